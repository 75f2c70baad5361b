package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.testkit.WorkloadArbitraries;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Teams so small that every plan can be tried. The seed is fixed, so that the shares can be held to. */
class SmallWorkloadsTest {
  private static int instances;
  private static int optimal;
  private static int fewestUnowned;
  private static double worstGap;

  @Provide
  Arbitrary<Workload> small() {
    return WorkloadArbitraries.workloads(3, 5);
  }

  @AfterContainer
  static void count() {
    System.out.println(String.format(
        Locale.ROOT,
        "proof workload-small: %d instances, %d optimal, %d with the fewest unowned, worst gap %.1f %% of the soft score",
        instances,
        optimal,
        fewestUnowned,
        100 * worstGap));
    assertThat(fewestUnowned).isEqualTo(instances); // as measured: it promises no such thing
    assertThat(optimal).isGreaterThanOrEqualTo(instances * 99 / 100);
  }

  @Property(tries = 4000, seed = "17", edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
  void a_greedy_plan_is_mostly_the_best(@ForAll("small") Workload workload) {
    Plan plan = new GreedyBalancer().balance(workload, 0);
    Score best = best(workload, 0, new HashMap<>());

    assertThat(PlanChecker.check(workload, plan)).isEmpty();
    assertThat(plan.score()).isGreaterThanOrEqualTo(best);
    instances++;
    optimal += plan.score().compareTo(best) == 0 ? 1 : 0;
    if (plan.score().unowned() == best.unowned()) {
      fewestUnowned++;
      double more = plan.score().soft() - best.soft();
      worstGap = Math.max(worstGap, more / Math.max(1, best.soft()));
    }
  }

  /** The best score of all plans that keep the hard rules. */
  private static Score best(Workload workload, int place, Map<TaskId, PersonId> owners) {
    if (place == workload.items().size()) {
      Plan plan = Plan.of(workload, owners);
      boolean feasible = PlanChecker.check(workload, plan).isEmpty() && pinnedStay(workload, plan);
      return feasible ? plan.score() : new Score(Integer.MAX_VALUE, 0, 0, 0);
    }
    TaskId task = workload.items().get(place).id();
    Score best = best(workload, place + 1, owners);
    for (Worker worker : workload.workers()) {
      owners.put(task, worker.id());
      Score score = best(workload, place + 1, owners);
      best = score.compareTo(best) < 0 ? score : best;
      owners.remove(task);
    }
    return best;
  }

  /** Rule 4 of {@link Balancer}: a pinned item is without an owner only if it has to be. */
  private static boolean pinnedStay(Workload workload, Plan plan) {
    return workload.workers().stream().allMatch(worker -> {
      List<WorkItem> pinned = workload.items().stream()
          .filter(item -> item.pinned() && item.owner().equals(Optional.of(worker.id())))
          .filter(item -> !item.barred().containsKey(worker.id()))
          .toList();
      return pinned.stream().mapToInt(WorkItem::minutes).sum() > worker.capacityMinutes()
          || pinned.stream().allMatch(item -> plan.owners().containsKey(item.id()));
    });
  }
}
