package dev.gotong.approval;

import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What stands between a person and a stage.
 *
 * @param verb what they want to do there, such as {@code approve}
 */
record Barrier(String verb, Round round, ApprovalFacts facts) {

  /** Why they may not act at that stage on what they saw, if so. */
  Optional<Refusal> find(String stageId, int seen, Digest seenDigest) {
    boolean sawThePost = seen == facts.revision() && seenDigest.equals(facts.digest());
    if (!sawThePost) {
      return Optional.of(
          Refusals.stale(verb, facts, seen, seenDigest, facts.revision(), facts.digest()));
    }
    if (!round.isAt(
        seen, seenDigest)) { // the review was not told of an edit: nothing may be agreed to
      return Optional.of(
          Refusals.stale(verb, facts, seen, seenDigest, round.revision(), round.digest()));
    }
    return round
        .policy()
        .findStage(stageId)
        .map(this::find)
        .orElseGet(() -> Optional.of(Refusals.unknownStage(verb, facts, stageId, round)));
  }

  private Optional<Refusal> find(Stage stage) {
    List<Stage> waitsFor = new Tally(round).waitsFor(stage);
    if (!waitsFor.isEmpty()) {
      return Optional.of(Refusals.notOpen(verb, facts, stage, waitsFor));
    }
    PersonId person = facts.by();
    if (!facts.electorate(stage.id()).contains(person)) {
      return Optional.of(Refusals.notEligible(verb, facts, stage));
    }
    return facts.contributors().contains(person)
        ? Optional.of(Refusals.selfApproval(verb, facts, stage))
        : Optional.empty();
  }
}
