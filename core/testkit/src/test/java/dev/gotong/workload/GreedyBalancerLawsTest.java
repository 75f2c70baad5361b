package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.testkit.BalancerLaws;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GreedyBalancerLawsTest extends BalancerLaws {
  @Override
  protected Balancer balancer() {
    return new GreedyBalancer();
  }

  @Property
  void the_seed_does_not_matter(@ForAll("workloads") Workload workload, @ForAll long seed) {
    assertThat(balancer().balance(workload, seed)).isEqualTo(balancer().balance(workload, 0));
  }

  @Property
  void the_checker_finds_nothing_wrong(@ForAll("workloads") Workload workload) {
    assertThat(PlanChecker.check(workload, balancer().balance(workload, 0))).isEmpty();
  }

  @Property
  void no_single_change_would_better_the_plan(@ForAll("workloads") Workload workload) {
    Plan plan = balancer().balance(workload, 0);
    for (WorkItem item : workload.items()) {
      assertThat(Explanations.of(workload, plan, item.id()).others().values())
          .allMatch(
              other -> other.match(possible -> possible.cost().isNoBetter(), impossible -> true));
    }
  }
}
