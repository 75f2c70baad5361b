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
  private static final Balancer GREEDY = new GreedyBalancer();
  private static final AtomicInteger CALLS = new AtomicInteger();
  private static final Set<Integer> CAUGHT = new TreeSet<>();

  /** By the number of the rule that it breaks. */
  private static final Map<Integer, Balancer> BROKEN = Map.of(
      1,
      (workload, seed) -> withoutFirst(GREEDY.balance(workload, seed), true),
      2,
      (workload, seed) -> Plan.of(workload, firstAllowed(workload)),
      3,
      changed(item -> item.withBarred(Map.of())),
      4,
      changed(item -> item.withPinned(false)),
      5,
      (workload, seed) -> rescored(workload, withoutFirst(GREEDY.balance(workload, seed), false)),
      6,
      BrokenBalancersTest::fickle,
      7,
      changed(item -> item.withPinned(false).withOwner(Optional.empty())),
      8,
      (workload, seed) -> flattering(GREEDY.balance(workload, seed)),
      9,
      BrokenBalancersTest::countsHeads);

  private static final Map<Integer, BiConsumer<BalancerLaws, Workload>> LAWS = Map.of(
      1, BalancerLaws::every_item_is_named_once,
      2, BalancerLaws::nobody_is_over_capacity,
      3, BalancerLaws::nobody_is_barred,
      4, BalancerLaws::pinned_items_stay,
      5, BalancerLaws::unowned_items_have_no_candidate,
      6, BalancerLaws::the_same_workload_gives_the_same_plan,
      7, BalancerLaws::no_plan_is_worse_than_the_current_owners,
      8, BalancerLaws::the_score_is_true,
      9, BalancerLaws::somebody_without_capacity_makes_no_difference);

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

  @Property(tries = 300, seed = "17")
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
    return (workload, seed) -> {
      List<WorkItem> items = workload.items().stream().map(change).toList();
      Workload other = Workload.of(workload.workers(), items, workload.weights());
      return rescored(workload, GREEDY.balance(other, seed));
    };
  }

  private static Plan rescored(Workload workload, Plan plan) {
    return Plan.of(workload, plan.owners());
  }

  /** Everything to the first who is not barred, however much it is. */
  private static Map<TaskId, PersonId> firstAllowed(Workload workload) {
    Map<TaskId, PersonId> owners = new TreeMap<>();
    for (WorkItem item : workload.items()) {
      workload.workers().stream()
          .map(Worker::id)
          .filter(person -> !item.barred().containsKey(person))
          .findFirst()
          .ifPresent(person -> owners.put(item.id(), person));
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
    return new Plan(
        Maps.filterKeys(plan.owners(), task -> !task.equals(first)),
        List.copyOf(unowned),
        plan.score());
  }

  private static Plan fickle(Workload workload, long seed) {
    Plan plan = GREEDY.balance(workload, seed);
    return CALLS.incrementAndGet() % 2 == 0 ? plan : rescored(workload, withoutFirst(plan, false));
  }

  private static Plan flattering(Plan plan) {
    Score score = plan.score();
    return new Plan(
        plan.owners(),
        plan.unowned(),
        new Score(score.unowned(), score.fairness() / 2, score.preference(), score.change()));
  }

  private static Plan countsHeads(Workload workload, long seed) {
    Plan plan = GREEDY.balance(workload, seed);
    boolean odd = workload.workers().size() % 2 == 1;
    return odd ? plan : rescored(workload, withoutFirst(plan, false));
  }
}
