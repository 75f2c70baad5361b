package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Actor;
import dev.gotong.base.Canonical;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A part of a quorum, as a team lead reads it. */
class ClauseTest {
  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");
  private static final Digest DIGEST =
      Canonical.of("test/1").text("Our autumn roast").digest();

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
    Refusal refusal = new Approvals()
        .decide(
            new ApprovalState.Draft(Optional.empty()),
            new VoteCommand.Approve("editor", 1, DIGEST),
            facts())
        .fold(events -> Optional.<Refusal>empty(), Optional::of)
        .orElseThrow();

    assertThat(refusal.message())
        .isEqualTo(
            "ana cannot approve at editor: it takes 1 person with the permission approve on every"
                + " channel of the post, and ana is not one; who can: nobody");
  }

  private static ApprovalFacts facts() {
    ReviewSubject subject = ReviewSubject.builder()
        .author(BO)
        .revision(1)
        .digest(DIGEST)
        .addContributors(BO)
        .policy(ApprovalPolicy.of("one-editor", 1, Stage.of("editor")))
        .build();
    return ApprovalFacts.builder()
        .by(Actor.member(ANA))
        .now(Instant.EPOCH)
        .subject(subject)
        .people(ReviewPeople.builder().permitted(Map.of()).build())
        .build();
  }
}
