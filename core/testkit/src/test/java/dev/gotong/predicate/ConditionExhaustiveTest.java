package dev.gotong.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.testkit.PredicateArbitraries;
import dev.gotong.testkit.PredicateArbitraries.Given;
import dev.gotong.testkit.PredicateArbitraries.ValueType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every small condition on two attributes of one type, in every case of these two. */
class ConditionExhaustiveTest {
  private static final Vocabulary VOCABULARY = PredicateArbitraries.vocabulary();

  private final Map<Truth, Long> answers = new EnumMap<>(Truth.class);

  @Test
  void every_small_condition_answers_as_a_naive_reader_does_in_every_case() {
    long conditions = 0;
    long cases = 0;
    for (ValueType type : ValueType.values()) {
      List<String> two = PredicateArbitraries.types().entrySet().stream()
          .filter(entry -> entry.getValue() == type)
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
      assertThat(two).hasSize(2);
      List<World> worlds = worlds(two, type);
      Set<Condition> small = small(leaves(two, type));
      small.forEach(condition -> compare(condition, worlds));
      conditions += small.size();
      cases += worlds.size();
    }
    System.out.println("proof condition-exhaustive: " + conditions + " conditions, " + cases
        + " cases, answers " + answers);
    assertThat(answers).containsOnlyKeys(Truth.values());
    assertThat(conditions).isGreaterThan(3000);
  }

  @Test
  void no_two_small_conditions_read_the_same() {
    Set<Condition> small = new HashSet<>();
    for (ValueType type : ValueType.values()) {
      List<String> names =
          PredicateArbitraries.types().keySet().stream().sorted().toList();
      List<String> two = names.stream()
          .filter(name -> PredicateArbitraries.types().get(name) == type)
          .toList();
      small.addAll(small(leaves(two, type)));
    }
    small.addAll(nested());
    Set<String> sentences = new HashSet<>();
    small.forEach(condition -> sentences.add(condition.describe()));

    System.out.println("proof condition-wording: " + small.size() + " conditions, "
        + sentences.size() + " sentences");
    assertThat(sentences).hasSameSizeAs(small);
  }

  /** One case, as a naive reader and as the language is given it. */
  private record World(NaiveReader reader, Attributes attributes) {}

  private void compare(Condition condition, List<World> worlds) {
    CompiledCondition compiled = VOCABULARY.compile(condition);
    for (World world : worlds) {
      Truth truth = compiled.test(world.attributes());
      Truth expected = world.reader().read(condition).map(Truth::of).orElse(Truth.UNKNOWN);
      if (truth != expected) {
        throw new AssertionError(condition.describe() + " is " + truth + " where "
            + world.attributes() + ", but must be " + expected);
      }
      answers.merge(truth, 1L, Long::sum);
    }
  }

  private static List<World> worlds(List<String> two, ValueType type) {
    List<World> worlds = new ArrayList<>();
    for (List<Given> first : values(two.get(0), type)) {
      for (List<Given> second : values(two.get(1), type)) {
        List<Given> both = new ArrayList<>(first);
        both.addAll(second);
        worlds.add(new World(new NaiveReader(both), PredicateArbitraries.attributes(both)));
      }
    }
    return worlds;
  }

  /** Nothing, every value of the type, and one of another type. */
  private static List<List<Given>> values(String attribute, ValueType type) {
    List<List<Given>> values = new ArrayList<>(List.of(List.of()));
    PredicateArbitraries.values(attribute, type)
        .forEach(text -> values.add(List.of(new Given(attribute, type, text))));
    ValueType other = type == ValueType.NUMBER ? ValueType.DURATION : ValueType.NUMBER;
    String text = PredicateArbitraries.operands(attribute, other).get(0);
    values.add(List.of(new Given(attribute, other, text)));
    return values;
  }

  private static List<Condition> leaves(List<String> two, ValueType type) {
    List<Condition> leaves = new ArrayList<>();
    for (String attribute : two) {
      for (String operand : PredicateArbitraries.operands(attribute, type).subList(0, 2)) {
        boolean texts = type == ValueType.TEXTS;
        leaves.add(
            texts ? Condition.anyOf(attribute, operand) : Condition.atLeast(attribute, operand));
        leaves.add(
            texts ? Condition.allOf(attribute, operand) : Condition.below(attribute, operand));
      }
    }
    return leaves;
  }

  /** All and any of up to three parts that are themselves all and any of up to two, of everything or nothing. */
  private static Set<Condition> nested() {
    Condition one = Condition.atLeast("targets", "1");
    Condition two = Condition.anyOf("label", "a", "b");
    List<Condition> parts = List.of(
        one,
        two,
        Condition.always(),
        Condition.never(),
        Condition.all(one),
        Condition.any(one),
        Condition.all(one, two),
        Condition.any(one, two));
    Set<Condition> nested = new HashSet<>();
    for (Condition first : parts) {
      for (Condition second : parts) {
        nested.add(Condition.all(first, second));
        nested.add(Condition.any(first, second));
        for (Condition third : parts) {
          nested.add(Condition.all(first, second, third));
          nested.add(Condition.any(first, second, third));
        }
      }
    }
    return nested;
  }

  /** The leaves and their contraries; all and any of up to two of these; and the contraries of those. */
  private static Set<Condition> small(List<Condition> leaves) {
    List<Condition> parts = new ArrayList<>(leaves);
    leaves.forEach(leaf -> parts.add(Condition.not(leaf)));
    Set<Condition> small = new HashSet<>(parts);
    small.add(Condition.always());
    small.add(Condition.never());
    for (Condition first : parts) {
      small.add(Condition.all(first));
      small.add(Condition.any(first));
      for (Condition second : parts) {
        small.add(Condition.all(first, second));
        small.add(Condition.any(first, second));
        small.add(Condition.not(Condition.all(first, second)));
        small.add(Condition.not(Condition.any(first, second)));
      }
    }
    return small;
  }
}
