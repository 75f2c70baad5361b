package dev.gotong.desk;

import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalFacts;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Approvals;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.CourseCommand.Tick;
import dev.gotong.approval.Explanation;
import dev.gotong.approval.Preview;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.base.Severity;
import dev.gotong.base.WorkspaceId;
import dev.gotong.network.Networks;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.PostFacts;
import dev.gotong.post.PostState;
import dev.gotong.spi.Condition;
import dev.gotong.spi.Query;
import dev.gotong.team.Action;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reviews posts. Whoever may draft on all channels of a post may submit it, once neither the style guide nor a network
 * finds an error in it; who may vote is said by the stages of its policy.
 */
public final class ApprovalDesk {
  static final Set<String> OPEN = Set.of("in review", "waiting for changes");

  private final Runner runner;
  private final Networks networks;
  private final Reviews reviews;

  ApprovalDesk(Runner runner, Networks networks, Reviews reviews) {
    this.runner = runner;
    this.networks = networks;
    this.reviews = reviews;
  }

  /** {@return how far the review of that post has come} */
  public ApprovalState state(WorkspaceId workspace, PostId id) {
    return runner.read(workspace, sitting -> sitting.state(Kinds.APPROVALS, id.value()));
  }

  /**
   * {@return who agreed, who can act now, who cannot and why, and what is missing; empty if there is no such post}
   */
  public Optional<Explanation> explain(WorkspaceId workspace, PostId id) {
    return runner.read(
        workspace,
        sitting -> sitting
            .state(Kinds.POSTS, id.value())
            .findPost()
            .map(post -> Approvals.explain(
                sitting.state(Kinds.APPROVALS, id.value()), reviews.facts(sitting, id))));
  }

  /**
   * {@return what the command would lead to; nothing is written}
   *
   * @throws IllegalArgumentException as {@link #carryOut} does, and if there is no such post
   */
  public Preview simulate(Envelope envelope, PostId id, ApprovalCommand command) {
    requireAsked(command);
    return runner.storage().transact(transaction -> {
      Sitting sitting = runner.sitting(transaction, envelope);
      if (sitting.state(Kinds.POSTS, id.value()).findPost().isEmpty()) {
        throw new IllegalArgumentException("there is no post " + id);
      }
      ApprovalState state = sitting.state(Kinds.APPROVALS, id.value());
      ApprovalFacts facts = reviews.facts(sitting, id, beginsAnew(command));
      return findBar(sitting, id, command)
          .map(bar -> new Preview(
              Decision.refuse(bar),
              Approvals.explain(state, facts),
              Approvals.explain(state, facts)))
          .orElseGet(() -> Approvals.simulate(state, command, facts));
    });
  }

  /**
   * Carries out a command on the review of the post of that id. A withdrawn post that is reopened is a live one again.
   *
   * @throws IllegalArgumentException for what comes with something else: {@link CourseCommand.NoteEdit} with an edit,
   *     {@link CourseCommand.Withdraw} with that of the post, {@link CourseCommand.NoteDispatch} with a dispatch, and
   *     {@link CourseCommand.Tick} with time
   */
  public Decision<ApprovalEvent> carryOut(Envelope envelope, PostId id, ApprovalCommand command) {
    requireAsked(command);
    return runner.run(envelope, Kinds.APPROVALS, id.value(), command, sitting -> {
      Optional<Refusal> bar = findBar(sitting, id, command);
      if (bar.isPresent()) {
        return Decision.refuse(bar.get());
      }
      Decision<ApprovalEvent> decision = decide(sitting, id, command, beginsAnew(command));
      boolean reopened = command instanceof CourseCommand.Reopen
          && decision instanceof Decision.Accepted
          && sitting.state(Kinds.POSTS, id.value()) instanceof PostState.Withdrawn;
      if (reopened) {
        int revision =
            sitting.state(Kinds.POSTS, id.value()).findPost().orElseThrow().revision();
        sitting.decide(
            Kinds.POSTS,
            id.value(),
            new PostCommand.Reopen(revision),
            PostFacts.of(Access.person(sitting)));
      }
      return decision;
    });
  }

  /**
   * Lets time do its work on all open reviews of a workspace: reminders, escalations, expiry. Call it as often as the
   * team wants to be reminded in time; what was missed is made up for.
   *
   * @return how many reviews it moved
   */
  public int tick(WorkspaceId workspace) {
    int moved = 0;
    for (PostId id : runner.read(workspace, ApprovalDesk::open)) {
      Decision<ApprovalEvent> decision = runner.run(
          runner.automation(workspace),
          Kinds.APPROVALS,
          id.value(),
          "tick",
          sitting -> sitting.state(Kinds.POSTS, id.value()) instanceof PostState.Live
              ? decide(sitting, id, new Tick(), false)
              : Decision.unchanged());
      moved += decision instanceof Decision.Accepted ? 1 : 0;
    }
    return moved;
  }

  /** The posts whose review is open, in the order of their ids. */
  static List<PostId> open(Sitting sitting) {
    Query<ApprovalState> query = Query.of(sitting.workspace(), Kinds.APPROVALS.kind())
        .where(Condition.anyOf(Kinds.APPROVAL_PHASE, OPEN));
    return sitting.all(query).stream().map(found -> PostId.of(found.key().id())).toList();
  }

  /**
   * {@return what speaks against the policies of that workspace, as they would be for a post on those channels: with the
   * team, permissions, absences and backups of now; the graver first}
   *
   * @param channels at least one channel of the workspace
   * @throws IllegalArgumentException if there is no such channel, or none is named
   */
  public List<Finding> checkPolicies(WorkspaceId workspace, Set<ChannelId> channels) {
    return runner.read(workspace, sitting -> reviews.checkPolicies(sitting, channels));
  }

  private Decision<ApprovalEvent> decide(
      Sitting sitting, PostId id, ApprovalCommand command, boolean anew) {
    ApprovalFacts facts = reviews.facts(sitting, id, anew);
    sitting.follow(sitting
        .state(Kinds.APPROVALS, id.value())
        .findRound()
        .filter(round -> !anew)
        .map(round -> round.policy().label())
        .orElse(facts.subject().policy().label()));
    if (command instanceof VoteCommand vote) {
      sitting.onBehalfOf(principal(vote));
    }
    return sitting.decide(Kinds.APPROVALS, id.value(), command, facts);
  }

  private static Optional<PersonId> principal(VoteCommand command) {
    return command.match(
        approve -> approve.onBehalfOf(),
        abstain -> abstain.onBehalfOf(),
        changes -> changes.onBehalfOf(),
        veto -> veto.onBehalfOf(),
        retract -> Optional.empty(),
        clear -> Optional.empty());
  }

  private static boolean beginsAnew(ApprovalCommand command) {
    return command instanceof CourseCommand.Submit || command instanceof CourseCommand.RebasePolicy;
  }

  private static void requireAsked(ApprovalCommand command) {
    boolean comesWithSomething = command instanceof CourseCommand.NoteEdit
        || command instanceof CourseCommand.Withdraw
        || command instanceof CourseCommand.NoteDispatch
        || command instanceof Tick;
    if (comesWithSomething) {
      throw new IllegalArgumentException("a review is not asked for "
          + command.getClass().getSimpleName()
          + ": edits and withdrawals are noted by the desk of posts, dispatches by that of publishing,"
          + " and time by tick");
    }
  }

  private Optional<Refusal> findBar(Sitting sitting, PostId id, ApprovalCommand command) {
    Optional<Refusal> stranger = command instanceof CourseCommand.Submit
        ? Access.findStranger(sitting)
        : Access.findBar(sitting, Action.APPROVE, List.of()); // on no channel: for members alone
    if (stranger.isPresent()) {
      return stranger;
    }
    PostState state = sitting.state(Kinds.POSTS, id.value());
    boolean there = state instanceof PostState.Live
        || (command instanceof CourseCommand.Reopen && state.findPost().isPresent());
    if (!there) {
      return Optional.of(
          Refusal.of("desk.no-post", "there is no post {post} that could be reviewed", "post", id));
    }
    if (!(command instanceof CourseCommand.Submit)) {
      return Optional.empty();
    }
    Post post = state.findPost().orElseThrow();
    return Access.findBar(sitting, Action.DRAFT, Action.SUBMIT, Matter.of(post))
        .or(() -> findError(sitting, post));
  }

  /** The first error that would not let the post go on. */
  private Optional<Refusal> findError(Sitting sitting, Post post) {
    for (ContentReport report :
        ContentReport.of(Access.settings(sitting), networks, post.content())) {
      for (Finding finding : report.findings()) {
        if (finding.severity() == Severity.ERROR) {
          return Optional.of(Refusal.of(
              "approval.check-failed",
              "{post} cannot be submitted: on {channel}, {finding}",
              "post",
              post.id(),
              "channel",
              report.channel(),
              "finding",
              finding.message(),
              "rule",
              finding.code()));
        }
      }
    }
    return Optional.empty();
  }
}
