package dev.gotong.predicate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The type of an attribute: how the text in a condition is read, once, and how what was read is compared, often.
 *
 * @param operand what a value is compared with, for messages; of texts, which have no order, nothing
 * @param atLeast makes the question from the operand, if it can be read
 */
record AttributeType(String operand, Function<String, Optional<Question>> atLeast) {
  private static final int MAX_DIGITS = 18; // every such number is a long

  static final AttributeType TEXTS = new AttributeType("", text -> Optional.empty());
  static final AttributeType MONEY = new AttributeType(
      "an amount and a currency, such as \"1000 EUR\"",
      text -> Amount.parse(text).map(AttributeType::atLeast));
  static final AttributeType DURATION = new AttributeType(
      "a duration, such as \"PT24H\" or \"P30D\"",
      text -> duration(text).map(AttributeType::atLeast));
  static final AttributeType NUMBER = new AttributeType(
      "a whole number of at most 18 digits, such as \"3\"",
      text -> number(text).map(AttributeType::atLeast));

  static AttributeType level(ImmutableMap<String, Integer> ranks) {
    return new AttributeType(
        "one of " + String.join(", ", ranks.keySet()),
        text -> Optional.ofNullable(ranks.get(text)).map(rank -> atLeast(ranks, rank)));
  }

  boolean isOrdered() {
    return !operand.isEmpty();
  }

  static Question anyOf(Set<String> values) {
    ImmutableSet<String> among = ImmutableSet.copyOf(values.toArray(String[]::new)); // hashed
    return given -> {
      if (!(given instanceof ImmutableSet<?> texts)) {
        return Truth.UNKNOWN;
      }
      for (Object text : texts) {
        if (among.contains(text)) {
          return Truth.TRUE;
        }
      }
      return Truth.FALSE;
    };
  }

  static Question allOf(Set<String> values) {
    ImmutableSet<String> among = ImmutableSet.copyOf(values.toArray(String[]::new));
    return given ->
        given instanceof ImmutableSet<?> texts ? Truth.of(among.containsAll(texts)) : Truth.UNKNOWN;
  }

  private static Question atLeast(ImmutableMap<String, Integer> ranks, int least) {
    return given -> {
      if (!(given instanceof Attributes.Level level)) {
        return Truth.UNKNOWN;
      }
      Integer rank = ranks.get(level.name());
      return rank == null ? Truth.UNKNOWN : Truth.of(rank >= least);
    };
  }

  private static Question atLeast(Amount least) {
    return given -> given instanceof Amount amount && amount.currency().equals(least.currency())
        ? Truth.of(amount.value().compareTo(least.value()) >= 0)
        : Truth.UNKNOWN;
  }

  private static Question atLeast(Duration least) {
    return given -> given instanceof Duration duration
        ? Truth.of(duration.compareTo(least) >= 0)
        : Truth.UNKNOWN;
  }

  private static Question atLeast(long least) {
    return given -> given instanceof Long number ? Truth.of(number >= least) : Truth.UNKNOWN;
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    return Amount.isDigits(digits) && digits.length() <= MAX_DIGITS
        ? Optional.of(Long.parseLong(text))
        : Optional.empty();
  }
}
