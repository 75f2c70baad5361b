package dev.gotong.style;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Finding;
import dev.gotong.base.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules by which a team writes, in one version.
 *
 * @param name what the guide is called, an id such as {@code kopi-senja}
 * @param version which edition this is, from 1
 * @param rules the rules, in the order of their ids, each id once; at most 2,000
 */
public record StyleGuide(String name, int version, List<StyleRule> rules) {

  /** Checks name and version, and sorts the rules. */
  public StyleGuide {
    Require.id(name, "name");
    Require.atLeast(version, 1, "version");
    Require.between(rules.size(), 0, 2_000, "number of rules");
    rules = ImmutableList.sortedCopyOf(Comparator.comparing(StyleRule::id), rules);
    Set<String> ids = new HashSet<>();
    for (StyleRule rule : rules) {
      Require.that(ids.add(rule.id()), "rules must have different ids, but %s is twice", rule.id());
    }
  }

  /** {@return a guide with those rules} */
  public static StyleGuide of(String name, int version, List<StyleRule> rules) {
    return new StyleGuide(name, version, rules);
  }

  /** {@return what the rules find in {@code text}} */
  public StyleReport check(StyledText text) {
    return check(text, ImmutableList.of());
  }

  /**
   * {@return what the rules and {@code others} find in {@code text}}
   *
   * @param others checks that are not rules; their order makes no difference
   */
  public StyleReport check(StyledText text, List<? extends Check> others) {
    List<Check> checks = new ArrayList<>(rules);
    checks.addAll(others);
    checks.sort(Comparator.comparing(Check::id)); // stable, as is the sort by place below
    List<Finding> findings = new ArrayList<>();
    checks.forEach(check -> findings.addAll(check.check(text)));
    findings.sort(Comparator.<Finding>comparingInt(
            f -> f.span().map(s -> s.startInclusive()).orElse(-1))
        .thenComparingInt(f -> f.span().map(s -> s.endExclusive()).orElse(-1)));
    return new StyleReport(name + "/" + version, findings);
  }
}
