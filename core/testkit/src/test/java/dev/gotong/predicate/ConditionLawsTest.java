package dev.gotong.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.testkit.PredicateArbitraries;
import dev.gotong.testkit.PredicateArbitraries.Given;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class ConditionLawsTest {
  private static final Vocabulary VOCABULARY = PredicateArbitraries.vocabulary();

  @Provide
  Arbitrary<Condition> conditions() {
    return PredicateArbitraries.conditions();
  }

  @Provide
  Arbitrary<List<Given>> givens() {
    return PredicateArbitraries.givens();
  }

  private static Truth test(Condition condition, List<Given> givens) {
    return VOCABULARY.compile(condition).test(PredicateArbitraries.attributes(givens));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_answer_is_what_a_naive_reader_says(
      @ForAll("conditions") Condition condition, @ForAll("givens") List<Given> givens) {
    Truth truth = test(condition, givens);

    assertThat(known(truth)).isEqualTo(new NaiveReader(givens).read(condition));
    Statistics.label("truth").collect(truth).coverage(checker -> {
      for (Truth each : Truth.values()) {
        checker.check(each).percentage(p -> p > 5);
      }
    });
  }

  private static Optional<Boolean> known(Truth truth) {
    return truth == Truth.UNKNOWN ? Optional.empty() : Optional.of(truth == Truth.TRUE);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void what_becomes_known_never_changes_an_answer_that_was_known(
      @ForAll("conditions") Condition condition,
      @ForAll("givens") List<Given> givens,
      @ForAll @IntRange(max = 1023) int known) {
    List<Given> fewer = new ArrayList<>();
    for (int i = 0; i < givens.size(); i++) {
      if ((known >> i & 1) == 1) {
        fewer.add(givens.get(i));
      }
    }
    assertThat(test(condition, fewer)).isIn(test(condition, givens), Truth.UNKNOWN);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_condition_depends_on_nothing_but_what_it_reads(
      @ForAll("conditions") Condition condition, @ForAll("givens") List<Given> givens) {
    List<Given> read =
        givens.stream().filter(g -> condition.reads().contains(g.attribute())).toList();

    assertThat(test(condition, read)).isEqualTo(test(condition, givens));
    assertThat(condition.reads()).isSubsetOf(VOCABULARY.names());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void all_and_any_are_each_the_contrary_of_the_other(
      @ForAll("conditions") Condition one,
      @ForAll("conditions") Condition two,
      @ForAll("givens") List<Given> givens) {
    Condition notOne = Condition.not(one);
    Condition notTwo = Condition.not(two);

    assertThat(test(Condition.not(Condition.all(one, two)), givens))
        .isEqualTo(test(Condition.any(notOne, notTwo), givens));
    assertThat(test(Condition.not(Condition.any(one, two)), givens))
        .isEqualTo(test(Condition.all(notOne, notTwo), givens));
    assertThat(test(Condition.not(notOne), givens)).isEqualTo(test(one, givens));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_answers_of_the_leaves_make_up_the_whole(
      @ForAll("conditions") Condition condition, @ForAll("givens") List<Given> givens) {
    Attributes given = PredicateArbitraries.attributes(givens);
    CompiledCondition compiled = VOCABULARY.compile(condition);
    List<Answer> trace = compiled.trace(given);
    Iterator<Answer> answers = trace.iterator();

    assertThat(combined(condition, answers)).isEqualTo(compiled.test(given));
    assertThat(answers).isExhausted();
    assertThat(trace).allSatisfy(answer -> {
      assertThat(answer.given()).isEqualTo(given.describe(answer.attribute()));
      if (!given.names().contains(answer.attribute())) {
        assertThat(answer.given()).isEqualTo("unknown");
        assertThat(answer.truth()).isEqualTo(Truth.UNKNOWN);
      }
    });
  }

  private static Truth combined(Condition condition, Iterator<Answer> answers) {
    if (condition instanceof Condition.All all) {
      Truth truth = Truth.TRUE;
      for (Condition part : all.conditions()) {
        truth = truth.and(combined(part, answers));
      }
      return truth;
    }
    if (condition instanceof Condition.Any any) {
      Truth truth = Truth.FALSE;
      for (Condition part : any.conditions()) {
        truth = truth.or(combined(part, answers));
      }
      return truth;
    }
    if (condition instanceof Condition.Not not) {
      return combined(not.condition(), answers).not();
    }
    Answer answer = answers.next();
    assertThat(answer.asked()).isEqualTo(condition.describe());
    return answer.truth();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void conditions_read_the_same_only_if_they_are_the_same(
      @ForAll("conditions") Condition one, @ForAll("conditions") Condition two) {
    assertThat(one.describe().equals(two.describe())).isEqualTo(one.equals(two));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void cases_are_equal_if_the_same_is_known_in_whatever_order(
      @ForAll("givens") List<Given> givens) {
    List<Given> backwards = new ArrayList<>(givens);
    Collections.reverse(backwards);
    Attributes attributes = PredicateArbitraries.attributes(givens);
    Attributes again = PredicateArbitraries.attributes(backwards);

    assertThat(again)
        .isEqualTo(attributes)
        .hasSameHashCodeAs(attributes)
        .hasToString(attributes.toString());
    if (!givens.isEmpty()) {
      assertThat(PredicateArbitraries.attributes(givens.subList(1, givens.size())))
          .isNotEqualTo(attributes);
    }
  }
}
