package dev.gotong.predicate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Require;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What must be so for a rule to hold, as a value: a leaf asks about one attribute, and the rest combines.
 *
 * <p>A condition is at most 8 deep, a leaf being 1 deep, and has at most 200 parts, itself included. An attribute is an
 * id. Which attributes there are, and of which type, is for a {@link Vocabulary} to say; it also answers.
 *
 * <p>Every constructor and every factory throws {@link IllegalArgumentException} for what breaks a bound.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Condition.All.class, name = "all"),
  @JsonSubTypes.Type(value = Condition.Any.class, name = "any"),
  @JsonSubTypes.Type(value = Condition.Not.class, name = "not"),
  @JsonSubTypes.Type(value = Condition.AnyOf.class, name = "any-of"),
  @JsonSubTypes.Type(value = Condition.AllOf.class, name = "all-of"),
  @JsonSubTypes.Type(value = Condition.AtLeast.class, name = "at-least"),
  @JsonSubTypes.Type(value = Condition.Below.class, name = "below")
})
public sealed interface Condition {

  /** {@return what is always true} */
  static Condition always() {
    return All.OF_NOTHING;
  }

  /** {@return what is never true} */
  static Condition never() {
    return Any.OF_NOTHING;
  }

  /** {@return what is true if all of those are} */
  static Condition all(Condition... conditions) {
    return new All(List.of(conditions));
  }

  /** {@return what is true if one of those is, or several} */
  static Condition any(Condition... conditions) {
    return new Any(List.of(conditions));
  }

  /** {@return what is true if that is false} */
  static Condition not(Condition condition) {
    return new Not(condition);
  }

  /** {@return whether some text of the attribute is among those} */
  static Condition anyOf(String attribute, String... values) {
    return new AnyOf(attribute, ImmutableSet.copyOf(values));
  }

  /** {@return whether every text of the attribute is among those} */
  static Condition allOf(String attribute, String... values) {
    return new AllOf(attribute, ImmutableSet.copyOf(values));
  }

  /** {@return whether the attribute is that or more, such as {@code atLeast("budget", "1000 EUR")}} */
  static Condition atLeast(String attribute, String value) {
    return new AtLeast(attribute, value);
  }

  /** {@return whether the attribute is less than that, such as {@code below("lead-time", "PT24H")}} */
  static Condition below(String attribute, String value) {
    return new Below(attribute, value);
  }

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super All, ? extends T> all,
      Function<? super Any, ? extends T> any,
      Function<? super Not, ? extends T> not,
      Function<? super AnyOf, ? extends T> anyOf,
      Function<? super AllOf, ? extends T> allOf,
      Function<? super AtLeast, ? extends T> atLeast,
      Function<? super Below, ? extends T> below);

  /** {@return the attributes that it asks about, sorted} */
  default Set<String> reads() {
    return Shape.reads(this);
  }

  /**
   * {@return it in plain English, such as "budget is at least 1000 EUR, or rating is at least sensitive"; no two
   * conditions that differ read the same}
   */
  default String describe() {
    return Wording.of(this);
  }

  /**
   * True if all are true, false if one is false, and of nothing true.
   *
   * @param conditions what must be so, in order
   */
  record All(List<Condition> conditions) implements Condition {
    static final All OF_NOTHING = new All(ImmutableList.of());

    /** Copies the list, and checks depth and size. */
    public All {
      conditions = ImmutableList.copyOf(conditions);
      Shape.check(conditions);
    }

    @Override
    public <T> T match(
        Function<? super All, ? extends T> all,
        Function<? super Any, ? extends T> any,
        Function<? super Not, ? extends T> not,
        Function<? super AnyOf, ? extends T> anyOf,
        Function<? super AllOf, ? extends T> allOf,
        Function<? super AtLeast, ? extends T> atLeast,
        Function<? super Below, ? extends T> below) {
      return all.apply(this);
    }
  }

  /**
   * True if one is true, false if all are false, and of nothing false.
   *
   * @param conditions what may be so, in order
   */
  record Any(List<Condition> conditions) implements Condition {
    static final Any OF_NOTHING = new Any(ImmutableList.of());

    /** Copies the list, and checks depth and size. */
    public Any {
      conditions = ImmutableList.copyOf(conditions);
      Shape.check(conditions);
    }

    @Override
    public <T> T match(
        Function<? super All, ? extends T> all,
        Function<? super Any, ? extends T> any,
        Function<? super Not, ? extends T> not,
        Function<? super AnyOf, ? extends T> anyOf,
        Function<? super AllOf, ? extends T> allOf,
        Function<? super AtLeast, ? extends T> atLeast,
        Function<? super Below, ? extends T> below) {
      return any.apply(this);
    }
  }

  /**
   * True if the other is false, and false if it is true.
   *
   * @param condition the other
   */
  record Not(Condition condition) implements Condition {
    /** Checks depth and size. */
    public Not {
      Shape.check(ImmutableList.of(condition));
    }

    @Override
    public <T> T match(
        Function<? super All, ? extends T> all,
        Function<? super Any, ? extends T> any,
        Function<? super Not, ? extends T> not,
        Function<? super AnyOf, ? extends T> anyOf,
        Function<? super AllOf, ? extends T> allOf,
        Function<? super AtLeast, ? extends T> atLeast,
        Function<? super Below, ? extends T> below) {
      return not.apply(this);
    }
  }

  /**
   * Some text of the attribute is among the values; false if it has none.
   *
   * @param attribute which attribute, of texts
   * @param values 1 to 100 texts of at most 200 characters, compared letter by letter; sorted
   */
  record AnyOf(String attribute, Set<String> values) implements Condition {

    /** Checks the bounds, and sorts the values. */
    public AnyOf {
      Require.id(attribute, "attribute");
      values = Shape.texts(values);
    }

    @Override
    public <T> T match(
        Function<? super All, ? extends T> all,
        Function<? super Any, ? extends T> any,
        Function<? super Not, ? extends T> not,
        Function<? super AnyOf, ? extends T> anyOf,
        Function<? super AllOf, ? extends T> allOf,
        Function<? super AtLeast, ? extends T> atLeast,
        Function<? super Below, ? extends T> below) {
      return anyOf.apply(this);
    }
  }

  /**
   * Every text of the attribute is among the values; true if it has none.
   *
   * @param attribute which attribute, of texts
   * @param values 1 to 100 texts of at most 200 characters, compared letter by letter; sorted
   */
  record AllOf(String attribute, Set<String> values) implements Condition {

    /** Checks the bounds, and sorts the values. */
    public AllOf {
      Require.id(attribute, "attribute");
      values = Shape.texts(values);
    }

    @Override
    public <T> T match(
        Function<? super All, ? extends T> all,
        Function<? super Any, ? extends T> any,
        Function<? super Not, ? extends T> not,
        Function<? super AnyOf, ? extends T> anyOf,
        Function<? super AllOf, ? extends T> allOf,
        Function<? super AtLeast, ? extends T> atLeast,
        Function<? super Below, ? extends T> below) {
      return allOf.apply(this);
    }
  }

  /**
   * The attribute is the value or more.
   *
   * @param attribute which attribute, of an ordered type
   * @param value text in the form of the type: the name of a level, "999.50 EUR", "PT24H", "3"
   */
  record AtLeast(String attribute, String value) implements Condition {

    /** Checks the form that values of all types have. */
    public AtLeast {
      Require.id(attribute, "attribute");
      Shape.operand(value);
    }

    @Override
    public <T> T match(
        Function<? super All, ? extends T> all,
        Function<? super Any, ? extends T> any,
        Function<? super Not, ? extends T> not,
        Function<? super AnyOf, ? extends T> anyOf,
        Function<? super AllOf, ? extends T> allOf,
        Function<? super AtLeast, ? extends T> atLeast,
        Function<? super Below, ? extends T> below) {
      return atLeast.apply(this);
    }
  }

  /**
   * The attribute is less than the value.
   *
   * @param attribute which attribute, of an ordered type
   * @param value text in the form of the type: the name of a level, "999.50 EUR", "PT24H", "3"
   */
  record Below(String attribute, String value) implements Condition {

    /** Checks the form that values of all types have. */
    public Below {
      Require.id(attribute, "attribute");
      Shape.operand(value);
    }

    @Override
    public <T> T match(
        Function<? super All, ? extends T> all,
        Function<? super Any, ? extends T> any,
        Function<? super Not, ? extends T> not,
        Function<? super AnyOf, ? extends T> anyOf,
        Function<? super AllOf, ? extends T> allOf,
        Function<? super AtLeast, ? extends T> atLeast,
        Function<? super Below, ? extends T> below) {
      return below.apply(this);
    }
  }
}
