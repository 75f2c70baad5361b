package dev.gotong.publishing;

import static dev.gotong.publishing.TargetScene.DIGEST;
import static dev.gotong.publishing.TargetScene.HELD;
import static dev.gotong.publishing.TargetScene.NINE;
import static dev.gotong.publishing.TargetScene.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Canonical;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.Slot;
import dev.gotong.publishing.PublishOutcome.RateLimited;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.TargetCommand.Begin;
import dev.gotong.publishing.TargetCommand.HandBack;
import dev.gotong.publishing.TargetCommand.Report;
import dev.gotong.publishing.TargetCommand.Resolve;
import dev.gotong.publishing.TargetCommand.Schedule;
import dev.gotong.publishing.TargetCommand.Settle;
import dev.gotong.publishing.TargetCommand.Unschedule;
import dev.gotong.publishing.TargetEvent.Begun;
import dev.gotong.publishing.TargetEvent.HandedBack;
import dev.gotong.publishing.TargetEvent.ScheduleSet;
import dev.gotong.publishing.TargetEvent.SlotMissed;
import dev.gotong.publishing.TargetEvent.WentOut;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final Refused LATER = new Refused(RejectionKind.RETRY, "busy");
  private static final Settle ABSENT = new Settle(new Lookup.Absent());

  @Test
  void it_goes_out_at_its_slot_and_not_a_microsecond_earlier() {
    TargetScene scene = TargetScene.due();
    scene.now = NINE.minusNanos(1_000);
    assertThat(scene.code(new Begin(7))).isEqualTo("publishing.not-due");

    scene.now = NINE;
    assertThat(scene.does(new Begin(7))).isEqualTo(new Begun(new Attempt(1, 7, NINE)));
    assertThat(scene.does(new Report(7, new PublishOutcome.Published("urn:1", NINE))))
        .isEqualTo(new WentOut("urn:1", NINE, false));
    assertThat(scene.state.phase()).isEqualTo("published");
  }

  @Test
  void it_may_be_as_late_as_agreed_and_no_later() {
    TargetScene scene = TargetScene.due();
    scene.now = NINE.plusSeconds(1_800);
    assertThat(scene.ask(new Begin(7)).orThrow()).hasOnlyElementsOfType(Begun.class);

    scene.now = scene.now.plusNanos(1_000);
    assertThat(scene.does(new Begin(7)))
        .isInstanceOfSatisfying(
            SlotMissed.class, e -> assertThat(e.reason().code()).isEqualTo("publishing.too-late"));
    assertThat(scene.state.phase()).isEqualTo("missed");
  }

  @Test
  void what_is_barred_when_its_time_comes_is_missed() {
    TargetScene scene = TargetScene.due();
    scene.bar = Optional.of(HELD);

    assertThat(scene.does(new Begin(7))).isEqualTo(new SlotMissed(HELD));
  }

  @Test
  void a_report_under_another_fence_changes_nothing() {
    TargetScene scene = TargetScene.inFlight();

    assertThat(scene.code(new Report(6, LATER))).isEqualTo("publishing.fenced");
    assertThat(scene.code(new HandBack(8, "late"))).isEqualTo("publishing.fenced");
  }

  @Test
  void a_moment_of_weakness_is_tried_again_within_a_minute_and_then_given_up() {
    TargetScene scene = TargetScene.inFlight();
    assertThat(scene.does(new Report(7, LATER))).isInstanceOfSatisfying(HandedBack.class, back -> {
      assertThat(back.until()).isBetween(NINE.plusSeconds(1), NINE.plusSeconds(60));
      assertThat(back.tried()).isTrue();
    });

    scene.now = NINE.plusSeconds(60);
    assertThat(scene.does(new Begin(8))).isEqualTo(new Begun(new Attempt(2, 8, scene.now)));
    assertThat(scene.does(new Report(8, LATER)))
        .isInstanceOfSatisfying(
            SlotMissed.class,
            e -> assertThat(e.reason().code()).isEqualTo("publishing.too-many-attempts"));
  }

  @Test
  void a_network_that_asks_to_wait_too_long_makes_it_missed() {
    TargetScene scene = TargetScene.inFlight();
    Report wait = new Report(7, new RateLimited(NINE.plusSeconds(1_800)));
    Report tooLong = new Report(7, new RateLimited(NINE.plusSeconds(1_801)));

    assertThat(scene.ask(wait).orThrow())
        .isEqualTo(
            List.of(new HandedBack(NINE.plusSeconds(1_800), "the network asks to wait", true)));
    assertThat(scene.ask(tooLong).orThrow()).hasOnlyElementsOfType(SlotMissed.class);
  }

  @Test
  void what_was_never_sent_does_not_count_as_an_attempt() {
    TargetScene scene = TargetScene.inFlight();
    scene.does(new HandBack(7, "it took too long"));
    scene.does(new Begin(8));
    scene.does(new HandBack(8, "it took too long"));

    assertThat(scene.does(new Begin(9))).isEqualTo(new Begun(new Attempt(1, 9, NINE)));
  }

  @Test
  void a_lost_answer_is_looked_for_and_nothing_is_sent_meanwhile() {
    TargetScene scene = TargetScene.unclear();
    assertThat(scene.code(new Begin(8))).isEqualTo("publishing.wrong-phase");
    assertThat(scene.code(new Schedule(SLOT, DIGEST))).isEqualTo("publishing.wrong-phase");
    assertThat(scene.code(new Unschedule())).isEqualTo("publishing.wrong-phase");
    assertThat(scene.ask(new Settle(new Lookup.Hidden("down")))).isEqualTo(Decision.unchanged());

    assertThat(scene.does(new Settle(new Lookup.There("urn:1", NINE))))
        .isEqualTo(new WentOut("urn:1", NINE, true));
  }

  @Test
  void what_is_certainly_not_there_is_sent_again_as_often_as_agreed() {
    TargetScene scene = TargetScene.unclear();
    assertThat(scene.does(ABSENT)).isEqualTo(new HandedBack(NINE, "it is not there", true));
    scene.does(new Begin(8));

    assertThat(scene.does(ABSENT))
        .isInstanceOfSatisfying(
            SlotMissed.class,
            e -> assertThat(e.reason().code()).isEqualTo("publishing.too-many-attempts"));
  }

  @Test
  void a_person_settles_what_the_network_does_not_say() {
    TargetScene out = TargetScene.unclear();
    assertThat(out.does(new Resolve(Optional.of("urn:1"))))
        .isEqualTo(new WentOut("urn:1", NINE, true));

    TargetScene not = TargetScene.unclear();
    not.does(new Resolve(Optional.empty()));
    assertThat(not.state.phase()).isEqualTo("unscheduled");
  }

  @Test
  void a_new_slot_or_a_new_text_begins_anew() {
    TargetScene scene = TargetScene.due();
    assertThat(scene.ask(new Schedule(SLOT, DIGEST))).isEqualTo(Decision.unchanged());

    Slot later = Slot.of(SLOT.post(), SLOT.channel(), NINE.plusSeconds(60));
    assertThat(scene.does(new Schedule(later, DIGEST)))
        .isEqualTo(new ScheduleSet(later, DIGEST, Optional.empty()));
    Digest text = Canonical.of("another").digest();
    assertThat(scene.does(new Schedule(later, text)))
        .isEqualTo(new ScheduleSet(later, text, Optional.empty()));
  }

  @Test
  void what_waits_for_its_next_try_follows_the_text_and_goes_on_waiting() {
    TargetScene scene = TargetScene.inFlight();
    scene.does(new Report(7, new RateLimited(NINE.plusSeconds(300))));
    scene.now = NINE.plusSeconds(10);
    Digest text = Canonical.of("another").digest();
    assertThat(scene.does(new Schedule(SLOT, text)))
        .isEqualTo(new ScheduleSet(SLOT, text, Optional.empty()));
    assertThat(scene.code(
            new Schedule(Slot.of(SLOT.post(), SLOT.channel(), NINE.plusNanos(1_000)), text)))
        .isEqualTo("publishing.slot-passed");

    scene.now = NINE.plusSeconds(299);
    assertThat(scene.code(new Begin(8))).isEqualTo("publishing.not-due");
    scene.now = NINE.plusSeconds(300);
    assertThat(scene.does(new Begin(8))).isEqualTo(new Begun(new Attempt(1, 8, scene.now)));
  }

  @Test
  void only_an_attempt_on_record_gives_a_permit_and_only_for_its_message() {
    TargetScene scene = TargetScene.due();
    WorkspaceId workspace = WorkspaceId.of("kopi");
    assertThat(Targets.findPermit(workspace, scene.state, TargetScene.POLICY)).isEmpty();

    scene.does(new Begin(7));
    Permit permit =
        Targets.findPermit(workspace, scene.state, TargetScene.POLICY).orElseThrow();

    assertThat(permit.covers(SLOT.channel(), DIGEST)).isTrue();
    assertThat(permit.covers(SLOT.channel(), Canonical.of("another").digest())).isFalse();
    assertThat(permit.notBefore()).isEqualTo(NINE);
    assertThat(permit.notAfter()).isEqualTo(NINE.plusSeconds(1_800));
    assertThat(permit.fence()).isEqualTo(7);
    assertThat(permit.key())
        .isEqualTo(IdempotencyKey.of(workspace, SLOT.post(), SLOT.channel(), DIGEST));
  }
}
