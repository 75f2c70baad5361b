package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.EKA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A part of a quorum, as a team lead reads it. */
class ClauseTest {

  @Test
  void a_clause_says_who_must_agree_in_words() {
    assertThat(Clause.anyone(1)).hasToString("1 person");
    assertThat(Clause.anyone(2)).hasToString("2 people");
    assertThat(Clause.role("legal", 1)).hasToString("1 of the role legal");
    assertThat(Clause.anyOf(ANA, BO)).hasToString("1 of ana, bo");
    assertThat(Clause.allOf(ANA, BO)).hasToString("all of ana, bo");
  }

  @Test
  void whoever_may_not_vote_reads_what_it_would_take() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("one-editor", 1, Stage.of("editor")));

    assertThat(scene.refusal(EKA, scene.approveCommand("editor")).message())
        .isEqualTo(
            "eka cannot approve at editor: it takes 1 person with the permission approve on every"
                + " channel of the post, and eka is not one; who can: bo, citra, dede");
  }

  @Test
  void whoever_may_not_vote_at_one_stage_reads_who_can_there_and_not_elsewhere() {
    Scene scene = Scene.submitted(Setting.BRAND);

    assertThat(scene.refusal(BO, scene.approveCommand("legal")).message())
        .endsWith("who can: eka, mira");
  }

  @Test
  void that_each_counts_at_one_stage_only_is_said_where_there_are_several() {
    Stage three = Setting.EDITOR.withQuorum(Clause.anyone(4));
    Scene one = new Scene(ApprovalPolicy.of("one", 1, three));
    assertThat(one.refusal(ANA, one.submitCommand()).message())
        .contains("bo, citra, dede")
        .doesNotContain("one stage only");
    Scene two = new Scene(ApprovalPolicy.of("two", 1, three, Stage.of("press")));
    assertThat(two.refusal(ANA, two.submitCommand()).message())
        .contains("bo, citra, dede, each of whom counts at one stage only");
  }
}
