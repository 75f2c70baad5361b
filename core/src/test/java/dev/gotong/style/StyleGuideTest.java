package dev.gotong.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Finding;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Severity;
import dev.gotong.base.Span;
import dev.gotong.post.Media;
import dev.gotong.post.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StyleGuideTest {
  private static final NetworkId X = NetworkId.of("x");
  private static final BrandName BRAND = BrandName.builder()
      .id("brand")
      .canonical("Kopi Senja")
      .addWrongForms("Kopisenja")
      .build();
  private static final Terms TERMS = Terms.builder()
      .id("terms")
      .putPreferred("client", "member")
      .putPreferred("clients", "members")
      .build();
  private static final Avoid CHEAP =
      Avoid.builder().id("cheap").addWords("cheap", "billig").build();

  private static Message message(String text) {
    return Message.builder()
        .channel(ChannelId.of("x-main"))
        .text(text)
        .language("de-AT")
        .build();
  }

  private static List<Finding> check(StyleRule rule, String text) {
    return rule.check(StyledText.of(message(text), X));
  }

  private static List<String> found(StyleRule rule, String text) {
    return check(rule, text).stream().map(f -> f.span().orElseThrow().in(text)).toList();
  }

  @Test
  @DisplayName("the example of the package")
  void example() {
    String text = "Our clients love KOPI SENJA! #kopisenja";
    StyleReport report = StyleGuide.of("kopi-senja", 3, List.of(TERMS, BRAND))
        .check(StyledText.of(message(text), X));
    assertThat(report.findings())
        .extracting(Finding::message)
        .containsExactly("write members, not clients", "write Kopi Senja, not KOPI SENJA");
    assertThat(report.findings())
        .extracting(f -> f.span().orElseThrow())
        .containsExactly(new Span(4, 11), new Span(17, 27));
    assertThat(report.guide()).isEqualTo("kopi-senja/3");
    assertThat(report.blocks()).isTrue();
    assertThat(report.fix(text)).isEqualTo("Our members love Kopi Senja! #kopisenja");
  }

  @Test
  @DisplayName(
      "a brand name: wrong case and wrong forms, also before a genitive; tags, handles and links exempt")
  void brand() {
    assertThat(found(BRAND, "kopi senja, KopiSenja’s Kaffee, Kopi Senja's Tee, Kopi Senja"))
        .containsExactly("kopi senja", "KopiSenja");
    assertThat(check(BRAND, "#kopisenja @kopisenja https://kopisenja.example kopisenja.com"))
        .isEmpty();
    assertThat(check(BRAND, "Kopisenjas Kopi Senjahaus")).isEmpty();
  }

  @Test
  @DisplayName(
      "words: letters, marks, digits and inner apostrophes belong together; ideographs stand alone")
  void words() {
    Avoid words = Avoid.builder()
        .id("w")
        .addWords("don", "Oréal", "L'Oréal", "amica", "咖啡", "caf")
        .build();
    assertThat(found(words, "don't l'amica cafe\u0301 caf\u0301 caf3 L'Oréal"))
        .containsExactly("L'Oréal");
    assertThat(found(words, "'don' 喝咖啡吧 don")).containsExactly("don", "咖啡", "don");
  }

  @Test
  @DisplayName("spans are those of the original, whatever its composition and however many planes")
  void spans() {
    Avoid cafe = Avoid.builder().id("c").addWords("café").build();
    String text = "🚀 cafe\u0301! CAFÉ";
    assertThat(check(cafe, text))
        .extracting(f -> f.span().orElseThrow())
        .containsExactly(new Span(2, 7), new Span(9, 13));
    assertThat(found(Avoid.builder().id("e").addWords("👨").build(), "👨‍👩‍👧 👨"))
        .containsExactly("👨");
  }

  @Test
  @DisplayName("invisible characters hide no word and part none")
  void invisible() {
    assertThat(found(CHEAP, "cheap\u200D cheap\u200B\u202E! cheap\u00ADly"))
        .containsExactly("cheap", "cheap");
  }

  @Test
  @DisplayName("case: simple folding, the same in every locale; the Turkish i letters stay apart")
  void folding() {
    Avoid git = Avoid.builder().id("g").addWords("git", "straße", "ΣΑΣ").build();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(found(git, "GIT gıt GİT Git STRASSE STRAẞE σας"))
          .containsExactly("GIT", "Git", "STRAẞE", "σας");
    } finally {
      Locale.setDefault(before);
    }
    assertThat(found(CHEAP.withIgnoreCase(false), "Cheap cheap")).containsExactly("cheap");
  }

  @Test
  @DisplayName("terms: the longest first, capitals carried over, what is right already left alone")
  void terms() {
    assertThat(TERMS.check(StyledText.of(message("Clients, client"), X)))
        .extracting(f -> f.fix().orElseThrow())
        .containsExactly("Members", "member");
    Terms ios = Terms.builder()
        .id("t")
        .putPreferred("ios", "iOS")
        .putPreferred("e mail", "E-Mail")
        .build();
    assertThat(found(ios, "iOS IOS Ios E Mail")).containsExactly("IOS", "Ios", "E Mail");
    assertThatThrownBy(() -> TERMS.withPreferred(java.util.Map.of("client", "a client")))
        .hasMessage(
            "preferred word \"a client\" must not hold \"client\", which the rule replaces");
  }

  @Test
  @DisplayName("words to avoid are found in hashtags, not in mentions and links")
  void avoid() {
    assertThat(found(CHEAP, "#cheap @cheap https://x.y/cheap Billig!"))
        .containsExactly("cheap", "Billig");
  }

  @Test
  @DisplayName("at most: one finding, at the first too many")
  void atMost() {
    AtMost marks =
        AtMost.builder().id("m").what(AtMost.What.EXCLAMATION_MARKS).max(1).build();
    assertThat(check(marks, "Ja!")).isEmpty();
    assertThat(check(marks, "🚀! Ja!!"))
        .extracting(f -> f.span().orElseThrow())
        .containsExactly(new Span(5, 6));
    AtMost emoji = marks.withWhat(AtMost.What.EMOJI);
    assertThat(found(emoji, "👨‍👩‍👧 a 👍🏽")).containsExactly("👍🏽");
    assertThat(found(marks.withWhat(AtMost.What.HASHTAGS), "#a #b")).containsExactly("#b");
    assertThat(found(marks.withWhat(AtMost.What.MENTIONS), "@a @b")).containsExactly("@b");
    assertThat(found(marks.withWhat(AtMost.What.LINKS).withMax(0), "http://x.y"))
        .containsExactly("http://x.y");
  }

  @Test
  @DisplayName("required: a disclosure of sponsored texts, as a word, also in a hashtag")
  void required() {
    Required ad = Required.builder()
        .id("ad")
        .addAccepted("Anzeige", "#ad")
        .onlySponsored(true)
        .build();
    assertThat(check(ad, "Kaffee")).isEmpty();
    Message sponsored = message("Kaffee #adventure @anzeige").withSponsored(true);
    assertThat(ad.check(StyledText.of(sponsored, X)))
        .extracting(Finding::message)
        .containsExactly("add one of: Anzeige, #ad");
    assertThat(ad.check(StyledText.of(sponsored.withText("Kaffee #ANZEIGE"), X)))
        .isEmpty();
    assertThat(ad.check(StyledText.of(sponsored.withText("#ad Kaffee"), X))).isEmpty();
  }

  @Test
  @DisplayName("alt text: every image, no video")
  void altText() {
    AltText rule = AltText.builder().id("alt").build();
    Message message = message("a")
        .withMedia(
            Media.image("a", "A cup"), Media.image("b", " "), Media.image("c"), Media.video("d"));
    assertThat(rule.check(StyledText.of(message, X)))
        .extracting(f -> f.facts().get("media"))
        .containsExactly("b", "c");
  }

  @Test
  @DisplayName("a rule applies to its networks and languages, not to a text in an unknown language")
  void scope() {
    String text = "billig";
    assertThat(check(CHEAP.withLanguages("de"), text)).hasSize(1);
    assertThat(check(CHEAP.withLanguages("de-AT"), text)).hasSize(1);
    assertThat(check(CHEAP.withLanguages("d", "id"), text)).isEmpty();
    assertThat(check(CHEAP.withNetworks(NetworkId.of("linkedin")), text)).isEmpty();
    assertThat(check(CHEAP.withNetworks(X), text)).hasSize(1);
    StyledText unknown = StyledText.of(message(text).withLanguage(java.util.Optional.empty()), X);
    assertThat(CHEAP.withLanguages("de").check(unknown)).isEmpty();
  }

  @Test
  @DisplayName("a check of one's own joins in, in its place")
  void extension() {
    Check shout = new Check() {
      @Override
      public String id() {
        return "a-shout";
      }

      @Override
      public List<Finding> check(StyledText text) {
        return ImmutableList.of(
            Finding.of(Severity.SUGGESTION, "own.first", "look").at(new Span(0, 5)),
            Finding.of(Severity.SUGGESTION, "own.whole", "look"));
      }
    };
    StyleReport report = StyleGuide.of("g", 1, List.of(CHEAP))
        .check(StyledText.of(message("cheap!"), X), List.of(shout));
    assertThat(report.findings())
        .extracting(Finding::code)
        .containsExactly("own.whole", "own.first", "style.avoid");
    assertThat(report.blocks()).isFalse();
  }

  @Test
  @DisplayName("a guide has each rule once; a message names only facts that its kind gives")
  void bounds() {
    assertThatThrownBy(() -> StyleGuide.of("g", 1, List.of(CHEAP, CHEAP)))
        .hasMessage("rules must have different ids, but cheap is twice");
    assertThatThrownBy(() -> CHEAP.withMessage("no {gain}")).hasMessageContaining("{gain}");
    assertThat(check(CHEAP.withMessage("not {found}, please"), "cheap"))
        .extracting(Finding::message)
        .containsExactly("not cheap, please");
    assertThatThrownBy(() -> CHEAP.withWords(" a")).hasMessageContaining("blanks around");
    assertThatThrownBy(() -> CHEAP.withWords(List.of())).hasMessageContaining("number of word");
  }

  @Test
  @DisplayName("hostile texts of 100,000 characters are read in the end")
  void hostile() {
    Avoid a =
        Avoid.builder().id("a").addWords("a a a a b", "aaab", "'", "!!", "👨").build();
    for (String part : List.of(
        "a ", "a", "'a", "!", "👨\u200D", "a\u0301", "\u0301", "a#", "@a ", "\u200B", "\u200D")) {
      check(a, part.repeat(100_000 / part.length()));
    }
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    StyleGuide guide = StyleGuide.of(
        "g",
        1,
        List.of(
            BRAND,
            TERMS,
            CHEAP,
            AltText.builder().id("alt").build(),
            AtMost.builder()
                .id("most")
                .what(AtMost.What.EXCLAMATION_MARKS)
                .max(1)
                .build(),
            Required.builder().id("ad").addAccepted("Anzeige", "#ad").build()));
    Message message = message("Cheap for clients of kopisenja!!").withMedia(Media.image("cup.jpg"));
    StyleReport report = guide.check(StyledText.of(message, X));
    List<String> lines = report.findings().stream()
        .map(f -> f.code() + "\t" + f.message())
        .sorted()
        .toList();
    try (InputStream file = StyleGuideTest.class.getResourceAsStream("/golden/style.txt")) {
      assertThat(String.join("\n", lines) + "\n")
          .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertThat(report.digest()).isEqualTo(guide.check(StyledText.of(message, X)).digest());
    assertThat(guide.check(StyledText.of(message.withText("Anzeige"), X)).digest())
        .isNotEqualTo(report.digest());
  }
}
