package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.workload.Balancer;
import dev.gotong.workload.Plan;
import dev.gotong.workload.PlanChecker;
import dev.gotong.workload.Scorer;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Worker;
import dev.gotong.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of every {@link Balancer}, one for each of its numbered rules. Extend it, say which balancer is meant, and each
 * rule is a property over {@link WorkloadArbitraries#workloads()}.
 */
public abstract class BalancerLaws {
  private static final long SEED = 17;

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
  @Property
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
  @Property
  @Label("rule 2: nobody gets more minutes than their capacity")
  public void nobody_is_over_capacity(@ForAll("workloads") Workload workload) {
    Plan plan = plan(workload);
    for (Worker worker : workload.workers()) {
      assertThat(load(workload, plan.owners(), worker.id()))
          .as(worker.toString())
          .isLessThanOrEqualTo(worker.capacityMinutes());
    }
  }

  /** Nobody barred. */
  @Property
  @Label("rule 3: nobody gets an item from which they are barred")
  public void nobody_is_barred(@ForAll("workloads") Workload workload) {
    Plan plan = plan(workload);
    for (WorkItem item : workload.items()) {
      PersonId owner = plan.owners().get(item.id());
      assertThat(owner != null && item.barred().containsKey(owner))
          .as("%s has %s", owner, item)
          .isFalse();
    }
  }

  /** Pinned items stay. */
  @Property
  @Label("rule 4: a pinned item stays with its owner, unless that breaks another rule")
  public void pinned_items_stay(@ForAll("workloads") Workload workload) {
    Map<TaskId, PersonId> owners = plan(workload).owners();
    for (Worker worker : workload.workers()) {
      List<WorkItem> pinned = workload.items().stream()
          .filter(item -> item.pinned() && item.owner().orElseThrow().equals(worker.id()))
          .toList();
      List<WorkItem> allowed = pinned.stream()
          .filter(item -> !item.barred().containsKey(worker.id()))
          .toList();
      if (allowed.stream().mapToInt(WorkItem::minutes).sum() <= worker.capacityMinutes()) {
        assertThat(owners)
            .containsAllEntriesOf(
                allowed.stream().collect(Collectors.toMap(WorkItem::id, item -> worker.id())));
      }
      assertThat(pinned)
          .allSatisfy(item ->
              assertThat(owners.getOrDefault(item.id(), worker.id())).isEqualTo(worker.id()));
    }
  }

  /** No room is overlooked. */
  @Property
  @Label("rule 5: an item is unowned only if nobody could take it alone, with the plan as it is")
  public void unowned_items_have_no_candidate(@ForAll("workloads") Workload workload) {
    Plan plan = plan(workload);
    for (WorkItem item : workload.items()) {
      for (Worker worker : workload.workers()) {
        boolean free =
            load(workload, plan.owners(), worker.id()) + item.minutes() <= worker.capacityMinutes();
        boolean may = !item.barred().containsKey(worker.id())
            && !(item.pinned() && !item.owner().orElseThrow().equals(worker.id()));
        assertThat(plan.unowned().contains(item.id()) && free && may)
            .as("%s could take %s", worker, item)
            .isFalse();
      }
    }
  }

  /** Same input, same plan. */
  @Property
  @Label("rule 6: the same workload and seed give the same plan, whatever the order of the lists")
  public void the_same_workload_gives_the_same_plan(@ForAll("workloads") Workload workload) {
    Plan plan = plan(workload);
    assertThat(plan(workload)).isEqualTo(plan);
    assertThat(plan(Workload.of(
            Lists.reverse(workload.workers()),
            Lists.reverse(workload.items()),
            workload.weights())))
        .isEqualTo(plan);
  }

  /** Balancing does no harm. */
  @Property
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
  @Property
  @Label("rule 8: the score is what the scorer says")
  public void the_score_is_true(@ForAll("workloads") Workload workload) {
    Plan plan = plan(workload);
    assertThat(plan.score()).isEqualTo(Scorer.score(workload, plan.owners()));
  }

  /** An absent colleague changes nothing. */
  @Property
  @Label("rule 9: somebody without capacity makes no difference")
  public void somebody_without_capacity_makes_no_difference(
      @ForAll("workloads") Workload workload) {
    for (String name : List.of("a", "bob", "zoe")) { // first, between and last
      List<Worker> more = new ArrayList<>(workload.workers());
      more.add(Worker.of(PersonId.of(name), 0));
      Workload withMore = Workload.of(more, workload.items(), workload.weights());
      assertThat(plan(withMore)).isEqualTo(plan(workload));
    }
  }

  private Plan plan(Workload workload) {
    return balancer().balance(workload, SEED);
  }

  private static int load(Workload workload, Map<TaskId, PersonId> owners, PersonId person) {
    return workload.items().stream()
        .filter(item -> person.equals(owners.get(item.id())))
        .mapToInt(WorkItem::minutes)
        .sum();
  }
}
