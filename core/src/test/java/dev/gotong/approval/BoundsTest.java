package dev.gotong.approval;

import static dev.gotong.approval.Samples.DIGEST;
import static dev.gotong.approval.Samples.OBJECTION;
import static dev.gotong.approval.Samples.OVERRIDE;
import static dev.gotong.approval.Samples.ROUND;
import static dev.gotong.approval.Samples.VOTE;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gotong.approval.PowerCommand.OverrideStages;
import dev.gotong.base.Actor;
import dev.gotong.base.PersonId;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which values of a review can be, and which cannot. */
class BoundsTest {

  @Test
  void whoever_speaks_saw_a_revision_from_1_on_at_a_stage_that_has_an_id() {
    String seen = "seenRevision must be 1 or more, but was 0";
    assertRefused(() -> new VoteCommand.Approve("editor", 0, DIGEST), seen);
    assertRefused(() -> new VoteCommand.Abstain("editor", 0, DIGEST), seen);
    assertRefused(() -> new VoteCommand.RequestChanges("editor", 0, DIGEST, "loud"), seen);
    assertRefused(() -> new VoteCommand.CastVeto("editor", 0, DIGEST, "no"), seen);
    assertRefused(() -> new CourseCommand.Submit(0, DIGEST), seen);
    assertRefused(() -> new PowerCommand.ConfirmOverride(0, DIGEST), seen);
    assertRefused(() -> override(0, Optional.empty(), "legal"), seen);
    assertRefused(
        () -> new CourseCommand.NoteEdit(0, DIGEST, Set.of(), false),
        "revision must be 1 or more, but was 0");
    assertRefused(
        () -> new VoteCommand.Approve("the editor", 1, DIGEST),
        "stage must be 1 to 64 of A-Z a-z 0-9 . _ : -, but was \"the editor\"");
  }

  @Test
  void a_policy_that_was_seen_has_a_version_from_1_on() {
    assertRefused(() -> new CourseCommand.RebasePolicy(0), "version must be 1 or more, but was 0");
    assertThat(new CourseCommand.RebasePolicy(1).version()).isEqualTo(1);
  }

  @Test
  void an_override_names_one_to_ten_stages_by_their_ids_and_a_short_ticket() {
    assertRefused(
        () -> override(1, Optional.empty()), "number of stages must be 1 to 10, but was 0");
    assertRefused(
        () -> override(1, Optional.empty(), "the law"),
        "stage must be 1 to 64 of A-Z a-z 0-9 . _ : -, but was \"the law\"");
    assertRefused(
        () -> override(1, Optional.of(" "), "legal"), "ticket must not be blank, but was \" \"");
  }

  private static OverrideStages override(int seen, Optional<String> ticket, String... stages) {
    return new OverrideStages(Set.of(stages), seen, DIGEST, "it burns", ticket);
  }

  @Test
  void what_is_kept_is_of_a_round_and_a_revision_from_1_on() {
    String revision = "revision must be 1 or more, but was 0";
    assertRefused(() -> VOTE.withRevision(0), revision);
    assertRefused(() -> OVERRIDE.withRevision(0), revision);
    assertRefused(() -> new EditMark(0, DIGEST, Set.of(), false), revision);
    assertRefused(() -> ROUND.content().withRevision(0), revision);
    assertRefused(() -> ROUND.withNumber(0), "number must be 1 or more, but was 0");
    assertRefused(() -> OBJECTION.withRound(0), "round must be 1 or more, but was 0");
    ReviewSubject subject = new Setting(BRAND).facts(Actor.automation()).subject();
    assertRefused(() -> subject.withRevision(0), revision);
  }

  @Test
  void a_round_keeps_one_record_for_every_stage_of_its_policy() {
    assertRefused(
        () -> ROUND.withStages(ROUND.record(0)), "stages must be 2, as in the policy, but were 1");
  }

  @Test
  void a_vote_for_somebody_else_says_by_way_of_whom_and_during_which_absence() {
    String rule =
        "a vote for somebody else must say by way of whom and during which absence, and no other may";
    assertRefused(() -> VOTE.withOnBehalfOf(Optional.empty()), rule);
    assertRefused(() -> VOTE.withVia(), rule);
    assertRefused(() -> VOTE.withLeave(Optional.empty()), rule);
  }

  @Test
  void a_record_of_a_stage_is_built_as_one_of_which_nothing_was_said_yet() {
    StageRecord record = ROUND.record(0);
    assertThat(StageRecord.builder()
            .applies(record.applies())
            .status(record.status())
            .build())
        .isEqualTo(record);
  }

  @Test
  void an_override_is_looked_at_within_90_days_and_its_reason_has_1_to_500_characters() {
    assertThat(overrides(20, Duration.ofDays(90)).reviewWithin()).isEqualTo(Duration.ofDays(90));
    String rule = "reviewWithin must be more than zero and at most 90 days, but was ";
    assertRefused(() -> overrides(20, Duration.ZERO), rule + "PT0S");
    assertRefused(
        () -> overrides(20, Duration.ofDays(90).plusNanos(1)), rule + "PT2160H0.000000001S");
    assertRefused(() -> overrides(0, Duration.ofDays(1)), "minReason must be 1 to 500, but was 0");
  }

  private static OverrideRules overrides(int minReason, Duration reviewWithin) {
    return OverrideRules.builder()
        .minReason(minReason)
        .reviewWithin(reviewWithin)
        .build();
  }

  @Test
  void an_agreement_on_time_ends_within_90_days_and_has_at_most_ten_steps() {
    Duration longest = Duration.ofDays(90);
    Sla sla = Sla.builder().dueIn(longest).leadTime(longest).build();
    assertThat(sla.dueIn()).isEqualTo(longest);
    assertThat(sla.withLeadTime(Duration.ZERO).leadTime()).contains(Duration.ZERO);
    assertRefused(
        () -> sla.withDueIn(Duration.ZERO),
        "dueIn must be more than zero and at most 90 days, but was PT0S");
    assertRefused(
        () -> sla.withLeadTime(longest.plusDays(1)),
        "leadTime must be zero to 90 days, but was PT2184H");
    assertThat(sla.withSteps(Collections.nCopies(10, new SlaStep.Remind(50))).steps())
        .hasSize(10);
    assertRefused(
        () -> sla.withSteps(Collections.nCopies(11, new SlaStep.Remind(50))),
        "number of steps must be 0 to 10, but was 11");
  }

  @Test
  void a_step_comes_at_1_to_1000_percent_of_the_way() {
    String rule = "percent must be 1 to 1000, but was 0";
    assertRefused(() -> new SlaStep.Remind(0), rule);
    assertRefused(() -> new SlaStep.AddApprovers(0, Selector.anyone()), rule);
    assertRefused(() -> new SlaStep.ReassignToBackup(0), rule);
    assertRefused(() -> new SlaStep.Escalate(0, "head"), rule);
  }

  @Test
  void a_policy_has_at_most_ten_stages_and_its_times_have_an_end() {
    List<Stage> stages = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k").stream()
        .map(Stage::of)
        .toList();
    assertThat(BRAND.withStages(stages.subList(0, 10)).stages()).hasSize(10);
    assertRefused(() -> BRAND.withStages(stages), "number of stages must be 0 to 10, but was 11");
    assertThat(BRAND.withApprovalTtl(Duration.ofDays(3_650)).approvalTtl())
        .isEqualTo(Duration.ofDays(3_650));
    assertThat(BRAND.withPublishLead(Duration.ofDays(90)).publishLead())
        .isEqualTo(Duration.ofDays(90));
    assertRefused(
        () -> BRAND.withPublishLead(Duration.ofDays(91)),
        "publishLead must be zero to 90 days, but was PT2184H");
  }

  @Test
  void a_selector_names_1_to_100_people() {
    Set<PersonId> crowd = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      crowd.add(PersonId.of("p" + i));
    }
    assertThat(new Selector.AllOf(crowd).people()).hasSize(100);
    crowd.add(BO);
    assertRefused(
        () -> new Selector.AllOf(crowd), "number of people must be 1 to 100, but was 101");
    assertRefused(
        () -> new Selector.AnyOf(crowd), "number of people must be 1 to 100, but was 101");
    assertRefused(Selector::allOf, "number of people must be 1 to 100, but was 0");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
