package dev.gotong.testkit;

import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.post.Budget;
import dev.gotong.post.Content;
import dev.gotong.post.Media;
import dev.gotong.post.PostCommand;
import dev.gotong.post.PostFacts;
import dev.gotong.post.PostLimits;
import dev.gotong.post.Rating;
import dev.gotong.post.Variant;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A small, quarrelsome world of posts: few people, few channels, contents that often differ in one thing. */
public final class PostArbitraries {

  private PostArbitraries() {}

  /** {@return one of four people} */
  public static Arbitrary<PersonId> people() {
    return Arbitraries.of("ana", "bo", "citra", "dede").map(PersonId::of);
  }

  /** {@return one of three channels} */
  public static Arbitrary<ChannelId> channels() {
    return Arbitraries.of("x-main", "ig-main", "li-jobs").map(ChannelId::of);
  }

  /** {@return media of few references, with and without description} */
  public static Arbitrary<Media> media() {
    return Combinators.combine(
            Arbitraries.of("cup.jpg", "pour.mp4"),
            Arbitraries.of(Media.Kind.class),
            Arbitraries.of("a cup", "").optional())
        .as(Media::new);
  }

  /** {@return variants whose texts are often the same, or differ in blanks only} */
  public static Arbitrary<Variant> variants() {
    Arbitrary<String> texts = Arbitraries.oneOf(
        Arbitraries.of("", "Kaffee für alle", " Kaffee  fu\u0308r alle\n", "Kaffee"),
        NetworkArbitraries.texts());
    return Combinators.combine(
            channels(),
            texts,
            Arbitraries.of("https://example.org", "https://example.org/a").optional(),
            media().list().ofMaxSize(2))
        .as(Variant::new);
  }

  /** {@return contents for up to four channels, sometimes two variants for one channel} */
  public static Arbitrary<Content> contents() {
    return Combinators.combine(
            variants().list().ofMaxSize(4),
            Arbitraries.of("de", "id").optional(),
            Arbitraries.of("autumn", "winter").optional(),
            Arbitraries.of(true, false),
            Arbitraries.of(Rating.class),
            budgets().optional(),
            Arbitraries.of("giveaway", "prices").set(),
            notes())
        .as(Content::new);
  }

  /** {@return budgets of two currencies, the same amounts written in more than one way} */
  public static Arbitrary<Budget> budgets() {
    Arbitrary<BigDecimal> amounts = Arbitraries.of(
            "0", "0.0000", "100", "1E+2", "1500.50", "1500.5", "999999999999.9999")
        .map(BigDecimal::new);
    return Combinators.combine(amounts, Arbitraries.of("EUR", "IDR")).as(Budget::new);
  }

  private static Arbitrary<Optional<String>> notes() {
    return Arbitraries.of("", "ask bo first", "ask bo first\n").optional();
  }

  /** {@return contents with one variant a channel at most} */
  public static Arbitrary<Content> wellFormedContents() {
    return contents()
        .filter(c -> Set.copyOf(c.channels()).size() == c.variants().size());
  }

  /** {@return commands, most about a revision that exists early in a history, many with the same content} */
  public static Arbitrary<PostCommand> commands() {
    Arbitrary<Content> plain = Combinators.combine(
            Arbitraries.of("Kaffee", "Kaffee ", "Kopi"), notes())
        .as(PostArbitraries::plain);
    Arbitrary<Content> contents =
        Arbitraries.frequencyOf(Tuple.of(3, plain), Tuple.of(1, contents()));
    Arbitrary<Boolean> substantial = Arbitraries.frequency(Tuple.of(2, false), Tuple.of(1, true));
    Arbitrary<Integer> seen = Arbitraries.of(1, 1, 2, 2, 3, 4);
    return Arbitraries.frequencyOf(
        Tuple.of(4, contents.map(c -> new PostCommand.CreateDraft(PostId.of("post-1"), c))),
        Tuple.of(8, Combinators.combine(seen, contents, substantial).as(PostCommand.Edit::new)),
        Tuple.of(1, seen.map(s -> new PostCommand.Withdraw(s, "changed our minds"))),
        Tuple.of(2, seen.map(PostCommand.Reopen::new)));
  }

  private static Content plain(String text, Optional<String> notes) {
    return Content.builder()
        .addVariants(Variant.of(ChannelId.of("x-main"), text))
        .notes(notes)
        .build();
  }

  /** {@return facts: mostly nothing under way and wide limits, sometimes not} */
  public static Arbitrary<PostFacts> facts() {
    Arbitrary<Set<ChannelId>> few = channels().set().ofMaxSize(1);
    Arbitrary<Set<ChannelId>> rarely = Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just(Set.<ChannelId>of())), Tuple.of(1, few));
    Arbitrary<PostLimits> limits =
        Arbitraries.of(PostLimits.standard(), PostLimits.standard(), PostLimits.of(100, 2, 3));
    return Combinators.combine(people(), rarely, rarely, limits).as(PostFacts::new);
  }
}
