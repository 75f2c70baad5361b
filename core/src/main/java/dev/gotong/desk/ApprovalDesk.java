package dev.gotong.desk;

import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalFacts;
import dev.gotong.approval.ApprovalState;
import dev.gotong.base.Decision;
import dev.gotong.base.Finding;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.base.Severity;
import dev.gotong.base.WorkspaceId;
import dev.gotong.network.Networks;
import dev.gotong.post.Post;
import dev.gotong.post.PostState;
import dev.gotong.team.Action;
import java.util.List;
import java.util.Optional;

/**
 * Reviews posts. Whoever may draft on all channels of a post may submit it, once neither the style guide nor a network
 * finds an error in it; who may vote is said by the stages of its policy.
 */
public final class ApprovalDesk {
  private final Runner runner;
  private final Networks networks;

  ApprovalDesk(Runner runner, Networks networks) {
    this.runner = runner;
    this.networks = networks;
  }

  /** {@return how far the review of that post has come} */
  public ApprovalState state(WorkspaceId workspace, PostId id) {
    return runner.read(workspace, sitting -> sitting.state(Kinds.APPROVALS, id.value()));
  }

  /**
   * Carries out a command on the review of the post of that id.
   *
   * @throws IllegalArgumentException for {@link ApprovalCommand.NoteEdit}, which an edit brings with it
   */
  public Decision<ApprovalEvent> carryOut(Envelope envelope, PostId id, ApprovalCommand command) {
    if (command instanceof ApprovalCommand.NoteEdit) {
      throw new IllegalArgumentException(
          "an edit is noted by the desk of posts, with the edit itself");
    }
    return runner.run(
        envelope,
        Kinds.APPROVALS,
        id.value(),
        command,
        sitting -> findBar(sitting, id, command)
            .<Decision<ApprovalEvent>>map(Decision::refuse)
            .orElseGet(() -> {
              ApprovalFacts facts =
                  Reviewing.facts(sitting, id, !(command instanceof ApprovalCommand.Submit));
              sitting.follow(facts.policy().label());
              return sitting.decide(Kinds.APPROVALS, id.value(), command, facts);
            }));
  }

  private Optional<Refusal> findBar(Sitting sitting, PostId id, ApprovalCommand command) {
    Optional<Refusal> stranger = Access.findBar(sitting, Action.APPROVE, List.of());
    if (stranger.isPresent()) {
      return stranger;
    }
    if (!(sitting.state(Kinds.POSTS, id.value()) instanceof PostState.Live live)) {
      return Optional.of(
          Refusal.of("desk.no-post", "there is no post {post} that could be reviewed", "post", id));
    }
    Post post = live.post();
    if (!(command instanceof ApprovalCommand.Submit)) {
      return Optional.empty();
    }
    return Access.findBar(sitting, Action.DRAFT, post.content().channels())
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
