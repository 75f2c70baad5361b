package dev.gotong.workload;

import dev.gotong.base.Require;

/**
 * How good a plan is; the smaller, the better. First comes what has no owner, then the peak, then the points of all parts
 * together.
 *
 * <p>Exact for every plan that keeps the hard rules. A part that would not fit into 64 bits, which takes a plan thousands of
 * weeks over capacity, stays at {@link Long#MAX_VALUE}.
 *
 * @param unowned the minutes without an owner, none negative
 * @param peak with {@link Profile#PROTECT_BUSIEST}, the load of the busiest in thousandths of their capacity, rounded up to a
 *     whole {@link Weights#peakStep}; 0 with any other profile
 * @param soft the parts in millionths of a point, none negative
 */
public record Score(Unowned unowned, long peak, Soft soft) implements Comparable<Score> {

  /** Checks the bounds. */
  public Score {
    Require.that(
        Math.min(
                    Math.min(unowned.critical(), unowned.high()),
                    Math.min(unowned.normal(), unowned.low()))
                >= 0
            && peak >= 0,
        "a score has no negative level, but was %s, %d",
        unowned,
        peak);
    Require.that(
        Math.min(
                Math.min(soft.fairness(), soft.preference()),
                Math.min(soft.change(), Math.min(soft.concentration(), soft.busFactor())))
            >= 0,
        "a score has no negative part, but was %s",
        soft);
  }

  /** {@return what this score has more than another, level by level and part by part} */
  public Difference minus(Score other) {
    return new Difference(unowned.minus(other.unowned), peak - other.peak, soft.minus(other.soft));
  }

  @Override
  public int compareTo(Score other) {
    int order = unowned.compareTo(other.unowned);
    order = order != 0 ? order : Long.compare(peak, other.peak);
    return order != 0 ? order : Long.compare(soft.total(), other.soft.total());
  }
}
