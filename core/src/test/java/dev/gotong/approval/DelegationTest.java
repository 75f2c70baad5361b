package dev.gotong.approval;

import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.MIRA;
import static dev.gotong.approval.Setting.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gotong.approval.PowerCommand.Delegate;
import dev.gotong.approval.PowerCommand.EndDelegation;
import dev.gotong.base.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may vote for somebody who is away. */
class DelegationTest {
  private static final Instant FRIDAY = START.plus(Duration.ofDays(4));
  private static final Duration MICRO = Duration.ofNanos(1_000);

  /** eka is away; mira is her backup. */
  private static Scene ekaAway() {
    Scene scene = Scene.submitted(BRAND);
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.away.put(EKA, "leave until Friday");
    scene.backups.put(EKA, List.of(MIRA));
    return scene;
  }

  private static String refusedFor(Scene scene, PersonId principal, PersonId by) {
    return scene.refused(by, scene.approveCommand("legal").onBehalfOf(principal));
  }

  @Test
  void a_backup_votes_for_somebody_who_is_away_and_the_vote_says_why_that_was_right() {
    Scene scene = ekaAway();

    assertThat(scene.approveFor(EKA, MIRA, "legal")).isEqualTo("agreed, legal satisfied, cleared");
    Vote vote = scene.round().findVote("legal", MIRA).orElseThrow();
    assertThat(vote.principal()).isEqualTo(EKA);
    assertThat(vote.via()).containsExactly(MIRA);
    assertThat(vote.leave()).contains("leave until Friday");
  }

  @Test
  void the_backup_of_a_backup_votes_if_both_are_away() {
    Scene scene = ekaAway();
    scene.backups.put(MIRA, List.of(DEDE));
    scene.permitted.put("legal", Set.of(EKA, MIRA, DEDE));

    assertThat(refusedFor(scene, EKA, DEDE)).isEqualTo("not-delegate"); // mira is there
    scene.away.put(MIRA, "ill");
    assertThat(scene.approveFor(EKA, DEDE, "legal")).isEqualTo("agreed, legal satisfied, cleared");
    assertThat(scene.round().findVote("legal", DEDE).orElseThrow().via())
        .containsExactly(MIRA, DEDE);
  }

  @Test
  void a_chain_is_no_longer_than_the_policy_lets_it_be() {
    Scene two = ekaAway();
    two.permitted.put("legal", Set.of(EKA, MIRA, CITRA, DEDE));
    two.away.putAll(Map.of(MIRA, "ill", CITRA, "ill"));
    two.backups.putAll(Map.of(MIRA, List.of(CITRA), CITRA, List.of(DEDE)));
    assertThat(refusedFor(two, EKA, DEDE)).isEqualTo("not-delegate");

    Scene three = new Scene(BRAND.withSeparation(Separation.builder().maxHops(3).build()));
    three.permitted.putAll(two.permitted);
    three.submit();
    three.approve(BO, "editor");
    three.approve(CITRA, "editor");
    three.away.putAll(two.away);
    three.backups.putAll(two.backups);
    assertThat(three.approveFor(EKA, DEDE, "legal")).contains("cleared");
  }

  @Test
  void backups_that_lead_in_a_circle_lead_nowhere() {
    Scene scene = ekaAway();
    scene.away.put(MIRA, "ill");
    scene.backups.put(MIRA, List.of(EKA, MIRA));

    assertThat(refusedFor(scene, EKA, MIRA)).isEqualTo("not-delegate"); // she is away
    assertThat(scene.approve(EKA, "legal")).contains("cleared"); // being away bars nobody
  }

  @Test
  void nobody_votes_for_somebody_who_is_there() {
    Scene scene = ekaAway();
    scene.away.clear();

    assertThat(refusedFor(scene, EKA, MIRA)).isEqualTo("principal-present");
  }

  @Test
  void only_who_stands_in_votes_for_somebody_who_is_away() {
    Scene scene = ekaAway();
    scene.backups.clear();
    scene.permitted.put("legal", Set.of(EKA, MIRA, DEDE));

    assertThat(refusedFor(scene, EKA, MIRA)).isEqualTo("not-delegate");
    assertThat(refusedFor(scene, EKA, DEDE)).isEqualTo("not-delegate");
    assertThat(refusedFor(scene, BO, MIRA)).isEqualTo("not-eligible"); // bo has no vote there
  }

  @Test
  void a_backup_needs_the_permission_unless_the_policy_asks_for_none() {
    Scene usual = ekaAway();
    usual.backups.put(EKA, List.of(DEDE));
    assertThat(refusedFor(usual, EKA, DEDE)).isEqualTo("not-eligible");

    Scene lax = Scene.submitted(
        BRAND.withSeparation(Separation.builder().delegateNeedsPermission(false).build()));
    lax.approve(BO, "editor");
    lax.approve(CITRA, "editor");
    lax.away.put(EKA, "leave");
    lax.backups.put(EKA, List.of(DEDE));
    assertThat(lax.approveFor(EKA, DEDE, "legal")).contains("cleared");
    lax.roles.remove(DEDE);
    assertThat(lax.tick()).startsWith("lost by struck, ticked, votes-struck");
  }

  @Test
  void a_backup_who_does_not_fit_the_quorum_fills_the_place_of_whom_they_stand_in_for() {
    Scene scene = ekaAway();
    scene.permitted.put("legal", Set.of(EKA, DEDE));
    scene.backups.put(EKA, List.of(DEDE));

    assertThat(scene.refused(DEDE, scene.approveCommand("legal"))).isEqualTo("not-eligible");
    assertThat(scene.approveFor(EKA, DEDE, "legal")).isEqualTo("agreed, legal satisfied, cleared");
  }

  @Test
  void only_one_votes_for_somebody() {
    Scene scene = ekaAway();
    scene.backups.put(EKA, List.of(MIRA, DEDE));
    scene.permitted.put("legal", Set.of(EKA, MIRA, DEDE));
    scene.approveFor(EKA, MIRA, "legal");

    assertThat(refusedFor(scene, EKA, DEDE)).isEqualTo("slot-taken");
    scene.assertUnchanged(MIRA, scene.approveCommand("legal").onBehalfOf(EKA));
    scene.retract(MIRA, "legal");
    assertThat(scene.approveFor(EKA, DEDE, "legal")).contains("cleared");
  }

  @Test
  void nobody_votes_twice_be_it_for_different_people() {
    Scene scene = Scene.submitted(BRAND);
    scene.away.put(BO, "leave");
    scene.backups.put(BO, List.of(CITRA));
    scene.approveFor(BO, CITRA, "editor");

    assertThat(scene.refused(CITRA, scene.approveCommand("editor"))).isEqualTo("already-voted");
    scene.retract(CITRA, "editor");
    scene.approve(CITRA, "editor");
    assertThat(scene.refused(CITRA, scene.approveCommand("editor").onBehalfOf(BO)))
        .isEqualTo("already-voted");
  }

  @Test
  void somebody_who_is_back_speaks_for_themselves() {
    Scene scene = ekaAway();
    scene.approveFor(EKA, MIRA, "legal");
    scene.away.clear();

    assertThat(scene.tick()).isEqualTo("unchanged"); // that they are back undoes nothing
    assertThat(scene.approve(EKA, "legal")).isEqualTo("agreed");
    assertThat(scene.votes("legal")).containsExactly("eka");
    assertThat(scene.dropped()).containsExactly("mira at legal: SUPERSEDED");
    assertThat(scene.approve(MIRA, "legal")).isEqualTo("agreed"); // her own opinion now
  }

  @Test
  void an_objection_for_somebody_ends_when_they_agree_themselves() {
    Scene scene = ekaAway();
    scene.run(MIRA, scene.changesCommand("legal").onBehalfOf(EKA));
    scene.submit();
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    assertThat(scene.objections()).containsExactly("eka at legal");

    scene.away.clear();
    assertThat(scene.approve(EKA, "legal")).isEqualTo("agreed, legal satisfied, cleared");
  }

  @Test
  void somebody_may_name_who_stands_in_and_that_goes_before_backups() {
    Scene scene = ekaAway();
    scene.permitted.put("legal", Set.of(EKA, MIRA, DEDE));
    assertThat(scene.run(EKA, new Delegate("legal", EKA, DEDE, FRIDAY))).isEqualTo("delegated");
    scene.assertUnchanged(EKA, new Delegate("legal", EKA, DEDE, FRIDAY));

    assertThat(scene.report("legal").canAct())
        .extracting(StageReport.CanAct::toString)
        .contains("dede for eka");
    assertThat(scene.approveFor(EKA, DEDE, "legal")).contains("cleared");
    assertThat(scene.run(EKA, new EndDelegation("legal", EKA))).isEqualTo("delegation-ended");
    assertThat(scene.votes("legal")).containsExactly("dede for eka");
    scene.assertUnchanged(EKA, new EndDelegation("legal", EKA));
    scene.retract(DEDE, "legal");
    assertThat(refusedFor(scene, EKA, DEDE)).isEqualTo("not-delegate");
  }

  @Test
  void naming_somebody_else_takes_the_place_of_who_was_named() {
    Scene scene = ekaAway();
    scene.permitted.put("legal", Set.of(EKA, MIRA, DEDE));
    scene.run(EKA, new Delegate("legal", EKA, DEDE, FRIDAY));
    scene.run(EKA, new Delegate("legal", EKA, CITRA, FRIDAY));

    assertThat(refusedFor(scene, EKA, DEDE)).isEqualTo("not-delegate");
    assertThat(scene.approveFor(EKA, MIRA, "legal")).contains("cleared"); // still her backup
  }

  @Test
  void who_was_named_stands_in_until_that_time_and_not_at_it() {
    Scene scene = ekaAway();
    scene.permitted.put("legal", Set.of(EKA, MIRA, DEDE));
    scene.run(EKA, new Delegate("legal", EKA, DEDE, FRIDAY));

    scene.now = FRIDAY;
    assertThat(refusedFor(scene, EKA, DEDE)).isEqualTo("not-delegate");
    scene.now = FRIDAY.minus(MICRO);
    assertThat(scene.approveFor(EKA, DEDE, "legal")).contains("cleared");
    scene.now = FRIDAY;
    assertThat(scene.tick()).isEqualTo("unchanged");
    assertThat(scene.votes("legal")).containsExactly("dede for eka");
  }

  @Test
  void who_was_named_acts_only_while_the_principal_is_away() {
    Scene scene = ekaAway();
    scene.away.clear();
    scene.run(EKA, new Delegate("legal", EKA, MIRA, FRIDAY));

    assertThat(refusedFor(scene, EKA, MIRA)).isEqualTo("principal-present");
  }

  @Test
  void only_the_principal_or_somebody_with_the_right_says_who_stands_in() {
    Scene scene = ekaAway();

    assertThat(scene.refused(DEDE, new Delegate("legal", EKA, DEDE, FRIDAY)))
        .isEqualTo("forbidden");
    assertThat(scene.refused(DEDE, new EndDelegation("legal", EKA))).isEqualTo("forbidden");
    scene.rights.put(DEDE, Set.of(ReviewRight.DELEGATE));
    assertThat(scene.run(DEDE, new Delegate("legal", EKA, DEDE, FRIDAY))).isEqualTo("delegated");
    assertThat(scene.refused(EKA, new Delegate("legal", EKA, PersonId.of("zoe"), FRIDAY)))
        .isEqualTo("unknown-member");
    assertThat(scene.refused(EKA, new Delegate("brand", EKA, MIRA, FRIDAY)))
        .isEqualTo("unknown-stage");
    assertThat(scene.refused(EKA, new Delegate("legal", EKA, MIRA, START)))
        .isEqualTo("delegation-past");
    assertThat(scene.run(EKA, new Delegate("legal", EKA, MIRA, START.plus(MICRO))))
        .isEqualTo("delegated");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Delegate("legal", EKA, EKA, FRIDAY))
        .withMessage("eka cannot stand in for themselves");
  }
}
