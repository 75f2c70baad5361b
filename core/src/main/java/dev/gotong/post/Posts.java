package dev.gotong.post;

import com.google.common.collect.ImmutableSet;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.post.PostCommand.CreateDraft;
import dev.gotong.post.PostCommand.Edit;
import dev.gotong.post.PostCommand.Reopen;
import dev.gotong.post.PostCommand.Withdraw;
import dev.gotong.post.PostEvent.DraftCreated;
import dev.gotong.post.PostEvent.Edited;
import dev.gotong.post.PostEvent.Reopened;
import dev.gotong.post.PostState.Absent;
import dev.gotong.post.PostState.Live;
import dev.gotong.post.PostState.Withdrawn;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The rules of posts.
 *
 * <p>Checks run in this order: is the post in a state for it, is it being published, has the asker seen its present
 * revision, does anything change, is the content well-formed, is it within the limits. Whether somebody may write at
 * all is asked before, by the desk.
 *
 * <p>An edit is cosmetic if nothing changes but blanks, line ends, the composition of letters and notes, and whoever made
 * it did not declare it substantial. It makes a revision like any other, but nobody a contributor.
 *
 * <p>Reopening changes nothing of what a post says, so that it does not matter what of it is out or on its way.
 */
public final class Posts implements Decider<PostState, PostCommand, PostFacts, PostEvent> {

  /** Creates the rules, which hold nothing. */
  public Posts() {}

  @Override
  public PostState initial() {
    return new Absent();
  }

  @Override
  public Decision<PostEvent> decide(PostState state, PostCommand command, PostFacts facts) {
    return command.match(
        create -> create(state, create, facts),
        edit -> live(state, "edit", facts, post -> edit(post, edit, facts)),
        withdraw -> withdraw(state, withdraw, facts),
        reopen -> reopen(state, reopen, facts));
  }

  private Decision<PostEvent> create(PostState state, CreateDraft command, PostFacts facts) {
    Content content = command.content();
    if (state.findPost().isPresent()) {
      Post post = state.findPost().get();
      boolean same = post.author().equals(facts.by()) && post.content().equals(content);
      return same && state instanceof Live
          ? Decision.unchanged()
          : wrongPhase("create", facts.by(), post.id().value(), "exists already");
    }
    return findFault(content, facts)
        .map(Decision::<PostEvent>refuse)
        .orElseGet(() ->
            Decision.accept(new DraftCreated(command.id(), facts.by(), content, content.digest())));
  }

  private Decision<PostEvent> edit(Post post, Edit command, PostFacts facts) {
    if (command.seenRevision() != post.revision()) {
      return stale("edit", post, command.seenRevision(), facts.by());
    }
    if (post.content().equals(command.content())) {
      return Decision.unchanged();
    }
    if (!facts.published().isEmpty()) {
      return Decision.refuse(
          "post.already-published",
          "{member} cannot edit {post}: it is out on {channels}; write a new post that corrects it",
          "member",
          facts.by(),
          "post",
          post.id(),
          "channels",
          facts.published());
    }
    if (post.revision() >= facts.limits().maxRevisions()) {
      return Decision.refuse(
          "post.too-many-revisions",
          "{member} cannot edit {post}: it stands at revision {revision}, the last there may be; start"
              + " a new post",
          "member",
          facts.by(),
          "post",
          post.id(),
          "revision",
          post.revision());
    }
    return findFault(command.content(), facts)
        .map(Decision::<PostEvent>refuse)
        .orElseGet(() -> Decision.accept(edited(post, command, facts.by())));
  }

  private static Edited edited(Post post, Edit command, PersonId by) {
    Content content = command.content();
    Set<Facet> changed = Changes.between(post.content(), content);
    boolean cosmetic = !command.substantial() && Changes.areCosmetic(post.content(), content);
    Digest digest = content.digest();
    return new Edited(by, post.revision() + 1, content, digest, changed, cosmetic);
  }

  private Decision<PostEvent> withdraw(PostState state, Withdraw command, PostFacts facts) {
    if (state instanceof Withdrawn) {
      return Decision.unchanged();
    }
    return live(
        state,
        "withdraw",
        facts,
        post -> command.seenRevision() == post.revision()
            ? Decision.accept(new PostEvent.Withdrawn(facts.by(), command.reason()))
            : stale("withdraw", post, command.seenRevision(), facts.by()));
  }

  private static Decision<PostEvent> reopen(PostState state, Reopen command, PostFacts facts) {
    return state.match(
        absent -> absent("reopen", facts),
        live -> Decision.unchanged(),
        withdrawn -> command.seenRevision() == withdrawn.post().revision()
            ? Decision.accept(new Reopened(facts.by()))
            : stale("reopen", withdrawn.post(), command.seenRevision(), facts.by()));
  }

  /** Refuses unless the post is live and nothing of it is on its way. */
  private static Decision<PostEvent> live(
      PostState state, String verb, PostFacts facts, Function<Post, Decision<PostEvent>> rule) {
    return state.match(
        absent -> absent(verb, facts),
        live -> {
          if (facts.locked().isEmpty()) {
            return rule.apply(live.post());
          }
          return Decision.refuse(
              "post.publishing-in-progress",
              "{member} cannot {verb} {post}: it is on its way to {channels}; wait until it is known"
                  + " whether it went out",
              "member",
              facts.by(),
              "verb",
              verb,
              "post",
              live.post().id(),
              "channels",
              facts.locked());
        },
        withdrawn ->
            wrongPhase(verb, facts.by(), withdrawn.post().id().value(), "has been withdrawn"));
  }

  private static Decision<PostEvent> absent(String verb, PostFacts facts) {
    return wrongPhase(verb, facts.by(), "the post", "does not exist");
  }

  private static Decision<PostEvent> wrongPhase(
      String verb, PersonId by, String post, String phase) {
    return Decision.refuse(
        "post.wrong-phase",
        "{member} cannot {verb} {post}: it {phase}",
        "member",
        by,
        "verb",
        verb,
        "post",
        post,
        "phase",
        phase);
  }

  private static Decision<PostEvent> stale(String verb, Post post, int seen, PersonId by) {
    return Decision.refuse(
        "post.stale-revision",
        "{member} cannot {verb} {post}: {member} saw revision {seen}, but it is now {revision}; read"
            + " it again",
        "member",
        by,
        "verb",
        verb,
        "post",
        post.id(),
        "seen",
        seen,
        "revision",
        post.revision());
  }

  private static Optional<Refusal> findFault(Content content, PostFacts facts) {
    Set<ChannelId> seen = new HashSet<>();
    for (ChannelId channel : content.channels()) {
      if (!seen.add(channel)) {
        return Optional.of(Refusal.of(
            "post.duplicate-channel",
            "the content has two variants for {channel}: keep one",
            "channel",
            channel));
      }
    }
    PostLimits limits = facts.limits();
    if (content.variants().size() > limits.maxTargets()) {
      return Optional.of(
          tooLarge("channels", limits.maxTargets(), content.variants().size()));
    }
    long characters = PostLimits.characters(content);
    return characters > limits.maxCharacters()
        ? Optional.of(tooLarge("characters", limits.maxCharacters(), characters))
        : Optional.empty();
  }

  private static Refusal tooLarge(String what, int max, long count) {
    return Refusal.of(
        "post.too-large",
        "a post may have {max} {what} in all, but this has {count}",
        "max",
        max,
        "what",
        what,
        "count",
        count);
  }

  @Override
  public PostState evolve(PostState state, PostEvent event) {
    return event.match(
        created -> new Live(Post.builder()
            .id(created.id())
            .author(created.author())
            .content(created.content())
            .digest(created.digest())
            .revision(1)
            .addContributors(created.author())
            .build()),
        edited -> new Live(evolve(known(state), edited)),
        withdrawn -> new Withdrawn(known(state), withdrawn.reason()),
        reopened -> new Live(known(state)));
  }

  private static Post evolve(Post post, Edited edited) {
    Post now = post.withContent(edited.content())
        .withDigest(edited.digest())
        .withRevision(edited.revision());
    return edited.cosmetic()
        ? now
        : now.withContributors(ImmutableSet.<PersonId>builder()
            .addAll(post.contributors())
            .add(edited.by())
            .build());
  }

  private static Post known(PostState state) {
    return state
        .findPost()
        .orElseThrow(() -> new IllegalArgumentException("no post before its draft-created event"));
  }
}
