package dev.gotong.predicate;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A condition that a {@link Vocabulary} has checked and read, so that it answers fast. Compile it once, and keep it.
 *
 * <p>Immutable. Never throws: what it cannot compare is {@link Truth#UNKNOWN}.
 */
public final class CompiledCondition {
  private final Condition condition;
  private final Part whole;
  private final ImmutableList<Leaf> leaves;

  /** A part of the condition, ready to be tested. */
  @FunctionalInterface
  interface Part {
    Truth test(Attributes given);
  }

  /** A part that asks about one attribute. */
  record Leaf(Condition condition, String attribute, Question question) implements Part {
    @Override
    public Truth test(Attributes given) {
      return question.about(given.value(attribute));
    }

    Answer answer(Attributes given) {
      return Answer.builder()
          .attribute(attribute)
          .asked(condition.describe())
          .given(given.describe(attribute))
          .truth(test(given))
          .build();
    }
  }

  CompiledCondition(Condition condition, Part whole, ImmutableList<Leaf> leaves) {
    this.condition = condition;
    this.whole = whole;
    this.leaves = leaves;
  }

  /** {@return the condition that was compiled} */
  public Condition condition() {
    return condition;
  }

  /** {@return whether it holds in that case} */
  public Truth test(Attributes given) {
    return whole.test(given);
  }

  /** {@return the answer of every leaf in that case, in the order of the condition; those that settle nothing, too} */
  public List<Answer> trace(Attributes given) {
    return leaves.stream().map(leaf -> leaf.answer(given)).collect(ImmutableList.toImmutableList());
  }

  @Override
  public String toString() {
    return condition.describe();
  }
}
