package dev.gotong.testkit;

import dev.gotong.base.NetworkId;
import dev.gotong.post.Content;
import dev.gotong.post.Message;
import dev.gotong.style.AltText;
import dev.gotong.style.AtMost;
import dev.gotong.style.Avoid;
import dev.gotong.style.BrandName;
import dev.gotong.style.Required;
import dev.gotong.style.StyleGuide;
import dev.gotong.style.StyleRule;
import dev.gotong.style.StyledText;
import dev.gotong.style.Terms;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Style guides and texts that often break them, as {@link NetworkArbitraries#texts} makes them. */
public final class StyleArbitraries {
  private static final List<String> WORDS = List.of(
      "Kaffee",
      "kopi",
      "gratis",
      "Grüße",
      "straße",
      "café",
      "cheap",
      "selamat pagi",
      "don’t",
      "istanbul",
      "咖啡",
      "مرحبا",
      "#kaffee",
      "!!",
      "🚀",
      "क्षमा");
  private static final List<String> GOOD = List.of("Tee", "teh", "TeH", "nicht billig", "שלום");

  private StyleArbitraries() {}

  /** {@return one of a few words, of several scripts, that occur in the texts} */
  public static Arbitrary<String> words() {
    return Arbitraries.of(WORDS);
  }

  /** {@return rules that name wrong ways of writing a brand} */
  public static Arbitrary<BrandName> brandNames() {
    return Combinators.combine(
            Arbitraries.of("Kopi Senja", "GoTong", "Café", "KAFFEE"),
            words().set().ofMaxSize(2))
        .as((name, wrong) ->
            BrandName.builder().id("brand").canonical(name).wrongForms(wrong).build());
  }

  /** {@return rules that replace words by others, which they do not replace} */
  public static Arbitrary<Terms> terms() {
    return Arbitraries.maps(words(), Arbitraries.of(GOOD))
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(words -> Terms.builder().id("terms").preferred(words).build());
  }

  /** {@return rules that avoid words} */
  public static Arbitrary<Avoid> avoids() {
    return Combinators.combine(words().set().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
        .as((words, any) ->
            Avoid.builder().id("avoid").words(words).ignoreCase(any).build());
  }

  /** {@return rules about words: {@link #brandNames}, {@link #terms} and {@link #avoids}} */
  public static Arbitrary<StyleRule> wordRules() {
    return Arbitraries.oneOf(
        brandNames().map(r -> (StyleRule) r),
        terms().map(r -> (StyleRule) r),
        avoids().map(r -> (StyleRule) r));
  }

  /** {@return guides of up to five rules of all kinds} */
  public static Arbitrary<StyleGuide> guides() {
    Arbitrary<StyleRule> counts = Combinators.combine(
            Arbitraries.of(AtMost.What.class), Arbitraries.integers().between(0, 3))
        .as((what, max) -> AtMost.builder().id("most").what(what).max(max).build());
    Arbitrary<StyleRule> required = words()
        .map(w ->
            Required.builder().id("must").addAccepted(w).onlySponsored(true).build());
    Arbitrary<StyleRule> rules = Arbitraries.oneOf(
        wordRules(),
        counts,
        required,
        Arbitraries.just(AltText.builder().id("alt").build()));
    return rules
        .list()
        .uniqueElements(StyleRule::id)
        .ofMaxSize(5)
        .map(list -> StyleGuide.of("guide", 1, list));
  }

  /** {@return texts to be checked, on the networks that are built in} */
  public static Arbitrary<StyledText> texts() {
    return Combinators.combine(
            NetworkArbitraries.texts(), PostArbitraries.contents(), NetworkArbitraries.networks())
        .as((text, content, network) -> styled(text, content, network.id()));
  }

  private static StyledText styled(String text, Content content, NetworkId network) {
    List<Message> messages = new ArrayList<>(content.messages());
    Message message = messages.isEmpty()
        ? Message.builder()
            .channel(dev.gotong.base.ChannelId.of("x-main"))
            .text(text)
            .build()
        : messages.get(0).withText(text);
    return StyledText.of(message, network);
  }
}
