package dev.gotong.coverage;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Whose absence breaks what.
 *
 * @param asked up to how many people who are away at once were asked for
 * @param complete up to how many every set of people was tried; less than {@code asked} if the budget ended before
 * @param examined how many sets were tried
 * @param sets how many there are up to {@code asked}
 * @param breaks what breaks: smaller sets first, then in the order of the people, then of the subjects
 */
public record ResilienceReport(
    int asked, int complete, long examined, long sets, List<Break> breaks) {

  /** Copies. */
  public ResilienceReport {
    breaks = ImmutableList.copyOf(breaks);
  }

  /**
   * {@return the least number of people whose absence breaks this; empty if no set that was tried does, so that it is more than
   * {@link #complete}}
   *
   * @param kind what is missing then
   * @param subject the id of the responsibility, or the place
   */
  public OptionalInt busFactor(Gap.Kind kind, String subject) {
    return breaks.stream()
        .filter(found -> found.kind() == kind && found.subject().equals(subject))
        .mapToInt(found -> found.people().size())
        .min();
  }

  /** {@return how far it got, such as "all 1830 sets of up to 2 people", or "5000 of 36050 sets, all of up to 2 people"} */
  public String message() {
    return examined == sets
        ? "all " + sets + " sets of up to " + asked + " people"
        : examined + " of " + sets + " sets, all of up to " + complete + " people";
  }
}
