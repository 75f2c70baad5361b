package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EDITOR;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.LEGAL;
import static dev.gotong.approval.Setting.MIRA;
import static dev.gotong.approval.Setting.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.CourseCommand.RebasePolicy;
import dev.gotong.approval.CourseCommand.Reopen;
import dev.gotong.approval.CourseCommand.Withdraw;
import dev.gotong.approval.StageReport.CanAct;
import dev.gotong.base.Actor;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.post.Facet.Kind;
import dev.gotong.predicate.Condition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How far a review has come, in codes and in words. */
class ExplanationTest {

  private static Explanation explain(Scene scene) {
    return Approvals.explain(scene.state, scene.facts(Actor.member(ANA)));
  }

  private static List<String> missing(Scene scene) {
    return explain(scene).missing().stream()
        .map(what -> what.code().substring("approval.".length()))
        .toList();
  }

  private static List<String> canAct(Scene scene, String stage) {
    return scene.report(stage).canAct().stream().map(CanAct::toString).toList();
  }

  private static Map<PersonId, String> cannot(Scene scene, String stage) {
    return scene.report(stage).cannot().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().code()));
  }

  @Test
  void who_can_act_is_told_and_who_cannot_with_the_reason() {
    Scene scene = Scene.submitted(BRAND);
    scene.permitted.put("editor", Set.of(ANA, BO, CITRA, MIRA));
    scene.roles.put(ANA, Set.of("editor"));
    scene.approve(BO, "editor");

    assertThat(canAct(scene, "editor")).containsExactly("citra");
    assertThat(cannot(scene, "editor"))
        .isEqualTo(Map.of(ANA, "approval.self-approval", MIRA, "approval.not-eligible"));
    assertThat(canAct(scene, "legal")).isEmpty();
    assertThat(cannot(scene, "legal"))
        .isEqualTo(Map.of(EKA, "approval.stage-not-open", MIRA, "approval.stage-not-open"));
  }

  @Test
  void who_is_asked_for_by_name_is_told_of_too() {
    Scene scene = new Scene(ApprovalPolicy.of(
        "named",
        1,
        Stage.builder().id("editor").addQuorum(Clause.anyOf(CITRA, EKA)).build()));
    scene.submit();

    assertThat(canAct(scene, "editor")).containsExactly("citra");
    assertThat(cannot(scene, "editor").get(EKA)).isEqualTo("approval.not-eligible");
  }

  @Test
  void what_is_said_of_who_can_act_is_true() {
    Scene scene = Scene.submitted(BRAND);
    scene.away.putAll(Map.of(BO, "leave", EKA, "ill"));
    scene.backups.putAll(Map.of(BO, List.of(CITRA, DEDE), EKA, List.of(MIRA)));
    scene.approve(CITRA, "editor");

    for (StageReport report : explain(scene).stages()) {
      for (CanAct can : report.canAct()) {
        assertThat(scene.ask(can.person(), vote(scene, report, can.onBehalfOf())))
            .as(can.toString())
            .isInstanceOf(Decision.Accepted.class);
      }
      report
          .cannot()
          .forEach((person, why) -> assertThat(
                  scene.refusal(person, vote(scene, report, Optional.empty())))
              .isEqualTo(why));
    }
  }

  private static VoteCommand vote(Scene scene, StageReport report, Optional<PersonId> principal) {
    VoteCommand.Approve approve = scene.approveCommand(report.stage());
    return principal.map(approve::onBehalfOf).orElse(approve);
  }

  @Test
  void somebody_who_is_away_can_act_and_so_can_the_first_who_stands_in_and_is_free() {
    Scene scene = Scene.submitted(BRAND);
    scene.away.put(BO, "leave until Friday");
    scene.backups.put(BO, List.of(CITRA, DEDE));

    assertThat(canAct(scene, "editor"))
        .containsExactly("bo, away (leave until Friday)", "citra for bo", "citra", "dede");
    scene.approve(CITRA, "editor");
    assertThat(canAct(scene, "editor"))
        .containsExactly("bo, away (leave until Friday)", "dede for bo", "dede");
  }

  @Test
  void votes_that_do_not_count_any_more_are_shown_with_what_ended_them() {
    Scene scene =
        Scene.submitted(ApprovalPolicy.of("brand", 7, EDITOR.withWatches(Kind.TEXT), LEGAL));
    scene.approve(BO, "editor");
    scene.edit(ANA, Kind.TEXT);
    scene.approve(CITRA, "editor");
    scene.retract(CITRA, "editor");
    scene.abstain(DEDE, "editor");

    StageReport report = scene.report("editor");
    assertThat(report.votes()).extracting(Vote::by).containsExactly(DEDE);
    assertThat(report.dropped())
        .extracting(dropped -> dropped.vote().by() + " " + dropped.cause())
        .containsExactly("bo EDIT", "citra RETRACTED");
    assertThat(scene.report("legal").dropped()).isEmpty();
  }

  @Test
  void nothing_is_missing_exactly_if_the_post_is_approved() {
    Scene scene = new Scene(BRAND);
    assertThat(missing(scene)).containsExactly("missing-submission");
    scene.submit();
    assertThat(missing(scene)).containsExactly("missing-stage", "missing-stage");
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    assertThat(missing(scene)).containsExactly("missing-stage");
    scene.veto(EKA, "legal");
    assertThat(missing(scene)).containsExactly("missing-stage", "standing-objection");
    scene.approve(EKA, "legal");
    assertThat(missing(scene)).isEmpty();
    scene.requestChanges(DEDE, "editor");
    assertThat(missing(scene)).containsExactly("missing-submission");
    scene.run(ANA, new Withdraw("later"));
    assertThat(missing(scene)).containsExactly("missing-submission");
  }

  @Test
  void an_objection_that_was_set_aside_is_not_missing() {
    Scene scene = Scene.submitted(
        BRAND.withOverrides(OverrideRules.builder().dualControl(false).build()));
    scene.rights.put(MIRA, Set.of(ReviewRight.OVERRIDE));
    scene.requestChanges(DEDE, "editor");
    scene.submit();
    scene.run(
        MIRA,
        new PowerCommand.OverrideStages(
            Set.of("editor"),
            1,
            Setting.digest(1),
            "The old town burns: tell them.",
            Optional.empty()));

    assertThat(explain(scene).missing())
        .extracting(Refusal::message)
        .containsExactly("legal is open");
    assertThat(explain(scene).objections()).hasSize(1);
  }

  @Test
  void a_draft_that_was_opened_again_shows_no_votes_of_before() {
    Scene scene = Scene.submitted(BRAND);
    scene.approve(BO, "editor");
    scene.requestChanges(DEDE, "editor");
    scene.run(ANA, new Withdraw("later"));
    scene.run(ANA, new Reopen());

    assertThat(explain(scene).stages()).isEmpty();
    assertThat(explain(scene).objections()).extracting(Objection::by).containsExactly(DEDE);
  }

  @Test
  void a_review_in_which_nobody_is_asked_any_more_says_what_would_help() {
    Scene scene = Scene.submitted(BRAND);
    scene.rights.put(DEDE, Set.of(ReviewRight.REBASE));
    scene.policy =
        ApprovalPolicy.of("brand", 8, EDITOR.withWhen(Condition.anyOf("campaign", "pharma")));
    scene.attributes = Setting.attributes("campaign", "spring");
    scene.run(DEDE, new RebasePolicy(8));

    assertThat(explain(scene).missing())
        .extracting(Refusal::message)
        .containsExactly(
            "no required stage of brand/8 applies to the post any more: edit it, or withdraw"
                + " it and open it again");
    assertThat(scene.edit(ANA, Kind.TEXT)).isEqualTo("edit-noted, sent-back unreviewed-edit");
  }

  @Test
  void all_of_it_is_told_in_sentences() {
    Sla sla = Sla.builder().dueIn(Duration.ofHours(8)).build();
    Stage paid = LEGAL.withWhen(Condition.anyOf("sponsored", "yes"));
    Scene scene = new Scene(ApprovalPolicy.of(
        "brand", 7, EDITOR.withSla(sla).withChangesQuorum(2).withVeto(Stage.Veto.STICKY), paid));
    scene.attributes = Setting.attributes("sponsored", "yes");
    scene.permitted.put("editor", Set.of(BO, CITRA, DEDE));
    scene.away.put(BO, "leave");
    scene.backups.put(BO, List.of(DEDE));
    scene.submit();
    scene.approveFor(BO, DEDE, "editor");
    scene.edit(ANA, Kind.TEXT);
    scene.abstain(BO, "editor");
    scene.veto(CITRA, "editor");
    scene.now = START.plus(Duration.ofHours(1));

    assertThat(explain(scene).describe())
        .containsExactly(
            "The post is in review.",
            "editor is blocked: needs 2 of the role editor, by 2026-03-02T17:00:00Z",
            "  abstained: bo",
            "  no longer counts: dede for bo (edit)",
            "  can act: bo, away (leave); citra; dede",
            "legal is waiting: needs 1 of the role legal",
            "  since some sponsored is \"yes\" (\"yes\")",
            "  eka cannot approve at legal yet: it waits for editor",
            "  mira cannot approve at legal yet: it waits for editor",
            "citra vetoes at editor: not ours to say",
            "Missing: editor is blocked",
            "Missing: legal is waiting",
            "Missing: citra objects at editor (not ours to say), and has to agree or take it back, or"
                + " somebody clears it");
  }

  @Test
  void simulating_says_what_a_command_would_lead_to_and_changes_nothing() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("short", 1, Stage.of("editor")));
    ApprovalState before = scene.state;
    ApprovalFacts bo = scene.facts(Actor.member(BO));

    Preview preview = Approvals.simulate(scene.state, scene.approveCommand("editor"), bo);
    assertThat(preview.decision()).isEqualTo(scene.ask(BO, scene.approveCommand("editor")));
    assertThat(preview.before()).isEqualTo(explain(scene));
    assertThat(preview.after().missing()).isEmpty();
    assertThat(scene.state).isSameAs(before).isEqualTo(Scene.submitted(scene.policy).state);
    assertThat(scene.approve(BO, "editor")).contains("cleared");
    assertThat(preview.after().stages()).isEqualTo(explain(scene).stages());
  }

  @Test
  void simulating_what_is_refused_or_already_so_shows_that_nothing_would_change() {
    Scene scene = Scene.submitted(BRAND);
    scene.approve(BO, "editor");

    Preview refused = Approvals.simulate(
        scene.state, scene.approveCommand("legal"), scene.facts(Actor.member(EKA)));
    Preview unchanged = Approvals.simulate(
        scene.state, scene.approveCommand("editor"), scene.facts(Actor.member(BO)));
    assertThat(refused.decision()).isInstanceOf(Decision.Refused.class);
    assertThat(refused.after()).isEqualTo(refused.before());
    assertThat(unchanged.decision()).isEqualTo(Decision.unchanged());
    assertThat(unchanged.after()).isEqualTo(unchanged.before());
  }
}
