package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.predicate.Answer;
import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.CompiledCondition;
import dev.gotong.predicate.Condition;
import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.List;

/** Whether the stages of a policy apply to a post. */
final class Applicability {
  private Applicability() {}

  /** Whether each stage applies, in the order of the policy. */
  static List<Truth> of(ApprovalPolicy policy, Attributes attributes) {
    ImmutableList.Builder<Truth> truths =
        ImmutableList.builderWithExpectedSize(policy.stages().size());
    for (Stage stage : policy.stages()) {
      truths.add(
          stage.when().equals(Condition.always())
              ? Truth.TRUE
              : Terms.VOCABULARY.compile(stage.when()).test(attributes));
    }
    return truths.build();
  }

  /** What the conditions of the policy asked and were given, such as "legal: budget is at least 1000 EUR (500 EUR)". */
  static List<String> because(ApprovalPolicy policy, Attributes attributes) {
    List<String> lines = new ArrayList<>();
    for (Stage stage : policy.stages()) {
      if (!stage.when().equals(Condition.always())) {
        because(stage, attributes).forEach(line -> lines.add(stage.id() + ": " + line));
      }
    }
    return lines;
  }

  /** What the condition of one stage asked and was given. */
  static List<String> because(Stage stage, Attributes attributes) {
    CompiledCondition condition = Terms.VOCABULARY.compile(stage.when());
    List<String> lines = new ArrayList<>();
    for (Answer answer : condition.trace(attributes)) {
      lines.add(answer.asked() + " (" + answer.given() + ")");
    }
    return lines;
  }
}
