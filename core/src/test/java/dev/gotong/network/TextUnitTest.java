package dev.gotong.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextUnitTest {
  private static final String FLAG = "🇩🇪";
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  @Test
  @DisplayName("graphemes: what was measured on a Bluesky server")
  void graphemes() {
    assertThat(TextUnit.GRAPHEMES.count(FLAG.repeat(300))).isEqualTo(300);
    assertThat(TextUnit.GRAPHEMES.count(FAMILY.repeat(120))).isEqualTo(120);
    assertThat(TextUnit.UTF8_BYTES.count(FAMILY.repeat(120))).isEqualTo(3000);
    assertThat(TextUnit.GRAPHEMES.count("\r\n")).isEqualTo(1);
    assertThat(TextUnit.GRAPHEMES.count("\u0915\u094D\u0937"))
        .as("Devanagari ksha")
        .isEqualTo(1);
  }

  @Test
  @DisplayName("graphemes: conjuncts join over joiners and chains, and only where a virama stands")
  void conjuncts() {
    assertThat(Graphemes.of("\u0915\u094D\u200D\u0937\u0915")).hasSize(2);
    assertThat(Graphemes.of("\u0938\u094D\u0924\u094D\u0930\u0940")).as("stri").hasSize(1);
    assertThat(Graphemes.of("\u0915\u0937")).hasSize(2);
    assertThat(Graphemes.of("\u0915\u094D a")).hasSize(3);
    assertThat(Graphemes.of("\u0915\u093F\u094D\u0937"))
        .as("not over a vowel sign")
        .hasSize(2);
  }

  @Test
  @DisplayName("weighted: emoji 2 however composed, Latin 1, CJK 2, accents composed first")
  void weighted() {
    assertThat(TextUnit.WEIGHTED.count("Kaffee für alle")).isEqualTo(15);
    assertThat(TextUnit.WEIGHTED.count("コーヒー")).isEqualTo(8);
    assertThat(TextUnit.WEIGHTED.count(FLAG + FAMILY + "👍🏽")).isEqualTo(6);
    assertThat(TextUnit.WEIGHTED.count("1\uFE0F\u20E3")).as("keycap").isEqualTo(2);
    assertThat(TextUnit.WEIGHTED.count("\u00A9\uFE0F")).isEqualTo(2);
    assertThat(TextUnit.WEIGHTED.count("\u00A9")).isEqualTo(1);
    assertThat(TextUnit.WEIGHTED.count("cafe\u0301")).isEqualTo(4);
    assertThat(TextUnit.WEIGHTED.count("„Ja“ – €5…"))
        .as("the euro and the dots weigh 2")
        .isEqualTo(12);
  }

  @Test
  @DisplayName("weighted: the edges of the ranges in config/v3.json")
  void ranges() {
    int[] light = {0, 4351, 8192, 8205, 8208, 8223, 8242, 8247};
    int[] heavy = {4352, 8191, 8206, 8207, 8224, 8241, 8248};
    for (int c : light) {
      assertThat(TextUnit.WEIGHTED.count(Character.toString(c))).as("%d", c).isEqualTo(1);
    }
    for (int c : heavy) {
      assertThat(TextUnit.WEIGHTED.count(Character.toString(c))).as("%d", c).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("UTF-16 units and code points")
  void units() {
    assertThat(TextUnit.UTF16_UNITS.count("a👍")).isEqualTo(3);
    assertThat(TextUnit.CODE_POINTS.count("a👍")).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "every picture that the JDK joins with U+200D is one of ours, and ours are all pictures")
  void pictures() {
    int pictures = 0;
    for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
      String one = Character.toString(c);
      boolean surrogate = Character.getType(c) == Character.SURROGATE;
      if (!surrogate && !Character.isUnicodeIdentifierPart(c) && isBase(one)) {
        boolean jdk = Graphemes.count(one + "\u200D" + one) == 1;
        boolean ours = Emoji.lengthAt(one + "\uFE0F", 0) == one.length() + 1;
        assertThat(ours).as("U+%X", c).isEqualTo(jdk);
        pictures += ours ? 1 : 0;
      }
    }
    System.out.println("proof emoji-table: " + pictures + " pictures agree with the JDK's");
    assertThat(pictures).isGreaterThan(3_000);
  }

  private static boolean isBase(String one) {
    return Graphemes.count("a" + one) == 2;
  }

  @Test
  @DisplayName("emoji are counted as people see them")
  void emoji() {
    assertThat(Emoji.in("Los! 🚀 " + FLAG + FAMILY + "👍🏽 ❤️ 5️⃣")).hasSize(6);
    assertThat(Emoji.in("Ø © 5 # ❤ → ⌚\uFE0E")).isEmpty();
  }
}
