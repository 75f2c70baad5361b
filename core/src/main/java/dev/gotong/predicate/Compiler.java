package dev.gotong.predicate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.gotong.predicate.CompiledCondition.Leaf;
import dev.gotong.predicate.CompiledCondition.Part;
import java.util.List;
import java.util.Locale;

/** Checks one condition against the types, and reads its operands. Errors name the place, the rule and the value. */
final class Compiler {
  private final ImmutableMap<String, AttributeType> types;
  private final ImmutableList.Builder<Leaf> leaves = ImmutableList.builder();

  private Compiler(ImmutableMap<String, AttributeType> types) {
    this.types = types;
  }

  static CompiledCondition compile(Condition condition, ImmutableMap<String, AttributeType> types) {
    Compiler compiler = new Compiler(types);
    Part whole = compiler.part(condition, "");
    return new CompiledCondition(condition, whole, compiler.leaves.build());
  }

  private Part part(Condition condition, String place) {
    return condition.match(
        all -> all(parts(all.conditions(), step(place, "all"))),
        any -> any(parts(any.conditions(), step(place, "any"))),
        not -> {
          Part part = part(not.condition(), step(place, "not"));
          return given -> part.test(given).not();
        },
        anyOf -> {
          requireTexts(anyOf.attribute(), "any-of", place);
          return leaf(anyOf, anyOf.attribute(), AttributeType.anyOf(anyOf.values()));
        },
        allOf -> {
          requireTexts(allOf.attribute(), "all-of", place);
          return leaf(allOf, allOf.attribute(), AttributeType.allOf(allOf.values()));
        },
        atLeast -> leaf(
            atLeast,
            atLeast.attribute(),
            ordered(atLeast.attribute(), atLeast.value(), "at-least", place)),
        below -> {
          Question atLeast = ordered(below.attribute(), below.value(), "below", place);
          return leaf(below, below.attribute(), value -> atLeast.about(value).not());
        });
  }

  private Leaf leaf(Condition condition, String attribute, Question question) {
    Leaf leaf = new Leaf(condition, attribute, question);
    leaves.add(leaf);
    return leaf;
  }

  private Part[] parts(List<Condition> conditions, String place) {
    Part[] parts = new Part[conditions.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(conditions.get(i), place + "[" + i + "]");
    }
    return parts;
  }

  private static Part all(Part[] parts) {
    return given -> {
      Truth truth = Truth.TRUE;
      for (int i = 0; i < parts.length && truth != Truth.FALSE; i++) {
        truth = truth.and(parts[i].test(given));
      }
      return truth;
    };
  }

  private static Part any(Part[] parts) {
    return given -> {
      Truth truth = Truth.FALSE;
      for (int i = 0; i < parts.length && truth != Truth.TRUE; i++) {
        truth = truth.or(parts[i].test(given));
      }
      return truth;
    };
  }

  private AttributeType type(String attribute, String place) {
    AttributeType type = types.get(attribute);
    if (type == null) {
      throw refused(
          place,
          "attribute must be one of %s, but was \"%s\"",
          String.join(", ", types.keySet()),
          attribute);
    }
    return type;
  }

  private void requireTexts(String attribute, String operator, String place) {
    AttributeType type = type(attribute, place);
    if (type.isOrdered()) {
      throw refused(
          place,
          "%s must be asked with at-least or below and %s, but was asked with %s",
          attribute,
          type.operand(),
          operator);
    }
  }

  private Question ordered(String attribute, String value, String operator, String place) {
    AttributeType type = type(attribute, place);
    if (!type.isOrdered()) {
      throw refused(
          place,
          "%s must be asked with any-of or all-of and texts, but was asked with %s",
          attribute,
          operator);
    }
    return type.atLeast()
        .apply(value)
        .orElseThrow(() -> refused(
            place,
            "%s must be compared with %s, but was with \"%s\"",
            attribute,
            type.operand(),
            value));
  }

  private static String step(String place, String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  @FormatMethod
  private static IllegalArgumentException refused(
      String place, @FormatString String message, Object... arguments) {
    return new IllegalArgumentException((place.isEmpty() ? "condition" : place) + ": "
        + String.format(Locale.ROOT, message, arguments));
  }
}
