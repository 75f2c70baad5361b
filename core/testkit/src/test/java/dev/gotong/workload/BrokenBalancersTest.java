package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.testkit.BalancerLaws;
import dev.gotong.testkit.WorkloadArbitraries;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** The laws are worth something: each rule is broken by a balancer, and its law notices. */
class BrokenBalancersTest {
  private static final Balancer GOOD = new AnnealingBalancer();
  private static final AtomicInteger CALLS = new AtomicInteger();
  private static final Set<Integer> CAUGHT = new TreeSet<>();

  /** By the number of the rule that it breaks. */
  private static final Map<Integer, Balancer> BROKEN = Map.ofEntries(
      Map.entry(1, (workload, effort) -> withoutFirst(GOOD.balance(workload, effort), true)),
      Map.entry(2, (workload, effort) -> Plan.of(workload, firstAllowed(workload))),
      Map.entry(
          3, changed(item -> item.withExcluded(Map.of()).withRequirement(Requirement.none()))),
      Map.entry(4, changed(item -> item.withPinned(false))),
      Map.entry(
          5,
          (workload, effort) ->
              rescored(workload, withoutFirst(GOOD.balance(workload, effort), false))),
      Map.entry(6, BrokenBalancersTest::fickle),
      Map.entry(7, changed(item -> item.withPinned(false).withOwner(Optional.empty()))),
      Map.entry(8, (workload, effort) -> flattering(GOOD.balance(workload, effort))),
      Map.entry(9, BrokenBalancersTest::countsHeads),
      Map.entry(
          10,
          (workload, effort) ->
              GOOD.balance(workload, effort).withBound(new Bound(Unowned.NONE, 0, 1L << 60, 0))),
      Map.entry(11, (workload, effort) -> {
        Plan plan = GOOD.balance(workload, effort);
        effort.better().ifPresent(listener -> listener.accept(plan.withOwners(Map.of())));
        return plan;
      }),
      Map.entry(
          12,
          (workload, effort) -> rescored(
              workload,
              GOOD.balance(
                  workload.withWeights(workload.weights().withMaxChanges(Optional.empty())),
                  effort))));

  private static final Map<Integer, BiConsumer<BalancerLaws, Workload>> LAWS = Map.ofEntries(
      Map.entry(1, BalancerLaws::every_item_is_named_once),
      Map.entry(2, BalancerLaws::nobody_is_over_capacity),
      Map.entry(3, BalancerLaws::nobody_is_barred),
      Map.entry(4, BalancerLaws::pinned_items_stay),
      Map.entry(5, BalancerLaws::unowned_items_have_no_candidate),
      Map.entry(6, BalancerLaws::the_same_workload_gives_the_same_plan),
      Map.entry(7, BalancerLaws::no_plan_is_worse_than_the_current_owners),
      Map.entry(8, BalancerLaws::the_score_is_true),
      Map.entry(9, BalancerLaws::somebody_without_capacity_makes_no_difference),
      Map.entry(10, BalancerLaws::the_bound_is_proved),
      Map.entry(11, BalancerLaws::plans_get_better_and_a_stop_leaves_a_plan),
      Map.entry(12, BalancerLaws::changes_keep_to_their_limit));

  @Provide
  Arbitrary<Workload> workloads() {
    return WorkloadArbitraries.workloads();
  }

  @AfterContainer
  static void count() {
    System.out.println(
        "proof broken-balancers: " + CAUGHT.size() + " of " + BROKEN.size() + " caught");
    assertThat(CAUGHT).isEqualTo(LAWS.keySet());
  }

  @Property(tries = 150, seed = "17")
  void each_broken_balancer_is_caught_by_the_law_that_it_breaks(
      @ForAll("workloads") Workload workload) {
    BROKEN.forEach((rule, balancer) -> {
      if (!CAUGHT.contains(rule)
          && breaks(Objects.requireNonNull(LAWS.get(rule)), balancer, workload)) {
        CAUGHT.add(rule);
      }
    });
  }

  private static boolean breaks(
      BiConsumer<BalancerLaws, Workload> law, Balancer balancer, Workload workload) {
    BalancerLaws laws = new BalancerLaws() {
      @Override
      protected Balancer balancer() {
        return balancer;
      }
    };
    try {
      law.accept(laws, workload);
      return false;
    } catch (AssertionError noticed) {
      return true;
    }
  }

  /** Balances other items than it was given. */
  private static Balancer changed(UnaryOperator<WorkItem> change) {
    return (workload, effort) -> {
      List<WorkItem> items = workload.items().stream().map(change).toList();
      Workload other =
          Workload.of(workload.horizon(), workload.workers(), items, workload.weights());
      return rescored(workload, GOOD.balance(other, effort));
    };
  }

  private static Plan rescored(Workload workload, Plan plan) {
    return Plan.of(workload, plan.owners());
  }

  /** Everything to the first who may have it, however much it is. */
  private static Map<TaskId, PersonId> firstAllowed(Workload workload) {
    Map<TaskId, PersonId> owners = new TreeMap<>();
    for (WorkItem item : workload.items()) {
      workload.workers().stream()
          .filter(worker -> Refusals.findBar(item, worker).isEmpty())
          .findFirst()
          .ifPresent(worker -> owners.put(item.id(), worker.id()));
    }
    return owners;
  }

  private static Plan withoutFirst(Plan plan, boolean lost) {
    if (plan.owners().isEmpty()) {
      return plan;
    }
    TaskId first = plan.owners().keySet().iterator().next();
    Set<TaskId> unowned = new TreeSet<>(plan.unowned());
    if (!lost) {
      unowned.add(first);
    }
    return plan.withOwners(Maps.filterKeys(plan.owners(), task -> !task.equals(first)))
        .withUnowned(unowned);
  }

  private static Plan fickle(Workload workload, Effort effort) {
    Plan plan = GOOD.balance(workload, effort);
    return CALLS.incrementAndGet() % 2 == 0 ? plan : rescored(workload, withoutFirst(plan, false));
  }

  private static Plan flattering(Plan plan) {
    Soft soft = plan.score().soft();
    return plan.withScore(new Score(
        plan.score().unowned(),
        plan.score().peak(),
        new Soft(
            soft.fairness() / 2,
            soft.preference(),
            soft.change(),
            soft.concentration(),
            soft.busFactor())));
  }

  private static Plan countsHeads(Workload workload, Effort effort) {
    Plan plan = GOOD.balance(workload, effort);
    boolean odd = workload.workers().size() % 2 == 1;
    return odd ? plan : rescored(workload, withoutFirst(plan, false));
  }
}
