package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** What judges plans shares nothing with what makes them: jdeps follows every use, however far. */
class CheckersTest {
  private static final Set<String> ENGINE = Set.of(
      "Problem",
      "ProblemDraft",
      "Problems",
      "Assignment",
      "Intervals",
      "Levels",
      "Deltas",
      "Prices",
      "Solver",
      "Trial",
      "Obstacles");

  @Test
  void the_judges_use_nothing_of_the_engine() {
    Map<String, Set<String>> uses = uses();
    for (String judge :
        Set.of("Scorer", "PlanChecker", "BoundChecker", "LoadReport", "Infeasibility")) {
      assertThat(reached(uses, judge))
          .as(judge)
          .contains("Workload")
          .doesNotContainAnyElementsOf(ENGINE);
    }
  }

  @Test
  void a_class_that_uses_the_engine_is_found() {
    assertThat(reached(uses(), "Explanations"))
        .containsAll(Set.of("Trial", "Problem", "Assignment"));
  }

  private static Set<String> reached(Map<String, Set<String>> uses, String from) {
    Set<String> reached = new TreeSet<>();
    ArrayDeque<String> waiting = new ArrayDeque<>(Set.of(from));
    while (!waiting.isEmpty()) {
      for (String used : uses.getOrDefault(waiting.remove(), Set.of())) {
        if (reached.add(used)) {
          waiting.add(used);
        }
      }
    }
    return reached;
  }

  /** By the simple name of the outermost class. */
  private static Map<String, Set<String>> uses() {
    StringWriter out = new StringWriter();
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(
            new PrintWriter(out),
            new PrintWriter(out),
            "--ignore-missing-deps",
            "-verbose:class",
            "-filter:none",
            "-cp",
            "target/classes",
            "target/classes/dev/gotong/workload");
    Map<String, Set<String>> uses = new HashMap<>();
    Matcher line = Pattern.compile(
            "(?m)^\\s+dev\\.gotong\\.workload\\.(\\w+)\\S*\\s+->\\s+dev\\.gotong\\.workload\\.(\\w+)")
        .matcher(out.toString());
    while (line.find()) {
      uses.computeIfAbsent(line.group(1), first -> new TreeSet<>()).add(line.group(2));
    }
    assertThat(uses).as(out.toString()).hasSizeGreaterThan(20);
    return uses;
  }
}
