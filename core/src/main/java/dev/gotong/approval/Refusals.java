package dev.gotong.approval;

import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.List;
import java.util.Optional;

/** Why something may not be, in words. */
final class Refusals {
  private Refusals() {}

  static Refusal wrongPhase(String verb, ApprovalFacts facts, ApprovalState state, String allowed) {
    return Refusal.of(
        "approval.wrong-phase",
        "{member} cannot {verb}: the post is {phase}, and must be {allowed}",
        "member",
        facts.by(),
        "verb",
        verb,
        "phase",
        state.<String>match(
            d -> "a draft", r -> "in review", c -> "waiting for changes", a -> "approved"),
        "allowed",
        allowed);
  }

  static Refusal stale(
      String verb, ApprovalFacts facts, int seen, Digest seenDigest, int revision, Digest digest) {
    return Refusal.of(
        "approval.stale-revision",
        "{member} cannot {verb}: {member} saw revision {seen} ({seenDigest}), but it is now {revision}"
            + " ({digest}); read it again",
        "member",
        facts.by(),
        "verb",
        verb,
        "seen",
        seen,
        "seenDigest",
        seenDigest.brief(),
        "revision",
        revision,
        "digest",
        digest.brief());
  }

  static Refusal unknownStage(String verb, ApprovalFacts facts, String stage, Round round) {
    return Refusal.of(
        "approval.unknown-stage",
        "{member} cannot {verb} at {stage}: the policy {policy} has the stages {stages}",
        "member",
        facts.by(),
        "verb",
        verb,
        "stage",
        stage,
        "policy",
        round.policy().label(),
        "stages",
        orNone(ids(round.policy().stages()), "none"));
  }

  static Refusal notOpen(String verb, ApprovalFacts facts, Stage stage, List<Stage> waitsFor) {
    return Refusal.of(
        "approval.stage-not-open",
        "{member} cannot {verb} at {stage} yet: it waits for {waitsFor}",
        "member",
        facts.by(),
        "verb",
        verb,
        "stage",
        stage.id(),
        "waitsFor",
        ids(waitsFor));
  }

  static Refusal notEligible(String verb, ApprovalFacts facts, Stage stage) {
    return Refusal.of(
        "approval.not-eligible",
        "{member} cannot {verb} at {stage}: that takes the permission {action} on every channel of the"
            + " post, and being present; who can: {able}",
        "member",
        facts.by(),
        "verb",
        verb,
        "stage",
        stage.id(),
        "action",
        stage.action(),
        "able",
        orNobody(able(facts, stage)));
  }

  static Refusal selfApproval(String verb, ApprovalFacts facts, Stage stage) {
    return Refusal.of(
        "approval.self-approval",
        "{member} cannot {verb} at {stage}: {member} wrote part of it; who can: {able}",
        "member",
        facts.by(),
        "verb",
        verb,
        "stage",
        stage.id(),
        "able",
        orNobody(able(facts, stage)));
  }

  static Refusal oneStage(ApprovalFacts facts, Stage stage, Vote vote) {
    return Refusal.of(
        "approval.one-stage-per-person",
        "{member} cannot approve at {stage}: {member} has agreed at {other}, and counts for one stage"
            + " of a round; retract that vote first",
        "member",
        facts.by(),
        "stage",
        stage.id(),
        "other",
        vote.stage());
  }

  static Refusal noVote(ApprovalFacts facts, String stage, Optional<Vote> vote) {
    return Refusal.of(
        "approval.no-vote",
        "{member} cannot retract a vote at {stage}: no vote of {member} counts there; where one does:"
            + " {other}",
        "member",
        facts.by(),
        "stage",
        stage,
        "other",
        vote.map(Vote::stage).orElse("nowhere"));
  }

  static Refusal noObjection(ApprovalFacts facts, String stage, Round round) {
    List<PersonId> objectors = round.objections().stream()
        .filter(o -> o.stage().equals(stage))
        .map(Objection::by)
        .toList();
    return Refusal.of(
        "approval.no-objection",
        "{member} cannot clear an objection at {stage}: only who raised one can; who can: {objectors}",
        "member",
        facts.by(),
        "stage",
        stage,
        "objectors",
        orNobody(objectors));
  }

  static Refusal unreachable(ApprovalFacts facts, Seats.Gap gap) {
    return Refusal.of(
        "approval.quorum-unreachable",
        "{member} cannot submit: {stage} needs {needed} with the permission {action}, and these are"
            + " left: {able}; out of the question: {unable}",
        "member",
        facts.by(),
        "policy",
        facts.policy().label(),
        "stage",
        gap.stage().id(),
        "needed",
        gap.stage().atLeast(),
        "action",
        gap.stage().action(),
        "able",
        orNobody(gap.able()),
        "unable",
        orNobody(gap.unable()));
  }

  private static List<PersonId> able(ApprovalFacts facts, Stage stage) {
    return facts.electorate(stage.id()).stream()
        .filter(person -> !facts.contributors().contains(person))
        .toList();
  }

  private static Object orNobody(List<?> people) {
    return orNone(people, "nobody");
  }

  private static Object orNone(List<?> list, String none) {
    return list.isEmpty() ? none : list;
  }

  private static List<String> ids(List<Stage> stages) {
    return stages.stream().map(Stage::id).toList();
  }
}
