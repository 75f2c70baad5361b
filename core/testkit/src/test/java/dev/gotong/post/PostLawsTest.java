package dev.gotong.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet.Kind;
import dev.gotong.testkit.PostArbitraries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class PostLawsTest {
  private static final Posts POSTS = new Posts();
  private static int accepted;
  private static int refused;
  private static int unchanged;
  private static int reopened;
  private static int cosmetic;
  private static int declared;
  private static int notesAlone;

  /** Somebody asks for something, often with the present revision before them, whichever that is. */
  record Step(PostCommand wish, PostFacts facts, boolean upToDate) {
    PostCommand command(PostState state) {
      int revision = state.findPost().map(Post::revision).orElse(1);
      return upToDate
          ? wish.match(
              create -> create,
              edit -> new PostCommand.Edit(revision, edit.content(), edit.substantial()),
              withdraw -> new PostCommand.Withdraw(revision, withdraw.reason()),
              reopen -> new PostCommand.Reopen(revision))
          : wish;
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            PostArbitraries.commands(), PostArbitraries.facts(), Arbitraries.of(true, true, false))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<Content> contents() {
    return PostArbitraries.contents();
  }

  @Provide
  Arbitrary<Content> wellFormed() {
    return PostArbitraries.wellFormedContents();
  }

  @AfterContainer
  static void count() {
    System.out.println("proof post-histories: " + accepted + " accepted, " + refused + " refused, "
        + unchanged + " unchanged");
    System.out.println("proof post-edits: " + cosmetic + " cosmetic, " + notesAlone
        + " of notes alone, " + declared + " that looked so but were declared substantial, "
        + reopened + " posts reopened");
    assertThat(List.of(accepted, refused, unchanged)).allMatch(n -> n > 50);
    assertThat(List.of(reopened, cosmetic, declared, notesAlone)).allMatch(n -> n > 20);
  }

  @Property
  void the_events_folded_give_the_state_and_what_it_says_of_itself_is_true(
      @ForAll("histories") List<Step> history) {
    PostState state = POSTS.initial();
    List<PostEvent> events = new ArrayList<>();
    for (Step step : history) {
      PostCommand command = step.command(state);
      Decision<PostEvent> decision = POSTS.decide(state, command, step.facts());
      assertThat(POSTS.decide(state, command, step.facts())).isEqualTo(decision);
      List<PostEvent> news = decision.fold(e -> e, r -> ImmutableList.of());
      accepted += news.isEmpty() ? 0 : 1;
      refused += decision instanceof Decision.Refused ? 1 : 0;
      unchanged += decision instanceof Decision.Unchanged ? 1 : 0;
      events.addAll(news);
      state = POSTS.evolveAll(state, news);
    }
    assertThat(POSTS.evolveAll(POSTS.initial(), events)).isEqualTo(state);
    Optional<Post> post = state.findPost();
    assertThat(post.isPresent()).isEqualTo(!events.isEmpty());
    if (post.isPresent()) {
      long edits = events.stream().filter(e -> e instanceof PostEvent.Edited).count();
      assertThat(post.get().revision()).isEqualTo(1 + edits);
      assertThat(post.get().digest()).isEqualTo(post.get().content().digest());
      assertThat(new HashSet<>(post.get().content().channels()))
          .hasSameSizeAs(post.get().content().variants());
      assertThat(post.get().contributors()).containsExactlyElementsOf(writers(events));
    }
  }

  /** Who created the post or made an edit that was not cosmetic, by the events alone. */
  private static Set<PersonId> writers(List<PostEvent> events) {
    Set<PersonId> writers = new LinkedHashSet<>();
    for (PostEvent event : events) {
      if (event instanceof PostEvent.DraftCreated created) {
        writers.add(created.author());
      } else if (event instanceof PostEvent.Edited edited && !edited.cosmetic()) {
        writers.add(edited.by());
      }
    }
    return writers;
  }

  @Property
  void an_accepted_edit_bumps_the_revision_and_says_what_changed_and_whether_that_is_cosmetic(
      @ForAll("histories") List<Step> history) {
    PostState state = POSTS.initial();
    for (Step step : history) {
      Optional<Post> before = state.findPost();
      PostCommand command = step.command(state);
      List<PostEvent> news =
          POSTS.decide(state, command, step.facts()).fold(e -> e, r -> ImmutableList.of());
      state = POSTS.evolveAll(state, news);
      for (PostEvent event : news) {
        if (event instanceof PostEvent.Edited edited) {
          Post old = before.orElseThrow();
          Post now = state.findPost().orElseThrow();
          assertThat(now.revision()).isEqualTo(old.revision() + 1);
          assertThat(edited.changed()).isNotEmpty();
          boolean onlyNotes = edited.changed().equals(Set.of(Facet.of(Kind.NOTES)));
          assertThat(now.digest().equals(old.digest())).isEqualTo(onlyNotes);
          boolean substantial = ((PostCommand.Edit) command).substantial();
          boolean alike = Changes.areCosmetic(old.content(), now.content());
          assertThat(alike || !onlyNotes).isTrue();
          assertThat(edited.cosmetic()).isEqualTo(alike && !substantial);
          notesAlone += onlyNotes ? 1 : 0;
          cosmetic += edited.cosmetic() ? 1 : 0;
          declared += alike && substantial ? 1 : 0;
          assertThat(step.facts().locked()).isEmpty();
          assertThat(step.facts().published()).isEmpty();
          assertThat(now.content())
              .isEqualTo(rebuilt(old.content(), now.content(), edited.changed()));
        }
      }
    }
  }

  /** The old content with nothing but the named facets taken over from the new one. */
  private static Content rebuilt(Content old, Content now, Set<Facet> changed) {
    List<ChannelId> channels =
        changed.contains(Facet.of(Kind.TARGETS)) ? now.channels() : old.channels();
    List<Variant> variants = new ArrayList<>();
    for (ChannelId channel : channels) {
      Variant empty = Variant.of(channel, "");
      Variant was = old.findVariant(channel).orElse(empty);
      Variant is = now.findVariant(channel).orElse(empty);
      variants.add(new Variant(
          channel,
          (changed.contains(Facet.of(Kind.TEXT, channel)) ? is : was).text(),
          (changed.contains(Facet.of(Kind.LINK, channel)) ? is : was).link(),
          (changed.contains(Facet.of(Kind.MEDIA, channel)) ? is : was).media()));
    }
    return new Content(
        variants,
        (changed.contains(Facet.of(Kind.LANGUAGE)) ? now : old).language(),
        (changed.contains(Facet.of(Kind.CAMPAIGN)) ? now : old).campaign(),
        (changed.contains(Facet.of(Kind.DISCLOSURE)) ? now : old).sponsored(),
        (changed.contains(Facet.of(Kind.RATING)) ? now : old).rating(),
        (changed.contains(Facet.of(Kind.BUDGET)) ? now : old).budget(),
        (changed.contains(Facet.of(Kind.LABELS)) ? now : old).labels(),
        (changed.contains(Facet.of(Kind.NOTES)) ? now : old).notes());
  }

  @Property
  void a_withdrawn_post_that_is_reopened_is_what_it_was(@ForAll("histories") List<Step> history) {
    PostState state = POSTS.initial();
    for (Step step : history) {
      PostState before = state;
      PostCommand command = step.command(state);
      Decision<PostEvent> decision = POSTS.decide(state, command, step.facts());
      state = POSTS.evolveAll(state, decision.fold(e -> e, r -> ImmutableList.of()));
      if (command instanceof PostCommand.Reopen reopen) {
        assertThat(decision instanceof Decision.Accepted)
            .isEqualTo(before instanceof PostState.Withdrawn withdrawn
                && withdrawn.post().revision() == reopen.seenRevision());
        assertThat(decision instanceof Decision.Unchanged)
            .isEqualTo(before instanceof PostState.Live);
        assertThat(state.findPost()).isEqualTo(before.findPost());
        assertThat(state instanceof PostState.Live)
            .isEqualTo(!(decision instanceof Decision.Refused));
        reopened += decision instanceof Decision.Accepted ? 1 : 0;
      }
    }
  }

  @Property
  void equal_content_has_equal_digests_and_content_that_differs_beyond_its_notes_different_ones(
      @ForAll("contents") Content one, @ForAll("contents") Content other) {
    assertThat(one.digest().equals(other.digest()))
        .isEqualTo(one.withNotes("").equals(other.withNotes("")));
    assertThat(one.withNotes(other.notes()).digest()).isEqualTo(one.digest());
    Content shuffled = one.withVariants(Lists.reverse(one.variants()));
    if (new HashSet<>(one.channels()).size() == one.variants().size()) {
      assertThat(shuffled).isEqualTo(one);
    }
  }

  @Property
  void changing_any_facet_but_the_notes_changes_the_digest_and_is_named_alone(
      @ForAll("wellFormed") Content content) {
    Set<Digest> digests = new HashSet<>(Set.of(content.digest()));
    List<Content> changed = new ArrayList<>();
    changed.add(content.withLanguage("fr"));
    changed.add(content.withCampaign("spring"));
    changed.add(content.withSponsored(!content.sponsored()));
    changed.add(content.withRating(other(content.rating())));
    changed.add(content.withBudget(Budget.of(BigDecimal.TEN, "USD")));
    changed.add(content.withBudget(Budget.of(BigDecimal.TEN, "CHF")));
    changed.add(content.withBudget(Budget.of(BigDecimal.ONE, "USD")));
    changed.add(content.withLabels("new"));
    changed.add(content.withLabels("new", "newer"));
    changed.add(plus(content, Variant.of(ChannelId.of("yt-new"), "")));
    for (Variant variant : content.variants()) {
      changed.add(swapped(content, variant.withText(variant.text() + "!")));
      changed.add(swapped(content, variant.withLink("https://example.org/new")));
      changed.add(swapped(content, variant.withMedia(Media.image("new"))));
    }
    for (Content each : changed) {
      assertThat(digests.add(each.digest())).as("%s", each).isTrue();
      assertThat(Changes.between(content, each)).hasSize(1);
      assertThat(Changes.areCosmetic(content, each)).isFalse();
    }
    assertThat(Changes.between(content, content)).isEmpty();
    Content noted = content.withNotes("call citra");
    assertThat(noted.digest()).isEqualTo(content.digest());
    assertThat(Changes.between(content, noted)).containsExactly(Facet.of(Kind.NOTES));
    assertThat(Changes.areCosmetic(content, noted)).isTrue();
  }

  private static Rating other(Rating rating) {
    return rating == Rating.SENSITIVE ? Rating.RESTRICTED : Rating.SENSITIVE;
  }

  @Property
  void a_message_changes_with_its_own_variant_only(@ForAll("wellFormed") Content content) {
    for (Variant variant : content.variants()) {
      Content edited = swapped(content, variant.withText(variant.text() + "!"));
      for (Message message : content.messages()) {
        Message now = edited.findMessage(message.channel()).orElseThrow();
        assertThat(now.digest().equals(message.digest()))
            .isEqualTo(!message.channel().equals(variant.channel()));
      }
    }
  }

  private static Content plus(Content content, Variant variant) {
    return content.withVariants(
        ImmutableList.<Variant>builder().addAll(content.variants()).add(variant).build());
  }

  private static Content swapped(Content content, Variant variant) {
    return content.withVariants(content.variants().stream()
        .map(v -> v.channel().equals(variant.channel()) ? variant : v)
        .toList());
  }
}
