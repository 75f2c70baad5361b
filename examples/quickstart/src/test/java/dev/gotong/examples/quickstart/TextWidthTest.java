package dev.gotong.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Width and wrapping of text. */
class TextWidthTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kaffee|6",
        "süß|3",
        "su\u0308ß|3",
        "☕|2",
        "👩‍🌾|2",
        "👍🏽|2",
        "🇮🇩|2",
        "✍️|2",
        "❄|1",
        "漢字|4",
        "한글|4",
        "ﾊﾝ|2",
        "✓|1",
        "█|1",
        "שלום|4",
        "''|0"
      })
  void counts_columns_as_a_terminal_does(String text, int columns) {
    assertThat(TextWidth.of(text)).as(text).isEqualTo(columns);
  }

  @Test
  void cleans_away_what_moves_the_cursor_or_turns_the_writing() {
    assertThat(TextWidth.clean("a\tb\u001B[31mc\u202Ed\uD83D\u0000e\u2028f\u00ADg"))
        .isEqualTo("a b [31mcd\uFFFD e fg");
  }

  @Test
  void wraps_at_blanks_and_breaks_only_words_longer_than_a_line() {
    assertThat(TextWrap.lines("one two  three", 8)).containsExactly("one two", "three");
    assertThat(TextWrap.lines("ab 漢字漢字", 5)).containsExactly("ab", "漢字", "漢字");
    assertThat(TextWrap.lines("", 5)).containsExactly("");
  }

  @Test
  void shortens_an_excerpt_around_its_marks() {
    Excerpt excerpt = Excerpt.of("one two three four five six seven", 14, 18);
    assertThat(excerpt.shortened(8).pieces())
        .containsExactly(
            new Excerpt.Piece("… three ", false),
            new Excerpt.Piece("four", true),
            new Excerpt.Piece(" five …", false));
    assertThat(Excerpt.of("☕🍂🍂🍂🍂", 0, 1).shortened(3).pieces())
        .containsExactly(new Excerpt.Piece("☕", true), new Excerpt.Piece("🍂…", false));
    assertThat(Excerpt.of("🍂🍂🍂🍂☕", 8, 9).shortened(3).pieces())
        .containsExactly(new Excerpt.Piece("…🍂", false), new Excerpt.Piece("☕", true));
  }
}
