package dev.gotong.predicate;

import static dev.gotong.predicate.Condition.all;
import static dev.gotong.predicate.Condition.allOf;
import static dev.gotong.predicate.Condition.any;
import static dev.gotong.predicate.Condition.anyOf;
import static dev.gotong.predicate.Condition.atLeast;
import static dev.gotong.predicate.Condition.below;
import static dev.gotong.predicate.Condition.not;
import static dev.gotong.predicate.Truth.FALSE;
import static dev.gotong.predicate.Truth.TRUE;
import static dev.gotong.predicate.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompiledConditionTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Vocabulary VOCABULARY = Vocabulary.builder()
      .texts("campaign")
      .level("rating", List.of("safe", "sensitive", "adult"))
      .money("budget")
      .duration("lead-time")
      .number("targets")
      .build();
  private static final Condition COSTLY =
      any(atLeast("budget", "1000 EUR"), atLeast("rating", "sensitive"));

  private static Truth test(Condition condition, Attributes.Builder given) {
    return VOCABULARY.compile(condition).test(given.build());
  }

  private static Attributes.Builder budget(String amount, Currency currency) {
    return Attributes.builder().money("budget", new BigDecimal(amount), currency);
  }

  @Test
  void the_example_of_the_package_holds() {
    assertThat(test(COSTLY, budget("1200", EUR))).isEqualTo(TRUE);
    assertThat(test(COSTLY, budget("900", EUR).level("rating", "safe"))).isEqualTo(FALSE);
    assertThat(test(COSTLY, budget("900", EUR))).isEqualTo(UNKNOWN);
    assertThat(test(COSTLY, budget("900", Currency.getInstance("USD")).level("rating", "safe")))
        .isEqualTo(UNKNOWN);
  }

  @Test
  void the_border_belongs_to_at_least() {
    assertThat(test(atLeast("budget", "999.50 EUR"), budget("999.5", EUR))).isEqualTo(TRUE);
    assertThat(test(below("budget", "999.50 EUR"), budget("999.5", EUR))).isEqualTo(FALSE);
    assertThat(test(atLeast("budget", "999.50 EUR"), budget("999.499999999", EUR)))
        .isEqualTo(FALSE);
    Attributes.Builder day = Attributes.builder().duration("lead-time", Duration.ofDays(1));
    assertThat(test(below("lead-time", "PT24H"), day)).isEqualTo(FALSE);
    assertThat(test(below("lead-time", "PT24H0.000000001S"), day)).isEqualTo(TRUE);
    Attributes.Builder three = Attributes.builder().number("targets", 3);
    assertThat(test(atLeast("targets", "3"), three)).isEqualTo(TRUE);
    assertThat(test(below("targets", "3"), three)).isEqualTo(FALSE);
    Attributes.Builder sensitive = Attributes.builder().level("rating", "sensitive");
    assertThat(test(atLeast("rating", "sensitive"), sensitive)).isEqualTo(TRUE);
    assertThat(test(below("rating", "sensitive"), sensitive)).isEqualTo(FALSE);
    assertThat(test(below("rating", "adult"), sensitive)).isEqualTo(TRUE);
  }

  @Test
  void some_or_every_text_is_among_the_values() {
    Attributes.Builder two = Attributes.builder().texts("campaign", Set.of("spring", "summer"));
    assertThat(test(anyOf("campaign", "spring", "winter"), two)).isEqualTo(TRUE);
    assertThat(test(allOf("campaign", "spring", "winter"), two)).isEqualTo(FALSE);
    assertThat(test(allOf("campaign", "spring", "summer", "winter"), two)).isEqualTo(TRUE);
    assertThat(test(anyOf("campaign", "Spring"), two)).isEqualTo(FALSE);
  }

  @Test
  void to_have_no_text_is_known() {
    Attributes.Builder none = Attributes.builder().texts("campaign", Set.of());
    assertThat(test(anyOf("campaign", "spring"), none)).isEqualTo(FALSE);
    assertThat(test(allOf("campaign", "spring"), none)).isEqualTo(TRUE);
    assertThat(test(allOf("campaign", "spring"), Attributes.builder())).isEqualTo(UNKNOWN);
  }

  @Test
  void a_value_of_another_type_is_as_good_as_none() {
    List<Condition> leaves = List.of(
        anyOf("campaign", "3"),
        allOf("campaign", "3"),
        atLeast("rating", "safe"),
        below("rating", "safe"),
        atLeast("budget", "0 EUR"),
        below("budget", "0 EUR"),
        atLeast("lead-time", "PT0S"),
        below("lead-time", "PT0S"),
        atLeast("targets", "0"),
        below("targets", "0"));
    int known = 0;
    for (Condition leaf : leaves) {
      String attribute = leaf.reads().iterator().next();
      for (Attributes.Builder given : List.of(
          Attributes.builder().texts(attribute, Set.of("safe")),
          Attributes.builder().level(attribute, "safe"),
          Attributes.builder().money(attribute, BigDecimal.ONE, EUR),
          Attributes.builder().duration(attribute, Duration.ZERO),
          Attributes.builder().number(attribute, 3))) {
        known += test(leaf, given) == UNKNOWN ? 0 : 1;
      }
    }
    assertThat(known).as("each leaf knows the one type of five that is its own").isEqualTo(10);
  }

  @Test
  void a_level_that_nobody_knows_is_unknown() {
    assertThat(test(atLeast("rating", "safe"), Attributes.builder().level("rating", "spicy")))
        .isEqualTo(UNKNOWN);
  }

  @Test
  void a_trace_gives_the_answer_of_every_leaf_in_order() {
    Condition condition = all(not(COSTLY), anyOf("campaign", "spring"), below("targets", "3"));
    Attributes given = budget("1200.00", EUR)
        .texts("campaign", Set.of("summer", "autumn"))
        .texts("targets", Set.of())
        .build();

    assertThat(VOCABULARY.compile(condition).trace(given))
        .extracting(Answer::attribute, Answer::asked, Answer::given, Answer::truth)
        .containsExactly(
            tuple("budget", "budget is at least 1000 EUR", "1200 EUR", TRUE),
            tuple("rating", "rating is at least sensitive", "unknown", UNKNOWN),
            tuple("campaign", "some campaign is \"spring\"", "\"autumn\", \"summer\"", FALSE),
            tuple("targets", "targets is below 3", "none", UNKNOWN));
    assertThat(VOCABULARY.compile(Condition.always()).trace(given)).isEmpty();
  }

  @Test
  void always_is_answered_without_a_byte() {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Attributes given = budget("1200", EUR).build();
    int calls = 100_000;
    int yes = 0;
    long before = thread.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < calls; i++) {
      yes += VOCABULARY.compile(Condition.always()).test(given) == TRUE ? 1 : 0;
    }
    long bytes = thread.getCurrentThreadAllocatedBytes() - before;

    System.out.println("proof condition-always: " + calls + " answers, " + bytes + " bytes");
    assertThat(yes).isEqualTo(calls);
    assertThat(bytes).as("what loading classes may take, and not a byte a call").isLessThan(calls);
  }
}
