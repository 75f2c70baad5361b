package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a team lead hears before a policy is used: whether there are enough people. */
class PolicyPeopleTest extends PolicyLook {
  @Test
  void of_a_policy_that_its_team_can_live_with_there_is_nothing_to_say() {
    assertThat(check(Stage.of("review"))).isEmpty();
    assertThat(check(review(Clause.anyone(2)))).isEmpty();
    assertThat(check(review(Clause.role("editor", 2)))).isEmpty();
    assertThat(check(Presets.none(), TEAM)).isEmpty();
    assertThat(check(Presets.optional(), TEAM)).isEmpty();
  }

  @Test
  void a_quorum_that_more_people_must_meet_than_may_can_never_be_met() {
    assertThat(check(review(Clause.anyone(4)))).containsExactly("unreachable");
    assertThat(check(Stage.of("review").withQuorum(Clause.anyone(1)), Stage.of("vacant")))
        .containsExactly("unreachable");
  }

  @Test
  void one_person_is_counted_at_one_stage_only() {
    Stage second = Stage.of("second").withQuorum(Clause.anyone(2)).withRank(1);
    assertThat(check(review(Clause.anyone(2)), second)).containsExactly("unreachable");
    ApprovalPolicy shared = ApprovalPolicy.of("shared", 1, review(Clause.anyone(2)), second)
        .withSeparation(Separation.standard().withDistinctAcrossStages(false));
    assertThat(check(shared, TEAM)).isEmpty();
  }

  @Test
  void a_quorum_of_all_who_may_is_stalled_by_one_absence_and_by_one_who_wrote() {
    assertThat(check(review(Clause.anyone(3))))
        .containsExactly("absence review bo, citra, dede", "author review bo, citra, dede");
  }

  @Test
  void an_absence_that_only_the_stages_together_feel_is_found() {
    Stage second = Stage.of("second").withRank(1);
    assertThat(check(review(Clause.anyone(2)), second))
        .containsExactly("absence second bo, citra, dede", "author second bo, citra, dede");
  }

  @Test
  void a_backup_makes_up_for_an_absence_but_not_for_a_hand_in_the_work() {
    ReviewPeople covered = TEAM.withBackups(Map.of(EKA, List.of(ZOE, BO, ANA)))
        .withPermitted(Map.of("legal", Set.of(EKA, ANA)));
    Stage legal = Stage.of("legal").withQuorum(Clause.role("legal", 1));
    assertThat(check(ApprovalPolicy.of("law", 1, legal), covered))
        .containsExactly("author legal eka");
    assertThat(check(ApprovalPolicy.of("law", 1, legal), covered.withBackups(Map.of())))
        .containsExactly("absence legal eka", "author legal eka");
  }

  @Test
  void where_one_person_fills_several_places_a_backup_fills_those_of_one_person() {
    ReviewPeople covered =
        TEAM.withBackups(Map.of(EKA, List.of(BO))).withPermitted(Map.of("legal", Set.of(EKA, BO)));
    Stage legal = Stage.of("legal")
        .withMayFillSeveral(true)
        .withQuorum(Clause.role("legal", 1), Clause.anyone(1));
    assertThat(check(ApprovalPolicy.of("law", 1, legal), covered))
        .containsExactly("author legal eka");
    Stage both = legal.withQuorum(Clause.role("legal", 1), Clause.role("editor", 1));
    assertThat(check(ApprovalPolicy.of("law", 1, both), covered))
        .containsExactly("absence legal bo, eka", "author legal bo, eka");
  }

  @Test
  void a_backup_without_the_permission_counts_if_the_policy_lets_them() {
    ReviewPeople covered = TEAM.withBackups(Map.of(EKA, List.of(ANA)));
    ApprovalPolicy strict = ApprovalPolicy.of("law", 1, Stage.of("legal"));
    ApprovalPolicy lax =
        strict.withSeparation(Separation.standard().withDelegateNeedsPermission(false));
    assertThat(check(strict, covered)).contains("absence legal eka");
    assertThat(check(lax, covered)).containsExactly("author legal eka");
  }

  @Test
  void a_backup_cannot_vote_twice() {
    ReviewPeople covered = TEAM.withBackups(Map.of(BO, List.of(CITRA)));
    assertThat(check(ApprovalPolicy.of("all", 1, review(Clause.anyone(3))), covered))
        .contains("absence review bo, citra, dede");
  }

  @Test
  void all_of_one_who_may_write_is_a_trap() {
    assertThat(check(review(Clause.allOf(BO))))
        .containsExactly("absence review bo", "author review bo");
    assertThat(check(review(Clause.allOf(BO, CITRA)))).containsExactly("absence review bo, citra");
  }

  @Test
  void who_is_named_must_be_in_the_team_and_hold_the_permission() {
    assertThat(check(review(Clause.anyOf(BO, CITRA, ANA, ZOE))))
        .containsExactly("unknown-person review zoe", "not-permitted review ana");
    assertThat(check(review(Clause.role("Editor", 1))))
        .containsExactly("unreachable", "unknown-role");
  }

  @Test
  void so_many_must_be_able_to_want_changes_as_it_takes() {
    assertThat(check(Stage.of("review").withChangesQuorum(3))).isEmpty();
    assertThat(check(Stage.of("review").withChangesQuorum(4))).containsExactly("changes");
  }

  @Test
  void who_is_away_now_is_said_if_it_stalls_a_stage_now() {
    ReviewPeople away = TEAM.withAway(Map.of(BO, "leave", CITRA, "leave", ANA, "leave"));
    List<Finding> findings =
        PolicyCheck.check(ApprovalPolicy.of("two", 1, review(Clause.anyone(2))), away, Map.of());
    assertThat(codes(findings)).containsExactly("stalled-now");
    assertThat(findings.get(0).facts()).containsEntry("away", "bo, citra");
    assertThat(check(ApprovalPolicy.of("one", 1, Stage.of("review")), away)).isEmpty();
    Stage second = Stage.of("second").withQuorum(Clause.anyone(2)).withRequired(false);
    assertThat(check(ApprovalPolicy.of("one", 1, Stage.of("review"), second), away))
        .isEmpty();
    assertThat(check(ApprovalPolicy.of("four", 1, review(Clause.anyone(4))), away))
        .containsExactly("unreachable");
  }
}
