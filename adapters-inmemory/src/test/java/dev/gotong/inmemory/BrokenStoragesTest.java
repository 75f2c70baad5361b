package dev.gotong.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the contract on storages that each break one promise: a test of that very promise must notice. */
class BrokenStoragesTest {
  static final Fault NONE =
      Fault.ofHandle(0, "does what it promises", good -> new FaultyStorage(good));
  private static final int PROMISES = 20;

  static List<Fault> faults() {
    return Stream.of(ValueFaults.all(), QueryFaults.all(), JobFaults.all(), StorageFaults.all())
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void a_healthy_storage_passes() {
    Outcome healthy = run(NONE);
    assertThat(healthy.failed()).isEmpty();
    assertThat(healthy.passed()).hasSizeGreaterThan(50);
    for (int promise = 1; promise <= PROMISES; promise++) {
      assertThat(healthy.passed()).anyMatch(isOf(promise));
    }
  }

  @Test
  void every_fault_is_caught_by_the_promise_that_it_breaks() {
    List<Fault> faults = faults();
    assertThat(faults.stream().map(Fault::promise).distinct().sorted())
        .isEqualTo(IntStream.rangeClosed(1, PROMISES).boxed().toList());
    List<Fault> missed = new ArrayList<>();
    for (Fault fault : faults) {
      Outcome outcome = run(fault);
      TreeSet<String> caught = new TreeSet<>();
      outcome.failed().stream().filter(isOf(fault.promise())).forEach(caught::add);
      if (caught.isEmpty()) {
        missed.add(fault);
      }
      System.out.printf(
          Locale.ROOT,
          "  fault \"%s\": %s (%d of %d tests failed)%n",
          fault,
          caught.isEmpty() ? "MISSED" : caught.first(),
          outcome.failed().size(),
          outcome.failed().size() + outcome.passed().size());
    }
    System.out.printf(
        Locale.ROOT,
        "proof broken-storages: %d of %d caught%n",
        faults.size() - missed.size(),
        faults.size());
    assertThat(missed).isEmpty();
  }

  private static Predicate<String> isOf(int promise) {
    return name -> name.startsWith("promise " + promise + ":");
  }

  private record Outcome(List<String> passed, List<String> failed) {}

  private static Outcome run(Fault fault) {
    LauncherDiscoveryRequest contract = LauncherDiscoveryRequestBuilder.request()
        .selectors(selectClass(FaultyContract.class))
        .filters(EngineFilter.includeEngines("junit-jupiter"))
        .configurationParameter(FaultyContract.FAULT, fault.does())
        .build();
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
    LauncherFactory.create().execute(contract, new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
          boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
          (passed ? outcome.passed() : outcome.failed()).add(test.getDisplayName());
        }
      }
    });
    return outcome;
  }
}
