package dev.gotong.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the contracts on adapters that each break one rule: that very rule must notice. */
class FaultyAdaptersTest {
  private static final Fault NO_FAULT =
      Fault.ofHandle("", "does what it promises", good -> new FaultyStorage(good));
  private static final Map<String, Class<?>> CONTRACTS = Map.of(
      "S", FaultyStorageContract.class,
      "D", FaultyDispatchContract.class,
      "A", FaultyAuditContract.class,
      "P", FaultyPublisherContract.class);

  @Test
  void what_does_what_it_promises_passes() {
    Stream.of("S", "D", "A").map(CONTRACTS::get).forEach(contract -> {
      Kit.Outcome outcome = Kit.run(contract, "", NO_FAULT);
      assertThat(outcome.failed()).isEmpty();
      assertThat(outcome.passed())
          .extracting(name -> name.substring(0, name.indexOf(':')))
          .hasSameElementsAs(Kit.rules(contract));
    });
  }

  @Test
  void every_fault_is_caught_by_the_rule_that_it_breaks() {
    Kit.assertCaught(
        "in memory", AllFaults.all(), fault -> CONTRACTS.get(fault.rule().substring(0, 1)));
  }
}
