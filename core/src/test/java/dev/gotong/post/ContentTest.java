package dev.gotong.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gotong.base.ChannelId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentTest {
  private static final ChannelId X = ChannelId.of("x-main");
  private static final ChannelId IG = ChannelId.of("ig-main");
  private static final Content PLAIN = Content.builder().build();

  private static Budget euros(String amount) {
    return Budget.of(new BigDecimal(amount), "EUR");
  }

  private static Set<String> labels(int count) {
    return IntStream.range(0, count).mapToObj(i -> "label-" + i).collect(Collectors.toSet());
  }

  @Test
  void nothing_is_said_beyond_the_text_unless_set() {
    assertThat(PLAIN.rating()).isEqualTo(Rating.NORMAL);
    assertThat(PLAIN.sponsored()).isFalse();
    assertThat(PLAIN.budget()).isEmpty();
    assertThat(PLAIN.labels()).isEmpty();
    assertThat(PLAIN.notes()).isEmpty();
  }

  @Test
  void ratings_are_ordered_by_strictness() {
    assertThat(Rating.values())
        .isSorted()
        .containsExactly(Rating.NORMAL, Rating.SENSITIVE, Rating.RESTRICTED);
  }

  @Test
  void equal_amounts_are_equal_however_they_are_written() {
    for (String amount : List.of("100", "100.0", "1E+2", "100.0000000")) {
      assertThat(euros(amount)).isEqualTo(euros("100")).hasToString("100 EUR");
      assertThat(PLAIN.withBudget(euros(amount)).digest())
          .isEqualTo(PLAIN.withBudget(euros("100")).digest());
    }
    assertThat(euros("0.00")).isEqualTo(euros("0")).hasToString("0 EUR");
    assertThat(euros("1.50")).hasToString("1.5 EUR").isNotEqualTo(euros("1.05"));
    assertThat(euros("1")).isNotEqualTo(Budget.of(BigDecimal.ONE, "IDR"));
  }

  @Test
  void a_budget_refuses_amounts_beyond_its_bounds() {
    for (String amount : List.of("999999999999.9999", "0.0001", "1E+11")) {
      assertThat(euros(amount).amount()).isEqualByComparingTo(amount);
    }
    for (String amount : List.of(
        "-1", "-0.0001", "1000000000000", "1E+12", "0.00001", "1E+2147483647", "1E-2147483647")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> euros(amount))
          .withMessage("amount must be 0 or more with at most 12 digits before the point and 4"
              + " after it, but was " + new BigDecimal(amount));
    }
  }

  @Test
  void a_currency_is_three_capital_letters() {
    for (String currency : List.of("", "eur", "EU", "EURO", "E1R", "\u00c4UR", "EUR\n")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Budget.of(BigDecimal.ONE, currency))
          .withMessageStartingWith("currency must be three capital letters such as EUR, but was");
    }
  }

  @Test
  void labels_are_ids_in_order_and_at_most_50() {
    assertThat(PLAIN.withLabels("prices", "giveaway").labels())
        .containsExactly("giveaway", "prices");
    assertThat(PLAIN.withLabels(labels(50)).labels()).hasSize(50);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.withLabels(labels(51)))
        .withMessage("number of labels must be 0 to 50, but was 51");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.withLabels("on sale"))
        .withMessageStartingWith("label must be");
  }

  @Test
  void notes_are_at_most_5000_characters_and_none_of_those_of_the_post() {
    String most = "\ud83e\udd39".repeat(5_000);
    Content noted = PLAIN.withNotes(most);
    assertThat(noted.notes()).contains(most);
    assertThat(PostLimits.characters(noted)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.withNotes(most + "!"))
        .withMessage("notes must be at most 5000 characters, but has 5001");
  }

  @Test
  void no_message_holds_what_is_for_the_team_alone() {
    Content bare = PLAIN.withVariants(Variant.of(X, "Kaffee"));
    Content marked = bare.withNotes("ask bo first")
        .withLabels("prices")
        .withBudget(euros("1"))
        .withRating(Rating.RESTRICTED);
    assertThat(marked.messages()).isEqualTo(bare.messages());
  }

  @Test
  void a_slot_is_of_a_channel_and_notes_are_of_the_whole_post() {
    assertThat(Facet.of(Facet.Kind.SCHEDULE, X)).hasToString("SCHEDULE(x-main)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facet.of(Facet.Kind.SCHEDULE))
        .withMessage("channel must be present for SCHEDULE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facet.of(Facet.Kind.NOTES, X))
        .withMessage("channel must be absent for NOTES");
  }

  @Test
  void the_digests_are_those_that_an_independent_program_computed_from_the_specification() {
    Content content = Content.builder()
        .addVariants(
            Variant.builder()
                .channel(X)
                .text("Grüße 🚀")
                .link("https://example.org")
                .addMedia(Media.image("cup.jpg", "a cup"), Media.video("pour.mp4"))
                .build(),
            Variant.of(IG, ""))
        .language("de")
        .campaign("autumn")
        .sponsored(true)
        .build();
    assertThat(content.channels()).containsExactly(IG, X);
    assertThat(content.findMessage(X).orElseThrow().digest().hex())
        .isEqualTo("14cdeb225557311a6c2e4b0def98775f795b07d6eb6a47883ae298d59442892d");
    assertThat(content.digest().hex())
        .isEqualTo("31455c74e31fbd8ab11beaeb867c24f7316a3ce5e6b58d17e928f5cd08e1c3e5");
    Content marked = content
        .withRating(Rating.RESTRICTED)
        .withBudget(Budget.of(new BigDecimal("1500.50"), "EUR"))
        .withLabels("prices", "giveaway");
    assertThat(marked.digest().hex())
        .isEqualTo("c1628bfb4f07b3a7c5646573609a3276bb36de2caa2f6aa09cbd3da1ada67f4b");
    assertThat(marked.withNotes("ask bo first").digest()).isEqualTo(marked.digest());
    assertThat(PLAIN.digest().hex())
        .isEqualTo("c8e604216a4686d7051a01fbe85caf4155421350941ebea54c8ea097ecfbdd64");
    assertThat(content.withCampaign("winter").findMessage(X).orElseThrow().digest())
        .isEqualTo(content.findMessage(X).orElseThrow().digest());
  }
}
