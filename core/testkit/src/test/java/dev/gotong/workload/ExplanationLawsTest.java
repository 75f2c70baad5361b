package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.testkit.WorkloadArbitraries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Every answer is worked out again from scratch, for good plans and for plans that break the rules. */
class ExplanationLawsTest {
  private static int costs;
  private static int refusals;

  @Provide
  Arbitrary<Workload> workloads() {
    return WorkloadArbitraries.workloads();
  }

  @AfterContainer
  static void count() {
    System.out.println("proof workload-explained: " + costs + " differences and " + refusals
        + " refusals worked out again");
    assertThat(costs).isGreaterThan(3_000);
    assertThat(refusals).isGreaterThan(3_000);
  }

  @Property
  void explanations_of_a_balanced_plan_are_true(@ForAll("workloads") Workload workload) {
    explained(workload, new GreedyBalancer().balance(workload, 0));
  }

  @Property
  void explanations_of_any_plan_are_true(@ForAll("workloads") Workload workload, @ForAll long s) {
    explained(workload, anyPlan(workload, s));
  }

  @Property
  void reasons_of_a_balanced_plan_are_true(@ForAll("workloads") Workload workload) {
    reasoned(workload, new GreedyBalancer().balance(workload, 0));
  }

  @Property
  void reasons_of_any_plan_are_true(@ForAll("workloads") Workload workload, @ForAll long s) {
    reasoned(workload, anyPlan(workload, s));
  }

  private static void explained(Workload workload, Plan plan) {
    for (WorkItem item : workload.items()) {
      Explanation explanation = Explanations.of(workload, plan, item.id());
      Optional<PersonId> chosen = Optional.ofNullable(plan.owners().get(item.id()));
      assertThat(explanation.chosen()).isEqualTo(chosen);
      assertThat(explanation.from()).isEqualTo(item.owner());
      assertThat(explanation.others().keySet())
          .containsExactlyElementsOf(workload.workers().stream()
              .map(Worker::id)
              .filter(person -> !chosen.equals(Optional.of(person)))
              .toList());
      explanation
          .others()
          .forEach((person, answer) -> isTrue(workload, plan, item, Optional.of(person), answer));
    }
  }

  private static void reasoned(Workload workload, Plan plan) {
    List<Move> moves = Moves.between(workload, plan);
    assertThat(moves.stream().map(Move::task))
        .containsExactlyElementsOf(workload.items().stream()
            .filter(
                item -> !item.owner().equals(Optional.ofNullable(plan.owners().get(item.id()))))
            .map(WorkItem::id)
            .toList());
    for (Move move : moves) {
      WorkItem item = workload.items().stream()
          .filter(i -> i.id().equals(move.task()))
          .findFirst()
          .orElseThrow();
      assertThat(move.from()).isEqualTo(item.owner());
      assertThat(move.to()).isEqualTo(Optional.ofNullable(plan.owners().get(item.id())));
      isTrue(workload, plan, item, move.from(), move.undo());
    }
  }

  private static void isTrue(
      Workload workload, Plan plan, WorkItem item, Optional<PersonId> other, Alternative answer) {
    Map<TaskId, PersonId> owners = new HashMap<>(plan.owners());
    owners.remove(item.id());
    other.ifPresent(person -> owners.put(item.id(), person));
    Plan changed = Plan.of(workload, owners);
    List<String> broken = PlanChecker.check(workload, changed).stream()
        .filter(refusal -> other.isPresent() && concerns(refusal, item, other.get()))
        .map(Refusal::code)
        .toList();
    answer.match(
        possible -> {
          costs++;
          assertThat(broken).isEmpty();
          assertThat(possible.cost())
              .isEqualTo(changed.score().minus(Scorer.score(workload, plan.owners())));
          return possible;
        },
        impossible -> {
          refusals++;
          assertThat(broken.get(0)).isEqualTo(impossible.refusal().code());
          numbersAreTrue(workload, owners, impossible.refusal());
          return impossible;
        });
  }

  private static boolean concerns(Refusal refusal, WorkItem item, PersonId person) {
    return Objects.equals(refusal.facts().get("person"), person.value())
        && refusal
            .facts()
            .getOrDefault("task", item.id().value())
            .equals(item.id().value());
  }

  private static void numbersAreTrue(
      Workload workload, Map<TaskId, PersonId> owners, Refusal refusal) {
    if (refusal.code().equals("workload.over-capacity")) {
      Map<String, String> facts = refusal.facts();
      LoadReport.Load load = LoadReport.of(workload, owners).loads().stream()
          .filter(l -> l.person().value().equals(facts.get("person")))
          .findFirst()
          .orElseThrow();
      assertThat(Long.parseLong(facts.get("load")) + Long.parseLong(facts.get("minutes")))
          .isEqualTo(load.minutes())
          .isGreaterThan(load.capacity());
      assertThat(facts).containsEntry("capacity", Long.toString(load.capacity()));
    }
  }

  private static Plan anyPlan(Workload workload, long seed) {
    Random random = new Random(seed);
    Map<TaskId, PersonId> owners = new HashMap<>();
    for (WorkItem item : workload.items()) {
      int worker = random.nextInt(workload.workers().size() + 1);
      if (worker < workload.workers().size()) {
        owners.put(item.id(), workload.workers().get(worker).id());
      }
    }
    return Plan.of(workload, owners);
  }
}
