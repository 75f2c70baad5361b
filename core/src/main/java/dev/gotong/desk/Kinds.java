package dev.gotong.desk;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalFacts;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Approvals;
import dev.gotong.base.ChannelId;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.HoldEvent;
import dev.gotong.calendar.HoldFacts;
import dev.gotong.calendar.HoldState;
import dev.gotong.calendar.Holds;
import dev.gotong.coverage.Charter;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.CharterEvent;
import dev.gotong.coverage.CharterFacts;
import dev.gotong.coverage.Charters;
import dev.gotong.handover.HandoverCommand;
import dev.gotong.handover.HandoverEvent;
import dev.gotong.handover.HandoverState;
import dev.gotong.handover.Handovers;
import dev.gotong.notice.LetterCommand;
import dev.gotong.notice.LetterEvent;
import dev.gotong.notice.LetterState;
import dev.gotong.notice.Letters;
import dev.gotong.notice.Slip;
import dev.gotong.personal.Keepsakes;
import dev.gotong.personal.PersonalCommand;
import dev.gotong.personal.PersonalEvent;
import dev.gotong.personal.PersonalFacts;
import dev.gotong.personal.PersonalNotes;
import dev.gotong.personal.PersonalState;
import dev.gotong.post.PostCommand;
import dev.gotong.post.PostEvent;
import dev.gotong.post.PostFacts;
import dev.gotong.post.PostState;
import dev.gotong.post.Posts;
import dev.gotong.publishing.Connection;
import dev.gotong.publishing.ConnectionNoted;
import dev.gotong.publishing.Connections;
import dev.gotong.publishing.PublishingFacts;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.publishing.Targets;
import dev.gotong.spi.Attribute;
import dev.gotong.spi.AttributeType;
import dev.gotong.spi.Kind;
import dev.gotong.task.TaskCommand;
import dev.gotong.task.TaskEvent;
import dev.gotong.task.TaskFacts;
import dev.gotong.task.TaskState;
import dev.gotong.task.Tasks;
import dev.gotong.team.Team;
import dev.gotong.team.TeamCommand;
import dev.gotong.team.TeamEvent;
import dev.gotong.team.TeamFacts;
import dev.gotong.team.Teams;
import java.time.Instant;
import java.util.List;

/** Everything that Gotong stores: give this to the adapter that stores it. */
public final class Kinds {
  /** The one id of values of which a workspace has one. */
  static final String ONE = "one";

  static final Attribute<TaskState, Boolean> TASK_OPEN =
      Attribute.of("open", AttributeType.BOOLEAN, TaskState.Open.class::isInstance);
  static final Attribute<TaskState, String> TASK_OWNER = Attribute.optional(
      "owner", AttributeType.TEXT, s -> s.findTask().flatMap(t -> t.owner()).map(Object::toString));
  static final Attribute<PostState, String> POST_CHANNEL = Attribute.many(
      "channel",
      AttributeType.TEXT,
      s -> s.findPost().stream()
          .flatMap(post -> post.content().channels().stream())
          .map(ChannelId::value)
          .toList());
  static final Attribute<ApprovalState, String> APPROVAL_PHASE =
      Attribute.of("phase", AttributeType.TEXT, ApprovalState::phase);
  static final Attribute<TargetState, String> TARGET_CHANNEL =
      Attribute.<TargetState, String>optional(
              "channel",
              AttributeType.TEXT,
              s -> s.findPlan().map(p -> p.slot().channel().value()))
          .withoutIndex();
  static final Attribute<TargetState, Instant> TARGET_AT = Attribute.optional(
      "slotAt", AttributeType.INSTANT, s -> s.findPlan().map(p -> p.slot().at()));
  static final Attribute<TargetState, String> TARGET_PHASE =
      Attribute.of("phase", AttributeType.TEXT, TargetState::phase);

  static final Machine<Team, TeamCommand, TeamFacts, TeamEvent> TEAM =
      new Machine<>(Kind.of("team", Team.class).withEvents(TeamEvent.class), new Teams());
  static final Machine<Settings, Settings, Boolean, SettingsChanged> SETTINGS = new Machine<>(
      Kind.of("settings", Settings.class).withEvents(SettingsChanged.class), new SettingsRules());
  static final Machine<Charter, CharterCommand, CharterFacts, CharterEvent> CHARTER = new Machine<>(
      Kind.of("charter", Charter.class).withEvents(CharterEvent.class), new Charters());
  static final Machine<TaskState, TaskCommand, TaskFacts, TaskEvent> TASKS = new Machine<>(
      Kind.of("task", TaskState.class)
          .withEvents(TaskEvent.class)
          .with(TASK_OPEN)
          .with(TASK_OWNER),
      new Tasks());
  static final Machine<PostState, PostCommand, PostFacts, PostEvent> POSTS = new Machine<>(
      Kind.of("post", PostState.class).withEvents(PostEvent.class).with(POST_CHANNEL), new Posts());
  static final Machine<ApprovalState, ApprovalCommand, ApprovalFacts, ApprovalEvent> APPROVALS =
      new Machine<>(
          Kind.of("approval", ApprovalState.class)
              .withEvents(ApprovalEvent.class)
              .with(APPROVAL_PHASE),
          new Approvals());
  static final Machine<HoldState, HoldCommand, HoldFacts, HoldEvent> HOLDS =
      new Machine<>(Kind.of("hold", HoldState.class).withEvents(HoldEvent.class), new Holds());
  static final Machine<TargetState, TargetCommand, PublishingFacts, TargetEvent> TARGETS =
      new Machine<>(
          Kind.of("target", TargetState.class)
              .withEvents(TargetEvent.class)
              .with(TARGET_CHANNEL)
              .with(TARGET_AT)
              .with(TARGET_PHASE),
          new Targets());

  /** How channels are connected, by their ids. */
  static final Machine<Connection, Connection, Instant, ConnectionNoted> CONNECTIONS =
      new Machine<>(
          Kind.of("connection", Connection.class).withEvents(ConnectionNoted.class),
          new Connections());

  static final Machine<HandoverState, HandoverCommand, Instant, HandoverEvent> HANDOVERS =
      new Machine<>(
          Kind.of("handover", HandoverState.class).withEvents(HandoverEvent.class),
          new Handovers());

  /** When the first of what is kept about somebody expires. */
  static final Attribute<PersonalState, Instant> PERSONAL_FIRST_EXPIRY =
      Attribute.optional("firstExpiry", AttributeType.INSTANT, PersonalState::findFirstExpiry);

  static final Machine<PersonalState, PersonalCommand, PersonalFacts, PersonalEvent> PERSONAL =
      new Machine<>(
          Kind.of("personal", PersonalState.class)
              .withEvents(PersonalEvent.class)
              .with(PERSONAL_FIRST_EXPIRY),
          new PersonalNotes());

  /** What the notes of a person say: without events, so that it can be erased. */
  static final Kind<Keepsakes> KEEPSAKES = Kind.of("keepsakes", Keepsakes.class);

  static final Attribute<Slip, String> NOTICE_RECIPIENT =
      Attribute.of("recipient", AttributeType.TEXT, slip -> slip.notice().to().value());
  static final Attribute<Slip, Instant> NOTICE_HAPPENED_AT =
      Attribute.of("happenedAt", AttributeType.INSTANT, slip -> slip.notice().at());

  /** What people are to be told: without events, since it tells of events. */
  static final Kind<Slip> NOTICES =
      Kind.of("notice", Slip.class).with(NOTICE_RECIPIENT).with(NOTICE_HAPPENED_AT);

  static final Attribute<LetterState, String> LETTER_PHASE =
      Attribute.of("phase", AttributeType.TEXT, LetterState::phase);

  /** The notices that could not be delivered. */
  static final Machine<LetterState, LetterCommand, Instant, LetterEvent> LETTERS = new Machine<>(
      Kind.of("letter", LetterState.class).withEvents(LetterEvent.class).with(LETTER_PHASE),
      new Letters());

  private Kinds() {}

  /** {@return every kind of value that the desks store, in a fixed order} */
  public static List<Kind<?>> all() {
    return ImmutableList.of(
        TEAM.kind(),
        SETTINGS.kind(),
        CHARTER.kind(),
        TASKS.kind(),
        POSTS.kind(),
        APPROVALS.kind(),
        HOLDS.kind(),
        TARGETS.kind(),
        HANDOVERS.kind(),
        PERSONAL.kind(),
        KEEPSAKES,
        CONNECTIONS.kind(),
        NOTICES,
        LETTERS.kind(),
        Runner.RECEIPTS);
  }
}
