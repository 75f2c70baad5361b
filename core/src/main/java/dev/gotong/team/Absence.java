package dev.gotong.team;

import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That somebody is not there: on whole days, on part of one, or from an instant until further notice. Days are those of the
 * person, the last of them included; instants are half-open.
 *
 * @param person who
 * @param firstDay the first day away; either this or {@code awayFrom} is set
 * @param awayFrom the first instant away, in microseconds
 * @param lastDay the last day away, included, at most ten years after it began; until further notice, if neither this nor
 *     {@code backAt} is set, and never both are
 * @param backAt the first instant at which they are back, in microseconds
 * @param reason as the team says it, such as {@code holiday}; 1 to 200 characters
 */
@Value.Builder
@ValueStyle
public record Absence(
    PersonId person,
    Optional<LocalDate> firstDay,
    Optional<Instant> awayFrom,
    Optional<LocalDate> lastDay,
    Optional<Instant> backAt,
    String reason)
    implements WithAbsence {
  private static final int MAX_YEARS = 10;

  /** Checks that it begins once and ends once at most, in that order as far as no zone is needed for it. */
  public Absence {
    awayFrom = awayFrom.map(Micros::truncate);
    backAt = backAt.map(Micros::truncate);
    Require.that(
        firstDay.isPresent() != awayFrom.isPresent(),
        "an absence must begin with a day or with an instant, but had %s and %s",
        firstDay,
        awayFrom);
    Require.that(
        lastDay.isEmpty() || backAt.isEmpty(),
        "an absence must end with a day or with an instant, but had %s and %s",
        lastDay,
        backAt);
    if (firstDay.isPresent() && lastDay.isPresent()) {
      Require.that(
          !lastDay.get().isBefore(firstDay.get()),
          "lastDay must be firstDay or later, but was %s before %s",
          lastDay.get(),
          firstDay.get());
    }
    if (awayFrom.isPresent() && backAt.isPresent()) {
      Require.that(
          awayFrom.get().isBefore(backAt.get()),
          "backAt must be after awayFrom, but was %s and %s",
          backAt.get(),
          awayFrom.get());
    }
    LocalDate first = day(firstDay, awayFrom);
    Optional<LocalDate> last = lastDay.isPresent() ? lastDay : backAt.map(Absence::utc);
    Require.that(
        last.isEmpty() || !last.get().isAfter(first.plusYears(MAX_YEARS)),
        "an absence must last at most %d years, but was %s to %s",
        MAX_YEARS,
        first,
        last.orElse(first));
    Require.text(reason, 200, "reason");
  }

  private static LocalDate day(Optional<LocalDate> day, Optional<Instant> instant) {
    return day.orElseGet(() -> utc(instant.orElseThrow()));
  }

  private static LocalDate utc(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** {@return an absence of whole days, the last of them included} */
  public static Absence days(
      PersonId person, LocalDate firstDay, LocalDate lastDay, String reason) {
    return builder()
        .person(person)
        .firstDay(firstDay)
        .lastDay(lastDay)
        .reason(reason)
        .build();
  }

  /** {@return an absence from that instant until further notice} */
  public static Absence from(PersonId person, Instant from, String reason) {
    return builder().person(person).awayFrom(from).reason(reason).build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the first instant away, for somebody in that zone} */
  public Instant start(ZoneId zone) {
    return awayFrom.orElseGet(() -> firstDay.orElseThrow().atStartOfDay(zone).toInstant());
  }

  /** {@return the first instant at which somebody in that zone is back; empty if nobody knows} */
  public Optional<Instant> findEnd(ZoneId zone) {
    return backAt.or(() -> lastDay.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
  }

  /** {@return whether somebody in that zone is away at that instant} */
  public boolean contains(Instant instant, ZoneId zone) {
    return !instant.isBefore(start(zone))
        && findEnd(zone).filter(end -> !instant.isBefore(end)).isEmpty();
  }

  /** {@return the part of {@code whole} in which somebody in that zone is away; empty if there is none} */
  public Optional<Window> within(Window whole, ZoneId zone) {
    Instant start = start(zone);
    Instant end = findEnd(zone).orElse(whole.endExclusive());
    return start.isBefore(end) ? Window.of(start, end).intersect(whole) : Optional.empty();
  }

  /** {@return why they are not there, under that code; the facts are member, from, to and reason} */
  public Refusal excuse(String code) {
    return Refusal.of(
        code,
        "{member} is away " + template() + " ({reason})",
        "member",
        person,
        "from",
        begin(),
        "to",
        end(),
        "reason",
        reason);
  }

  /** Whether it lasts any time, in that zone. */
  boolean lasts(ZoneId zone) {
    return findEnd(zone).filter(end -> !start(zone).isBefore(end)).isEmpty();
  }

  /** Whether the two are of one person, who is in that zone, and have an instant in common. */
  boolean overlaps(Absence other, ZoneId zone) {
    return person.equals(other.person)
        && findEnd(zone).filter(end -> !other.start(zone).isBefore(end)).isEmpty()
        && other.findEnd(zone).filter(end -> !start(zone).isBefore(end)).isEmpty();
  }

  /** From when until when, for a sentence that has the facts {@code from} and {@code to}. */
  String template() {
    return lastDay.isPresent() || backAt.isPresent()
        ? "from {from} to {to}"
        : "from {from} until {to}";
  }

  /** The fact {@code from}. */
  String begin() {
    return firstDay
        .map(LocalDate::toString)
        .orElseGet(() -> awayFrom.orElseThrow().toString());
  }

  /** The fact {@code to}. */
  String end() {
    return lastDay
        .map(LocalDate::toString)
        .or(() -> backAt.map(Instant::toString))
        .orElse("further notice");
  }

  /** The day by which absences are put in order. */
  LocalDate day() {
    return day(firstDay, awayFrom);
  }

  /** {@return from when to when, such as {@code 2026-03-02 to 2026-03-06}} */
  public String span() {
    return begin() + (lastDay.isPresent() || backAt.isPresent() ? " to " : " until ") + end();
  }

  /** Builds absences. Not thread-safe. */
  public static final class Builder extends AbsenceBuilder {
    Builder() {}
  }
}
