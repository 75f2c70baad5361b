package dev.gotong.workload;

import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a team wants of a plan: how much an uneven load, disliked work, a change of owner, and a network in too few hands weigh
 * against each other.
 *
 * <p>The five weights are thousandths of the usual weight, 0 to 1,000,000; each is 1,000 unless set. All parts are counted in
 * points, which {@link Score} keeps in millionths. A week of 40 hours that is 10 % off its target weighs 400 points, 1 % off
 * weighs 4, a change 5: nothing is handed on for a difference that nobody would notice. The usual weights were tried on made
 * up teams of 10 to 1,000 people; no study stands behind them, so a team should set its own.
 *
 * @param fairness for loads off their targets: 1000 / (60 &times; capacity) points a minute off, squared
 * @param preference for minutes of work, by how much its owner likes it; see {@link Liking}
 * @param change for each item that is not with its current owner: 5 points, of frozen items 20
 * @param concentration for each minute above one and a half fair shares that one person has of a network: 0.02 points
 * @param busFactor for each owner that a network lacks of three: 50 points. Fewer are wanted if fewer have access, or if there
 *     are fewer items
 * @param liking what a minute weighs for those who like, dislike, or neither; the usual rates unless set
 * @param profile what comes first; {@link Profile#BALANCED} unless set
 * @param peakStep with {@link Profile#PROTECT_BUSIEST}, how much less of the busiest person's time must be taken to count as
 *     better, in thousandths of it, 1 to 1,000; 10 unless set, so that one thousandth never costs ten changes
 * @param maxChanges at most so many items go from one person to another, even if others then stay without an owner; 0 or more;
 *     empty if as many as it takes
 */
@Value.Builder
@ValueStyle
public record Weights(
    int fairness,
    int preference,
    int change,
    int concentration,
    int busFactor,
    Liking liking,
    Profile profile,
    int peakStep,
    Optional<Integer> maxChanges)
    implements WithWeights {
  private static final int USUAL = 1_000;
  private static final int MOST = 1_000_000;
  private static final Weights DEFAULTS = builder().build();

  /** Checks the bounds. */
  public Weights {
    Require.between(fairness, 0, MOST, "fairness");
    Require.between(preference, 0, MOST, "preference");
    Require.between(change, 0, MOST, "change");
    Require.between(concentration, 0, MOST, "concentration");
    Require.between(busFactor, 0, MOST, "busFactor");
    Require.between(peakStep, 1, 1_000, "peakStep");
    maxChanges.ifPresent(most -> Require.between(most, 0, Integer.MAX_VALUE, "maxChanges"));
  }

  /** {@return the usual weights} */
  public static Weights defaults() {
    return DEFAULTS;
  }

  /** {@return a builder that starts with the usual weights} */
  public static Builder builder() {
    return new Builder()
        .fairness(USUAL)
        .preference(USUAL)
        .change(USUAL)
        .concentration(USUAL)
        .busFactor(USUAL)
        .liking(Liking.usual())
        .profile(Profile.BALANCED)
        .peakStep(10);
  }

  /** Builds weights. Not thread-safe. */
  public static final class Builder extends WeightsBuilder {
    Builder() {}
  }
}
