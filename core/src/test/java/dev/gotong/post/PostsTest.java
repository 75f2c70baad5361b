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
import dev.gotong.post.PostCommand.Reopen;
import dev.gotong.post.PostCommand.Withdraw;
import dev.gotong.post.PostEvent.Edited;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
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
  @DisplayName("a withdrawn post that is reopened is live again, as it was, and can be edited")
  void reopened() {
    PostState state = after(live("Kaffee"), new Edit(1, content("Tee")), BO);
    Post post = state.findPost().orElseThrow();
    PostState withdrawn = after(state, new Withdraw(2, "too late"), ANA);
    PostState again = after(withdrawn, new Reopen(2), PersonId.of("citra"));
    assertThat(again).isEqualTo(new PostState.Live(post)).isEqualTo(state);
    assertThat(post.contributors()).containsExactly(ANA, BO);
    assertThat(after(again, new Edit(2, content("Kopi")), ANA)
            .findPost()
            .orElseThrow()
            .revision())
        .isEqualTo(3);
    assertThat(POSTS.decide(state, new Reopen(1), PostFacts.of(ANA)))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("a cosmetic edit is a revision, but makes nobody a contributor")
  void contributors() {
    PostState state = after(live("Kaffee"), new Edit(1, content("Kaffee ")), BO);
    Post blanks = state.findPost().orElseThrow();
    assertThat(blanks.revision()).isEqualTo(2);
    assertThat(blanks.contributors()).containsExactly(ANA);
    Content noted = content("Kaffee ").withNotes("ask bo first");
    state = after(state, new Edit(2, noted), BO);
    Post notes = state.findPost().orElseThrow();
    assertThat(notes.revision()).isEqualTo(3);
    assertThat(notes.digest()).isEqualTo(blanks.digest());
    assertThat(notes.contributors()).containsExactly(ANA);
    Post declared =
        after(state, new Edit(3, content("Kaffee"), true), BO).findPost().orElseThrow();
    assertThat(declared.contributors()).containsExactly(ANA, BO);
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
        .withCampaign("autumn")
        .withRating(Rating.SENSITIVE)
        .withBudget(Budget.of(BigDecimal.TEN, "EUR"))
        .withLabels("prices")
        .withNotes("ask bo first");
    assertThat(edited(before, after).changed())
        .extracting(Facet::toString)
        .containsExactly(
            "TEXT(ig-main)",
            "LINK(x-main)",
            "MEDIA(ig-main)",
            "TARGETS",
            "CAMPAIGN",
            "DISCLOSURE",
            "RATING",
            "BUDGET",
            "LABELS",
            "NOTES");
    assertThat(edited(before, before.withLanguage("de")).changed())
        .containsExactly(Facet.of(Facet.Kind.LANGUAGE));
  }

  @Test
  @DisplayName(
      "an edit is cosmetic if only blanks, line ends, the composition of letters and notes differ")
  void cosmetic() {
    assertThat(edited(
                content("Gr\u00FC\u00DFe\r\nan  alle"), content(" Gru\u0308\u00DFe an\u00A0alle\n"))
            .cosmetic())
        .isTrue();
    assertThat(edited(content("an alle"), content("analle")).cosmetic()).isFalse();
    assertThat(edited(content("a"), content("A")).cosmetic()).isFalse();
    assertThat(edited(content("a"), content("a").withSponsored(true)).cosmetic())
        .isFalse();
    assertThat(edited(content("a"), content("a").withLabels("prices")).cosmetic())
        .isFalse();
    assertThat(edited(content("a"), content(" a").withNotes("ask bo first")).cosmetic())
        .isTrue();
  }

  @Test
  @DisplayName("an editor may declare an edit more serious than it looks, never less")
  void substantial() {
    PostState state = live("Kaffee");
    for (Content content :
        List.of(content("Kaffee "), content("Kaffee").withNotes("x"), content("Tee"))) {
      Edited edited = (Edited) POSTS
          .decide(state, new Edit(1, content, true), PostFacts.of(BO))
          .orThrow()
          .get(0);
      assertThat(edited.cosmetic()).as("%s", content).isFalse();
    }
    assertThat(POSTS.decide(state, new Edit(1, content("Kaffee"), true), PostFacts.of(BO)))
        .isEqualTo(Decision.unchanged());
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
        refusal(POSTS.initial(), new Reopen(1), bo),
        refusal(withdrawn, new Reopen(2), bo),
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
