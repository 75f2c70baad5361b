package dev.gotong.predicate;

/** What a leaf asks about the value of its attribute; unknown for a value of any type but its own. */
@FunctionalInterface
interface Question {
  Truth about(Object value);
}
