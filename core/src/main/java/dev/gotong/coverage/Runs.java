package dev.gotong.coverage;

import dev.gotong.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The longest stretches of a timeline in which the same is missing. */
final class Runs {
  private Runs() {}

  /**
   * One stretch.
   *
   * @param window when
   * @param missing what is missing
   * @param first its first piece
   */
  record Run<K>(Window window, K missing, Timeline.Piece first) {}

  /** {@return the stretches, in order} */
  static <K> List<Run<K>> of(
      List<Timeline.Piece> pieces, Function<Timeline.Piece, Optional<K>> missing) {
    return numbered(pieces, i -> missing.apply(pieces.get(i)));
  }

  /** {@return the stretches, in order; pieces are asked for by their numbers} */
  static <K> List<Run<K>> numbered(List<Timeline.Piece> pieces, IntFunction<Optional<K>> missing) {
    List<Run<K>> runs = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Timeline.Piece piece = pieces.get(i);
      Optional<K> key = missing.apply(i);
      if (key.isPresent()) {
        int last = runs.size() - 1;
        if (last >= 0 && goesOn(runs.get(last), piece, key.get())) {
          Window whole =
              Window.of(runs.get(last).window().startInclusive(), piece.window().endExclusive());
          runs.set(last, new Run<>(whole, key.get(), runs.get(last).first()));
        } else {
          runs.add(new Run<>(piece.window(), key.get(), piece));
        }
      }
    }
    return runs;
  }

  private static <K> boolean goesOn(Run<K> run, Timeline.Piece piece, K key) {
    return run.window().endExclusive().equals(piece.window().startInclusive())
        && run.missing().equals(key);
  }
}
