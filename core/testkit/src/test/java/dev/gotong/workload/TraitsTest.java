package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.testkit.WorkloadArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Asking each trait once finds whom asking each worker finds. */
class TraitsTest {
  @Provide
  Arbitrary<Workload> workloads() {
    return WorkloadArbitraries.workloads();
  }

  @Property(tries = 300)
  void those_meet_a_requirement_of_whom_it_is_true(@ForAll("workloads") Workload workload) {
    Traits traits = new Traits(workload.workers());
    for (WorkItem item : workload.items()) {
      assertThat(traits.meeting(item.requirement()))
          .isEqualTo(
              workload.workers().stream().filter(item.requirement()::isMetBy).toList());
    }
  }
}
