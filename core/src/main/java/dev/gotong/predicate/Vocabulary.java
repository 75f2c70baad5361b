package dev.gotong.predicate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Require;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The attributes that a feature knows, each with its type, and thereby the conditions that make sense to it.
 *
 * <p>Texts are asked with {@link Condition.AnyOf} and {@link Condition.AllOf}; levels, money, durations and numbers with
 * {@link Condition.AtLeast} and {@link Condition.Below}. Money is compared within its currency only.
 *
 * <p>Immutable. A feature keeps one for good.
 */
public final class Vocabulary {
  private final ImmutableMap<String, AttributeType> types;
  private final CompiledCondition always;

  private Vocabulary(ImmutableMap<String, AttributeType> types) {
    this.types = types;
    this.always = Compiler.compile(Condition.always(), types);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the attributes, sorted} */
  public Set<String> names() {
    return types.keySet();
  }

  /**
   * Demands that a condition asks only about known attributes, each as its type is asked.
   *
   * @throws IllegalArgumentException that names the place, the rule and the value, such as "any[1].not: rating must be
   *     compared with one of safe, sensitive, but was with "spicy""
   */
  public void check(Condition condition) {
    compile(condition);
  }

  /**
   * {@return the condition, checked and ready to be tested often}
   *
   * @throws IllegalArgumentException as {@link #check} does
   */
  public CompiledCondition compile(Condition condition) {
    return condition.equals(always.condition()) ? always : Compiler.compile(condition, types);
  }

  @Override
  public String toString() {
    return String.join(", ", types.keySet());
  }

  /**
   * Builds vocabularies. Each method throws {@link IllegalArgumentException} for an attribute that is no id, or that is
   * there already. Not thread-safe.
   */
  public static final class Builder {
    private static final int MAX_LEVELS = 100;

    private final TreeMap<String, AttributeType> types = new TreeMap<>();

    private Builder() {}

    /** Adds an attribute that has any number of texts, such as campaigns, labels or languages. */
    public Builder texts(String attribute) {
      return put(attribute, AttributeType.TEXTS);
    }

    /** Adds an attribute that is one of 1 to 100 levels, given lowest first. */
    public Builder level(String attribute, List<String> names) {
      Require.between(names.size(), 1, MAX_LEVELS, "number of levels");
      Require.that(
          ImmutableSet.copyOf(names).size() == names.size(),
          "levels must differ, but were %s",
          names);
      ImmutableMap.Builder<String, Integer> ranks = ImmutableMap.builder();
      for (int i = 0; i < names.size(); i++) {
        ranks.put(Require.id(names.get(i), "level"), i);
      }
      return put(attribute, AttributeType.level(ranks.buildOrThrow()));
    }

    /** Adds an attribute that is an amount of money in some currency. */
    public Builder money(String attribute) {
      return put(attribute, AttributeType.MONEY);
    }

    /** Adds an attribute that is a duration. */
    public Builder duration(String attribute) {
      return put(attribute, AttributeType.DURATION);
    }

    /** Adds an attribute that is a whole number. */
    public Builder number(String attribute) {
      return put(attribute, AttributeType.NUMBER);
    }

    private Builder put(String attribute, AttributeType type) {
      Object before = types.putIfAbsent(Require.id(attribute, "attribute"), type);
      Require.that(before == null, "%s must be added once, but is there already", attribute);
      return this;
    }

    /** {@return the vocabulary of what was added} */
    public Vocabulary build() {
      return new Vocabulary(ImmutableMap.copyOf(types));
    }
  }
}
