package dev.gotong.desk;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.coverage.Charter;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.CharterCommand.Entrust;
import dev.gotong.coverage.CharterCommand.SetResponsibility;
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
import dev.gotong.task.Task;
import dev.gotong.team.Member;
import dev.gotong.time.Window;
import dev.gotong.time.Windows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Responsibilities, the calendar among them. Whoever stands in by the rules acts; where nobody would at some time, somebody
 * takes it over who is able, there at all its hours, and has the time. For good, somebody takes over in any case.
 */
final class DutyRehoming implements Rehoming {
  static final String KIND = "responsibility";
  /** The hours of a responsibility at which nobody acts, though somebody does at others. */
  static final String HOURS = "responsibility-hours";

  private static final CoverRules NONE = CoverRules.builder().build();
  private static final Joiner LIST = Joiner.on(',');

  @Override
  public List<Transfer> plan(Sitting sitting, Going going, List<Transfer> planned) {
    List<Task> tasks = moved(TaskDesk.open(sitting), planned);
    Roster before = Rosters.of(sitting, going.before(), tasks, going.window());
    Roster after = before.withTeam(going.team());
    List<EffectiveOwner> acting = EffectiveOwners.of(before).all(going.from());
    List<Transfer> transfers = new ArrayList<>();
    for (int r = 0; r < before.responsibilities().size(); r++) {
      Responsibility each = before.responsibilities().get(r);
      boolean owns = each.owner().filter(going.person()::equals).isPresent();
      boolean acts = acting.get(r).person().filter(going.person()::equals).isPresent();
      if (owns || (acts && !going.forGood())) {
        List<Transfer> found = new Search(going, before, after, each).transfers(sitting);
        transfers.addAll(found);
        if (found.get(0).fate() == Fate.MOVES) {
          after = entrusted(after, each, found.get(0).to().orElseThrow());
        }
      }
    }
    return transfers;
  }

  /** The tasks as they will be owned. */
  private static List<Task> moved(List<Task> tasks, List<Transfer> planned) {
    return tasks.stream()
        .map(task -> planned.stream()
            .filter(each -> each.kind().equals(TaskRehoming.KIND)
                && each.id().equals(task.id().value())
                && each.fate() == Fate.MOVES)
            .findFirst()
            .map(each -> task.withOwner(each.to()))
            .orElse(task))
        .toList();
  }

  private static Roster entrusted(Roster roster, Responsibility each, PersonId to) {
    return roster.withResponsibilities(roster.responsibilities().stream()
        .map(other -> other.id().equals(each.id()) ? owned(other, to) : other)
        .toList());
  }

  private static Responsibility owned(Responsibility each, PersonId to) {
    return each.withBackups(each.backups().stream().filter(b -> !b.equals(to)).toList())
        .withOwner(to);
  }

  /** Looks for somebody for one responsibility. */
  private record Search(Going going, Roster before, Roster after, Responsibility each) {

    /** What becomes of it, and of the hours at which nobody acts, if there are any. */
    List<Transfer> transfers(Sitting sitting) {
      List<Window> lost = Windows.subtract(unattended(after), unattended(before));
      Optional<EffectiveOwner> actor =
          going.forGood() ? Optional.<EffectiveOwner>empty() : findActor();
      if (actor.isPresent() && lost.isEmpty()) {
        return List.of(standsIn(sitting, actor.get()));
      }
      Map<PersonId, Refusal> whyNot = new TreeMap<>();
      boolean owns = each.owner().filter(going.person()::equals).isPresent();
      for (PersonId person : owns ? candidates() : List.<PersonId>of()) {
        Optional<Refusal> bar = findBar(person);
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
          .kind(hours.isEmpty() ? KIND : HOURS)
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

    private Optional<Refusal> findBar(PersonId person) {
      Member member = after.team().member(person);
      long load = after.planned().getOrDefault(person, 0) + owned(person);
      return after
          .findBar(person, each, going.from())
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
    private Optional<EffectiveOwner> findActor() {
      List<Instant> starts = new ArrayList<>(List.of(going.from()));
      each.hours().within(going.window()).stream().map(Window::startInclusive).forEach(starts::add);
      EffectiveOwners owners = EffectiveOwners.of(after);
      return starts.stream()
          .map(at -> owners.effectiveOwner(each.id(), at))
          .filter(found -> found.person().filter(p -> !p.equals(going.person())).isPresent())
          .findFirst();
    }

    private Transfer standsIn(Sitting sitting, EffectiveOwner actor) {
      PersonId person = actor.person().orElseThrow();
      Refusal reason =
          Refusal.of("handover.stands-in", "{why}", "member", person, "why", actor.message());
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
          .undo(Optional.of(LIST.join(each.backups())).filter(ids -> !ids.isEmpty()))
          .build();
    }

    private Transfer.Builder base(Sitting sitting) {
      return Transfer.builder()
          .kind(KIND)
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
  }

  @Override
  public Optional<Refusal> apply(Sitting sitting, Going going, Transfer transfer) {
    return decide(sitting, new Entrust(transfer.id(), transfer.to()));
  }

  private static Optional<Refusal> decide(Sitting sitting, CharterCommand command) {
    return sitting
        .decide(Kinds.CHARTER, Kinds.ONE, command, CoverageDesk.facts(sitting, command))
        .fold(events -> Optional.empty(), Optional::of);
  }

  /** Takes somebody who leaves off the lists of those who stand in. */
  static void forget(Sitting sitting, PersonId person) {
    for (Responsibility each : sitting.state(Kinds.CHARTER, Kinds.ONE).responsibilities()) {
      if (each.backups().contains(person)) {
        List<PersonId> others =
            each.backups().stream().filter(backup -> !backup.equals(person)).toList();
        decide(sitting, new SetResponsibility(each.withBackups(others)));
      }
    }
  }

  @Override
  public boolean giveBack(Sitting sitting, PersonId person, Transfer transfer) {
    Optional<Responsibility> now = sitting
        .state(Kinds.CHARTER, Kinds.ONE)
        .find(transfer.id())
        .filter(each -> each.owner().equals(transfer.to()));
    return now.isPresent()
        && decide(sitting, new SetResponsibility(back(now.get(), person, transfer)))
            .isEmpty();
  }

  /** With its backups as they were, unless somebody changed them meanwhile. */
  private static Responsibility back(Responsibility now, PersonId person, Transfer transfer) {
    List<PersonId> before = transfer
        .undo()
        .map(ids -> Splitter.on(',').splitToStream(ids).map(PersonId::of).toList())
        .orElse(List.of());
    List<PersonId> without =
        before.stream().filter(b -> !transfer.to().equals(Optional.of(b))).toList();
    List<PersonId> backups = now.backups().equals(without) ? before : now.backups();
    return now.withBackups(backups.stream().filter(b -> !b.equals(person)).toList())
        .withOwner(person);
  }
}
