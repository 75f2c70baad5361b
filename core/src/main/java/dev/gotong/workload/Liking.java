package dev.gotong.workload;

import dev.gotong.base.Require;

/**
 * What a minute of work weighs for those who like its kind, for those who dislike it and for all others, in millionths of a
 * point; each 0 to 10,000,000, liked at most neutral and neutral at most disliked.
 *
 * @param liked 0 usually
 * @param neutral 16,667 usually, which is a point an hour
 * @param disliked 50,000 usually, which is three points an hour
 */
public record Liking(int liked, int neutral, int disliked) {
  private static final int MOST = 10_000_000;
  private static final Liking USUAL = new Liking(0, 16_667, 50_000);

  /** Checks the bounds and the order. */
  public Liking {
    Require.between(liked, 0, MOST, "liked");
    Require.between(neutral, liked, MOST, "neutral");
    Require.between(disliked, neutral, MOST, "disliked");
  }

  /** {@return those rates} */
  public static Liking of(int liked, int neutral, int disliked) {
    return new Liking(liked, neutral, disliked);
  }

  /** {@return 0, 16,667 and 50,000} */
  public static Liking usual() {
    return USUAL;
  }

  /** {@return what a minute of that kind weighs for that worker} */
  int rate(Worker worker, String kind) {
    return worker.likes().contains(kind)
        ? liked
        : worker.dislikes().contains(kind) ? disliked : neutral;
  }
}
