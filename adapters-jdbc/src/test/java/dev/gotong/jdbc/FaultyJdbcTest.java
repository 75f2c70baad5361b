package dev.gotong.jdbc;

import com.google.common.collect.Lists;
import dev.gotong.faults.AllFaults;
import dev.gotong.faults.Kit;
import org.junit.jupiter.api.Test;

/** Runs the contracts on the adapter for JDBC with one thing changed or wrapped: the rule that it breaks must notice. */
class FaultyJdbcTest {
  /** How many of the storages that wrap are tried unless all proofs are run at full size: in memory all are. */
  private static final int EVERY = "full".equals(System.getProperty("gotong.proofs")) ? 1 : 8;

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
