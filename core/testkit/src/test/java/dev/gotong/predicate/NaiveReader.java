package dev.gotong.predicate;

import dev.gotong.testkit.PredicateArbitraries;
import dev.gotong.testkit.PredicateArbitraries.Given;
import dev.gotong.testkit.PredicateArbitraries.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a condition as one would by hand: every text anew, and each type where it is needed. Empty is unknown. It uses
 * the records of conditions and nothing else of the language.
 */
final class NaiveReader {
  private final Collection<Given> givens;

  NaiveReader(Collection<Given> givens) {
    this.givens = givens;
  }

  Optional<Boolean> read(Condition condition) {
    if (condition instanceof Condition.All all) {
      return every(all.conditions().stream().map(this::read).toList());
    }
    if (condition instanceof Condition.Any any) {
      List<Optional<Boolean>> contraries =
          any.conditions().stream().map(c -> contrary(read(c))).toList();
      return contrary(every(contraries));
    }
    if (condition instanceof Condition.Not not) {
      return contrary(read(not.condition()));
    }
    if (condition instanceof Condition.AnyOf anyOf) {
      return texts(anyOf.attribute()).map(texts -> !Collections.disjoint(texts, anyOf.values()));
    }
    if (condition instanceof Condition.AllOf allOf) {
      return texts(allOf.attribute()).map(texts -> allOf.values().containsAll(texts));
    }
    if (condition instanceof Condition.AtLeast atLeast) {
      return compare(atLeast.attribute(), atLeast.value()).map(difference -> difference >= 0);
    }
    Condition.Below below = (Condition.Below) condition;
    return compare(below.attribute(), below.value()).map(difference -> difference < 0);
  }

  private static Optional<Boolean> contrary(Optional<Boolean> value) {
    return value.map(v -> !v);
  }

  private static Optional<Boolean> every(List<Optional<Boolean>> parts) {
    if (parts.contains(Optional.of(false))) {
      return Optional.of(false);
    }
    return parts.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
  }

  /** What is given of the attribute, if it is of the type that the attribute has. */
  private Stream<Given> given(String attribute) {
    ValueType type = PredicateArbitraries.types().get(attribute);
    return givens.stream().filter(g -> g.attribute().equals(attribute) && g.type() == type);
  }

  private Optional<Set<String>> texts(String attribute) {
    return given(attribute).map(g -> PredicateArbitraries.words(g.text())).findFirst();
  }

  private Optional<Integer> compare(String attribute, String operand) {
    return given(attribute).findFirst().flatMap(g -> compare(g, operand));
  }

  private static Optional<Integer> compare(Given given, String operand) {
    String text = given.text();
    return switch (given.type()) {
      case TEXTS -> throw new AssertionError(given);
      case LEVEL -> {
        List<String> levels = PredicateArbitraries.levels(given.attribute());
        yield levels.contains(text)
            ? Optional.of(levels.indexOf(text) - levels.indexOf(operand))
            : Optional.empty();
      }
      case MONEY -> {
        int length = "EUR".length();
        String currency = text.substring(text.length() - length);
        yield operand.endsWith(currency)
            ? Optional.of(amount(text).compareTo(amount(operand)))
            : Optional.empty();
      }
      case DURATION ->
        Optional.of(
            Long.compare(Duration.parse(text).toNanos(), Duration.parse(operand).toNanos()));
      case NUMBER -> Optional.of(new BigInteger(text).compareTo(new BigInteger(operand)));
    };
  }

  private static BigDecimal amount(String text) {
    return new BigDecimal(text.substring(0, text.indexOf(' ')));
  }
}
