package dev.gotong.jdbc;

import dev.gotong.Gotong;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.CourseCommand.Submit;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.approval.VoteCommand.Approve;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.TaskId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.Slot;
import dev.gotong.coverage.CharterCommand.SetResponsibility;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Responsibility;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Settings;
import dev.gotong.network.Channel;
import dev.gotong.notice.DeliveryOutcome;
import dev.gotong.notice.DeliveryOutcome.Failed;
import dev.gotong.notice.DeliveryOutcome.Undeliverable;
import dev.gotong.notice.Notice;
import dev.gotong.personal.Consent;
import dev.gotong.personal.Note;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand.CreateDraft;
import dev.gotong.post.Variant;
import dev.gotong.publishing.Connection;
import dev.gotong.spi.Storage;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.testkit.TestClock;
import dev.gotong.time.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A day of a team that leaves a value of every kind, an event of most, and work that is due. */
final class UpgradeScene {
  static final WorkspaceId W = WorkspaceId.of("kopi");
  static final String TEXT =
      "Musim semi \ud83c\udf31 'sudah' \"tiba\" \\ 100% \u00df\u0130\n\tdan_kopi; --";

  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");
  private static final PersonId CITRA = PersonId.of("citra");
  private static final ChannelId CHANNEL = ChannelId.of("mastodon-eu");
  private static final PostId POST = PostId.of("spring");

  private final Gotong gotong;
  private final AtomicInteger number = new AtomicInteger();

  private UpgradeScene(Storage storage) {
    AtomicInteger ids = new AtomicInteger();
    gotong = Gotong.over(storage)
        .clock(new TestClock())
        .ids(() -> "id-" + ids.incrementAndGet())
        .notifier(UpgradeScene::deliver)
        .build();
  }

  /** Plays it on a storage that is empty. */
  static void play(Storage storage) {
    UpgradeScene scene = new UpgradeScene(storage);
    scene.meet();
    scene.plan();
    scene.gotong.notifications().deliverDue();
    scene.tell();
    scene.leave();
  }

  /** Nobody knows the author there, and everybody else cannot be reached just now. */
  private static DeliveryOutcome deliver(Notice notice) {
    return notice.to().equals(BO) ? new Undeliverable("no such person") : Failed.of("busy");
  }

  private Envelope by(PersonId person) {
    return Envelope.of(W, CommandId.of("c-" + number.incrementAndGet()), person);
  }

  private void team(TeamCommand command) {
    gotong.team().carryOut(by(ANA), command).orThrow();
  }

  private static Member member(PersonId person) {
    return Member.builder()
        .id(person)
        .name(person.value() + " \ud83c\udf31")
        .role("editor")
        .hours(WeeklyHours.always(ZoneId.of("Asia/Jakarta")))
        .capacityMinutes(2_400)
        .build();
  }

  private void meet() {
    team(new TeamCommand.Found(member(ANA)));
    for (PersonId person : List.of(BO, CITRA)) {
      team(new TeamCommand.Join(member(person)));
      for (Action action : List.of(Action.DRAFT, Action.APPROVE, Action.PUBLISH, Action.MODERATE)) {
        team(new TeamCommand.Permit(Grant.permit(person, action, Scope.everywhere())));
      }
    }
    Channel channel = Channel.builder()
        .id(CHANNEL)
        .network(NetworkId.of("mastodon"))
        .name("Kopi")
        .zone(ZoneId.of("Europe/Berlin"))
        .build();
    Settings settings = Settings.builder()
        .addChannels(channel)
        .approval(Routing.of(ApprovalPolicy.of("one", 1, Stage.of("all"))))
        .build();
    gotong.team().change(by(ANA), settings).orThrow();
    Responsibility care = Responsibility.builder()
        .id("care")
        .duty(Duty.CARE)
        .addActions(Action.MODERATE)
        .owner(BO)
        .addBackups(CITRA)
        .hours(WeeklyHours.always(ZoneId.of("Asia/Jakarta")))
        .minutes(300)
        .build();
    gotong.coverage().carryOut(by(ANA), new SetResponsibility(care)).orThrow();
    Task film = Task.builder()
        .id(TaskId.of("film"))
        .title("Film the cups")
        .kind("writing")
        .minutes(60)
        .owner(BO)
        .build();
    gotong.tasks().carryOut(by(ANA), film.id(), new TaskCommand.Create(film)).orThrow();
  }

  private void tell() {
    Consent consent = Consent.toAssignment(TestClock.START.plus(Duration.ofDays(365)));
    gotong.personal().keep(by(CITRA), new Note.PersonalityType("ENFP"), consent).orThrow();
  }

  private void plan() {
    Content content = Content.builder().addVariants(Variant.of(CHANNEL, TEXT)).build();
    gotong.posts().carryOut(by(BO), POST, new CreateDraft(POST, content)).orThrow();
    Post post = gotong.posts().find(W, POST).orElseThrow();
    Submit submit = new Submit(post.revision(), post.digest());
    gotong.approvals().carryOut(by(BO), POST, submit).orThrow();
    Approve approve = new Approve("all", post.revision(), post.digest());
    gotong.approvals().carryOut(by(CITRA), POST, approve).orThrow();
    Instant at = TestClock.START.plus(Duration.ofDays(1)).plusNanos(1_000);
    gotong.publishing().connect(by(ANA), CHANNEL, Connection.until(at)).orThrow();
    gotong.calendar().schedule(by(CITRA), Slot.of(POST, CHANNEL, at)).orThrow();
    HoldCommand fire = new HoldCommand.Place("a fire");
    gotong.calendar().hold(by(ANA), Optional.of(CHANNEL), fire).orThrow();
  }

  private void leave() {
    Absence ill = Absence.from(BO, TestClock.START, "ill");
    gotong.handover().begin(by(ANA), ill).orThrow();
  }
}
