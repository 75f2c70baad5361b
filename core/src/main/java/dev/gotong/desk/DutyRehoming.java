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
        Transfer transfer = new Search(going, before, after, each).transfer(sitting);
        transfers.add(transfer);
        if (transfer.fate() == Fate.MOVES) {
          after = entrusted(after, each, transfer.to().orElseThrow());
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

    Transfer transfer(Sitting sitting) {
      List<Window> lost = Windows.subtract(unattended(after), unattended(before));
      Optional<EffectiveOwner> actor = lost.isEmpty() ? actor() : Optional.empty();
      if (actor.isPresent() && !going.forGood()) {
        return to(
            sitting, Fate.STANDS_IN, actor.get().person().orElseThrow(), because(actor.get()));
      }
      Map<PersonId, Refusal> whyNot = new TreeMap<>();
      boolean owns = each.owner().filter(going.person()::equals).isPresent();
      for (PersonId person : owns ? candidates() : List.<PersonId>of()) {
        Optional<Refusal> bar = findBar(person);
        if (bar.isEmpty()) {
          return to(sitting, Fate.MOVES, person, takes(person));
        }
        whyNot.put(person, bar.get());
      }
      Refusal left = Refusal.of(
          "handover.responsibility-left",
          "nobody can take {responsibility} at all its hours",
          "responsibility",
          each.id());
      return base(sitting).fate(Fate.NOBODY).reason(left).whyNot(whyNot).build();
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
    private Optional<EffectiveOwner> actor() {
      List<Instant> starts = new ArrayList<>(List.of(going.from()));
      each.hours().within(going.window()).stream().map(Window::startInclusive).forEach(starts::add);
      EffectiveOwners owners = EffectiveOwners.of(after);
      return starts.stream()
          .map(at -> owners.effectiveOwner(each.id(), at))
          .filter(found -> found.person().filter(p -> !p.equals(going.person())).isPresent())
          .findFirst();
    }

    private Refusal because(EffectiveOwner actor) {
      return Refusal.of(
          "handover.stands-in",
          "{why}",
          "member",
          actor.person().orElseThrow(),
          "why",
          actor.message());
    }

    private Refusal takes(PersonId person) {
      return Refusal.of(
          "handover.takes-responsibility",
          going.forGood()
              ? "{member} is able, there at its hours, and has the time"
              : "nobody stands in at all its hours; {member} is able, there, and has the time",
          "member",
          person);
    }

    private Transfer to(Sitting sitting, Fate fate, PersonId person, Refusal reason) {
      Transfer.Builder transfer = base(sitting).fate(fate).to(person).reason(reason);
      return fate == Fate.MOVES && !each.backups().isEmpty()
          ? transfer.undo(LIST.join(each.backups())).build()
          : transfer.build();
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
