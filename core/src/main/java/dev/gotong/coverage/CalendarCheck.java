package dev.gotong.coverage;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.time.Window;
import dev.gotong.time.Windows;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rule that the calendar has an owner, and that whoever acts for it looks at it. */
final class CalendarCheck {
  private final Roster roster;
  private final EffectiveOwners owners;
  private final int days;

  CalendarCheck(Roster roster, EffectiveOwners owners, int days) {
    this.roster = roster;
    this.owners = owners;
    this.days = days;
  }

  List<Gap> gaps(Window whole) {
    List<Responsibility> calendars = roster.responsibilities().stream()
        .filter(each -> each.duty().equals(Duty.CALENDAR))
        .toList();
    if (calendars.isEmpty()) {
      return List.of(new Gap(
          Gap.Kind.STALE_CALENDAR,
          Duty.CALENDAR.value(),
          Optional.empty(),
          ZoneId.of("UTC"),
          Refusal.of("coverage.no-calendar-owner", "no responsibility is for the calendar"),
          Map.of()));
    }
    List<Gap> gaps = new ArrayList<>();
    calendars.stream()
        .filter(each -> each.owner().isPresent())
        .forEach(each -> gaps.addAll(gaps(each, whole)));
    return gaps;
  }

  /** Fresh from the look to the end of the last of so many days after that of the look. */
  private List<Gap> gaps(Responsibility calendar, Window whole) {
    ZoneId zone = roster.zone(calendar.place(), calendar.hours().zone());
    List<Look> looks = roster.looks().stream()
        .filter(look -> look.responsibility().equals(calendar.id()))
        .filter(look ->
            owners.effectiveOwner(calendar.id(), look.at()).person().equals(Optional.of(look.by())))
        .sorted(Comparator.comparing(Look::at))
        .toList();
    List<Window> fresh = looks.stream()
        .map(look -> Window.of(look.at(), endOfFreshness(look, zone)))
        .toList();
    List<Gap> gaps = new ArrayList<>();
    for (Window stale : Windows.subtract(List.of(whole), fresh)) {
      gaps.add(new Gap(
          Gap.Kind.STALE_CALENDAR,
          calendar.id(),
          Optional.of(stale),
          zone,
          reason(calendar),
          lastLooks(calendar, looks, stale.startInclusive(), zone)));
    }
    return gaps;
  }

  private Instant endOfFreshness(Look look, ZoneId zone) {
    return look.at()
        .atZone(zone)
        .toLocalDate()
        .plusDays(days + 1L)
        .atStartOfDay(zone)
        .toInstant();
  }

  private Refusal reason(Responsibility calendar) {
    return Refusal.of(
        "coverage.stale-calendar",
        "nobody who acts for {responsibility} has looked at it within {days} days",
        "responsibility",
        calendar.id(),
        "days",
        days);
  }

  private Map<PersonId, Refusal> lastLooks(
      Responsibility calendar, List<Look> looks, Instant at, ZoneId zone) {
    Map<PersonId, Refusal> whyNot = new TreeMap<>();
    for (PersonId person : Standing.chain(roster.team(), calendar)) {
      Optional<Look> last = looks.stream()
          .filter(look -> look.by().equals(person) && !look.at().isAfter(at))
          .reduce((one, later) -> later);
      whyNot.put(
          person,
          last.map(look -> Refusal.of(
                  "coverage.looked-long-ago",
                  "{member} looked last on {day}",
                  "member",
                  person,
                  "day",
                  look.at().atZone(zone).toLocalDate()))
              .orElseGet(() -> Refusal.of(
                  "coverage.never-looked",
                  "{member} has not looked at it while acting for it",
                  "member",
                  person)));
    }
    return whyNot;
  }
}
