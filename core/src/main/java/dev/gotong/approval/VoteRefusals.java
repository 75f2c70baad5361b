package dev.gotong.approval;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why somebody may not say that at a stage, in words. */
final class VoteRefusals {
  private VoteRefusals() {}

  static Refusal notAMember(String verb, ApprovalFacts facts) {
    return Refusal.of(
        "approval.not-a-member",
        "{member} cannot {verb}: only members of the team have a vote",
        "member",
        facts.by().label(),
        "verb",
        verb);
  }

  static Refusal notEligible(
      String verb, ApprovalFacts facts, Optional<Round> round, String stage, PersonId person) {
    Optional<Stage> known = round.flatMap(r -> r.policy().findStage(stage));
    return known.isPresent()
        ? notAsked(verb, facts, round, known.get(), person)
        : Refusal.of(
            "approval.not-eligible",
            "{member} cannot {verb} at {stage}: {member} holds no permission to vote on every channel of"
                + " the post",
            "member",
            facts.by().label(),
            "verb",
            verb,
            "stage",
            stage);
  }

  private static Refusal notAsked(
      String verb, ApprovalFacts facts, Optional<Round> round, Stage stage, PersonId person) {
    return Refusal.of(
        "approval.not-eligible",
        "{member} cannot {verb} at {stage}: it takes {quorum} with the permission {action} on every"
            + " channel of the post, and {person} is not one; who can: {able}",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "stage",
        stage.id(),
        "person",
        person,
        "quorum",
        Refusals.quorum(stage),
        "action",
        stage.action(),
        "able",
        Electorate.able(facts, round, stage.id()));
  }

  static Refusal delegateNotPermitted(
      String verb, ApprovalFacts facts, Stage stage, PersonId principal) {
    return Refusal.of(
        "approval.not-eligible",
        "{member} cannot {verb} at {stage} for {principal}: whoever stands in needs the permission"
            + " {action} on every channel of the post, too",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "stage",
        stage.id(),
        "principal",
        principal,
        "action",
        stage.action());
  }

  static Refusal selfApproval(
      String verb, ApprovalFacts facts, Round round, String stage, PersonId writer) {
    return Refusal.of(
        "approval.self-approval",
        "{member} cannot {verb} at {stage}: {writer} wrote part of it; who can: {able}",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "stage",
        stage,
        "writer",
        writer,
        "able",
        Electorate.able(facts, Optional.of(round), stage));
  }

  static Refusal notApplicable(String verb, ApprovalFacts facts, Stage stage) {
    return Refusal.of(
        "approval.stage-not-applicable",
        "{member} cannot {verb} at {stage}: it applies to a post only if {when}, and so not to this one",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "stage",
        stage.id(),
        "when",
        stage.when().describe());
  }

  static Refusal notOpen(
      String verb, ApprovalFacts facts, Round round, Tally tally, Stage stage, StageStatus status) {
    List<String> waitsFor = new ArrayList<>();
    for (int i = 0; i < round.stages().size(); i++) {
      Stage other = round.policy().stages().get(i);
      if (other.rank() < stage.rank() && other.required() && !tally.status(i).isDone()) {
        waitsFor.add(other.id());
      }
    }
    return Refusal.of(
        "approval.stage-not-open",
        "{member} cannot {verb} at {stage} yet: it waits for {waitsFor}",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "stage",
        stage.id(),
        "waitsFor",
        status == StageStatus.ERROR
            ? "somebody to say whether it applies: " + stage.when().describe()
            : waitsFor);
  }

  static Refusal principalPresent(String verb, ApprovalFacts facts, PersonId principal) {
    return Refusal.of(
        "approval.principal-present",
        "{member} cannot {verb} for {principal}: {principal} is not away",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "principal",
        principal);
  }

  static Refusal notDelegate(
      String verb,
      ApprovalFacts facts,
      PersonId principal,
      Optional<PersonId> standIn,
      int maxHops) {
    return Refusal.of(
        "approval.not-delegate",
        "{member} cannot {verb} for {principal}: {member} was not named for that, and no chain of at most"
            + " {maxHops} backups, all away but the last, leads to {member}; who stands in: {standIn}",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "principal",
        principal,
        "maxHops",
        maxHops,
        "standIn",
        standIn.map(PersonId::toString).orElse("nobody"));
  }

  static Refusal delegateAway(
      String verb, ApprovalFacts facts, PersonId principal, Optional<PersonId> standIn) {
    return Refusal.of(
        "approval.not-delegate",
        "{member} cannot {verb} for {principal}: {member} is away, too; who stands in: {standIn}",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "principal",
        principal,
        "standIn",
        standIn.map(PersonId::toString).orElse("nobody"));
  }

  static Refusal slotTaken(String verb, ApprovalFacts facts, Vote taken) {
    return Refusal.of(
        "approval.slot-taken",
        "{member} cannot {verb} for {principal} at {stage}: {by} has voted there for {principal}",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "principal",
        taken.principal(),
        "stage",
        taken.stage(),
        "by",
        taken.by());
  }

  static Refusal alreadyVoted(String verb, ApprovalFacts facts, Vote vote) {
    return Refusal.of(
        "approval.already-voted",
        "{member} cannot {verb} at {stage} once more: {member} has voted there for {principal}; retract that"
            + " first",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "stage",
        vote.stage(),
        "principal",
        vote.onBehalfOf().map(PersonId::value).orElse("themselves"));
  }

  static Refusal policyEditor(String verb, ApprovalFacts facts, Round round, PersonId person) {
    return Refusal.of(
        "approval.policy-editor",
        "{member} cannot {verb}: {person} changed the policy {policy} last, and may not vote under it",
        "member",
        facts.by().label(),
        "verb",
        verb,
        "person",
        person,
        "policy",
        round.policy().label());
  }

  static Refusal lateObjection(String verb, ApprovalFacts facts) {
    return Refusal.of(
        "approval.late-objection",
        "{member} cannot {verb}: the post is approved, and its policy takes no objections then",
        "member",
        facts.by().label(),
        "verb",
        verb);
  }

  static Refusal noVeto(ApprovalFacts facts, Stage stage) {
    return Refusal.of(
        "approval.no-veto",
        "{member} cannot veto at {stage}: there is no veto at that stage; request changes",
        "member",
        facts.by().label(),
        "stage",
        stage.id());
  }

  static Refusal noVote(ApprovalFacts facts, String stage, Round round, PersonId person) {
    List<String> elsewhere = round.votes().stream()
        .filter(vote -> vote.by().equals(person))
        .map(Vote::stage)
        .toList();
    return Refusal.of(
        "approval.no-vote",
        "{member} cannot retract a vote at {stage}: {member} has none there; where {member} has one: {other}",
        "member",
        facts.by().label(),
        "stage",
        stage,
        "other",
        elsewhere.isEmpty() ? "nowhere" : elsewhere);
  }

  static Refusal noObjection(ApprovalFacts facts, String stage, PersonId objector, Round round) {
    List<PersonId> objectors = round.objections().stream()
        .filter(o -> o.stage().equals(stage))
        .map(Objection::by)
        .toList();
    return Refusal.of(
        "approval.no-objection",
        "{member} cannot clear an objection of {objector} at {stage}: there is none; who objects"
            + " there: {objectors}",
        "member",
        facts.by().label(),
        "objector",
        objector,
        "stage",
        stage,
        "objectors",
        Refusals.orNobody(objectors));
  }
}
