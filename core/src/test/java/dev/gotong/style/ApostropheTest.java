package dev.gotong.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.post.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An apostrophe joins letters that are written with blanks between words, and no others. */
class ApostropheTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"café'コーヒー,1", "コ'café,1", "café's,0", "l'café,0", "café',1", "'café',1"})
  void a_word_beside_an_apostrophe(String text, int found) {
    Avoid rule = Avoid.builder().id("w").addWords("café").build();
    Message message =
        Message.builder().channel(ChannelId.of("x-main")).text(text).build();

    assertThat(rule.check(StyledText.of(message, NetworkId.of("x")))).hasSize(found);
  }
}
