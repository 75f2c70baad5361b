package dev.gotong.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.Team;
import dev.gotong.testkit.TaskArbitraries;
import dev.gotong.testkit.TeamArbitraries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class TaskLawsTest {
  private static final Tasks TASKS = new Tasks();
  private static final PersonId ANA = PersonId.of("ana");
  private static final Map<String, Integer> COUNTS = new TreeMap<>();

  @Provide
  Arbitrary<List<TaskCommand>> histories() {
    Arbitrary<TaskCommand> first =
        tasks().map(task -> task.withOwner(Optional.empty())).map(TaskCommand.Create::new);
    return Combinators.combine(first, TaskArbitraries.commands().list().ofMaxSize(30))
        .as((create, more) -> {
          List<TaskCommand> all = new ArrayList<>(List.of(create));
          all.addAll(more);
          return all;
        });
  }

  @Provide
  Arbitrary<Team> teams() {
    return TeamArbitraries.teams();
  }

  @Provide
  Arbitrary<Task> tasks() {
    return TaskArbitraries.tasks("task-1");
  }

  @Provide
  Arbitrary<PersonId> people() {
    return TeamArbitraries.people();
  }

  @AfterContainer
  static void count() {
    System.out.println("proof task-histories: " + COUNTS);
    assertThat(COUNTS)
        .containsOnlyKeys(
            "accepted",
            "unchanged",
            "task.missing-language",
            "task.missing-skill",
            "task.unknown-channel",
            "task.unknown-member",
            "task.wrong-phase",
            "team.forbidden",
            "team.not-permitted");
    assertThat(COUNTS.values()).allMatch(count -> count > 5);
  }

  /** The facts as a desk gathers them. */
  private static TaskFacts facts(Team team, TaskState state, TaskCommand command) {
    Eligibility eligibility = Eligibility.at(team, TeamArbitraries.channels(), Instant.EPOCH);
    Optional<Refusal> barred = command.match(
        create -> create.task().owner().flatMap(owner -> eligibility.findBar(create.task(), owner)),
        assign -> state.findTask().flatMap(task -> eligibility.findBar(task, assign.to())),
        release -> Optional.empty(),
        finish -> Optional.empty());
    return new TaskFacts(ANA, barred);
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void nobody_barred_ever_owns_what_is_finished_stays_so_and_the_events_give_the_state(
      @ForAll("teams") Team team, @ForAll("histories") List<TaskCommand> history) {
    TaskState state = TASKS.initial();
    List<TaskEvent> events = new ArrayList<>();
    for (TaskCommand command : history) {
      TaskFacts facts = facts(team, state, command);
      Decision<TaskEvent> decision = TASKS.decide(state, command, facts);
      assertThat(TASKS.decide(state, command, facts)).isEqualTo(decision);
      COUNTS.merge(
          decision.match(a -> "accepted", r -> r.refusal().code(), u -> "unchanged"),
          1,
          Integer::sum);
      List<TaskEvent> news = decision.fold(e -> e, r -> List.of());
      assertThat(state instanceof TaskState.Finished && !news.isEmpty()).isFalse();
      events.addAll(news);
      state = TASKS.evolveAll(state, news);
      if (!news.isEmpty()) {
        assertThat(TASKS.decide(state, command, facts)).isEqualTo(Decision.unchanged());
      }
      Optional<Task> task = state.findTask();
      task.flatMap(Task::owner)
          .ifPresent(owner -> assertThat(NaiveOwners.bar(team, task.get(), owner))
              .as("%s", owner)
              .isEmpty());
    }
    assertThat(TASKS.evolveAll(TASKS.initial(), events)).isEqualTo(state);
    assertThat(state instanceof TaskState.Finished)
        .isEqualTo(events.stream().anyMatch(e -> e instanceof TaskEvent.Finished));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_first_reason_against_an_owner_is_what_a_list_of_requirements_finds(
      @ForAll("teams") Team team, @ForAll("tasks") Task task, @ForAll("people") PersonId person) {
    assertThat(Eligibility.at(team, TeamArbitraries.channels(), Instant.EPOCH)
            .findBar(task, person)
            .map(Refusal::code))
        .isEqualTo(NaiveOwners.bar(team, task, person));
  }
}
