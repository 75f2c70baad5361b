package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What each event tells whoever keeps the record: everything that it holds, in words. */
class EventFactsTest {

  @Test
  void the_course_of_a_round_is_told_with_policy_content_and_people() {
    assertThat(told(Samples.roundEvents()))
        .containsExactly(
            "submitted {round=3, policy=brand/7, policyDigest=#7, policyEditor=dede, route=1, revision=2,"
                + " digest=#2, contributors=ana, bo, applies=TRUE, FALSE, because=sponsored is no}",
            "edit-noted {by=ana, revision=2, digest=#2, facets=NOTES, cosmetic=false, applies=TRUE,"
                + " UNKNOWN, dropped=editor/citra:edit, unconfirmed=true}",
            "policy-rebased {policy=brand/7, policyDigest=#7, policyEditor=none, applies=TRUE, TRUE,"
                + " dropped=editor/citra:policy, unconfirmed=false}",
            "sent-back {cause=changes-wanted}",
            "ended {ending=withdrawn, by=ana, reason=later}",
            "reopened {by=ana}");
  }

  @Test
  void a_word_is_told_with_who_said_it_for_whom_and_on_what() {
    assertThat(told(Samples.voteEvents()))
        .containsExactly(
            "agreed {stage=editor, by=citra, onBehalfOf=bo, via=citra, leave=leave-1, revision=2,"
                + " digest=#2, fits=0, at=2026-03-02T09:00:00Z}",
            "vote-retracted {stage=editor, by=bo}",
            "votes-struck {votes=editor/citra:not-eligible}",
            "votes-invalidated {person=bo, votes=editor/citra:invalidated, reason=phished}",
            "changes-requested {stage=legal, by=eka, onBehalfOf=none, round=3, reason=too loud}",
            "objection-cleared {stage=legal, objector=eka, how=taken-back}");
  }

  @Test
  void what_comes_of_it_is_told_of_the_stage_and_of_the_post() {
    assertThat(told(Samples.stageEvents()))
        .containsExactly(
            "stage-moved {stage=editor, status=stalled, people=bo, dede, expected=citra,"
                + " at=2026-03-02T09:00:00Z}",
            "cleared {round=3, revision=2, digest=#2}",
            "lost {cause=edit, revision=2, digest=#2}");
  }

  @Test
  void what_time_does_is_told_with_when_it_was_due() {
    assertThat(told(Samples.timeEvents()))
        .containsExactly(
            "reassigned {stage=editor, number=1, people=citra, instead={citra=bo}, role=,"
                + " deadline=2026-03-03T09:00:00Z}",
            "lead-passed {deadline=2026-03-03T09:00:00Z}",
            "ticked {at=2026-03-03T09:00:00Z, behindMillis=6000, unconfirmed=true}");
  }

  @Test
  void the_use_of_a_right_is_told_with_who_used_it_and_why() {
    assertThat(told(Samples.powerEvents()))
        .containsExactly(
            "override-asked {stages=editor, legal, by=dede, confirmedBy=none, revision=2, digest=#2,"
                + " reason=people must know, ticket=T-1}",
            "overridden {stages=editor, legal, by=dede, confirmedBy=eka, revision=2, digest=#2,"
                + " reason=people must know, ticket=T-1}",
            "audit-raised {by=dede, reason=people must know}",
            "look-back-due {due=2026-03-03T09:00:00Z}",
            "override-spent {channel=blog}",
            "delegated {stage=editor, principal=bo, to=citra, until=2026-03-03T09:00:00Z}",
            "delegation-ended {stage=editor, principal=bo}");
  }

  /** The code without the feature, then the facts, with names for the two digests. */
  private static List<String> told(List<? extends ApprovalEvent> events) {
    return events.stream()
        .map(event -> (event.code().substring("approval.".length()) + " " + event.facts())
            .replace(Samples.DIGEST.hex(), "#2")
            .replace(Setting.BRAND.digest().hex(), "#7"))
        .toList();
  }
}
