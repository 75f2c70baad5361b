package dev.gotong.desk;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalFacts;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Approvals;
import dev.gotong.approval.CourseCommand.NoteEdit;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.CalendarRules;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.HoldEvent;
import dev.gotong.calendar.HoldFacts;
import dev.gotong.calendar.Slot;
import dev.gotong.network.Channel;
import dev.gotong.post.Facet;
import dev.gotong.post.Message;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Condition;
import dev.gotong.spi.Query;
import dev.gotong.team.Action;
import dev.gotong.time.Window;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives posts their slots, and stops everything in a crisis. Slots take who may publish, holds who may manage. */
public final class CalendarDesk {
  private static final Set<String> TAKES_A_SLOT =
      Set.of("scheduled", "in flight", "published", "unclear");

  private final Runner runner;
  private final Reviews reviews;

  CalendarDesk(Runner runner, Reviews reviews) {
    this.runner = runner;
    this.reviews = reviews;
  }

  /** {@return what is planned, under way or out in that time, by slot; ties in the order of post and channel} */
  public List<Slot> slots(WorkspaceId workspace, Window whole) {
    return runner.read(workspace, sitting -> {
      Query<TargetState> query = Query.of(workspace, Kinds.TARGETS.kind())
          .where(Condition.between(Kinds.TARGET_AT, whole.startInclusive(), whole.endExclusive()))
          .where(Condition.anyOf(Kinds.TARGET_PHASE, TAKES_A_SLOT))
          .orderBy(Kinds.TARGET_AT, true);
      return slots(sitting, query);
    });
  }

  /** {@return what speaks against that slot, as {@link CalendarRules#conflicts} finds it} */
  public List<Refusal> conflicts(WorkspaceId workspace, Slot slot) {
    return runner.read(workspace, sitting -> conflicts(sitting, slot));
  }

  /**
   * Sets when a post goes out on a channel, or moves it. What is not approved when its slot comes is missed.
   *
   * <p>Refused with the first conflict, if there is one, and to somebody whose vote approves the post, if its policy has
   * it so. Votes of stages that watch the slot end.
   */
  public Decision<TargetEvent> schedule(Envelope envelope, Slot slot) {
    String id = Targeting.id(slot.post(), slot.channel());
    Decision<TargetEvent> done = runner.run(envelope, Kinds.TARGETS, id, slot, sitting -> {
      Optional<Refusal> bar = Access.findBar(
          sitting, Action.PUBLISH, Action.PUBLISH, Matter.of(sitting, slot.post(), slot.channel()));
      if (bar.isPresent()) {
        return Decision.refuse(bar.get());
      }
      Optional<Message> message = PostDesk.message(sitting, slot.post(), slot.channel());
      if (message.isEmpty()) {
        return Decision.refuse(
            "desk.no-message",
            "there is no live post {post} for {channel}",
            "post",
            slot.post(),
            "channel",
            slot.channel());
      }
      sitting.lock("calendar/" + slot.channel()); // no neighbour may slip in before this is written
      List<Refusal> conflicts = conflicts(sitting, slot);
      if (!conflicts.isEmpty()) {
        return Decision.refuse(conflicts.get(0));
      }
      ApprovalState review = sitting.state(Kinds.APPROVALS, slot.post().value());
      Optional<Refusal> duty = sitting
          .envelope()
          .actor()
          .findPerson()
          .flatMap(person -> Approvals.findPublisherBar(review, person));
      if (duty.isPresent()) {
        return Decision.refuse(duty.get());
      }
      Decision<TargetEvent> decision =
          Targeting.schedule(sitting, slot, message.get().digest());
      if (decision instanceof Decision.Accepted) {
        noteSlot(sitting, slot);
      }
      return decision;
    });
    runner.bell().ring();
    return done;
  }

  /** Tells the review of the post that a slot moved: there are stages that agree to it, too. */
  private void noteSlot(Sitting sitting, Slot slot) {
    ApprovalFacts facts = reviews.facts(sitting, slot.post());
    Facet moved = Facet.of(Facet.Kind.SCHEDULE, slot.channel());
    sitting.decide(
        Kinds.APPROVALS,
        slot.post().value(),
        new NoteEdit(facts.subject().revision(), facts.subject().digest(), Set.of(moved), false),
        facts);
  }

  /** Takes a post back from a channel: it does not go out there. */
  public Decision<TargetEvent> unschedule(Envelope envelope, PostId post, ChannelId channel) {
    String id = Targeting.id(post, channel);
    return runner.run(
        envelope,
        Kinds.TARGETS,
        id,
        "unschedule",
        sitting -> Access.findBar(
                sitting, Action.PUBLISH, Action.WITHDRAW, Matter.of(sitting, post, channel))
            .<Decision<TargetEvent>>map(Decision::refuse)
            .orElseGet(() -> Targeting.clear(sitting, post, channel)));
  }

  /**
   * Places a hold, or lifts one.
   *
   * @param channel where; empty for everywhere
   */
  public Decision<HoldEvent> hold(
      Envelope envelope, Optional<ChannelId> channel, HoldCommand command) {
    String id = holdId(channel);
    return runner.run(
        envelope,
        Kinds.HOLDS,
        id,
        command,
        sitting -> Access.findBarEverywhere(sitting, Action.FREEZE)
            .<Decision<HoldEvent>>map(Decision::refuse)
            .orElseGet(() -> sitting.decide(
                Kinds.HOLDS, id, command, new HoldFacts(Access.person(sitting), sitting.now()))));
  }

  static String holdId(Optional<ChannelId> channel) {
    return channel.map(id -> "channel/" + id).orElse("everywhere");
  }

  private static List<Refusal> conflicts(Sitting sitting, Slot slot) {
    Settings settings = Access.settings(sitting);
    Optional<Channel> channel = settings.findChannel(slot.channel());
    if (channel.isEmpty()) {
      return List.of(Access.unknown(slot.channel()));
    }
    Duration gap = settings.calendar().minimumGap();
    Query<TargetState> neighbours = Query.of(sitting.workspace(), Kinds.TARGETS.kind())
        .where(Condition.is(Kinds.TARGET_CHANNEL, slot.channel().value()))
        .where(Condition.anyOf(Kinds.TARGET_PHASE, TAKES_A_SLOT))
        .where(Condition.between(
            Kinds.TARGET_AT, slot.at().minus(gap), slot.at().plus(gap).plusNanos(1_000)));
    return settings.calendar().conflicts(slot, channel.get(), slots(sitting, neighbours));
  }

  /** The posts that are yet to go out. */
  static List<PostId> planned(Sitting sitting) {
    Query<TargetState> query = Query.of(sitting.workspace(), Kinds.TARGETS.kind())
        .where(Condition.is(Kinds.TARGET_PHASE, "scheduled"));
    return slots(sitting, query).stream().map(Slot::post).toList();
  }

  private static List<Slot> slots(Sitting sitting, Query<TargetState> query) {
    return sitting.all(query).stream()
        .flatMap(found -> found.value().findPlan().stream())
        .map(plan -> plan.slot())
        .collect(ImmutableList.toImmutableList());
  }
}
