package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.Gotong;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.coverage.Charter;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.CharterCommand.Entrust;
import dev.gotong.coverage.CharterCommand.NoteLook;
import dev.gotong.coverage.CharterCommand.SetResponsibility;
import dev.gotong.coverage.CharterCommand.SetRules;
import dev.gotong.coverage.CharterEvent;
import dev.gotong.coverage.CoverRules;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Gap;
import dev.gotong.coverage.Responsibility;
import dev.gotong.coverage.Staffing;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Kinds;
import dev.gotong.desk.Settings;
import dev.gotong.handover.Fate;
import dev.gotong.handover.HandoverEvent;
import dev.gotong.handover.HandoverPlan;
import dev.gotong.handover.Transfer;
import dev.gotong.network.Channel;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Storage;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.TestInstance;

/** A team says what it answers for, and asks whether that is covered, over any {@link Storage}. */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class CoverContract {
  /** What the storage has to know. */
  public static final List<Kind<?>> KINDS = Kinds.all();

  static final WorkspaceId W = WorkspaceId.of("w");
  static final PersonId ANA = PersonId.of("ana");
  static final PersonId BO = PersonId.of("bo");
  static final PersonId CITRA = PersonId.of("citra");
  static final ChannelId CHANNEL = ChannelId.of("mastodon-eu");

  private static final Responsibility CARE = Responsibility.builder()
      .id("care")
      .duty(Duty.CARE)
      .addActions(Action.MODERATE)
      .addSkills("patience")
      .owner(BO)
      .addBackups(CITRA)
      .hours(WeeklyHours.always(ZoneId.of("Asia/Jakarta")))
      .minutes(300)
      .build();
  private static final CoverRules RULES = CoverRules.builder()
      .addStaffing(Staffing.builder()
          .place(Scope.channel(CHANNEL))
          .addActions(Action.MODERATE)
          .hours(WeeklyHours.always(ZoneId.of("UTC")))
          .atLeast(3)
          .build())
      .calendarWithinDays(7)
      .build();

  /** The clock by which the leases of all handles run. */
  protected final TestClock clock = new TestClock();

  private final AtomicInteger commands = new AtomicInteger();

  /** Starts a test with a fresh clock. */
  protected CoverContract() {}

  /** {@return a new handle on the store of this test, which is empty when it starts and knows {@link #KINDS}} */
  protected abstract Storage open();

  /** {@return Gotong over a new handle} */
  final Gotong gotong() {
    return Gotong.over(open()).clock(clock).build();
  }

  /** {@return an envelope of a command that is new} */
  final Envelope by(PersonId person) {
    return Envelope.of(W, CommandId.of("c-" + commands.incrementAndGet()), person);
  }

  final void team(TeamCommand command) {
    gotong().team().carryOut(by(ANA), command).orThrow();
  }

  private Decision<CharterEvent> ask(PersonId by, CharterCommand command) {
    return gotong().coverage().carryOut(by(by), command);
  }

  /** Ana, who manages, and Bo and Citra, who draft and moderate, Citra until further notice. */
  final void settle() {
    team(new TeamCommand.Found(member(ANA)));
    for (PersonId person : List.of(BO, CITRA)) {
      team(new TeamCommand.Join(member(person)));
      for (Action action : List.of(Action.DRAFT, Action.MODERATE)) {
        team(new TeamCommand.Permit(Grant.permit(person, action, Scope.everywhere())));
      }
    }
    gotong().team().change(by(ANA), settings()).orThrow();
  }

  private static Settings settings() {
    return Settings.builder()
        .addChannels(Channel.builder()
            .id(CHANNEL)
            .network(NetworkId.of("mastodon"))
            .name("Kopi")
            .zone(ZoneId.of("Europe/Berlin"))
            .build())
        .approval(Routing.of(ApprovalPolicy.of("one", 1, Stage.of("all"))))
        .build();
  }

  private static Member member(PersonId person) {
    return Member.builder()
        .id(person)
        .name(person.value())
        .role("editor")
        .hours(WeeklyHours.always(ZoneId.of("UTC")))
        .capacityMinutes(2_400)
        .addSkills("patience")
        .build();
  }

  @Rule(
      "F1.1: what one handle was told, another knows; the gaps, who acts and the backups follow from it")
  void charter() {
    settle();
    ask(ANA, new SetResponsibility(CARE)).orThrow();
    ask(ANA, new SetRules(RULES)).orThrow();
    ask(CITRA, new NoteLook("care")).orThrow();
    Gotong gotong = gotong();
    Charter charter = gotong.coverage().charter(W);
    assertThat(charter.responsibilities()).containsExactly(CARE);
    assertThat(charter.rules()).isEqualTo(RULES);
    assertThat(charter.looks()).hasSize(1);

    Instant now = clock.instant();
    Window day = Window.of(now, now.plus(Duration.ofDays(1)));
    assertThat(gotong.coverage().check(W, day))
        .extracting(Gap::kind)
        .containsExactly(Gap.Kind.STALE_CALENDAR);
    assertThat(gotong.coverage().effectiveOwner(W, "care", now).person()).contains(BO);
    assertThat(gotong.coverage().resilience(W, day, 2, 100).busFactor(Gap.Kind.UNATTENDED, "care"))
        .hasValue(2);
    assertThat(gotong.coverage().proposeBackups(W, day, 100).backups()).containsKey("care");

    Instant noon = now.plus(Duration.ofHours(4));
    team(new TeamCommand.BeAway(Absence.from(BO, noon, "ill")));
    assertThat(
            gotong.coverage().effectiveOwner(W, "care", noon.minusNanos(1_000)).person())
        .contains(BO);
    assertThat(gotong.coverage().effectiveOwners(W, noon).get(0).person()).contains(CITRA);
    assertThat(gotong.coverage().check(W, day))
        .filteredOn(gap -> gap.kind() == Gap.Kind.TOO_FEW_PEOPLE)
        .hasSize(1)
        .allSatisfy(gap -> assertThat(gap.window()).contains(Window.of(noon, day.endExclusive())));
    assertThat(gotong.audit().verify(W).holds()).isTrue();
  }

  @Rule(
      "F1.2: a charter is changed by managers, looked at by members, and owned by those who are able")
  void access() {
    settle();
    ask(ANA, new SetResponsibility(CARE)).orThrow();
    assertThat(code(ask(BO, new Entrust("care", Optional.of(CITRA)))))
        .isEqualTo("team.not-permitted");
    assertThat(code(ask(PersonId.of("eve"), new NoteLook("care"))))
        .isEqualTo("team.unknown-member");
    assertThat(code(ask(ANA, new SetResponsibility(CARE.withOwner(PersonId.of("eve"))))))
        .isEqualTo("coverage.unknown-member");
    Grant forADay = Grant.permit(ANA, Action.MODERATE, Scope.everywhere());
    assertThat(code(ask(ANA, new Entrust("care", Optional.of(ANA))))).isEqualTo("accepted");
    team(new TeamCommand.Revoke(forADay));
    assertThat(code(ask(ANA, new SetResponsibility(CARE.withOwner(ANA).withMinutes(1)))))
        .isEqualTo("team.not-permitted");
  }

  @Rule(
      "F1.3: what somebody who goes has is with others in one step, and comes back unless it is finished")
  void handover() {
    settle();
    ask(ANA, new SetResponsibility(CARE.withBackups())).orThrow();
    for (String id : List.of("letters", "film")) {
      Task task = Task.builder()
          .id(TaskId.of(id))
          .title(id)
          .kind("writing")
          .minutes(60)
          .owner(BO)
          .build();
      tasks(id, new TaskCommand.Create(task));
    }
    Absence ill = Absence.from(BO, clock.instant(), "ill");
    Absence over = Absence.days(BO, LocalDate.EPOCH, LocalDate.EPOCH, "ill");
    assertThat(code(gotong().handover().begin(by(ANA), over))).isEqualTo("handover.over-already");
    Decision<HandoverEvent> preview = gotong().handover().previewAbsence(by(ANA), ill);
    Envelope once = by(ANA);
    assertThat(gotong().handover().begin(once, ill)).isEqualTo(preview);
    assertThat(gotong().handover().begin(once, ill)).isEqualTo(preview); // asked again
    HandoverPlan plan = gotong().handover().state(W, BO).findPlan().orElseThrow();
    assertThat(plan.of(Fate.MOVES))
        .extracting(Transfer::id)
        .containsExactly("film", "letters", "care");
    assertThat(gotong().tasks().open(W)).noneMatch(task -> task.owner().equals(Optional.of(BO)));
    assertThat(gotong().handover().packet(W, plan).markdown()).startsWith("# Handover of bo\n");
    tasks("film", new TaskCommand.Finish());
    gotong().handover().comeBack(by(BO), BO).orThrow();
    assertThat(gotong().tasks().open(W)).extracting(Task::owner).containsExactly(Optional.of(BO));
    assertThat(gotong().coverage().charter(W).responsibilities())
        .containsExactly(CARE.withBackups());
    assertThat(gotong().audit().verify(W).holds()).isTrue();
  }

  private void tasks(String id, TaskCommand command) {
    gotong().tasks().carryOut(by(ANA), TaskId.of(id), command).orThrow();
  }

  static String code(Decision<?> decision) {
    return decision.fold(events -> "accepted", refusal -> refusal.code());
  }
}
