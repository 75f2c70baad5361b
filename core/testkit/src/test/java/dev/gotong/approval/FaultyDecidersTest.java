package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.Report.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Prove 2: whoever gets a rule of approval wrong is found out. */
final class FaultyDecidersTest {

  private static List<FaultCase> catalogue() {
    List<FaultCase> all = new ArrayList<>(FaultsOfVotes.all());
    all.addAll(FaultsOfEdits.all());
    all.addAll(FaultsOfPowers.all());
    all.addAll(FaultsOfTime.all());
    return all;
  }

  private static Optional<Violation> find(Fault fault, Slice slice) {
    return Explorer.run(fault.rules(), slice).violation();
  }

  private static String line(String fault, Slice slice, Violation violation) {
    String rule = violation.rule().replace("INV-4: INV", "INV");
    return String.format(
        Locale.ROOT,
        "  %s: %s, %d steps, %s",
        fault,
        slice.name(),
        violation.way().size(),
        rule.substring(0, Math.min(70, rule.length())));
  }

  @Test
  void every_faulty_decider_is_caught_alone_or_with_the_guard_that_masks_it() {
    List<String> lines = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int alone = 0;
    int pairs = 0;
    List<FaultCase> catalogue = catalogue();
    for (FaultCase one : catalogue) {
      Slice slice = one.slice().get();
      String name = one.fault().name();
      Optional<Violation> violation = find(one.fault(), slice);
      if (one.guard().isEmpty()) {
        alone += violation.isPresent() ? 1 : 0;
        violation.ifPresentOrElse(
            some -> lines.add(line(name, slice, some)),
            () -> wrong.add(name + " is not caught in " + slice.name()));
        continue;
      }
      Fault pair = one.fault().and(one.guard().get());
      violation.ifPresent(some -> wrong.add(name + " is not masked: " + some));
      Optional<Violation> both = find(pair, one.slice().get());
      pairs += violation.isEmpty() && both.isPresent() ? 1 : 0;
      both.ifPresentOrElse(
          some -> lines.add(line(pair.name() + " (masked alone)", slice, some)),
          () -> wrong.add(pair.name() + " are not caught together"));
    }
    System.out.printf(
        Locale.ROOT,
        "proof faulty-approvals: %d of %d caught alone, %d masked and caught in pairs%n",
        alone,
        catalogue.size(),
        pairs);
    lines.forEach(System.out::println);
    assertThat(wrong).isEmpty();
    assertThat(alone + pairs).isEqualTo(catalogue.size()).isGreaterThanOrEqualTo(40);
  }

  @Test
  void the_faults_of_the_specification_are_in_it() {
    assertThat(catalogue().stream().map(one -> one.fault().name()))
        .contains(
            "self-approval at cast",
            "stale votes kept",
            "vote not pinned",
            "rank ignored",
            "delegate while principal present",
            "veto evasion",
            "veto dropped by edit",
            "no supersede",
            "retract ignored",
            "override survives edit",
            "override without audit",
            "override without reason",
            "timeout approves",
            "claim not pinned",
            "freeze misses dispatch",
            "reopen keeps votes",
            "requester need not re-approve",
            "late approval refused",
            "two delegates",
            "contributor filter in count",
            "editor keeps vote");
  }

  @Test
  void no_two_faults_have_one_name() {
    Set<String> names = new HashSet<>();
    assertThat(catalogue()).allMatch(one -> names.add(one.fault().name()));
  }

  @Test
  void rules_without_a_fault_break_nothing_in_the_same_slices() {
    Map<String, Slice> slices = new TreeMap<>();
    catalogue().forEach(one -> {
      Slice slice = one.slice().get();
      slices.put(slice.name(), slice);
    });
    slices.forEach((name, slice) -> {
      Report report = Explorer.run(new Rules(), slice);
      System.out.println("  " + report.line());
      assertThat(report.violation()).as(name).isEmpty();
    });
  }
}
