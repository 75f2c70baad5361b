package dev.gotong.approval;

import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Why a review does not take its course as asked, in words; {@link VoteRefusals} says it of votes. */
final class Refusals {
  private Refusals() {}

  static Refusal wrongPhase(String verb, ApprovalFacts facts, ApprovalState state, String must) {
    return Refusal.of(
        "approval.wrong-phase",
        "{member} cannot {verb}: the post is {phase}, and must be {must}",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "phase",
        state.phase(),
        "must",
        must);
  }

  static Refusal forbidden(String verb, ApprovalFacts facts, String needed) {
    return Refusal.of(
        "approval.forbidden",
        "{member} cannot {verb}: that takes {needed}",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "needed",
        needed);
  }

  static Refusal frozen(String verb, ApprovalFacts facts) {
    return Refusal.of(
        "approval.publishing-in-progress",
        "{member} cannot {verb}: the post is on its way or out already; if it must be corrected, write"
            + " a new post",
        "member",
        facts.by().label(),
        "verb",
        verb);
  }

  static Refusal stale(
      String verb, ApprovalFacts facts, int seen, Digest seenDigest, int now, Digest nowDigest) {
    return Refusal.of(
        "approval.stale-revision",
        "{member} cannot {verb}: {member} saw revision {seen} ({seenDigest}), but it is now {revision}"
            + " ({digest}); read it again",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "seen",
        seen,
        "seenDigest",
        seenDigest,
        "revision",
        now,
        "digest",
        nowDigest);
  }

  static Refusal unknownStage(String verb, ApprovalFacts facts, String stage, Round round) {
    List<String> known = round.policy().stages().stream().map(Stage::id).toList();
    return Refusal.of(
        "approval.unknown-stage",
        "{member} cannot {verb} at {stage}: the policy {policy} has the stages {stages}",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "stage",
        stage,
        "policy",
        round.policy().label(),
        "stages",
        known.isEmpty() ? "none" : known);
  }

  static Refusal locked(ApprovalFacts facts, ApprovalState state) {
    return Refusal.of(
        "approval.locked",
        "{member} cannot edit the post: it is {phase}, and its policy lets nobody edit it then; request"
            + " changes, or withdraw it",
        "member",
        facts.by().label(),
        "phase",
        state.phase());
  }

  static Refusal slotPassed(ApprovalFacts facts, Instant slot) {
    return Refusal.of(
        "approval.slot-passed",
        "{member} cannot submit: the post was to go out at {slot}; choose another slot first",
        "member",
        facts.by().label(),
        "slot",
        slot);
  }

  static Refusal nothingApplies(ApprovalFacts facts) {
    return Refusal.of(
        "approval.no-stage-applies",
        "{member} cannot submit: no required stage of {policy} applies to the post, and nobody may"
            + " publish without one; add a stage that does",
        "member",
        facts.by().label(),
        "policy",
        facts.subject().policy().label());
  }

  static Refusal unknownCondition(ApprovalFacts facts, Stage stage, List<String> because) {
    return Refusal.of(
        "approval.condition-unknown",
        "{member} cannot submit: nobody knows whether {stage} applies ({because}); say what is missing",
        "member",
        facts.by().label(),
        "stage",
        stage.id(),
        "because",
        because);
  }

  static Refusal unreachable(ApprovalFacts facts, Round round, int index) {
    Stage stage = round.policy().stages().get(index);
    Electorate electorate = new Electorate(round, facts);
    List<PersonId> able = electorate.eligible(index);
    List<PersonId> authors = facts.people().permitted(stage.id()).stream()
        .filter(electorate::isContributor)
        .toList();
    return Refusal.of(
        "approval.quorum-unreachable",
        "{member} cannot submit: {stage} needs {quorum} with the permission {action}, and these are"
            + " left: {able}; out of the question, since they wrote part of it: {authors}",
        "member",
        facts.by().label(),
        "policy",
        round.policy().label(),
        "stage",
        stage.id(),
        "quorum",
        stage.quorum(),
        "action",
        stage.action(),
        "able",
        orNobody(able),
        "authors",
        orNobody(authors));
  }

  static Refusal policyVersion(ApprovalFacts facts, int seen) {
    return Refusal.of(
        "approval.stale-policy",
        "{member} cannot change the policy: {member} saw version {seen}, but {policy} is selected now;"
            + " read it again",
        "member",
        facts.by().label(),
        "seen",
        seen,
        "policy",
        facts.subject().policy().label());
  }

  static Refusal shortReason(ApprovalFacts facts, int needed) {
    return Refusal.of(
        "approval.reason-too-short",
        "{member} cannot override: the reason must have {needed} characters at least, blanks not"
            + " counted",
        "member",
        facts.by().label(),
        "needed",
        needed);
  }

  static Refusal vetoed(ApprovalFacts facts, Objection veto) {
    return Refusal.of(
        "approval.vetoed",
        "{member} cannot override: {by} has vetoed it at {stage} ({reason}); that comes first",
        "member",
        facts.by().label(),
        "by",
        veto.principal(),
        "stage",
        veto.stage(),
        "reason",
        veto.reason());
  }

  static Refusal noOverride(ApprovalFacts facts) {
    return Refusal.of(
        "approval.no-override",
        "{member} cannot confirm an override: nobody has asked for one of this revision",
        "member",
        facts.by().label());
  }

  static Refusal secondPerson(ApprovalFacts facts) {
    return Refusal.of(
        "approval.second-person",
        "{member} cannot confirm the override: {member} asked for it, and it takes a second person",
        "member",
        facts.by().label());
  }

  static Refusal delegationPast(ApprovalFacts facts, Instant until) {
    return Refusal.of(
        "approval.delegation-past",
        "{member} cannot delegate until {until}: that is past; choose a later time",
        "member",
        facts.by().label(),
        "until",
        until);
  }

  static Refusal unknownPerson(String verb, ApprovalFacts facts, PersonId person) {
    return Refusal.of(
        "approval.unknown-member",
        "{member} cannot {verb}: {person} is not in the team",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "person",
        person);
  }

  static Refusal notApproved(ApprovalFacts facts, ApprovalState state) {
    return Refusal.of(
        "approval.not-approved",
        "the post may not go out: it is {phase}, not approved as it stands",
        "phase",
        state.phase());
  }

  static Refusal notAnyMore(List<DroppedVote> votes) {
    return Refusal.of(
        "approval.not-approved",
        "the post may not go out: too few of those who approved it still count ({votes})",
        "votes",
        Told.dropped(votes));
  }

  static Refusal approverPublishes(Round round, PersonId person) {
    return Refusal.of(
        "approval.approver-publishes",
        "{member} cannot give the post its slot: {member} agreed to it, and {policy} wants somebody else"
            + " to publish",
        "member",
        person,
        "policy",
        round.policy().label());
  }

  static Refusal policyRevoked(Round round) {
    return Refusal.of(
        "approval.policy-revoked",
        "the post may not go out: its policy {policy} was revoked; let the review go on under the"
            + " present one",
        "policy",
        round.policy().label());
  }

  static Refusal overrideSpent(StageOverride override, Object channel) {
    return Refusal.of(
        "approval.override-spent",
        "the post may not go out on {channel} again: the override of {by} was for one time",
        "channel",
        channel,
        "by",
        override.by());
  }

  static Object orNobody(List<?> people) {
    return people.isEmpty() ? "nobody" : people;
  }

  static Object orNobody(Set<?> people) {
    return people.isEmpty() ? "nobody" : people;
  }
}
