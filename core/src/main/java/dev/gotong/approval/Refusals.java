package dev.gotong.approval;

import com.google.common.base.Joiner;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.time.Instant;
import java.util.List;

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

  /** For what is about the work of others, whoever it was that wrote the post. */
  static Refusal ownPost(String verb, ApprovalFacts facts) {
    return Refusal.of(
        "approval.self-approval",
        "{member} cannot {verb}: {member} wrote part of the post, and it takes somebody who did not",
        "member",
        facts.by().label(),
        "verb",
        verb);
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
        seenDigest.brief(),
        "revision",
        now,
        "digest",
        nowDigest.brief());
  }

  static Refusal editPassed(ApprovalFacts facts, Round round, int told, Digest digest) {
    return Refusal.of(
        "approval.stale-revision",
        "{member} cannot edit the post: its review is at revision {revision} ({digest}) already, and was"
            + " told of revision {told} ({toldDigest})",
        "member",
        facts.by().label(),
        "revision",
        round.revision(),
        "digest",
        round.digest().brief(),
        "told",
        told,
        "toldDigest",
        digest.brief());
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
        "{member} cannot edit the post: it is {phase}, and its policy lets nobody edit it then; it can be"
            + " withdrawn, or an approver requests changes",
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
        "{member} cannot submit: no required stage of {policy} applies to the post, so nobody"
            + " would review it; the policy needs one that does",
        "member",
        facts.by().label(),
        "policy",
        facts.subject().policy().label());
  }

  static Refusal unknownCondition(ApprovalFacts facts, Stage stage, List<String> because) {
    return Refusal.of(
        "approval.condition-unknown",
        "{member} cannot submit: nobody knows whether {stage} applies ({because}); say what is not"
            + " known",
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
    boolean several =
        round.policy().separation().distinctAcrossStages() && round.stages().size() > 1;
    return Refusal.of(
        "approval.quorum-unreachable",
        "{member} cannot submit: {stage} needs {quorum} with the permission {action} on every channel of"
            + " the post, and too few are left: {able}{counting}; who wrote part of it: {authors}",
        "member",
        facts.by().label(),
        "policy",
        round.policy().label(),
        "stage",
        stage.id(),
        "quorum",
        quorum(stage),
        "action",
        stage.action(),
        "able",
        orNobody(able),
        "counting",
        several && !able.isEmpty() ? ", each of whom counts at one stage only" : "",
        "authors",
        orNobody(authors));
  }

  static Refusal policyVersion(ApprovalFacts facts, int seen) {
    return Refusal.of(
        "approval.stale-policy",
        "{member} cannot move the review to version {seen} of its policy: {policy} is selected now; read it"
            + " again",
        "member",
        facts.by().label(),
        "seen",
        seen,
        "policy",
        facts.subject().policy().label());
  }

  static Refusal shortReason(ApprovalFacts facts, long given, int needed) {
    return Refusal.of(
        "approval.reason-too-short",
        "{member} cannot override: the reason must have {needed} characters at least, blanks not"
            + " counted, and has {given}",
        "member",
        facts.by().label(),
        "needed",
        needed,
        "given",
        given);
  }

  static Refusal vetoed(ApprovalFacts facts, Objection veto) {
    return Refusal.of(
        "approval.vetoed",
        "{member} cannot override: {by} has vetoed it at {stage} ({reason}); that must be settled first",
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
        "{member} cannot confirm an override: nobody has asked for one, or an edit or an objection"
            + " has ended it",
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
        "{member} cannot let somebody stand in until {until}: that is past; choose a later time",
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

  /** Who must agree, such as {@code 1 of the role legal and 2 of anyone}. */
  static String quorum(Stage stage) {
    return Joiner.on(" and ").join(stage.quorum());
  }

  /** What must come first for somebody who needs a review that is under way. */
  static String first(ApprovalState state) {
    return state instanceof ApprovalState.Closed ? "opened again first" : "submitted first";
  }

  static Object orNobody(List<?> people) {
    return people.isEmpty() ? "nobody" : people;
  }
}
