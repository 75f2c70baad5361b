package dev.gotong.desk;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.CourseCommand.NoteEdit;
import dev.gotong.approval.CourseCommand.Withdraw;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import dev.gotong.network.Networks;
import dev.gotong.post.Content;
import dev.gotong.post.Message;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.PostEvent;
import dev.gotong.post.PostFacts;
import dev.gotong.post.PostState;
import dev.gotong.publishing.TargetState;
import dev.gotong.team.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes posts. Whoever may draft on all channels of a post may, on those it had and those it gets. */
public final class PostDesk {
  private final Runner runner;
  private final Networks networks;
  private final Reviews reviews;

  PostDesk(Runner runner, Networks networks, Reviews reviews) {
    this.runner = runner;
    this.networks = networks;
    this.reviews = reviews;
  }

  /** {@return the post of that id, live or withdrawn, if there is one} */
  public Optional<Post> find(WorkspaceId workspace, PostId id) {
    return runner.read(
        workspace, sitting -> sitting.state(Kinds.POSTS, id.value()).findPost());
  }

  /** {@return what the style guide and the networks say to such content, by channel; channels without findings too} */
  public List<ContentReport> check(WorkspaceId workspace, Content content) {
    return runner.read(
        workspace, sitting -> ContentReport.of(Access.settings(sitting), networks, content));
  }

  /**
   * Carries out a command on the post of that id.
   *
   * <p>An edit reaches the review of the post in the same transaction: unless it is cosmetic, no vote of before counts any
   * more. A slot that the post has stays, now for the new content; a channel that the post is not for any more loses its
   * slot, as do all when it is withdrawn.
   *
   * @throws IllegalArgumentException for {@link PostCommand.Reopen}, which is asked of the desk of approvals
   */
  public Decision<PostEvent> carryOut(Envelope envelope, PostId id, PostCommand command) {
    if (command instanceof PostCommand.Reopen) {
      throw new IllegalArgumentException(
          "a post is reopened at the desk of approvals, with its review");
    }
    return runner.run(envelope, Kinds.POSTS, id.value(), command, sitting -> {
      PostState before = sitting.state(Kinds.POSTS, id.value());
      Set<ChannelId> channels = Sets.union(channels(before), channels(command));
      Optional<Refusal> bar = findBar(sitting, before, command).or(() -> misnamed(id, command));
      return bar.<Decision<PostEvent>>map(Decision::refuse)
          .orElseGet(() -> decide(sitting, id, command, channels));
    });
  }

  /** What was there and what shall be there must both be theirs to write; of their own, it is enough to edit that. */
  private static Optional<Refusal> findBar(Sitting sitting, PostState before, PostCommand command) {
    Optional<PersonId> by = sitting.envelope().actor().findPerson();
    Optional<PersonId> author = before.findPost().map(Post::author).or(() -> by);
    Action enough = by.isPresent() && by.equals(author) ? Action.EDIT_OWN : Action.DRAFT;
    Optional<Content> wanted = command.match(
        create -> Optional.of(create.content()),
        edit -> Optional.of(edit.content()),
        withdraw -> Optional.empty(),
        reopen -> Optional.empty());
    List<Matter> matters = new ArrayList<>(List.of(Matter.of(List.of())));
    before.findPost().map(Matter::of).ifPresent(matters::add);
    author.ifPresent(
        writer -> wanted.map(content -> Matter.of(content, writer)).ifPresent(matters::add));
    return matters.stream()
        .flatMap(matter -> Access.findBar(sitting, Action.DRAFT, enough, matter).stream())
        .findFirst();
  }

  private Decision<PostEvent> decide(
      Sitting sitting, PostId id, PostCommand command, Set<ChannelId> channels) {
    Map<ChannelId, TargetState> targets = new TreeMap<>();
    channels.forEach(c -> targets.put(c, sitting.state(Kinds.TARGETS, Targeting.id(id, c))));
    PostFacts facts = PostFacts.builder()
        .by(Access.person(sitting))
        .locked(those(
            targets, s -> s instanceof TargetState.InFlight || s instanceof TargetState.Unclear))
        .published(those(targets, TargetState.Published.class::isInstance))
        .build();
    Decision<PostEvent> decision = sitting.decide(Kinds.POSTS, id.value(), command, facts);
    for (PostEvent event : decision.fold(events -> events, refusal -> List.<PostEvent>of())) {
      Optional<Refusal> bar = note(sitting, id, command, event);
      if (bar.isPresent()) {
        return Decision.refuse(bar.get()); // nothing of this sitting is written
      }
      channels.forEach(
          channel -> Targeting.follow(sitting, id, channel, message(sitting, id, channel)));
    }
    return decision;
  }

  /** Tells the review what became of the post, and says why it does not allow that, if so. */
  private Optional<Refusal> note(Sitting sitting, PostId id, PostCommand command, PostEvent event) {
    Optional<ApprovalCommand> news = event.match(
        created -> Optional.empty(),
        edited -> Optional.of(
            new NoteEdit(edited.revision(), edited.digest(), edited.changed(), edited.cosmetic())),
        withdrawn -> Optional.of(new Withdraw(((PostCommand.Withdraw) command).reason())),
        reopened -> Optional.empty());
    return news.flatMap(told -> sitting
        .decide(Kinds.APPROVALS, id.value(), told, reviews.facts(sitting, id))
        .fold(events -> Optional.empty(), Optional::of));
  }

  /** {@return what the post says on that channel now; empty if it is withdrawn, or not for that channel any more} */
  static Optional<Message> message(Sitting sitting, PostId id, ChannelId channel) {
    return sitting.state(Kinds.POSTS, id.value()) instanceof PostState.Live live
        ? live.post().content().findMessage(channel)
        : Optional.empty();
  }

  private static Set<ChannelId> those(
      Map<ChannelId, TargetState> targets, Predicate<TargetState> wanted) {
    return Sets.filter(targets.keySet(), channel -> {
      TargetState state = targets.get(channel);
      return state != null && wanted.test(state);
    });
  }

  private static Set<ChannelId> channels(PostState state) {
    return state
        .findPost()
        .map(post -> ImmutableSet.copyOf(post.content().channels()))
        .orElse(ImmutableSet.of());
  }

  private static Set<ChannelId> channels(PostCommand command) {
    return command.match(
        create -> ImmutableSet.copyOf(create.content().channels()),
        edit -> ImmutableSet.copyOf(edit.content().channels()),
        withdraw -> ImmutableSet.of(),
        reopen -> ImmutableSet.of());
  }

  private static Optional<Refusal> misnamed(PostId id, PostCommand command) {
    return command.match(
        create -> create.id().equals(id)
            ? Optional.<Refusal>empty()
            : Optional.of(Refusal.of(
                "desk.wrong-id",
                "the post to be created is {post}, but {id} was asked for",
                "post",
                create.id(),
                "id",
                id)),
        edit -> Optional.empty(),
        withdraw -> Optional.empty(),
        reopen -> Optional.empty());
  }
}
