package dev.gotong.predicate;

import static dev.gotong.predicate.Condition.all;
import static dev.gotong.predicate.Condition.allOf;
import static dev.gotong.predicate.Condition.always;
import static dev.gotong.predicate.Condition.any;
import static dev.gotong.predicate.Condition.anyOf;
import static dev.gotong.predicate.Condition.atLeast;
import static dev.gotong.predicate.Condition.below;
import static dev.gotong.predicate.Condition.never;
import static dev.gotong.predicate.Condition.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final Condition RICH = atLeast("budget", "1000 EUR");
  private static final Condition TOUCHY = atLeast("rating", "sensitive");
  private static final Condition SOON = below("lead-time", "PT24H");

  private static Condition nested(int depth) {
    Condition condition = RICH;
    for (int i = 1; i < depth; i++) {
      condition = not(condition);
    }
    return condition;
  }

  private static Condition wide(int leaves) {
    return all(Collections.nCopies(leaves, RICH).toArray(Condition[]::new));
  }

  @Test
  void a_condition_reads_as_plain_english() {
    assertThat(any(RICH, TOUCHY).describe())
        .isEqualTo("budget is at least 1000 EUR, or rating is at least sensitive");
    assertThat(all(any(RICH, TOUCHY), SOON, not(anyOf("campaign", "spring"))).describe())
        .isEqualTo("(budget is at least 1000 EUR, or rating is at least sensitive),"
            + " and lead-time is below PT24H, and not (some campaign is \"spring\")");
    assertThat(allOf("network", "x", "bluesky", "mastodon").describe())
        .isEqualTo("every network is \"bluesky\", \"mastodon\" or \"x\"");
    assertThat(not(all(RICH)).describe()).isEqualTo("not (all of (budget is at least 1000 EUR))");
    assertThat(any(always(), never(), any(SOON)).describe())
        .isEqualTo("always, or never, or any of (lead-time is below PT24H)");
  }

  @Test
  void a_text_cannot_pass_for_more_than_one() {
    assertThat(anyOf("label", "a\" or \"b").describe())
        .isEqualTo("some label is \"a\\\" or \\\"b\"")
        .isNotEqualTo(anyOf("label", "a", "b").describe());
    assertThat(anyOf("label", "a\\").describe()).isEqualTo("some label is \"a\\\\\"");
  }

  @Test
  void what_it_reads_is_sorted_and_named_once() {
    assertThat(all(TOUCHY, not(any(RICH, SOON)), RICH, anyOf("z", "z"), allOf("a", "a"))
            .reads())
        .containsExactly("a", "budget", "lead-time", "rating", "z");
    assertThat(always().reads()).isEmpty();
  }

  @Test
  void values_have_no_order() {
    assertThat(anyOf("label", "b", "a"))
        .isEqualTo(anyOf("label", "a", "b"))
        .hasToString(anyOf("label", "a", "b").toString());
  }

  @Test
  void a_list_cannot_be_changed_afterwards() {
    List<Condition> parts = new ArrayList<>(List.of(RICH));
    Condition.All all = new Condition.All(parts);
    parts.clear();
    assertThat(all.conditions()).containsExactly(RICH);
  }

  @Test
  void nothing_is_deeper_than_eight() {
    assertThat(nested(8).reads()).containsExactly("budget");
    for (Condition part : List.of(nested(8), all(nested(7)))) {
      for (Runnable wrap :
          List.<Runnable>of(() -> not(part), () -> all(part), () -> any(RICH, part))) {
        assertThatIllegalArgumentException()
            .isThrownBy(wrap::run)
            .withMessage("a condition must be at most 8 deep, but is 9");
      }
    }
  }

  @Test
  void nothing_has_more_than_two_hundred_parts() {
    assertThat(not(wide(198)).reads()).containsExactly("budget");
    assertThat(any(wide(98), wide(98), never()).reads()).containsExactly("budget");
    for (Runnable make : List.<Runnable>of(
        () -> wide(200), () -> not(wide(199)), () -> any(wide(98), wide(99), never()))) {
      assertThatIllegalArgumentException()
          .isThrownBy(make::run)
          .withMessage("a condition must have at most 200 parts, but has 201");
    }
  }

  @Test
  void a_leaf_asks_about_an_id_and_something() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anyOf("two words", "x"))
        .withMessageStartingWith("attribute must be 1 to 64 of A-Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anyOf("label"))
        .withMessage("number of values must be 1 to 100, but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> allOf(
            "label", IntStream.range(0, 101).mapToObj(Integer::toString).toArray(String[]::new)))
        .withMessage("number of values must be 1 to 100, but was 101");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> allOf("label", " "))
        .withMessage("value must not be blank, but was \" \"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Condition.AnyOf("label", Set.of("x".repeat(201))))
        .withMessage("value must be at most 200 characters, but has 201");
  }

  @Test
  void an_operand_is_one_word_or_two() {
    for (String value :
        List.of("", " ", "a ", " a", "a  b", "a b c", "a, or b is at least c", "ä")) {
      for (Runnable make : List.<Runnable>of(() -> atLeast("a", value), () -> below("a", value))) {
        assertThatIllegalArgumentException()
            .as(value)
            .isThrownBy(make::run)
            .withMessageContaining("must be 1 to 64 of A-Z a-z 0-9 . _ : -, but was \"");
      }
    }
  }
}
