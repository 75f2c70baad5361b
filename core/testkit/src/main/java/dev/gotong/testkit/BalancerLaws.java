package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.workload.Alternative;
import dev.gotong.workload.Balancer;
import dev.gotong.workload.BoundChecker;
import dev.gotong.workload.Effort;
import dev.gotong.workload.Explanations;
import dev.gotong.workload.Plan;
import dev.gotong.workload.PlanChecker;
import dev.gotong.workload.Scorer;
import dev.gotong.workload.Status;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Worker;
import dev.gotong.workload.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of every {@link Balancer}, one for each of its numbered rules, and what must follow when a workload is told in other
 * words. Extend it, say which balancer is meant, and each rule is a property over {@link WorkloadArbitraries#workloads()}.
 */
public abstract class BalancerLaws {
  private static final int TRIES = 300;
  private static final Effort EFFORT = Effort.of(17).withRounds(1);

  /** For those who extend it. */
  protected BalancerLaws() {}

  /** {@return the balancer to be tried} */
  protected abstract Balancer balancer();

  /** {@return what it is tried on} */
  @Provide
  public Arbitrary<Workload> workloads() {
    return WorkloadArbitraries.workloads();
  }

  /** Every item once, nothing else. */
  @Property(tries = TRIES)
  @Label("rule 1: the plan names every item once, with an owner or as unowned, and nothing else")
  public void every_item_is_named_once(@ForAll("workloads") Workload workload) {
    Plan plan = plan(workload);
    List<TaskId> named = new ArrayList<>(plan.owners().keySet());
    named.addAll(plan.unowned());
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            workload.items().stream().map(WorkItem::id).toList());
    assertThat(workload.workers().stream().map(Worker::id))
        .containsAll(plan.owners().values());
  }

  /** Nobody over capacity. */
  @Property(tries = TRIES)
  @Label("rule 2: nobody gets more than they have time for, day by day and week by week")
  public void nobody_is_over_capacity(@ForAll("workloads") Workload workload) {
    assertNone(workload, Set.of("workload.over-capacity", "workload.wrong-spread"));
  }

  /** Nobody barred. */
  @Property(tries = TRIES)
  @Label("rule 3: nobody gets an item that they may not have")
  public void nobody_is_barred(@ForAll("workloads") Workload workload) {
    assertNone(
        workload,
        Set.of(
            "workload.role",
            "workload.permission",
            "workload.network",
            "workload.skill",
            "workload.excluded",
            "workload.separated"));
  }

  /** Pinned items stay. */
  @Property(tries = TRIES)
  @Label("rule 4: a pinned item stays with its owner or is unowned")
  public void pinned_items_stay(@ForAll("workloads") Workload workload) {
    assertNone(workload, Set.of("workload.pinned"));
  }

  /** No room is overlooked. */
  @Property(tries = TRIES)
  @Label("rule 5: an item is unowned only if nobody could take it alone, with the plan as it is")
  public void unowned_items_have_no_candidate(@ForAll("workloads") Workload workload) {
    Plan plan = plan(workload);
    Explanations explanations = Explanations.of(workload, plan);
    for (TaskId task : plan.unowned()) {
      assertThat(explanations.explain(task).others().values())
          .as("%s", task)
          .allMatch(Alternative.Impossible.class::isInstance);
    }
  }

  /** Same input, same plan. */
  @Property(tries = TRIES)
  @Label(
      "rule 6: the same workload, seed and rounds give the same plan, whatever the order of the lists")
  public void the_same_workload_gives_the_same_plan(@ForAll("workloads") Workload workload) {
    Plan plan = plan(workload);
    assertThat(plan(workload)).isEqualTo(plan);
    assertThat(plan(Workload.of(
            workload.horizon(),
            Lists.reverse(workload.workers()),
            Lists.reverse(workload.items()),
            workload.weights())))
        .isEqualTo(plan);
  }

  /** Balancing does no harm. */
  @Property(tries = TRIES)
  @Label("rule 7: a plan is never worse than the current owners, where those break no hard rule")
  public void no_plan_is_worse_than_the_current_owners(@ForAll("workloads") Workload workload) {
    Plan current = Plan.of(workload, workload.currentOwners());
    boolean feasible = PlanChecker.check(workload, current).isEmpty();
    Plan plan = plan(workload);
    assertThat(feasible && Scorer.score(workload, plan.owners()).compareTo(current.score()) > 0)
        .as("the current owners are better than %s", plan)
        .isFalse();
  }

  /** The score is true. */
  @Property(tries = TRIES)
  @Label("rule 8: the score is what the scorer says")
  public void the_score_is_true(@ForAll("workloads") Workload workload) {
    Plan plan = plan(workload);
    assertThat(plan.score()).isEqualTo(Scorer.score(workload, plan.owners()));
  }

  /** An absent colleague changes nothing. */
  @Property(tries = TRIES)
  @Label("rule 9: somebody without minutes, roles or access makes the plan no worse")
  public void somebody_without_capacity_makes_no_difference(
      @ForAll("workloads") Workload workload) {
    for (String name : List.of("a", "bob", "zoe")) { // first, between and last
      List<Worker> more = new ArrayList<>(workload.workers());
      more.add(Worker.builder()
          .id(PersonId.of(name))
          .minutes(Collections.nCopies(workload.horizon().days(), 0))
          .build());
      Workload withMore =
          Workload.of(workload.horizon(), more, workload.items(), workload.weights());
      assertThat(plan(withMore).score()).isLessThanOrEqualTo(plan(workload).score());
    }
  }

  /** The bound is proved. */
  @Property(tries = TRIES)
  @Label("rule 10: the bound is proved, and no plan is better")
  public void the_bound_is_proved(@ForAll("workloads") Workload workload) {
    Plan plan = plan(workload);
    assertThat(BoundChecker.check(workload, plan)).isEmpty();
    assertThat(plan.score().unowned()).isGreaterThanOrEqualTo(plan.bound().unowned());
    if (plan.status() != Status.PARTIAL) {
      assertThat(plan.score().soft().total())
          .isGreaterThanOrEqualTo(plan.bound().leastSoft());
    }
  }

  /** Better and better. */
  @Property(tries = TRIES)
  @Label(
      "rule 11: each plan that the listener is told is whole and better than the one before; the last is the answer")
  public void plans_get_better_and_a_stop_leaves_a_plan(@ForAll("workloads") Workload workload) {
    List<Plan> told = new ArrayList<>();
    Plan plan = balancer().balance(workload, EFFORT.tell(told::add));
    assertThat(told).isNotEmpty().last().isEqualTo(plan);
    for (int i = 0; i < told.size(); i++) {
      assertThat(PlanChecker.check(workload, told.get(i))).isEmpty();
      int order = i == 0 ? -1 : told.get(i).score().compareTo(told.get(i - 1).score());
      boolean isLast = i == told.size() - 1; // it may be told again, with its proof
      assertThat(order < 0 || (isLast && order == 0)).isTrue();
    }
    Plan stopped = balancer().balance(workload, EFFORT.until(() -> true));
    assertThat(PlanChecker.check(workload, stopped)).isEmpty();
  }

  /** Changes are counted. */
  @Property(tries = TRIES)
  @Label("rule 12: no more items go from one person to another than may")
  public void changes_keep_to_their_limit(@ForAll("workloads") Workload workload) {
    assertNone(workload, Set.of("workload.too-many-changes"));
  }

  private void assertNone(Workload workload, Set<String> codes) {
    assertThat(PlanChecker.check(workload, plan(workload)).stream()
            .filter(refusal -> codes.contains(refusal.code()))
            .map(Refusal::message))
        .isEmpty();
  }

  private Plan plan(Workload workload) {
    return balancer().balance(workload, EFFORT);
  }
}
