package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BLOG;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.MIRA;
import static dev.gotong.approval.Setting.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.ApprovalPolicy.OnLate;
import dev.gotong.approval.TimeEvent.Ticked;
import dev.gotong.base.Actor;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.post.Facet.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What time does to a review, beside deadlines of stages. */
class TicksTest {
  private static final Duration MICRO = Duration.ofNanos(1_000);
  private static final Instant SLOT = START.plus(Duration.ofDays(2));
  private static final Instant TOO_OLD = START.plus(Duration.ofDays(30));

  private static Scene withSlot(OnLate onLate) {
    Scene scene = new Scene(BRAND.withPublishLead(Duration.ofHours(3)).withOnLate(onLate));
    scene.slot = Optional.of(SLOT);
    scene.submit();
    return scene;
  }

  private static Optional<Refusal> bar(Scene scene) {
    return Approvals.findBar(scene.state, scene.facts(Actor.automation()), BLOG);
  }

  private static Ticked ticked(Scene scene) {
    return (Ticked) scene.ask(ANA, new CourseCommand.Tick()).orThrow().stream()
        .filter(Ticked.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_review_that_is_late_for_its_slot_waits_and_says_so_once() {
    Scene scene = withSlot(OnLate.HOLD);

    scene.now = SLOT.minus(Duration.ofHours(3)).minus(MICRO);
    assertThat(scene.tick()).isEqualTo("unchanged");
    scene.now = SLOT.minus(Duration.ofHours(3));
    assertThat(scene.tick()).isEqualTo("ticked, lead-passed");
    assertThat(scene.tick()).isEqualTo("unchanged");
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    assertThat(scene.approve(EKA, "legal")).contains("cleared");
  }

  @Test
  void a_review_that_is_late_for_its_slot_expires_where_the_policy_says_so() {
    Scene scene = withSlot(OnLate.EXPIRE);

    scene.now = SLOT.minus(Duration.ofHours(3)).minus(MICRO);
    assertThat(scene.tick()).isEqualTo("unchanged");
    scene.now = SLOT.minus(Duration.ofHours(3));
    assertThat(scene.tick()).isEqualTo("ticked, expired");
    assertThat(scene.phase()).isEqualTo("expired");
    assertThat(scene.tick()).isEqualTo("unchanged");
  }

  @Test
  void a_post_that_waits_for_changes_expires_too_and_one_that_is_approved_does_not() {
    Scene back = withSlot(OnLate.EXPIRE);
    back.requestChanges(BO, "editor");
    Scene approved = withSlot(OnLate.EXPIRE);
    approved.approve(BO, "editor");
    approved.approve(CITRA, "editor");
    approved.approve(EKA, "legal");

    back.now = SLOT;
    assertThat(back.tick()).isEqualTo("ticked, expired");
    approved.now = SLOT;
    assertThat(approved.tick()).isEqualTo("unchanged");
  }

  @Test
  void a_post_without_a_slot_is_never_late() {
    Scene scene = withSlot(OnLate.EXPIRE);

    scene.slot = Optional.empty();
    scene.now = SLOT.plus(Duration.ofDays(1));
    assertThat(scene.tick()).isEqualTo("unchanged");
  }

  @Test
  void an_approval_counts_until_it_is_too_old_and_not_at_that_instant() {
    Scene scene = Scene.approved();

    scene.now = TOO_OLD.minus(MICRO);
    assertThat(scene.tick()).isEqualTo("unchanged");
    assertThat(bar(scene)).isEmpty();
    scene.now = TOO_OLD;
    assertThat(bar(scene)).map(Refusal::code).contains("approval.not-approved");
    assertThat(scene.tick())
        .isEqualTo("lost by ttl, ticked, votes-struck, editor open, legal waiting");
    assertThat(scene.dropped())
        .containsExactly(
            "bo at editor: EXPIRED", "citra at editor: EXPIRED", "eka at legal: EXPIRED");
  }

  @Test
  void an_abstention_does_not_grow_old() {
    Scene scene = Scene.submitted(BRAND);
    scene.abstain(BO, "editor");

    scene.now = TOO_OLD;
    assertThat(scene.tick()).isEqualTo("unchanged");
    assertThat(scene.votes("editor")).containsExactly("bo");
  }

  @Test
  void only_what_is_too_old_is_struck() {
    Scene scene = Scene.submitted(BRAND);
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.now = START.plus(Duration.ofDays(1));
    scene.approve(DEDE, "editor");
    scene.approve(EKA, "legal");

    scene.now = TOO_OLD;
    assertThat(scene.tick())
        .isEqualTo("lost by ttl, ticked, votes-struck, editor open, legal waiting");
    assertThat(scene.votes("editor")).containsExactly("dede");
    assertThat(scene.approve(BO, "editor"))
        .isEqualTo("agreed, editor satisfied, legal satisfied, cleared");
  }

  @Test
  void whoever_may_not_vote_any_more_loses_their_vote() {
    Scene scene = Scene.approved();
    scene.permitted.put("editor", Set.of(ANA, BO, DEDE));
    scene.roles.put(EKA, Set.of("sales"));

    assertThat(bar(scene)).map(Refusal::code).contains("approval.not-approved");
    assertThat(scene.tick())
        .isEqualTo("lost by struck, ticked, votes-struck, editor open, legal waiting");
    assertThat(scene.dropped())
        .containsExactly("citra at editor: NOT_ELIGIBLE", "eka at legal: NOT_ELIGIBLE");
  }

  @Test
  void a_vote_more_than_needed_makes_up_for_one_that_is_struck() {
    Scene scene = Scene.approved();
    scene.approve(DEDE, "editor");
    scene.permitted.put("editor", Set.of(ANA, BO, DEDE));

    assertThat(bar(scene)).isEmpty();
    assertThat(scene.tick()).isEqualTo("ticked, votes-struck");
    assertThat(scene.phase()).isEqualTo("approved");
  }

  @Test
  void a_vote_for_somebody_is_struck_when_either_of_the_two_may_not_vote_any_more() {
    Scene scene = Scene.submitted(BRAND);
    scene.away.put(BO, "leave");
    scene.backups.put(BO, List.of(DEDE));
    scene.approveFor(BO, DEDE, "editor");
    scene.away.clear();
    assertThat(scene.tick()).isEqualTo("unchanged"); // that bo is back strikes nothing

    Set<PersonId> before = scene.permitted.get("editor");
    scene.permitted.put("editor", Set.of(ANA, BO, CITRA));
    assertThat(scene.ask(ANA, new CourseCommand.Tick()).orThrow()).hasSize(2);
    scene.permitted.put("editor", Set.of(ANA, CITRA, DEDE));
    assertThat(scene.tick()).startsWith("ticked, votes-struck");
    scene.permitted.put("editor", before);
    assertThat(scene.approve(BO, "editor")).startsWith("agreed");
  }

  @Test
  void time_never_runs_backwards() {
    Scene scene = withSlot(OnLate.HOLD);
    scene.now = SLOT;
    scene.tick();

    scene.now = START;
    scene.away.putAll(Map.of(BO, "ill", CITRA, "ill"));
    assertThat(ticked(scene).at()).isEqualTo(SLOT);
    assertThat(ticked(scene).behindMillis()).isEqualTo(Duration.ofDays(2).toMillis());
  }

  @Test
  void a_clock_that_is_behind_is_reported_if_by_more_than_five_seconds() {
    Scene scene = withSlot(OnLate.HOLD);
    scene.now = SLOT;
    scene.tick();
    scene.away.putAll(Map.of(BO, "ill", CITRA, "ill"));

    scene.now = SLOT.minusSeconds(5);
    assertThat(ticked(scene).behindMillis()).isZero();
    scene.now = SLOT.minusSeconds(5).minus(MICRO);
    assertThat(ticked(scene).behindMillis()).isEqualTo(5_000);
    assertThat(ticked(scene).at()).isEqualTo(SLOT);
  }

  @Test
  void time_never_approves() {
    Stage editor = Setting.EDITOR.withSla(Sla.builder()
        .dueIn(Duration.ofHours(1))
        .addSteps(
            new SlaStep.Remind(100),
            new SlaStep.AddApprovers(100, Selector.anyone()),
            new SlaStep.ReassignToBackup(100),
            new SlaStep.Escalate(100, "lead"))
        .build());
    Scene scene = Scene.submitted(ApprovalPolicy.of("timed", 1, editor));
    scene.approve(BO, "editor");

    for (int day = 1; day < 100; day++) {
      scene.now = START.plus(Duration.ofDays(day));
      assertThat(scene.tick()).doesNotContain("cleared", "satisfied");
      assertThat(scene.phase()).isEqualTo("in review");
    }
  }

  @Test
  void time_does_nothing_to_what_is_not_under_review_or_on_its_way() {
    Scene draft = new Scene(BRAND);
    Scene frozen = Scene.approved();
    frozen.frozen = true;
    frozen.now = TOO_OLD;
    Scene closed = Scene.submitted(BRAND);
    closed.run(ANA, new CourseCommand.Withdraw("later"));
    closed.roles.remove(MIRA);

    assertThat(draft.tick()).isEqualTo("unchanged");
    assertThat(frozen.tick()).isEqualTo("unchanged");
    assertThat(closed.tick()).isEqualTo("unchanged");
  }

  @Test
  void votes_of_a_post_that_waits_for_changes_are_left_as_they_are() {
    Scene scene = Scene.submitted(BRAND);
    scene.approve(BO, "editor");
    scene.requestChanges(CITRA, "editor");

    scene.now = TOO_OLD;
    assertThat(scene.tick()).isEqualTo("unchanged");
    scene.edit(ANA, Kind.TEXT);
    assertThat(scene.submit()).isEqualTo("submitted, editor open");
  }

  @Test
  void a_post_goes_out_only_as_it_was_approved() {
    Scene scene = Scene.approved();
    assertThat(bar(scene)).isEmpty();

    scene.revoked = true;
    assertThat(bar(scene)).map(Refusal::code).contains("approval.policy-revoked");
    scene.revoked = false;
    scene.editUntold(ANA, true);
    assertThat(bar(scene)).map(Refusal::code).contains("approval.not-approved");
    assertThat(bar(Scene.submitted(BRAND))).map(Refusal::code).contains("approval.not-approved");
  }
}
