package dev.gotong.team;

import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.time.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import org.immutables.value.Value;

/**
 * Days on which somebody is not there.
 *
 * @param person who
 * @param firstDay the first day away
 * @param lastDay the last day away, included; the first day or later, at most ten years after it
 * @param reason as the team says it, such as {@code holiday}; 1 to 200 characters
 */
@Value.Builder
@ValueStyle
public record Absence(PersonId person, LocalDate firstDay, LocalDate lastDay, String reason)
    implements WithAbsence {
  private static final int MAX_YEARS = 10;

  /** Checks the order of the days. */
  public Absence {
    Require.that(
        !lastDay.isBefore(firstDay),
        "lastDay must be firstDay or later, but was %s before %s",
        lastDay,
        firstDay);
    Require.that(
        !lastDay.isAfter(firstDay.plusYears(MAX_YEARS)),
        "an absence must last at most %d years, but was %s to %s",
        MAX_YEARS,
        firstDay,
        lastDay);
    Require.text(reason, 200, "reason");
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the time away: from midnight before the first day to midnight after the last, in that zone} */
  public Window window(ZoneId zone) {
    return Window.of(
        firstDay.atStartOfDay(zone).toInstant(),
        lastDay.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** {@return whether the two are of one person and have a day in common} */
  boolean overlaps(Absence other) {
    return person.equals(other.person)
        && !firstDay.isAfter(other.lastDay)
        && !other.firstDay.isAfter(lastDay);
  }

  /** Builds absences. Not thread-safe. */
  public static final class Builder extends AbsenceBuilder {
    Builder() {}
  }
}
