package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.testkit.WorkloadArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** The same work told in other words: other names, smaller units, one rule less, one colleague more. */
class MetamorphicLawsTest {
  private static final int TRIES = 150;
  private static final Effort EFFORT = Effort.of(3).withRounds(1);
  private static int proved;

  @Provide
  Arbitrary<Workload> workloads() {
    return WorkloadArbitraries.workloads();
  }

  @AfterContainer
  static void count() {
    System.out.println("proof workload-metamorphic: " + proved + " pairs of plans proved best");
    assertThat(proved).isGreaterThan(30);
  }

  private static Plan balance(Workload workload) {
    return new AnnealingBalancer().balance(workload, EFFORT);
  }

  @Property(tries = TRIES)
  void names_decide_nothing(@ForAll("workloads") Workload workload) {
    Map<PersonId, PersonId> people = new HashMap<>();
    Map<TaskId, TaskId> tasks = new HashMap<>();
    workload
        .workers()
        .forEach(worker -> people.put(worker.id(), PersonId.of("z" + (9 - people.size()))));
    workload.items().forEach(item -> tasks.put(item.id(), TaskId.of("u" + (99 - tasks.size()))));
    Workload renamed = Workload.of(
        workload.horizon(),
        workload.workers().stream()
            .map(worker -> worker.withId(renamed(people, worker.id())))
            .toList(),
        workload.items().stream()
            .map(item -> {
              WorkItem other = item.withId(renamed(tasks, item.id()))
                  .withPinned(false)
                  .withOwner(item.owner().map(owner -> renamed(people, owner)))
                  .withPinned(item.pinned());
              Map<PersonId, Refusal> excluded = new HashMap<>();
              item.excluded().forEach((person, why) -> excluded.put(renamed(people, person), why));
              return other.withExcluded(excluded);
            })
            .toList(),
        workload.weights());
    Plan plan = balance(workload);
    Map<TaskId, PersonId> owners = new HashMap<>();
    plan.owners()
        .forEach((task, person) -> owners.put(renamed(tasks, task), renamed(people, person)));
    assertThat(Plan.of(renamed, owners).score()).isEqualTo(plan.score());
    Plan other = balance(renamed);
    if (plan.status() == Status.OPTIMAL && other.status() == Status.OPTIMAL) {
      proved++;
      assertThat(other.score()).isEqualByComparingTo(plan.score());
    }
  }

  private static <T> T renamed(Map<T, T> names, T name) {
    return Objects.requireNonNull(names.get(name));
  }

  @Property(tries = TRIES)
  void a_third_of_a_minute_as_the_unit_changes_no_verdict(@ForAll("workloads") Workload workload) {
    Workload scaled = Workload.of(
        workload.horizon(),
        workload.workers().stream()
            .map(worker -> worker
                .withSpeeds(Map.of())
                .withMinutes(tripled(worker.minutes()))
                .withWeekCaps(tripled(worker.weekCaps())))
            .toList(),
        workload.items().stream()
            .map(item -> item.withMinutes(3 * item.minutes()))
            .toList(),
        workload.weights());
    Workload plain = Workload.of(
        workload.horizon(),
        workload.workers().stream().map(worker -> worker.withSpeeds(Map.of())).toList(),
        workload.items(),
        workload.weights());
    Plan plan = balance(plain);
    Plan larger = Plan.of(scaled, plan.owners());
    assertThat(PlanChecker.check(scaled, larger)).isEmpty();
    assertThat(larger.score().unowned().total())
        .isEqualTo(3 * plan.score().unowned().total());
    assertThat(larger.score().soft().preference())
        .isEqualTo(3 * plan.score().soft().preference());
    assertThat(larger.score().soft().busFactor()).isEqualTo(plan.score().soft().busFactor());
    assertThat(larger.score().peak()).isEqualTo(plan.score().peak());
    assertThat(Infeasibility.of(scaled).isEmpty())
        .isEqualTo(Infeasibility.of(plain).isEmpty());
  }

  private static List<Integer> tripled(List<Integer> minutes) {
    return minutes.stream().map(each -> 3 * each).toList();
  }

  @Property(tries = TRIES)
  void one_rule_less_is_never_worse(@ForAll("workloads") Workload workload) {
    Workload relaxed = Workload.of(
        workload.horizon(),
        workload.workers(),
        workload.items().stream()
            .map(item ->
                item.withExcluded(Map.of()).withPinned(false).withSeparation(Optional.empty()))
            .toList(),
        workload.weights().withMaxChanges(Optional.empty()));
    Plan strict = balance(workload);
    Plan free = balance(relaxed);
    assertThat(PlanChecker.check(relaxed, strict)).isEmpty();
    assertThat(free.bound().unowned().total())
        .isLessThanOrEqualTo(strict.score().unowned().total());
    if (strict.unowned().isEmpty()) {
      assertThat(free.bound().soft()).isLessThanOrEqualTo(strict.score().soft().total());
    }
    if (free.status() == Status.OPTIMAL) {
      proved++;
      assertThat(free.score()).isLessThanOrEqualTo(strict.score());
    }
  }

  @Property(tries = TRIES)
  void one_colleague_more_leaves_every_plan_possible(@ForAll("workloads") Workload workload) {
    List<Worker> more = new ArrayList<>(workload.workers());
    more.add(Worker.builder()
        .id(PersonId.of("zoe"))
        .minutes(Collections.nCopies(workload.horizon().days(), 480))
        .build());
    Workload larger = Workload.of(workload.horizon(), more, workload.items(), workload.weights());
    Plan plan = balance(workload);
    Plan other = balance(larger);
    assertThat(PlanChecker.check(larger, plan)).isEmpty();
    assertThat(other.bound().unowned().total())
        .isLessThanOrEqualTo(plan.score().unowned().total());
    if (plan.unowned().isEmpty()) {
      Score same = Scorer.score(larger, plan.owners());
      assertThat(other.bound().soft()).isLessThanOrEqualTo(same.soft().total());
    }
  }
}
