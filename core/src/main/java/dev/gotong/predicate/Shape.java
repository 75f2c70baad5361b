package dev.gotong.predicate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Require;
import java.util.List;
import java.util.Set;

/** The bounds of conditions: how deep and how large they are, and what a leaf may hold. */
final class Shape {
  static final int MAX_DEPTH = 8;
  static final int MAX_SIZE = 200;
  static final int MAX_VALUES = 100;
  static final int MAX_TEXT = 200;

  private Shape() {}

  /** Demands that what combines those is within the bounds. */
  static void check(List<Condition> parts) {
    int depth = 1;
    int size = 1 + parts.size(); // known before a single part is looked at
    for (Condition part : size <= MAX_SIZE ? parts : List.<Condition>of()) {
      depth = Math.max(depth, 1 + depth(part));
      size += size(part) - 1;
    }
    Require.that(size <= MAX_SIZE, "a condition must have at most 200 parts, but has %d", size);
    Require.that(depth <= MAX_DEPTH, "a condition must be at most 8 deep, but is %d", depth);
  }

  static Set<String> texts(Set<String> values) {
    Require.between(values.size(), 1, MAX_VALUES, "number of values");
    values.forEach(value -> Require.text(value, MAX_TEXT, "value"));
    return ImmutableSortedSet.copyOf(values);
  }

  /**
   * Demands one or two words, each in the letters of an id, with one space between: every type is content with these,
   * and a sentence that quotes nothing stays unambiguous.
   */
  static void operand(String value) {
    int space = value.indexOf(' ');
    if (space >= 0) {
      Require.id(value.substring(0, space), "first word of value");
      Require.id(value.substring(space + 1), "second word of value");
    } else {
      Require.id(value, "value");
    }
  }

  static Set<String> reads(Condition condition) {
    ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
    addReads(condition, names);
    return names.build();
  }

  private static void addReads(Condition condition, ImmutableSet.Builder<String> names) {
    names.addAll(attribute(condition));
    parts(condition).forEach(part -> addReads(part, names));
  }

  private static int depth(Condition condition) {
    int deepest = 0;
    for (Condition part : parts(condition)) {
      deepest = Math.max(deepest, depth(part));
    }
    return 1 + deepest;
  }

  private static int size(Condition condition) {
    int size = 1;
    for (Condition part : parts(condition)) {
      size += size(part);
    }
    return size;
  }

  private static List<Condition> parts(Condition condition) {
    return condition.match(
        all -> all.conditions(),
        any -> any.conditions(),
        not -> ImmutableList.of(not.condition()),
        leaf -> ImmutableList.of(),
        leaf -> ImmutableList.of(),
        leaf -> ImmutableList.of(),
        leaf -> ImmutableList.of());
  }

  private static List<String> attribute(Condition condition) {
    return condition.match(
        all -> ImmutableList.of(),
        any -> ImmutableList.of(),
        not -> ImmutableList.of(),
        leaf -> ImmutableList.of(leaf.attribute()),
        leaf -> ImmutableList.of(leaf.attribute()),
        leaf -> ImmutableList.of(leaf.attribute()),
        leaf -> ImmutableList.of(leaf.attribute()));
  }
}
