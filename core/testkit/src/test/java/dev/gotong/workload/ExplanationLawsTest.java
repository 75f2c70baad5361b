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

/** Every answer is worked out again from scratch, for good plans and for plans that keep the rules by chance. */
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
    assertThat(costs).isGreaterThan(1_000);
    assertThat(refusals).isGreaterThan(1_000);
  }

  @Property(tries = 150)
  void explanations_of_a_balanced_plan_are_true(@ForAll("workloads") Workload workload) {
    explained(workload, new AnnealingBalancer().balance(workload, Effort.of(0).withRounds(1)));
  }

  @Property(tries = 600)
  void explanations_of_any_plan_are_true(@ForAll("workloads") Workload workload, @ForAll long s) {
    explained(workload, anyPlan(workload, s));
  }

  private static void explained(Workload workload, Plan plan) {
    Explanations explanations = Explanations.of(workload, plan);
    for (WorkItem item : workload.items()) {
      Explanation explanation = explanations.explain(item.id());
      Optional<PersonId> chosen = Optional.ofNullable(plan.owners().get(item.id()));
      assertThat(explanation.chosen()).isEqualTo(chosen);
      assertThat(explanation.from()).isEqualTo(item.owner());
      assertThat(explanation.cost())
          .isEqualTo(
              plan.score().minus(changed(workload, plan, item, Optional.empty()).score()));
      assertThat(explanation.others().keySet())
          .containsExactlyElementsOf(workload.workers().stream()
              .map(Worker::id)
              .filter(person -> !chosen.equals(Optional.of(person)))
              .toList());
      explanation.others().forEach((person, answer) -> {
        isTrue(workload, plan, item, Optional.of(person), answer);
        explanations
            .wish(item.id(), person)
            .swap()
            .ifPresent(swap -> isTrue(workload, plan, item, person, swap));
      });
    }
    for (Move move : explanations.moves()) {
      WorkItem item = Objects.requireNonNull(workload.itemsById().get(move.task()));
      assertThat(move.from()).isEqualTo(item.owner()).isNotEqualTo(move.to());
      isTrue(workload, plan, item, move.from(), move.undo());
    }
  }

  private static Plan changed(
      Workload workload, Plan plan, WorkItem item, Optional<PersonId> other) {
    Map<TaskId, PersonId> owners = new HashMap<>(plan.owners());
    owners.remove(item.id());
    other.ifPresent(person -> owners.put(item.id(), person));
    return Plan.of(workload, owners);
  }

  private static void isTrue(
      Workload workload, Plan plan, WorkItem item, Optional<PersonId> other, Alternative answer) {
    Plan changed = changed(workload, plan, item, other);
    List<Refusal> broken = PlanChecker.check(workload, changed);
    answer.match(
        possible -> {
          costs++;
          assertThat(broken).isEmpty();
          assertThat(possible.cost()).isEqualTo(changed.score().minus(plan.score()));
          return possible;
        },
        impossible -> {
          refusals++;
          String code = impossible.refusal().code();
          boolean isTime = code.endsWith("-full");
          assertThat(broken)
              .extracting(Refusal::code)
              .contains(
                  isTime
                      ? "workload.over-capacity"
                      : code.equals("workload.no-change-left")
                          ? "workload.too-many-changes"
                          : code);
          Map<String, String> facts = impossible.refusal().facts();
          assertThat(isTime && number(facts, "free") >= number(facts, "minutes"))
              .isFalse();
          return impossible;
        });
  }

  private static void isTrue(
      Workload workload, Plan plan, WorkItem item, PersonId person, Wish.Swap swap) {
    Map<TaskId, PersonId> owners = new HashMap<>(plan.owners());
    owners.put(swap.other(), Objects.requireNonNull(owners.put(item.id(), person)));
    Plan changed = Plan.of(workload, owners);
    assertThat(PlanChecker.check(workload, changed)).isEmpty();
    assertThat(swap.cost()).isEqualTo(changed.score().minus(plan.score()));
  }

  private static long number(Map<String, String> facts, String name) {
    return Long.parseLong(Objects.requireNonNull(facts.get(name)));
  }

  /** Whoever is drawn gets the item if no rule is broken by it. */
  private static Plan anyPlan(Workload workload, long seed) {
    Random random = new Random(seed);
    Plan plan = Plan.of(workload, Map.of());
    for (WorkItem item : workload.items()) {
      int worker = random.nextInt(workload.workers().size() + 1);
      if (worker < workload.workers().size()) {
        Plan more = changed(
            workload, plan, item, Optional.of(workload.workers().get(worker).id()));
        plan = PlanChecker.check(workload, more).isEmpty() ? more : plan;
      }
    }
    return plan;
  }
}
