package dev.gotong.desk;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.coverage.Charter;
import dev.gotong.coverage.CoverRules;
import dev.gotong.coverage.Coverage;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.EffectiveOwner;
import dev.gotong.coverage.EffectiveOwners;
import dev.gotong.coverage.Gap;
import dev.gotong.coverage.Look;
import dev.gotong.coverage.Responsibility;
import dev.gotong.coverage.Roster;
import dev.gotong.handover.Fate;
import dev.gotong.handover.Transfer;
import dev.gotong.team.Member;
import dev.gotong.time.Window;
import dev.gotong.time.Windows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks for somebody for one responsibility. */
record DutySearch(Going going, Roster before, Roster after, Responsibility each) {
  private static final CoverRules NONE = CoverRules.builder().build();

  /** Who acts, and from when on. */
  private record Actor(Instant at, EffectiveOwner owner) {}

  /** What becomes of it, and of the hours at which nobody acts, if there are any. */
  List<Transfer> transfers(Sitting sitting) {
    List<Window> lost = Windows.subtract(unattended(after), unattended(before));
    Optional<Actor> actor = going.forGood() ? Optional.<Actor>empty() : findActor();
    if (actor.isPresent() && lost.isEmpty()) {
      return List.of(standsIn(sitting, actor.get()));
    }
    Map<PersonId, Refusal> whyNot = new TreeMap<>();
    boolean owns = each.owner().filter(going.person()::equals).isPresent();
    for (PersonId person : owns ? candidates() : List.<PersonId>of()) {
      Optional<Refusal> bar = findBar(person, sitting.now());
      if (bar.isEmpty()) {
        return List.of(takesOver(sitting, person));
      }
      whyNot.put(person, bar.get());
    }
    going.absent().forEach((person, why) -> whyNot.put(person, why));
    Transfer left = left(sitting, actor.isPresent() ? lost : List.of(), whyNot);
    return actor.map(acts -> List.of(standsIn(sitting, acts), left)).orElse(List.of(left));
  }

  private Transfer left(Sitting sitting, List<Window> hours, Map<PersonId, Refusal> whyNot) {
    Refusal reason = hours.isEmpty()
        ? Refusal.of(
            "handover.responsibility-left",
            "nobody can take {responsibility} at all its hours",
            "responsibility",
            each.id())
        : Refusal.of(
            "handover.hours-left",
            "nobody acts for {responsibility} at some of its hours, first on {day} ({zone})",
            "responsibility",
            each.id(),
            "day",
            hours.get(0).startInclusive().atZone(going.zone()).toLocalDate(),
            "zone",
            going.zone());
    return base(sitting)
        .kind(hours.isEmpty() ? DutyRehoming.KIND : DutyRehoming.HOURS)
        .fate(Fate.NOBODY)
        .reason(reason)
        .whyNot(whyNot)
        .build();
  }

  /** The backups of the responsibility first, then those of whoever goes. */
  private List<PersonId> candidates() {
    List<PersonId> others = going.others();
    List<PersonId> all = new ArrayList<>(each.backups());
    all.retainAll(others);
    others.stream().filter(other -> !all.contains(other)).forEach(all::add);
    return all;
  }

  /** They have it from now on, so that they must be able before whoever goes is gone. */
  private Optional<Refusal> findBar(PersonId person, Instant now) {
    Member member = after.team().member(person);
    long load = after.planned().getOrDefault(person, 0) + owned(person);
    return after
        .findBar(person, each, now)
        .or(() -> after.findBar(person, each, going.from()))
        .or(() -> load + each.minutes() > member.capacityMinutes()
            ? Optional.of(Refusal.of(
                "coverage.over-capacity",
                "{member} has {load} of {capacity} min a week, and {minutes} more do not fit",
                "member",
                person,
                "load",
                load,
                "capacity",
                member.capacityMinutes(),
                "minutes",
                each.minutes()))
            : Optional.empty())
        .or(() -> Windows.subtract(unattended(entrusted(after, each, person)), unattended(before))
                .isEmpty()
            ? Optional.empty()
            : Optional.of(Refusal.of(
                "coverage.not-in-its-hours",
                "{member} does not work at all hours of {responsibility}",
                "member",
                person,
                "responsibility",
                each.id())));
  }

  private long owned(PersonId person) {
    return after.responsibilities().stream()
        .filter(other -> other.owner().filter(person::equals).isPresent())
        .mapToLong(Responsibility::minutes)
        .sum();
  }

  /** When nobody acts for it. */
  private List<Window> unattended(Roster roster) {
    return Coverage.of(roster, NONE).check(going.window()).stream()
        .filter(gap -> gap.kind() == Gap.Kind.UNATTENDED && gap.subject().equals(each.id()))
        .flatMap(gap -> gap.window().stream())
        .toList();
  }

  /** Who acts first: when they go, or when its hours next begin. */
  private Optional<Actor> findActor() {
    List<Instant> starts = new ArrayList<>(List.of(going.from()));
    each.hours().within(going.window()).stream().map(Window::startInclusive).forEach(starts::add);
    EffectiveOwners owners = EffectiveOwners.of(after);
    return starts.stream()
        .map(at -> new Actor(at, owners.effectiveOwner(each.id(), at)))
        .filter(found ->
            found.owner().person().filter(p -> !p.equals(going.person())).isPresent())
        .findFirst();
  }

  private Transfer standsIn(Sitting sitting, Actor actor) {
    PersonId person = actor.owner().person().orElseThrow();
    LocalDate day = LocalDate.ofInstant(actor.at(), going.zone());
    boolean later = day.isAfter(LocalDate.ofInstant(going.from(), going.zone()));
    Refusal reason = Refusal.of(
        "handover.stands-in",
        later ? "from {day} ({zone}) on, {why}" : "{why}",
        "member",
        person,
        "why",
        actor.owner().message(),
        "day",
        day,
        "zone",
        going.zone());
    return base(sitting).fate(Fate.STANDS_IN).to(person).reason(reason).build();
  }

  private Transfer takesOver(Sitting sitting, PersonId person) {
    Refusal reason = Refusal.of(
        "handover.takes-responsibility",
        going.forGood()
            ? "{member} is able, there at its hours, and has the time"
            : "nobody stands in at all its hours; {member} is able, there, and has the time",
        "member",
        person);
    return base(sitting)
        .fate(Fate.MOVES)
        .to(person)
        .reason(reason)
        .undo(Optional.of(DutyRehoming.LIST.join(each.backups())).filter(ids -> !ids.isEmpty()))
        .build();
  }

  private Transfer.Builder base(Sitting sitting) {
    return Transfer.builder()
        .kind(DutyRehoming.KIND)
        .id(each.id())
        .title(each.duty() + " " + each.place())
        .due(findDue(sitting));
  }

  /** By when whoever acts for the calendar must look at it next. */
  private Optional<Instant> findDue(Sitting sitting) {
    Charter charter = sitting.state(Kinds.CHARTER, Kinds.ONE);
    return charter
        .rules()
        .calendarWithinDays()
        .filter(days -> each.duty().equals(Duty.CALENDAR))
        .flatMap(days -> charter.looks().stream()
            .filter(look -> look.responsibility().equals(each.id()))
            .map(Look::at)
            .max(Instant::compareTo)
            .map(at -> at.atZone(going.zone())
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(going.zone())
                .toInstant()));
  }

  static Roster entrusted(Roster roster, Responsibility each, PersonId to) {
    return roster.withResponsibilities(roster.responsibilities().stream()
        .map(other -> other.id().equals(each.id()) ? owned(other, to) : other)
        .toList());
  }

  private static Responsibility owned(Responsibility each, PersonId to) {
    return each.withBackups(each.backups().stream().filter(b -> !b.equals(to)).toList())
        .withOwner(to);
  }
}
