package dev.gotong.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The tree is the architecture: each package of core uses only those before it in this list. */
class PackageOrderTest {
  private static final String ROOT = "dev.gotong";

  /** The order of the packages. A package that is not built yet keeps its place. */
  private static final List<String> ORDER = List.of(
      "base",
      "time",
      "predicate",
      "network",
      "team",
      "personal",
      "task",
      "coverage",
      "workload",
      "asset",
      "post",
      "style",
      "approval",
      "calendar",
      "publishing",
      "inbox",
      "guide",
      "meeting",
      "report",
      "choice",
      "handover",
      "notice",
      "audit",
      "spi",
      "desk",
      "");

  private record Use(String from, String to) {}

  @Test
  void each_package_uses_only_those_before_it() {
    List<Use> uses = uses(Path.of("target/classes/dev"));

    assertThat(uses)
        .as("jdeps found no use of one package by another: is it reading the classes?")
        .isNotEmpty();
    assertThat(violations(uses)).isEmpty();
    System.out.println(
        "proof package-order: " + uses.size() + " uses between packages, none backwards");
  }

  @Test
  void a_use_of_a_later_package_is_found() {
    assertThat(violations(List.of(
            new Use("base", "audit"),
            new Use("spi", "base"),
            new Use("desk", ""),
            new Use("base", "colour"))))
        .containsExactly(
            "base uses audit, which comes later in the order",
            "desk uses the root, which comes later in the order",
            "colour is not in the order: give it a place in PackageOrderTest");
  }

  @Test
  void a_planted_class_that_looks_forward_is_found() {
    // base.LooksForward is a test class in the package base that uses the package audit
    assertThat(violations(uses(Path.of("target/test-classes/dev"))))
        .contains("base uses audit, which comes later in the order");
  }

  private static List<String> violations(List<Use> uses) {
    List<String> found = new ArrayList<>();
    for (Use use : uses) {
      for (String end : List.of(use.from(), use.to())) {
        if (!ORDER.contains(end)) {
          found.add(end + " is not in the order: give it a place in PackageOrderTest");
        }
      }
      if (ORDER.contains(use.from()) && ORDER.indexOf(use.to()) > ORDER.indexOf(use.from())) {
        found.add(use.from() + " uses " + (use.to().isEmpty() ? "the root" : use.to())
            + ", which comes later in the order");
      }
    }
    return found;
  }

  private static List<Use> uses(Path classes) {
    StringWriter out = new StringWriter();
    int status = ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(
            new PrintWriter(out),
            new PrintWriter(out),
            "--ignore-missing-deps",
            "-verbose:package",
            "-filter:none",
            "-cp",
            "target/classes",
            classes.toString());
    assertThat(status).as(out.toString()).isZero();
    List<Use> uses = new ArrayList<>();
    Matcher line = Pattern.compile("(?m)^\\s+(dev\\.gotong\\S*)\\s+->\\s+(dev\\.gotong\\S*)")
        .matcher(out.toString());
    while (line.find()) {
      Use use = new Use(feature(line.group(1)), feature(line.group(2)));
      if (!use.from().equals(use.to()) && !use.from().equals("house")) {
        uses.add(use);
      }
    }
    return uses;
  }

  private static String feature(String packageName) {
    List<String> parts = Splitter.on('.').splitToList(packageName.substring(ROOT.length()));
    return parts.size() > 1 ? parts.get(1) : "";
  }
}
