package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.gotong.faults.AllFaults;
import dev.gotong.faults.Fault;
import dev.gotong.faults.Kit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the contracts on the adapter for JDBC with one thing changed or wrapped: the rule that it breaks must notice. */
class FaultyJdbcTest {
  /** How many of the storages that wrap are tried unless all proofs are run at full size: in memory all are. */
  private static final int EVERY = "full".equals(System.getProperty("gotong.proofs")) ? 1 : 8;

  @Test
  void what_does_what_it_promises_passes() {
    JdbcFault none = new JdbcFault("S1.1", "does what it promises", FaultyDriver::new);
    assertThat(Kit.run(FaultyJdbcContract.class, none.rule(), none).failed()).isEmpty();
    for (String rule : List.of("S1.1", "D1.1", "A1.1")) {
      Fault wrapper = Fault.ofHandle(rule, "does what it promises", good -> good);
      assertThat(Kit.run(FaultyOnH2.contract(wrapper), rule, wrapper).failed()).isEmpty();
    }
  }

  @Test
  void every_fault_in_jdbc_is_caught_by_the_rule_that_it_breaks() {
    Kit.assertCaught("in JDBC", JdbcFaults.all(), fault -> FaultyJdbcContract.class);
  }

  @Test
  void every_fault_around_jdbc_is_caught_by_the_rule_that_it_breaks() {
    Kit.assertCaught(
        "around JDBC",
        Lists.partition(AllFaults.ofStorages(), EVERY).stream()
            .map(some -> some.get(0))
            .toList(),
        FaultyOnH2::contract);
  }
}
