package dev.gotong.desk;

import dev.gotong.approval.ApprovalFacts;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Approvals;
import dev.gotong.approval.CourseCommand.Tick;
import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.calendar.HoldState;
import dev.gotong.network.Channel;
import dev.gotong.post.Message;
import dev.gotong.post.Post;
import dev.gotong.post.PostState;
import dev.gotong.publishing.Plan;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a message may leave now. All that is asked is read in the sitting that puts the attempt on record, and guarded
 * by it: a hold, an edit or a lost approval that comes first wins.
 */
final class Clearance {
  private Clearance() {}

  static Optional<Refusal> findBar(
      Sitting sitting, Plan plan, Set<NetworkId> networks, Reviews reviews) {
    return findHold(sitting, Optional.empty())
        .or(() -> findHold(sitting, Optional.of(plan.slot().channel())))
        .or(() -> findMissingPublisher(sitting, plan, networks))
        .or(() -> Targeting.connection(sitting, plan.slot().channel())
            .findBar(plan.slot(), sitting.now()))
        .or(() -> findWrongContent(sitting, plan))
        .or(() -> findMissingApproval(sitting, plan, reviews));
  }

  static Optional<Message> message(Sitting sitting, Plan plan) {
    return livePost(sitting, plan)
        .flatMap(post -> post.content().findMessage(plan.slot().channel()));
  }

  private static Optional<Refusal> findHold(Sitting sitting, Optional<ChannelId> channel) {
    HoldState state = sitting.state(Kinds.HOLDS, CalendarDesk.holdId(channel));
    return state.match(
        free -> Optional.empty(),
        held -> Optional.of(Refusal.of(
            "publishing.held",
            "{by} has stopped publishing {where} since {since} ({reason}): once that is lifted, choose"
                + " another slot",
            "by",
            held.by(),
            "where",
            channel.map(id -> "on " + id).orElse("everywhere"),
            "since",
            held.since(),
            "reason",
            held.reason())));
  }

  private static Optional<Refusal> findMissingPublisher(
      Sitting sitting, Plan plan, Set<NetworkId> networks) {
    Optional<NetworkId> network =
        Access.settings(sitting).findChannel(plan.slot().channel()).map(Channel::network);
    return network.filter(networks::contains).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "publishing.no-publisher",
            "nothing publishes on {channel} ({network}): give Gotong a publisher for that network",
            "channel",
            plan.slot().channel(),
            "network",
            network));
  }

  private static Optional<Refusal> findWrongContent(Sitting sitting, Plan plan) {
    boolean same = message(sitting, plan)
        .filter(message -> message.digest().equals(plan.digest()))
        .isPresent();
    return same
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "publishing.digest-mismatch",
            "{post} does not say on {channel} what was scheduled: schedule it again",
            "post",
            plan.slot().post(),
            "channel",
            plan.slot().channel()));
  }

  /** Looks once more whether all that approved the post still counts; time does its work on the review before. */
  private static Optional<Refusal> findMissingApproval(
      Sitting sitting, Plan plan, Reviews reviews) {
    PostId id = plan.slot().post();
    if (livePost(sitting, plan).isEmpty()) {
      return Optional.of(notApproved(id));
    }
    ApprovalFacts facts = reviews.facts(sitting, id);
    sitting.decide(Kinds.APPROVALS, id.value(), new Tick(), facts);
    ApprovalState review = sitting.state(Kinds.APPROVALS, id.value());
    return review instanceof ApprovalState.Approved
        ? Approvals.findBar(review, facts, plan.slot().channel())
        : Optional.of(notApproved(id));
  }

  private static Refusal notApproved(PostId post) {
    return Refusal.of(
        "publishing.not-approved",
        "{post} is not approved as it stands: have it approved, and schedule it again",
        "post",
        post);
  }

  private static Optional<Post> livePost(Sitting sitting, Plan plan) {
    return sitting.state(Kinds.POSTS, plan.slot().post().value()) instanceof PostState.Live live
        ? Optional.of(live.post())
        : Optional.empty();
  }
}
