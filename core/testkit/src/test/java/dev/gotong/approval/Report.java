package dev.gotong.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of an exploration.
 *
 * @param slice what was explored
 * @param states how many states of machines and oracle together there are
 * @param edges how many moves led on
 * @param refused how many moves were refused
 * @param deadEnds how many states nobody can get on from, nobody knowing why
 * @param violation what broke first, with the shortest way there
 * @param seconds how long it took
 */
record Report(
    String slice,
    long states,
    long edges,
    long refused,
    long deadEnds,
    Optional<Violation> violation,
    double seconds) {

  /**
   * A rule that was broken.
   *
   * @param rule which, and how
   * @param way the moves that lead there
   */
  record Violation(String rule, List<Move> way) {
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(rule).append("\n  after:");
      for (int i = 0; i < way.size(); i++) {
        text.append("\n  ").append(i + 1).append(". ").append(way.get(i));
      }
      return text.toString();
    }
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "proof approval-explorer (%s): %d product states, %d accepted edges, %d refused,"
            + " %d violations, %d dead ends, %.1f s",
        slice,
        states,
        edges,
        refused,
        violation.isPresent() ? 1 : 0,
        deadEnds,
        seconds);
  }
}
