package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.LINKEDIN;
import static dev.gotong.desks.World.MAST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.desk.Proposal;
import dev.gotong.desks.World.Form;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.TeamCommand;
import dev.gotong.workload.AnnealingBalancer;
import dev.gotong.workload.Days;
import dev.gotong.workload.Effort;
import dev.gotong.workload.Horizon;
import dev.gotong.workload.Move;
import dev.gotong.workload.Plan;
import dev.gotong.workload.Requirement;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Worker;
import dev.gotong.workload.Workload;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a balancer is told of the team and its tasks, and what becomes of its proposals. */
class ProposalsTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 10, 6);
  private static final Horizon WEEK = Horizon.of(MONDAY, 7);

  private final World world = World.settled(Form.JSON);

  private void create(Task task) {
    world
        .gotong
        .tasks()
        .carryOut(world.by(ANA), task.id(), new TaskCommand.Create(task))
        .orThrow();
  }

  private void assign(TaskId task, PersonId to) {
    world
        .gotong
        .tasks()
        .carryOut(world.by(ANA), task, new TaskCommand.Assign(to))
        .orThrow();
  }

  private void away(PersonId person, LocalDate first, LocalDate last) {
    Absence absence = Absence.days(person, first, last, "a holiday");
    world.gotong.team().carryOut(world.by(ANA), new TeamCommand.BeAway(absence)).orThrow();
  }

  private static Task.Builder task(String id) {
    return Task.builder().id(TaskId.of(id)).title(id).kind("writing").minutes(60);
  }

  private Workload workload() {
    return world.gotong.tasks().workload(KOPI, WEEK);
  }

  private WorkItem item(Task task) {
    create(task);
    return workload().items().stream()
        .filter(item -> item.id().equals(task.id()))
        .findFirst()
        .orElseThrow();
  }

  private Worker worker(PersonId person) {
    return workload().workers().stream()
        .filter(worker -> worker.id().equals(person))
        .findFirst()
        .orElseThrow();
  }

  private Proposal propose() {
    return world.gotong.tasks().propose(KOPI, WEEK, new AnnealingBalancer(), Effort.of(7));
  }

  private void follow(Proposal proposal) {
    proposal.moves().forEach(move -> assign(move.task(), move.to().orElseThrow()));
  }

  @Test
  void a_task_needs_its_action_on_each_of_its_channels_its_language_and_its_skills() {
    WorkItem item = item(task("film")
        .addChannels(LI, MAST)
        .action(Action.APPROVE)
        .language("de")
        .addSkills("video")
        .build());
    assertThat(item.requirement())
        .isEqualTo(Requirement.builder()
            .addPermissions("approve on " + LI, "approve on " + MAST)
            .addSkills("to write de", "video")
            .build());
    assertThat(item.requirement().isMetBy(worker(CITRA))).isFalse();
    assertThat(worker(CITRA).permissions()).contains("approve on " + LI, "approve on " + MAST);
    assertThat(worker(DEDE).permissions()).doesNotContain("approve on " + LI);
  }

  @Test
  void work_on_one_network_counts_there_and_what_is_done_on_no_channel_needs_nothing() {
    WorkItem one = item(task("answer").addChannels(LI).action(Action.APPROVE).build());
    assertThat(one.requirement().network()).contains(LINKEDIN);
    assertThat(one.requirement().isMetBy(worker(CITRA))).isTrue();
    WorkItem free = item(task("tidy").build());
    assertThat(free.requirement()).isEqualTo(Requirement.none());
    assertThat(free.minutes()).isEqualTo(60);
    assertThat(free.kind()).isEqualTo("writing");
  }

  @Test
  void nobody_can_work_on_a_channel_that_the_team_does_not_have() {
    create(task("lost").addChannels(ChannelId.of("gone")).build());
    Proposal proposal = propose();
    assertThat(proposal.plan().unowned()).containsExactly(TaskId.of("lost"));
    assertThat(proposal.workload().items().get(0).requirement().permissions())
        .containsExactly("work on gone, which the team does not have");
  }

  @Test
  void a_task_is_planned_until_its_last_day_and_one_that_is_late_on_any() {
    assertThat(item(task("soon").due(MONDAY.plusDays(2)).build()).days()).contains(Days.of(0, 2));
    assertThat(item(task("today").due(MONDAY).build()).days()).contains(Days.of(0, 0));
    assertThat(item(task("later").due(MONDAY.plusDays(30)).build()).days()).contains(Days.of(0, 6));
    assertThat(item(task("late").due(MONDAY.minusDays(1)).build()).days()).isEmpty();
    assertThat(item(task("whenever").build()).days()).isEmpty();
  }

  @Test
  void whoever_is_away_for_a_part_of_the_week_has_the_rest_of_their_capacity() {
    assertThat(worker(BO).weekCaps()).containsExactly(2_400);
    away(BO, MONDAY, MONDAY.plusDays(1));
    assertThat(worker(BO).minutes()).containsExactly(0, 0, 1_440, 1_440, 1_440, 1_440, 1_440);
    assertThat(worker(BO).weekCaps()).containsExactly(2_400 * 5 / 7);
    away(BO, MONDAY.plusDays(2), MONDAY.plusDays(20));
    assertThat(worker(BO).minutes()).containsOnly(0);
    assertThat(worker(BO).weekCaps()).containsExactly(0);
  }

  @Test
  void after_an_absence_their_tasks_change_hands_and_others_only_where_that_pays() {
    for (int i = 0; i < 12; i++) {
      create(task("t" + i).minutes(60 + 30 * (i % 3)).build());
    }
    follow(propose());
    assertThat(propose().moves()).isEmpty();

    away(CITRA, MONDAY, MONDAY.plusDays(6));
    List<TaskId> theirs = workload().items().stream()
        .filter(item -> item.owner().equals(Optional.of(CITRA)))
        .map(WorkItem::id)
        .toList();
    Proposal proposal = propose();
    assertThat(theirs).isNotEmpty();
    assertThat(proposal.moves()).extracting(Move::task).containsAll(theirs);
    assertThat(Set.copyOf(proposal.plan().owners().values())).doesNotContain(CITRA);
    for (Move move : proposal.moves()) {
      if (!theirs.contains(move.task())) {
        assertThat(
                Plan.of(proposal.workload(), withoutMove(proposal.plan(), move)).score())
            .as("without moving %s", move.task())
            .isGreaterThan(proposal.plan().score());
      }
    }

    follow(proposal);
    assertThat(propose().moves()).isEmpty();
  }

  private static Map<TaskId, PersonId> withoutMove(Plan plan, Move move) {
    Map<TaskId, PersonId> owners = new HashMap<>(plan.owners());
    owners.put(move.task(), move.from().orElseThrow());
    return owners;
  }

  @Test
  void a_team_without_tasks_and_a_week_without_anybody_have_an_answer_too() {
    assertThat(propose().moves()).isEmpty();
    create(task("tidy").build());
    List.of(ANA, BO, CITRA, DEDE).forEach(person -> away(person, MONDAY, MONDAY.plusDays(6)));
    assertThat(propose().plan().unowned()).containsExactly(TaskId.of("tidy"));
  }
}
