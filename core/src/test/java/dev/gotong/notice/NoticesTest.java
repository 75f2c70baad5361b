package dev.gotong.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.Ending;
import dev.gotong.approval.LossCause;
import dev.gotong.approval.Objection;
import dev.gotong.approval.PowerEvent;
import dev.gotong.approval.RoundEvent;
import dev.gotong.approval.StageEvent.Cleared;
import dev.gotong.approval.StageEvent.Lost;
import dev.gotong.approval.StageEvent.StageMoved;
import dev.gotong.approval.StageOverride;
import dev.gotong.approval.StageStatus;
import dev.gotong.approval.TimeEvent.StepTaken;
import dev.gotong.approval.VoteEvent.ObjectionRaised;
import dev.gotong.base.Actor;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
import dev.gotong.base.Digest;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Recorded;
import dev.gotong.base.Refusal;
import dev.gotong.base.Severity;
import dev.gotong.base.WorkspaceId;
import dev.gotong.handover.Fate;
import dev.gotong.handover.HandoverEvent;
import dev.gotong.handover.HandoverPlan;
import dev.gotong.handover.Transfer;
import dev.gotong.house.Golden;
import dev.gotong.publishing.Connection;
import dev.gotong.publishing.ConnectionNoted;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.team.Absence;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private static final WorkspaceId KOPI = WorkspaceId.of("kopi");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");
  private static final PersonId CITRA = PersonId.of("citra");
  private static final PersonId DEDE = PersonId.of("dede");
  private static final PersonId GONE = PersonId.of("gone");
  private static final Digest DIGEST = Digest.ofBytes(new byte[] {1});

  /** Bo and gone, who left, wrote the post; citra and dede may agree to it; ana leads, and sees to the slots. */
  private static final Audience AUDIENCE = new Audience() {
    @Override
    public boolean isMember(PersonId person) {
      return !person.equals(GONE);
    }

    @Override
    public Set<PersonId> inRole(String role) {
      return role.equals("lead") ? Set.of(ANA) : Set.of();
    }

    @Override
    public Set<PersonId> writers(PostId post) {
      return Set.of(BO, GONE);
    }

    @Override
    public Set<PersonId> voters(PostId post, String stage) {
      return stage.equals("editor") ? Set.of(CITRA, DEDE) : Set.of(DEDE);
    }

    @Override
    public Optional<Overrun> findOverrun(ChannelId channel) {
      return channel.value().equals("li")
          ? Optional.of(
              new Overrun(PostId.of("spring"), Refusal.of("test.end", "li loses its rights")))
          : Optional.empty();
    }

    @Override
    public Optional<PersonId> findKeeper(PostId post, ChannelId channel) {
      return Optional.of(ANA);
    }
  };

  private static Recorded<Event> recorded(String kind, String id, Actor actor, Event event) {
    return Recorded.builder()
        .kind(kind)
        .id(id)
        .version(3)
        .number(0)
        .commandId(CommandId.of("c"))
        .actor(actor)
        .at(NOW)
        .event(event)
        .build();
  }

  private static List<Notice> review(PersonId by, Event... events) {
    List<Recorded<Event>> all = new ArrayList<>();
    for (Event event : events) {
      all.add(recorded("approval", "spring", Actor.member(by), event));
    }
    return Notices.about(KOPI, all, AUDIENCE);
  }

  private static List<String> said(List<Notice> notices) {
    return notices.stream()
        .map(notice -> notice.to() + ": " + notice.what().message())
        .toList();
  }

  private static StageMoved moved(String stage, StageStatus status) {
    return StageMoved.builder().stage(stage).status(status).at(NOW).build();
  }

  private static ObjectionRaised objection(Objection.Kind kind) {
    return new ObjectionRaised(Objection.builder()
        .kind(kind)
        .stage("editor")
        .by(CITRA)
        .round(1)
        .reason("the price is wrong")
        .build());
  }

  private static StepTaken step(StepTaken.Action action) {
    return StepTaken.builder()
        .stage("editor")
        .number(0)
        .action(action)
        .addPeople(CITRA)
        .role("lead")
        .deadline(NOW)
        .build();
  }

  private static PowerEvent.Overridden overridden() {
    return new PowerEvent.Overridden(StageOverride.builder()
        .addStages("editor")
        .by(ANA)
        .revision(1)
        .digest(DIGEST)
        .reason("the shop burns")
        .build());
  }

  private static HandoverPlan plan(int tasks) {
    HandoverPlan.Builder plan = HandoverPlan.builder().person(BO).awayFrom(NOW);
    for (int i = 1; i <= tasks; i++) {
      plan.addTransfers(transfer("t" + i, Fate.MOVES, CITRA));
    }
    return plan.addTransfers(transfer("later", Fate.STAYS), transfer("care", Fate.STANDS_IN, DEDE))
        .build();
  }

  private static Transfer transfer(String id, Fate fate, PersonId... to) {
    return Transfer.builder()
        .kind("task")
        .id(id)
        .title("The " + id)
        .fate(fate)
        .to(List.of(to).stream().findFirst())
        .reason(Refusal.of("test.because", "because"))
        .build();
  }

  private static List<Notice> other(String kind, String id, PersonId by, Event event) {
    return Notices.about(KOPI, List.of(recorded(kind, id, Actor.member(by), event)), AUDIENCE);
  }

  private static List<Notice> target(TargetEvent event) {
    return Notices.about(
        KOPI, List.of(recorded("target", "spring/li", Actor.automation(), event)), AUDIENCE);
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    List<Notice> all = new ArrayList<>();
    all.addAll(review(ANA, moved("editor", StageStatus.OPEN)));
    all.addAll(review(ANA, step(StepTaken.Action.REMINDED)));
    all.addAll(review(BO, step(StepTaken.Action.ESCALATED)));
    all.addAll(review(CITRA, objection(Objection.Kind.CHANGES)));
    all.addAll(review(CITRA, objection(Objection.Kind.VETO)));
    all.addAll(review(ANA, new RoundEvent.SentBack(RoundEvent.SentBack.Cause.UNREVIEWED_EDIT)));
    all.addAll(
        review(ANA, new RoundEvent.Ended(Ending.WITHDRAWN, Optional.of(ANA), "the fair is off")));
    all.addAll(review(CITRA, new Cleared(1, 1, DIGEST)));
    all.addAll(review(CITRA, new Lost(LossCause.RETRACTION, 1, DIGEST)));
    all.addAll(review(ANA, overridden()));
    all.addAll(target(new TargetEvent.Rejected(RejectionKind.RECONNECT, "token expired")));
    all.addAll(target(new TargetEvent.OutcomeLost("no answer")));
    all.addAll(target(new TargetEvent.SlotMissed(Refusal.of("test.held", "ana held it"))));
    all.addAll(other(
        "handover", "bo", ANA, new HandoverEvent.Begun(Absence.from(BO, NOW, "ill"), plan(2))));
    all.addAll(other("handover", "bo", ANA, new HandoverEvent.Offboarded(plan(22))));
    ConnectionNoted noted = new ConnectionNoted(Connection.lasting());
    all.addAll(other("connection", "li", BO, noted));
    assertThat(other("connection", "x", BO, noted)).isEmpty();
    List<Refusal> sentences = new ArrayList<>();
    all.forEach(notice -> sentences.add(new Refusal(
        notice.what().code(), notice.what().template(), notice.what().facts())));
    sentences.add(Golden.refusal(
        new Letters().decide(new LetterState.Underway(), new LetterCommand.Requeue(), NOW)));
    Golden.assertHolds("notice", sentences);
  }

  @Test
  @DisplayName("nobody is told of their own act, and nobody who is not in the team")
  void own() {
    assertThat(said(review(CITRA, moved("editor", StageStatus.OPEN))))
        .containsExactly("dede: spring waits for your vote: editor");
    assertThat(review(BO, new Cleared(1, 1, DIGEST))).isEmpty();
    assertThat(said(review(CITRA, new Cleared(1, 1, DIGEST))))
        .containsExactly("bo: spring is approved");
  }

  @Test
  @DisplayName("of one change everybody is told one thing: the gravest, or all stages that wait")
  void one() {
    assertThat(said(review(
            CITRA,
            new Lost(LossCause.OBJECTION, 1, DIGEST),
            objection(Objection.Kind.VETO),
            new RoundEvent.Ended(Ending.REJECTED, Optional.of(CITRA), "the price is wrong"))))
        .containsExactly("bo: citra vetoes spring at editor: the price is wrong");
    assertThat(said(
            review(ANA, moved("editor", StageStatus.OPEN), moved("legal", StageStatus.STALLED))))
        .containsExactly(
            "citra: spring waits for your vote: editor",
            "dede: spring waits for your vote: editor, legal");
  }

  @Test
  @DisplayName("a stage that is satisfied, waits, or is blocked is nobody's turn")
  void turns() {
    for (StageStatus status : StageStatus.values()) {
      boolean turn = status == StageStatus.OPEN || status == StageStatus.STALLED;
      assertThat(review(ANA, moved("editor", status))).as("%s", status).hasSize(turn ? 2 : 0);
    }
    assertThat(said(review(ANA, step(StepTaken.Action.ADDED))))
        .isEqualTo(said(review(ANA, step(StepTaken.Action.REASSIGNED))))
        .containsExactly("citra: spring waits for your vote: editor");
  }

  @Test
  @DisplayName("an id tells person and change apart, and is the same however often it is made")
  void ids() {
    List<Notice> notices = review(ANA, moved("editor", StageStatus.OPEN));
    assertThat(notices)
        .extracting(Notice::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[0-9a-f]{64}"));
    assertThat(review(ANA, moved("editor", StageStatus.OPEN))).isEqualTo(notices);
    Notice other = Notices.about(
            WorkspaceId.of("teh"),
            List.of(recorded(
                "approval", "spring", Actor.member(ANA), moved("editor", StageStatus.OPEN))),
            AUDIENCE)
        .get(0);
    assertThat(other.id()).isNotEqualTo(notices.get(0).id());
    assertThat(other.withWorkspace(KOPI).withId(notices.get(0).id())).isEqualTo(notices.get(0));
  }

  @Test
  @DisplayName("a warning is something to do about")
  void severity() {
    assertThat(review(CITRA, new Cleared(1, 1, DIGEST)).get(0).what().severity())
        .isEqualTo(Severity.SUGGESTION);
    assertThat(target(new TargetEvent.OutcomeLost("")).get(0).what().severity())
        .isEqualTo(Severity.WARNING);
  }
}
