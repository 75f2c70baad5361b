package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.MAST;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.Delegation;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.TaskId;
import dev.gotong.coverage.Responsibility;
import dev.gotong.handover.Fate;
import dev.gotong.handover.HandoverEvent;
import dev.gotong.handover.HandoverPlan;
import dev.gotong.handover.Transfer;
import dev.gotong.network.Channel;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Permissions;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds of every handover, in teams that chance made up. */
class HandoverLawsTest {
  private static final int TEAMS = System.getProperty("gotong.proofs") == null ? 60 : 2_000;

  private final Map<String, Integer> counts = new TreeMap<>();

  private static List<HandoverEvent> events(Decision<HandoverEvent> decision) {
    return decision.fold(events -> events, refusal -> List.of());
  }

  @Test
  void
      a_preview_changes_nothing_and_is_what_is_done_and_the_way_back_restores_what_is_unfinished() {
    for (long seed = 1; seed <= TEAMS; seed++) {
      HandoverLife life = new HandoverLife(seed);
      Absence absence = life.absence();
      PersonId person = absence.person();
      Map<String, Task> before = life.open();
      List<Responsibility> duties = life.duties();
      Map<PostId, List<Delegation>> delegations = life.delegations();
      Team team = life.world.gotong.team().team(KOPI);
      String kept = life.world.kept();
      Decision<HandoverEvent> preview = life.desk.previewAbsence(life.world.by(ANA), absence);
      assertThat(life.world.kept()).isEqualTo(kept);
      Decision<HandoverEvent> done = life.desk.begin(life.world.by(ANA), absence);
      assertThat(done).isEqualTo(preview);
      counts.merge(events(done).isEmpty() ? "refused" : "begun", 1, Integer::sum);
      if (events(done).isEmpty()) {
        assertThat(life.world.kept()).isEqualTo(kept);
        continue;
      }
      HandoverPlan plan = life.desk.state(KOPI, person).findPlan().orElseThrow();
      checkTasks(life, plan, before);
      checkDuties(life, plan, duties);
      checkActors(life, plan);
      checkApprovals(life, plan, delegations);
      checkReceivers(life, plan, team);

      List<Transfer> moved = plan.of(Fate.MOVES);
      Optional<Transfer> finished =
          moved.stream().filter(each -> each.kind().equals("task")).findFirst();
      finished.ifPresent(each -> life.world
          .gotong
          .tasks()
          .carryOut(life.world.by(ANA), TaskId.of(each.id()), new TaskCommand.Finish())
          .orThrow());
      life.world.clock.pass(Duration.ofHours(3));
      HandoverEvent.CameBack back = (HandoverEvent.CameBack)
          life.desk.comeBack(life.world.by(ANA), person).orThrow().get(0);
      assertThat(back.back().size() + back.kept().size()).isEqualTo(moved.size());
      finished.ifPresent(each -> before.remove(each.id()));
      assertThat(back.kept())
          .filteredOn(each -> !Optional.of(each).equals(finished))
          .isEmpty();
      assertThat(life.open()).isEqualTo(before);
      assertThat(life.duties()).isEqualTo(duties);
      assertThat(life.delegations()).isEqualTo(delegations);
      assertThat(life.world.gotong.audit().verify(KOPI).holds()).isTrue();
    }
    System.out.println("proof handovers: " + counts);
    assertThat(counts)
        .containsKeys("task MOVES", "task STAYS", "task NOBODY", "responsibility MOVES")
        .containsKeys("responsibility STANDS_IN", "responsibility NOBODY", "approval STANDS_IN");
    assertThat(counts.get("acts")).as("who is seen to stand in").isGreaterThanOrEqualTo(3);
    assertThat(counts.get("approval MOVES")).as("approvals that move").isGreaterThanOrEqualTo(3);
  }

  @Test
  void whoever_leaves_leaves_nothing_behind_or_does_not_leave() {
    Map<String, Integer> found = new TreeMap<>();
    for (long seed = 1; seed <= TEAMS; seed++) {
      HandoverLife life = new HandoverLife(seed);
      PersonId person = life.any(List.of(BO, CITRA, DEDE));
      Set<String> open = life.open().keySet();
      String kept = life.world.kept();
      HandoverPlan plan =
          life.desk.previewOffboarding(life.world.by(ANA), person).orElseThrow();
      Decision<HandoverEvent> decision = life.desk.offboard(life.world.by(ANA), person);
      found.merge(Codes.of(decision), 1, Integer::sum);
      if (events(decision).isEmpty()) {
        assertThat(plan.left()).isNotEmpty();
        assertThat(life.world.kept()).isEqualTo(kept);
      } else {
        assertThat(events(decision)).containsExactly(new HandoverEvent.Offboarded(plan));
        assertThat(plan.left()).isEmpty();
        assertThat(life.open().keySet()).isEqualTo(open);
        assertThat(life.open().values())
            .noneMatch(task -> task.owner().equals(Optional.of(person)));
        assertThat(life.duties())
            .noneMatch(duty ->
                duty.backups().contains(person) || duty.owner().equals(Optional.of(person)));
        assertThat(life.duties()).allMatch(duty -> duty.owner().isPresent());
        assertThat(life.world.gotong.team().team(KOPI).find(person)).isEmpty();
      }
    }
    System.out.println("proof offboardings: " + found);
    assertThat(found).containsKeys("accepted", "handover.left-without-owner");
  }

  /** Each is in the plan once, or is another's; who has it has it alone. */
  private void checkTasks(HandoverLife life, HandoverPlan plan, Map<String, Task> before) {
    Map<String, Task> after = life.open();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((id, task) -> {
      List<Transfer> found = plan.transfers().stream()
          .filter(each -> each.kind().equals("task") && each.id().equals(id))
          .toList();
      boolean theirs = task.owner().equals(Optional.of(plan.person()));
      assertThat(found).hasSize(theirs ? 1 : 0);
      Optional<PersonId> owner =
          found.stream().flatMap(each -> each.to().stream()).findFirst().or(task::owner);
      assertThat(after.get(id)).isEqualTo(task.withOwner(owner));
    });
  }

  private static void checkDuties(
      HandoverLife life, HandoverPlan plan, List<Responsibility> before) {
    List<Responsibility> after = life.duties();
    for (int i = 0; i < before.size(); i++) {
      Responsibility duty = before.get(i);
      Optional<Transfer> found = plan.transfers().stream()
          .filter(each -> each.kind().equals("responsibility") && each.id().equals(duty.id()))
          .findFirst();
      if (duty.owner().equals(Optional.of(plan.person()))) {
        assertThat(found).isPresent();
      }
      Optional<PersonId> owner =
          found.filter(each -> each.fate() == Fate.MOVES).flatMap(Transfer::to).or(duty::owner);
      assertThat(after.get(i).owner()).isEqualTo(owner);
    }
  }

  /** Whoever is said to stand in acts, once everything has moved. Who has the time is asked about a week, as the desk does. */
  private void checkActors(HandoverLife life, HandoverPlan plan) {
    if (!plan.backAt().equals(Optional.of(plan.awayFrom().plus(Duration.ofDays(7))))) {
      return;
    }
    for (Transfer each : plan.of(Fate.STANDS_IN)) {
      if (each.kind().equals("responsibility")) {
        Optional<PersonId> acts = life.world
            .gotong
            .coverage()
            .effectiveOwner(KOPI, each.id(), plan.awayFrom())
            .person();
        boolean later = each.reason().template().startsWith("from");
        assertThat(acts).as("%s", each).isEqualTo(later ? Optional.empty() : each.to());
        counts.merge("acts", 1, Integer::sum);
      }
    }
  }

  /** Nobody agrees to what they wrote; somebody is named exactly where an approval moves. */
  private static void checkApprovals(
      HandoverLife life, HandoverPlan plan, Map<PostId, List<Delegation>> before) {
    Map<PostId, List<Delegation>> after = life.delegations();
    int named = after.values().stream().mapToInt(List::size).sum()
        - before.values().stream().mapToInt(List::size).sum();
    for (Transfer each : plan.transfers()) {
      if (each.kind().equals("approval") && each.to().isPresent()) {
        PostId id = PostId.of(each.id().substring(0, each.id().indexOf('/')));
        assertThat(life.world.post(id).contributors()).doesNotContain(each.to().get());
        if (each.fate() == Fate.MOVES) {
          named--;
          assertThat(requireNonNull(after.get(id)))
              .anyMatch(delegation -> delegation.principal().equals(plan.person())
                  && delegation.to().equals(each.to().get())
                  && each.id().endsWith("/" + delegation.stage()));
        }
      }
    }
    assertThat(named).isEqualTo(0);
  }

  /** Whoever takes something is there, and may do it then, by the words of their grants. */
  private void checkReceivers(HandoverLife life, HandoverPlan plan, Team before) {
    Map<String, Task> tasks = life.open();
    for (Transfer each : plan.transfers()) {
      counts.merge(each.kind() + " " + each.fate(), 1, Integer::sum);
      if (each.to().isEmpty()) {
        continue;
      }
      PersonId to = each.to().get();
      assertThat(to).isNotEqualTo(plan.person());
      assertThat(before.absences().stream()
              .filter(a -> a.person().equals(to))
              .filter(a -> a.contains(plan.awayFrom(), ZoneId.of("Asia/Jakarta"))))
          .as("%s", each)
          .allMatch(away -> each.kind().equals("task")); // planned around it, day by day
      Set<ChannelId> places = Set.of();
      Set<Action> actions = Set.of();
      if (each.kind().equals("task")) {
        Task task = requireNonNull(tasks.get(each.id()));
        places = task.channels();
        actions = task.action().map(Set::of).orElse(Set.of());
      } else if (each.kind().equals("approval")) {
        places = Set.of(LI, MAST);
        actions = each.fate() == Fate.MOVES ? Set.of(Action.APPROVE) : Set.of();
      } else if (each.kind().equals("responsibility")) {
        Responsibility duty =
            life.world.gotong.coverage().charter(KOPI).find(each.id()).orElseThrow();
        places = duty.place().equals(Scope.everywhere()) ? Set.of(LI, MAST) : Set.of(LI);
        actions = duty.actions();
      }
      Permissions permissions = Permissions.of(before, plan.awayFrom());
      for (ChannelId place : places) {
        for (Action action : actions) {
          Channel channel = World.settings().findChannel(place).orElseThrow();
          assertThat(permissions.check(to, action, channel).refusal()).isEmpty();
          counts.merge("permissions asked", 1, Integer::sum);
        }
      }
    }
  }
}
