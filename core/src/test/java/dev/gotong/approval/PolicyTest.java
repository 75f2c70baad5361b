package dev.gotong.approval;

import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.EDITOR;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gotong.approval.ApprovalPolicy.OnLate;
import dev.gotong.approval.ApprovalPolicy.ReopenRejected;
import dev.gotong.post.Facet.Kind;
import dev.gotong.predicate.Condition;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.WeeklyHours.Range;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a policy may say, and its digest. */
class PolicyTest {
  private static final Sla SLA = Sla.builder()
      .dueIn(Duration.ofHours(8))
      .hours(WeeklyHours.of(
          ZoneId.of("Europe/Berlin"),
          List.of(
              Range.of(DayOfWeek.FRIDAY, "10:00", "24:00"),
              Range.of(DayOfWeek.MONDAY, "09:00", "17:00"))))
      .leadTime(Duration.ofHours(2))
      .addSteps(new SlaStep.Escalate(150, "head"), new SlaStep.Remind(50))
      .addSteps(new SlaStep.ReassignToBackup(100))
      .addSteps(new SlaStep.AddApprovers(75, Selector.role("lead")))
      .build();

  /** Everything that is not as usual. */
  private static final ApprovalPolicy RICH = ApprovalPolicy.builder()
      .name("rich")
      .version(12)
      .addStages(
          EDITOR.withId("editor2"),
          Stage.builder()
              .id("board")
              .required(false)
              .action("sign")
              .addQuorum(Clause.anyone(3), Clause.anyOf(CITRA, BO), Clause.allOf(EKA))
              .mayFillSeveral(true)
              .when(Condition.any(
                  Condition.not(Condition.anyOf("network", "x", "linkedin")),
                  Condition.allOf("label", "press", "launch"),
                  Condition.atLeast("budget", "1000 EUR"),
                  Condition.below("lead-time", "PT48H")))
              .onUnknown(Stage.OnUnknown.ERROR)
              .watches(Set.of(Kind.TEXT, Kind.NOTES, Kind.SCHEDULE))
              .ignoresConditions(true)
              .staleness(Staleness.ALL)
              .veto(Stage.Veto.NONE)
              .changesQuorum(4)
              .sla(SLA)
              .build())
      .selfPublish(true)
      .edits(EditRules.builder()
          .locked(true)
          .staleness(Staleness.ALL)
          .cascade(true)
          .mayComplete(true)
          .olderVotes(false)
          .build())
      .separation(Separation.builder()
          .distinctAcrossStages(false)
          .approverMayPublish(false)
          .policyEditorMayApprove(true)
          .delegateNeedsPermission(false)
          .maxHops(5)
          .build())
      .overrides(OverrideRules.builder()
          .dualControl(false)
          .beatsVeto(true)
          .minReason(40)
          .reviewWithin(Duration.ofDays(3))
          .build())
      .lateObjection(false)
      .reopenRejected(ReopenRejected.AUTHOR)
      .approvalTtl(Duration.ofDays(1))
      .publishLead(Duration.ofHours(3))
      .onLate(OnLate.EXPIRE)
      .build();

  @Test
  void the_digest_of_a_policy_is_that_which_an_independent_program_computed() {
    assertThat(BRAND.digest().hex())
        .isEqualTo("6e83fc643cc8081b9b5801499d880e3c51decdc889afee325d3f39b2aff2752f");
    assertThat(RICH.digest().hex())
        .isEqualTo("ab8bcd2901cffea7bf2c65582583f97047f012e27c67957148e6983779caadd3");
  }

  @Test
  void policies_that_differ_in_anything_have_different_digests() {
    List<ApprovalPolicy> policies = new ArrayList<>(List.of(
        BRAND,
        BRAND.withName("other"),
        BRAND.withVersion(8),
        BRAND.withSelfPublish(true),
        BRAND.withLateObjection(false),
        BRAND.withReopenRejected(ReopenRejected.REJECTER),
        BRAND.withApprovalTtl(Duration.ofDays(29)),
        BRAND.withPublishLead(Duration.ofHours(1)),
        BRAND.withOnLate(OnLate.EXPIRE)));
    for (Stage stage : List.of(
        EDITOR.withRequired(false),
        EDITOR.withAction("sign"),
        EDITOR.withQuorum(Clause.role("editor", 1)),
        EDITOR.withQuorum(Clause.role("lead", 2)),
        EDITOR.withMayFillSeveral(true),
        EDITOR.withWhen(Condition.never()),
        EDITOR.withOnUnknown(Stage.OnUnknown.ERROR),
        EDITOR.withWatches(Kind.TEXT),
        EDITOR.withIgnoresConditions(true),
        EDITOR.withStaleness(Staleness.AFFECTED),
        EDITOR.withVeto(Stage.Veto.NONE),
        EDITOR.withChangesQuorum(2),
        EDITOR.withSla(SLA),
        EDITOR.withSla(SLA.withHours(WeeklyHours.always(ZoneId.of("Asia/Jakarta")))))) {
      policies.add(BRAND.withStages(stage, LEGAL));
    }

    Set<String> digests = new HashSet<>();
    policies.forEach(policy -> digests.add(policy.digest().hex()));
    assertThat(digests).hasSameSizeAs(policies);
  }

  @Test
  void stages_are_sorted_by_rank_and_id() {
    assertThat(BRAND.stages()).containsExactly(EDITOR, LEGAL);
    assertThat(BRAND.label()).isEqualTo("brand/7");
    assertThat(BRAND.findStage("legal")).contains(LEGAL);
    assertThat(BRAND.findStage("press")).isEmpty();
    assertThat(RICH.stages()).extracting(Stage::id).containsExactly("board", "editor2");
    assertThat(RICH.stages().get(0).atLeast()).isEqualTo(4);
  }

  @Test
  void what_no_policy_may_say_is_refused_with_the_place_the_rule_and_the_value() {
    assertRefused(
        () -> ApprovalPolicy.of("brand", 7, EDITOR, EDITOR),
        "stages must have different ids, but editor is twice");
    assertRefused(
        () -> ApprovalPolicy.of("brand", 7, EDITOR.withRank(1)),
        "the ranks of brand must begin with 0 and have no holes, but editor has rank 1 after rank 0");
    assertRefused(
        () -> ApprovalPolicy.of("brand", 7, EDITOR, LEGAL.withRank(2)),
        "the ranks of brand must begin with 0 and have no holes, but legal has rank 2 after rank 0");
    assertRefused(
        () -> ApprovalPolicy.of("brand", 7, EDITOR.withRequired(false)),
        "brand must have a required stage, or selfPublish must be true");
    assertRefused(() -> BRAND.withVersion(0), "version must be 1 or more, but was 0");
    assertRefused(
        () -> BRAND.withApprovalTtl(Duration.ZERO),
        "approvalTtl must be more than zero, but was PT0S");
    assertRefused(
        () -> BRAND.withApprovalTtl(Duration.ofDays(3_651)),
        "approvalTtl must be zero to 3650 days, but was PT87624H");
    assertRefused(
        () -> BRAND.withPublishLead(Duration.ofHours(-1)),
        "publishLead must be zero to 90 days, but was PT-1H");
    assertRefused(() -> EDITOR.withRank(10), "rank must be 0 to 9, but was 10");
    assertRefused(
        () -> EDITOR.withQuorum(),
        "number of clauses of the quorum of editor must be 1 to 8, but was 0");
    assertRefused(() -> EDITOR.withChangesQuorum(0), "changesQuorum must be 1 to 20, but was 0");
    assertRefused(() -> Clause.anyone(21), "count must be 1 to 20, but was 21");
    assertRefused(
        () -> new Clause(Selector.allOf(BO), 2),
        "count must be 1 where all of some people must agree, but was 2");
    assertRefused(() -> Clause.anyOf(), "number of people must be 1 to 100, but was 0");
    assertRefused(
        () -> SLA.withDueIn(Duration.ZERO),
        "dueIn must be more than zero and at most 90 days, but was PT0S");
    assertRefused(() -> new SlaStep.Remind(0), "percent must be 1 to 1000, but was 0");
    assertRefused(
        () -> OverrideRules.standard().withMinReason(0), "minReason must be 1 to 500, but was 0");
    assertRefused(() -> Separation.standard().withMaxHops(6), "maxHops must be 1 to 5, but was 6");
  }

  private static void assertRefused(ThrowingCallable made, String message) {
    assertThatIllegalArgumentException().isThrownBy(made).withMessage(message);
  }
}
