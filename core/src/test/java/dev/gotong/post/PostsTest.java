package dev.gotong.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.post.PostCommand.CreateDraft;
import dev.gotong.post.PostCommand.Edit;
import dev.gotong.post.PostCommand.Withdraw;
import dev.gotong.post.PostEvent.Edited;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PostsTest {
  private static final PostId ID = PostId.of("post-17");
  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");
  private static final ChannelId X = ChannelId.of("x-main");
  private static final ChannelId IG = ChannelId.of("ig-main");
  private static final Posts POSTS = new Posts();

  private static Content content(String text) {
    return Content.builder().addVariants(Variant.of(X, text)).build();
  }

  private static PostState live(String text) {
    return after(POSTS.initial(), new CreateDraft(ID, content(text)), ANA);
  }

  private static PostState after(PostState state, PostCommand command, PersonId by) {
    return POSTS.evolveAll(state, POSTS.decide(state, command, PostFacts.of(by)).orThrow());
  }

  private static Edited edited(Content before, Content after) {
    PostState state = after(POSTS.initial(), new CreateDraft(ID, before), ANA);
    return (Edited)
        POSTS.decide(state, new Edit(1, after), PostFacts.of(BO)).orThrow().get(0);
  }

  private static Refusal refusal(PostState state, PostCommand command, PostFacts facts) {
    return POSTS
        .decide(state, command, facts)
        .match(
            a -> {
              throw new AssertionError("accepted: " + a);
            },
            Decision.Refused::refusal,
            u -> {
              throw new AssertionError("unchanged");
            });
  }

  @Test
  @DisplayName("a draft is revision 1; an edit is the next, and its editor a contributor")
  void life() {
    PostState state = live("Kaffee");
    Post first = state.findPost().orElseThrow();
    assertThat(first.revision()).isEqualTo(1);
    assertThat(first.contributors()).containsExactly(ANA);
    Post second = after(state, new Edit(1, content("Tee")), BO).findPost().orElseThrow();
    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.contributors()).containsExactly(ANA, BO);
    assertThat(second.digest()).isEqualTo(content("Tee").digest()).isNotEqualTo(first.digest());
    assertThat(after(state, new Withdraw(1, "too late"), BO))
        .isEqualTo(new PostState.Withdrawn(first, "too late"));
  }

  @Test
  @DisplayName("asking for what is already so is unchanged")
  void unchanged() {
    PostState state = live("Kaffee");
    PostState withdrawn = after(state, new Withdraw(1, "too late"), ANA);
    PostFacts ana = PostFacts.of(ANA);
    assertThat(POSTS.decide(state, new Edit(1, content("Kaffee")), ana))
        .isEqualTo(Decision.unchanged());
    assertThat(POSTS.decide(state, new CreateDraft(ID, content("Kaffee")), ana))
        .isEqualTo(Decision.unchanged());
    assertThat(POSTS.decide(withdrawn, new Withdraw(1, "again"), ana))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("an edit names the facets that changed, a new channel's among them")
  void facets() {
    Content before = content("Kaffee");
    Content after = before
        .withVariants(
            Variant.of(X, "Kaffee").withLink("https://example.org"),
            Variant.of(IG, "Kopi").withMedia(Media.image("m1")))
        .withSponsored(true)
        .withCampaign("autumn");
    assertThat(edited(before, after).changed())
        .extracting(Facet::toString)
        .containsExactly(
            "TEXT(ig-main)", "LINK(x-main)", "MEDIA(ig-main)", "TARGETS", "CAMPAIGN", "DISCLOSURE");
    assertThat(edited(before, before.withLanguage("de")).changed())
        .containsExactly(Facet.of(Facet.Kind.LANGUAGE));
  }

  @Test
  @DisplayName(
      "an edit is cosmetic if only blanks, line ends and the composition of letters differ")
  void cosmetic() {
    assertThat(edited(
                content("Gr\u00FC\u00DFe\r\nan  alle"), content(" Gru\u0308\u00DFe an\u00A0alle\n"))
            .cosmetic())
        .isTrue();
    assertThat(edited(content("an alle"), content("analle")).cosmetic()).isFalse();
    assertThat(edited(content("a"), content("A")).cosmetic()).isFalse();
    assertThat(edited(content("a"), content("a").withSponsored(true)).cosmetic())
        .isFalse();
  }

  @Test
  @DisplayName(
      "post.too-large: the limit itself is allowed; descriptions count; code points, not units")
  void limits() {
    Content most = content("🚀".repeat(99_999));
    Variant variant = most.variants().get(0);
    assertThat(after(
                POSTS.initial(),
                new CreateDraft(ID, most.withVariants(variant.withMedia(Media.image("m", "a")))),
                ANA)
            .findPost())
        .isPresent();
    Content over = most.withVariants(variant.withMedia(Media.image("m", "ab")));
    assertThat(refusal(POSTS.initial(), new CreateDraft(ID, over), PostFacts.of(ANA))
            .facts())
        .containsEntry("count", "100001");
    List<Variant> many = new ArrayList<>();
    for (int i = 0; i < 65; i++) {
      many.add(Variant.of(ChannelId.of("c" + i), "a"));
    }
    PostFacts ana = PostFacts.of(ANA);
    assertThat(POSTS
            .decide(
                POSTS.initial(),
                new CreateDraft(ID, content("").withVariants(many.subList(0, 64))),
                ana)
            .orThrow())
        .hasSize(1);
    assertThat(refusal(POSTS.initial(), new CreateDraft(ID, content("").withVariants(many)), ana)
            .facts())
        .containsEntry("what", "channels");
  }

  @Test
  @DisplayName(
      "the digests are those that an independent program computed from the specification; a message is digested apart from its post")
  void digests() {
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
        .isEqualTo("a1d9b6b485eebcb739122465418863355afe7dd75779a17dbe0ddd6d1f18b6ec");
    assertThat(content("").withVariants().digest().hex())
        .isEqualTo("0789f99ef45c1191bb73319f3a462cbcff6e1268d4c80b0ae5263e2de553f60e");
    assertThat(content.withCampaign("winter").findMessage(X).orElseThrow().digest())
        .isEqualTo(content.findMessage(X).orElseThrow().digest());
  }

  @Test
  @DisplayName("values refuse what makes no sense")
  void values() {
    assertThatThrownBy(() -> Facet.of(Facet.Kind.TEXT))
        .hasMessage("channel must be present for TEXT");
    assertThatThrownBy(() -> Variant.of(X, "a\uD800")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Variant.of(X, "a").withLink("a b")).hasMessageContaining("blanks");
    assertThatThrownBy(() -> content("a").withLanguage("Deutsch!")).hasMessageContaining("pt-BR");
    assertThatThrownBy(() -> POSTS.evolve(POSTS.initial(), new PostEvent.Withdrawn(ANA, "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    PostFacts bo = PostFacts.of(BO);
    PostState state = live("Kaffee");
    PostState withdrawn = after(state, new Withdraw(1, "too late"), ANA);
    Edit edit = new Edit(1, content("Tee"));
    Content twice = content("a").withVariants(Variant.of(X, "a"), Variant.of(X, "b"));
    PostLimits small = PostLimits.of(2, 1, 1);
    List<Refusal> all = List.of(
        refusal(state, new CreateDraft(ID, content("Tee")), bo),
        refusal(POSTS.initial(), edit, bo),
        refusal(withdrawn, edit, bo),
        refusal(withdrawn, new CreateDraft(ID, content("Kaffee")), PostFacts.of(ANA)),
        refusal(state, new Edit(2, content("Tee")), bo),
        refusal(state, new Withdraw(3, "x"), bo),
        refusal(state, edit, bo.withLocked(X, IG)),
        refusal(state, new Withdraw(1, "x"), bo.withLocked(X)),
        refusal(state, edit, bo.withPublished(X)),
        refusal(state, edit, bo.withLimits(small)),
        refusal(state, new Edit(1, twice), bo),
        refusal(POSTS.initial(), new CreateDraft(ID, content("Tee")), bo.withLimits(small)));
    List<String> lines =
        all.stream().map(r -> r.code() + "\t" + r.message()).sorted().toList();
    try (InputStream file = PostsTest.class.getResourceAsStream("/golden/post.txt")) {
      assertThat(String.join("\n", lines) + "\n")
          .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
