package dev.gotong.testkit;

import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.post.Content;
import dev.gotong.post.Media;
import dev.gotong.post.PostCommand;
import dev.gotong.post.PostFacts;
import dev.gotong.post.PostLimits;
import dev.gotong.post.Variant;
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
            Arbitraries.of(true, false))
        .as(Content::new);
  }

  /** {@return contents with one variant a channel at most} */
  public static Arbitrary<Content> wellFormedContents() {
    return contents()
        .filter(c -> Set.copyOf(c.channels()).size() == c.variants().size());
  }

  /** {@return commands, most about a revision that exists early in a history, many with the same content} */
  public static Arbitrary<PostCommand> commands() {
    Arbitrary<Content> contents = Arbitraries.oneOf(
        Arbitraries.of("Kaffee", "Kaffee ", "Kopi")
            .map(t -> Variant.of(ChannelId.of("x-main"), t))
            .map(v -> Content.builder().addVariants(v).build()),
        contents());
    Arbitrary<Integer> seen = Arbitraries.of(1, 1, 2, 2, 3, 4);
    return Arbitraries.frequencyOf(
        Tuple.of(2, contents.map(c -> new PostCommand.CreateDraft(PostId.of("post-1"), c))),
        Tuple.of(8, Combinators.combine(seen, contents).as(PostCommand.Edit::new)),
        Tuple.of(1, seen.map(s -> new PostCommand.Withdraw(s, "changed our minds"))));
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
