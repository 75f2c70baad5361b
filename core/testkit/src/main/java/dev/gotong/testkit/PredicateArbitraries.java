package dev.gotong.testkit;

import com.google.common.collect.ImmutableSet;
import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.Condition;
import dev.gotong.predicate.Vocabulary;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Conditions on two attributes of each type, and cases in which much is unknown, wrong, or just on the border. */
public final class PredicateArbitraries {
  private static final List<String> RATINGS = List.of("safe", "sensitive", "adult");
  private static final List<String> RISKS = List.of("low", "high");
  private static final Map<String, ValueType> TYPES = new TreeMap<>(Map.of(
      "campaign", ValueType.TEXTS,
      "label", ValueType.TEXTS,
      "rating", ValueType.LEVEL,
      "risk", ValueType.LEVEL,
      "budget", ValueType.MONEY,
      "spend", ValueType.MONEY,
      "lead-time", ValueType.DURATION,
      "tenure", ValueType.DURATION,
      "followers", ValueType.NUMBER,
      "targets", ValueType.NUMBER));
  private static final int MOST_NESTED = 3;

  private PredicateArbitraries() {}

  /** The types that an attribute may have. */
  public enum ValueType {
    /** Any number of texts; here words, with spaces between. */
    TEXTS,
    /** One of a few levels. */
    LEVEL,
    /** An amount in a currency, such as "1000 EUR". */
    MONEY,
    /** A duration, such as "PT24H". */
    DURATION,
    /** A whole number. */
    NUMBER
  }

  /**
   * What is known of one attribute, as text that nobody has read yet.
   *
   * @param attribute which attribute
   * @param type the type of the value, which need not be the type of the attribute
   * @param text the value
   */
  public record Given(String attribute, ValueType type, String text) {}

  /** {@return the attributes, each with its type} */
  public static Map<String, ValueType> types() {
    return Map.copyOf(TYPES);
  }

  /** {@return the names of the levels of "rating" or of any other attribute, lowest first} */
  public static List<String> levels(String attribute) {
    return attribute.equals("rating") ? RATINGS : RISKS;
  }

  /** {@return the vocabulary in which every generated condition makes sense} */
  public static Vocabulary vocabulary() {
    Vocabulary.Builder builder = Vocabulary.builder();
    TYPES.forEach((attribute, type) -> {
      switch (type) {
        case TEXTS -> builder.texts(attribute);
        case LEVEL -> builder.level(attribute, levels(attribute));
        case MONEY -> builder.money(attribute);
        case DURATION -> builder.duration(attribute);
        case NUMBER -> builder.number(attribute);
      }
    });
    return builder.build();
  }

  /** {@return texts of values of that type, which are operands too; of texts, words} */
  public static List<String> operands(String attribute, ValueType type) {
    return switch (type) {
      case TEXTS -> List.of("spring", "Spring", "", "spring café", "\"or\"", "café \"or\" \\");
      case LEVEL -> levels(attribute);
      case MONEY -> List.of("1000 EUR", "999.50 EUR", "1000.0 EUR", "1000 USD", "-1 EUR", "0 JPY");
      case DURATION -> List.of("PT24H", "P1D", "P30D", "PT-1H", "PT23H59M59.999999999S");
      case NUMBER -> List.of("3", "2", "-1", "999999999999999999", "-999999999999999999");
    };
  }

  /** {@return the words of a text, as {@link ValueType#TEXTS} writes them} */
  public static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : ImmutableSet.copyOf(text.split(" ", -1));
  }

  /** {@return conditions that ask about one attribute, as its type is asked} */
  public static Arbitrary<Condition> leaves() {
    return Arbitraries.of(TYPES.entrySet()).flatMap(entry -> {
      String attribute = entry.getKey();
      ValueType type = entry.getValue();
      Arbitrary<String> operands = Arbitraries.of(operands(attribute, type));
      return Combinators.combine(operands, Arbitraries.of(true, false))
          .as((operand, first) -> leaf(attribute, type, operand, first));
    });
  }

  private static Condition leaf(String attribute, ValueType type, String operand, boolean first) {
    if (type != ValueType.TEXTS) {
      return first ? Condition.atLeast(attribute, operand) : Condition.below(attribute, operand);
    }
    Set<String> values = operand.isEmpty() ? Set.of("autumn") : words(operand);
    return first ? new Condition.AnyOf(attribute, values) : new Condition.AllOf(attribute, values);
  }

  /** {@return conditions up to four deep, the empty ones among them} */
  public static Arbitrary<Condition> conditions() {
    return conditions(leaves());
  }

  /** {@return conditions up to four deep, of those leaves} */
  public static Arbitrary<Condition> conditions(Arbitrary<Condition> leaves) {
    Arbitrary<Condition> conditions = leaves;
    for (int i = 0; i < MOST_NESTED; i++) {
      Arbitrary<Condition> parts = conditions;
      Arbitrary<Condition[]> lists = parts.array(Condition[].class).ofMaxSize(3);
      conditions = Arbitraries.oneOf(
          leaves, lists.map(Condition::all), lists.map(Condition::any), parts.map(Condition::not));
    }
    return conditions;
  }

  /** {@return cases that know some attributes, each once, and a few of them wrong} */
  public static Arbitrary<List<Given>> givens() {
    Arbitrary<List<Given>> all = Arbitraries.just(List.of());
    for (Map.Entry<String, ValueType> entry : TYPES.entrySet()) {
      Arbitrary<List<Given>> one = given(entry.getKey(), entry.getValue());
      all = Combinators.combine(all, one).as((before, more) -> {
        List<Given> both = new ArrayList<>(before);
        both.addAll(more);
        return both;
      });
    }
    return all;
  }

  private static Arbitrary<List<Given>> given(String attribute, ValueType type) {
    Arbitrary<ValueType> types = Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.just(type)), Tuple.of(1, Arbitraries.of(ValueType.class)));
    Arbitrary<Given> known = types.flatMap(
        t -> Arbitraries.of(values(attribute, t)).map(text -> new Given(attribute, t, text)));
    return known.list().ofMaxSize(1);
  }

  /** {@return what an attribute may be given: the operands, and of levels one that the vocabulary does not know} */
  public static List<String> values(String attribute, ValueType type) {
    List<String> values = new ArrayList<>(operands(attribute, type));
    if (type == ValueType.LEVEL) {
      values.add("spicy");
    }
    return values;
  }

  /** {@return cases as {@link #givens} makes them} */
  public static Arbitrary<Attributes> attributes() {
    return givens().map(PredicateArbitraries::attributes);
  }

  /** {@return what those say} */
  public static Attributes attributes(Collection<Given> givens) {
    Attributes.Builder builder = Attributes.builder();
    for (Given given : givens) {
      String attribute = given.attribute();
      String text = given.text();
      switch (given.type()) {
        case TEXTS -> builder.texts(attribute, words(text));
        case LEVEL -> builder.level(attribute, text);
        case MONEY ->
          builder.money(
              attribute,
              new BigDecimal(text.split(" ", -1)[0]),
              Currency.getInstance(text.split(" ", -1)[1]));
        case DURATION -> builder.duration(attribute, Duration.parse(text));
        case NUMBER -> builder.number(attribute, Long.parseLong(text));
      }
    }
    return builder.build();
  }
}
