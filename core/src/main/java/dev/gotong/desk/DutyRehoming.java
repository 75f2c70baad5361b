package dev.gotong.desk;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.CharterCommand.Entrust;
import dev.gotong.coverage.CharterCommand.SetResponsibility;
import dev.gotong.coverage.CharterFacts;
import dev.gotong.coverage.EffectiveOwner;
import dev.gotong.coverage.EffectiveOwners;
import dev.gotong.coverage.Responsibility;
import dev.gotong.coverage.Roster;
import dev.gotong.handover.Fate;
import dev.gotong.handover.Transfer;
import dev.gotong.task.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Responsibilities, the calendar among them. Whoever stands in by the rules acts; where nobody would at some time, somebody
 * takes it over who is able, there at all its hours, and has the time. For good, somebody takes over in any case.
 */
final class DutyRehoming implements Rehoming {
  static final String KIND = "responsibility";
  /** The hours of a responsibility at which nobody acts, though somebody does at others. */
  static final String HOURS = "responsibility-hours";

  static final Joiner LIST = Joiner.on(',');

  @Override
  public List<Transfer> plan(Sitting sitting, Going going, List<Transfer> planned) {
    List<Task> tasks = moved(TaskDesk.open(sitting), planned);
    Roster before = Rosters.of(sitting, going.before(), tasks, going.window());
    Roster after = before.withTeam(going.team());
    List<EffectiveOwner> acting = EffectiveOwners.of(before).all(going.from());
    Map<String, List<Transfer>> found = new LinkedHashMap<>();
    boolean moved = true;
    while (moved) { // whoever takes something over may have no time left to stand in for the rest
      moved = false;
      for (int r = 0; r < before.responsibilities().size(); r++) {
        Responsibility each = before.responsibilities().get(r);
        boolean owns = each.owner().filter(going.person()::equals).isPresent();
        boolean acts = acting.get(r).person().filter(going.person()::equals).isPresent();
        boolean open = found.getOrDefault(each.id(), List.of()).stream()
            .noneMatch(transfer -> transfer.fate() == Fate.MOVES);
        if (open && (owns || (acts && !going.forGood()))) {
          List<Transfer> transfers = new DutySearch(going, before, after, each).transfers(sitting);
          found.put(each.id(), transfers);
          if (transfers.get(0).fate() == Fate.MOVES) {
            after = DutySearch.entrusted(after, each, transfers.get(0).to().orElseThrow());
            moved = true;
          }
        }
      }
    }
    return found.values().stream().flatMap(List::stream).toList();
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
        SetResponsibility without = new SetResponsibility(each.withBackups(others));
        CharterFacts facts = // who owns it stays as it is, be they able or not
            new CharterFacts(Access.person(sitting), sitting.now(), Optional.empty());
        sitting.decide(Kinds.CHARTER, Kinds.ONE, without, facts).orThrow();
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
    return now.withBackups() // whoever took it over may be a backup again
        .withOwner(person)
        .withBackups(backups.stream().filter(b -> !b.equals(person)).toList());
  }
}
