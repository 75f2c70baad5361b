package dev.gotong.predicate;

import static dev.gotong.predicate.Condition.all;
import static dev.gotong.predicate.Condition.allOf;
import static dev.gotong.predicate.Condition.any;
import static dev.gotong.predicate.Condition.anyOf;
import static dev.gotong.predicate.Condition.atLeast;
import static dev.gotong.predicate.Condition.below;
import static dev.gotong.predicate.Condition.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Vocabulary VOCABULARY = Vocabulary.builder()
      .texts("campaign")
      .level("rating", List.of("safe", "sensitive", "adult"))
      .money("budget")
      .duration("lead-time")
      .number("targets")
      .build();

  private static void assertRefused(Condition condition, String message) {
    assertThatIllegalArgumentException()
        .as(condition.describe())
        .isThrownBy(() -> VOCABULARY.check(condition))
        .withMessage(message);
  }

  @Test
  void names_are_sorted() {
    assertThat(VOCABULARY.names())
        .containsExactly("budget", "campaign", "lead-time", "rating", "targets");
  }

  @Test
  void every_type_is_asked_in_its_own_way() {
    for (Condition condition : List.of(
        anyOf("campaign", "spring"),
        allOf("campaign", "spring", "summer"),
        atLeast("rating", "safe"),
        below("rating", "adult"),
        atLeast("budget", "1000 EUR"),
        below("budget", "-999.50 JPY"),
        atLeast("lead-time", "P30D"),
        below("lead-time", "-PT24H"),
        atLeast("targets", "-3"),
        below("targets", "999999999999999999"))) {
      VOCABULARY.check(condition);
      assertThat(VOCABULARY.compile(condition).condition()).isEqualTo(condition);
    }
  }

  @Test
  void what_is_not_known_is_refused_where_it_stands() {
    Condition good = anyOf("campaign", "spring");
    Condition bad = atLeast("colour", "3");
    String rule = ": attribute must be one of budget, campaign, lead-time, rating, targets,"
        + " but was \"colour\"";
    assertRefused(bad, "condition" + rule);
    assertRefused(not(bad), "not" + rule);
    assertRefused(any(good, not(bad)), "any[1].not" + rule);
    assertRefused(all(any(good, good, all(bad))), "all[0].any[2].all[0]" + rule);
    assertRefused(any(bad, anyOf("no", "x")), "any[0]" + rule);
  }

  @Test
  void a_type_is_not_asked_in_the_way_of_another() {
    assertRefused(
        all(anyOf("rating", "safe")),
        "all[0]: rating must be asked with at-least or below and one of safe, sensitive, adult,"
            + " but was asked with any-of");
    assertRefused(
        allOf("targets", "3"),
        "condition: targets must be asked with at-least or below and a whole number of at most 18"
            + " digits, such as \"3\", but was asked with all-of");
    assertRefused(
        below("campaign", "spring"),
        "condition: campaign must be asked with any-of or all-of and texts, but was asked with below");
  }

  @Test
  void an_operand_that_cannot_be_read_is_refused() {
    Map<String, List<String>> wrong = new LinkedHashMap<>();
    wrong.put("rating", List.of("spicy", "Safe", "3", "safe safe"));
    wrong.put(
        "budget",
        List.of(
            "1000",
            "EUR",
            "EUR 1000",
            "1000 eur",
            "1000 ABC",
            "1e3 EUR",
            ". EUR",
            "1. EUR",
            ".5 EUR",
            "- EUR",
            "--1 EUR",
            "1-1 EUR",
            "1.1.1 EUR",
            "1000000000000001 EUR",
            "0.0000000001 EUR"));
    wrong.put(
        "lead-time", List.of("24", "PT", "P1M", "P1Y", "PT24H PT24H", "PT9999999999999999999H"));
    wrong.put("targets", List.of("3.0", "three", "-", "0x3", "1000000000000000000", "3 EUR"));
    wrong.forEach((attribute, values) -> {
      for (String value : values) {
        for (Condition leaf : List.of(atLeast(attribute, value), below(attribute, value))) {
          assertThatIllegalArgumentException()
              .as(leaf.describe())
              .isThrownBy(() -> VOCABULARY.check(not(leaf)))
              .withMessageStartingWith("not: " + attribute + " must be compared with ")
              .withMessageEndingWith(", but was with \"" + value + "\"");
        }
      }
    });
    assertRefused(
        atLeast("budget", "lots"),
        "condition: budget must be compared with an amount and a currency, such as \"1000 EUR\","
            + " but was with \"lots\"");
  }

  @Test
  void an_attribute_has_one_type() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.builder().money("budget").number("budget"))
        .withMessage("budget must be added once, but is there already");
    assertThatIllegalArgumentException().isThrownBy(() -> Vocabulary.builder().texts("a b"));
  }

  @Test
  void levels_differ_and_there_is_one_at_least() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.builder().level("rating", List.of("a", "b", "a")))
        .withMessage("levels must differ, but were [a, b, a]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.builder().level("rating", List.of()))
        .withMessage("number of levels must be 1 to 100, but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.builder().level("rating", List.of("very high")));
  }
}
