package dev.gotong.predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttributesTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  private static Attributes budget(String amount) {
    return Attributes.builder().money("budget", new BigDecimal(amount), EUR).build();
  }

  @Test
  void everything_is_told_in_words() {
    Attributes attributes = Attributes.builder()
        .texts("label", Set.of("b", "a \"b\""))
        .texts("campaign", Set.of())
        .level("rating", "safe")
        .money("budget", new BigDecimal("1E+3"), EUR)
        .duration("lead-time", Duration.ofHours(36))
        .number("targets", -3)
        .build();

    assertThat(attributes)
        .hasToString("budget: 1000 EUR; campaign: none; label: \"a \\\"b\\\"\", \"b\";"
            + " lead-time: PT36H; rating: safe; targets: -3");
    assertThat(attributes.describe("colour")).isEqualTo("unknown");
    assertThat(Attributes.none().names()).isEmpty();
  }

  @Test
  void of_many_texts_a_few_are_told() {
    Set<String> many =
        IntStream.range(10, 22).mapToObj(Integer::toString).collect(Collectors.toSet());
    assertThat(Attributes.builder().texts("label", many).build().describe("label"))
        .isEqualTo("\"10\", \"11\", \"12\", \"13\", \"14\", \"15\", \"16\", \"17\", \"18\", \"19\""
            + " and 2 more");
  }

  @Test
  void amounts_that_are_worth_the_same_are_equal() {
    assertThat(budget("1000.00")).isEqualTo(budget("1E+3")).hasSameHashCodeAs(budget("1000"));
    assertThat(budget("0.00")).isEqualTo(budget("0"));
    assertThat(budget("1000")).isNotEqualTo(budget("1000.01")).isNotEqualTo(Attributes.none());
  }

  @Test
  void a_level_is_no_text_and_a_number_no_amount() {
    assertThat(Attributes.builder().level("a", "x").build())
        .isNotEqualTo(Attributes.builder().texts("a", Set.of("x")).build());
    assertThat(Attributes.builder().number("a", 1).build())
        .isNotEqualTo(Attributes.builder().money("a", BigDecimal.ONE, EUR).build());
  }

  @Test
  void what_was_given_cannot_be_changed_afterwards() {
    Set<String> texts = new HashSet<>(Set.of("a"));
    Attributes.Builder builder = Attributes.builder().texts("label", texts);
    Attributes built = builder.build();
    texts.add("b");
    builder.number("targets", 1);
    assertThat(built).hasToString("label: \"a\"");
  }

  @Test
  void an_attribute_is_given_once_and_is_an_id() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attributes.builder().number("a", 1).number("a", 2))
        .withMessage("a must be given once, but was 1 before");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attributes.builder().number("a b", 1))
        .withMessageStartingWith("attribute must be 1 to 64");
  }

  @Test
  void what_is_out_of_bounds_is_refused() {
    for (String amount : List.of(
        "1000000000000001", "-1000000000000001", "1E+999999999", "0.0000000001", "1E-999")) {
      assertThatIllegalArgumentException()
          .as(amount)
          .isThrownBy(() -> budget(amount))
          .withMessageStartingWith(
              "amount must be at most 1000000000000000 with at most 9 decimals, but was ");
    }
    Set<String> tooMany =
        IntStream.rangeClosed(0, 1000).mapToObj(Integer::toString).collect(Collectors.toSet());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attributes.builder().texts("label", tooMany))
        .withMessage("number of texts must be 0 to 1000, but was 1001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attributes.builder().texts("label", Set.of("")))
        .withMessage("label must not be blank, but was \"\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attributes.builder().level("rating", "very high"))
        .withMessageStartingWith("rating must be 1 to 64");
  }
}
