package dev.gotong.approval;

import dev.gotong.approval.oracle.ApprovalOracle;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the oracle says of a review, or the machine, question by question and in the same words.
 *
 * @param all the answers, by question
 * @param approved what the post says, if it is approved
 * @param statuses how far each stage of the policy has come; none if no votes are asked for
 */
record Answers(
    Map<String, String> all, Optional<Digest> approved, Map<String, StageStatus> statuses) {

  static Answers of(ApprovalOracle oracle) {
    Map<String, String> all = new LinkedHashMap<>();
    Map<String, StageStatus> statuses = new LinkedHashMap<>();
    ApprovalOracle.Phase phase = oracle.phase();
    Optional<Digest> approved = oracle.approved();
    all.put("phase", phase + (approved.isPresent() ? " approved" : ""));
    if (oracle.isSubmitted()) {
      all.put("objections", objections(oracle.objections()));
      all.put("contributors", people(oracle.contributors()));
    }
    if (phase == ApprovalOracle.Phase.REVIEW) {
      all.put("votes", votes(oracle.votes(), oracle.policy()));
      all.put("override", override(oracle.override()));
      all.put("asked override", override(oracle.asked()));
      for (Stage stage : oracle.policy().stages()) {
        StageStatus status = oracle.status(stage);
        statuses.put(stage.id(), status);
        all.put("stage " + stage.id(), oracle.applies(stage) + " " + status);
      }
      boolean waits = approved.isEmpty() && oracle.isUnconfirmed();
      all.put("waits for a last vote", Boolean.toString(waits));
    }
    return new Answers(all, approved, statuses);
  }

  static Answers of(ApprovalState state) {
    Map<String, String> all = new LinkedHashMap<>();
    Map<String, StageStatus> statuses = new LinkedHashMap<>();
    boolean inApproved = state instanceof ApprovalState.Approved;
    boolean asking = inApproved || state instanceof ApprovalState.InReview;
    Optional<Round> round = state.findRound();
    all.put("phase", phase(state));
    round.ifPresent(r -> {
      all.put("objections", objections(r.objections()));
      all.put("contributors", people(r.contributors()));
    });
    if (asking) {
      Round r = round.orElseThrow();
      all.put("votes", votes(r.votes(), r.policy()));
      all.put("override", override(r.override()));
      all.put("asked override", override(r.asked()));
      for (int i = 0; i < r.stages().size(); i++) {
        StageRecord record = r.stages().get(i);
        StageStatus status =
            record.status() == StageStatus.STALLED ? StageStatus.OPEN : record.status();
        statuses.put(r.policy().stages().get(i).id(), status);
        all.put("stage " + r.policy().stages().get(i).id(), record.applies() + " " + status);
      }
    }
    return new Answers(all, inApproved ? round.map(Round::digest) : Optional.empty(), statuses);
  }

  private static String phase(ApprovalState state) {
    return state.match(
        draft -> "DRAFT",
        review -> "REVIEW",
        changes -> "CHANGES",
        approved -> "REVIEW approved",
        closed -> "CLOSED");
  }

  boolean isApproved() {
    return approved.isPresent();
  }

  boolean isIn(ApprovalOracle.Phase phase) {
    return all.getOrDefault("phase", "").startsWith(phase.name());
  }

  /** {@return the first question to which the machine gives another answer than this oracle, and both answers} */
  Optional<String> findDifference(Answers machine) {
    for (Map.Entry<String, String> answer : machine.all().entrySet()) {
      String mine = all.getOrDefault(answer.getKey(), "nothing");
      if (!mine.equals(answer.getValue())) {
        return Optional.of(answer.getKey() + ": the machine says " + answer.getValue()
            + ", the history says " + mine);
      }
    }
    return approved.equals(machine.approved())
        ? Optional.empty()
        : Optional.of("what is approved: the machine says " + machine.approved()
            + ", the history says " + approved);
  }

  private static String people(Set<PersonId> people) {
    return new TreeSet<>(people).toString();
  }

  private static String votes(List<Vote> votes, ApprovalPolicy policy) {
    List<String> texts = new ArrayList<>(votes.size());
    for (Vote vote : votes) {
      texts.add(Keys.vote(vote, Keys.isAging(policy)));
    }
    Collections.sort(texts);
    return texts.toString();
  }

  private static String objections(List<Objection> objections) {
    List<String> texts = new ArrayList<>(objections.size());
    for (Objection objection : objections) {
      texts.add(Keys.objection(objection));
    }
    Collections.sort(texts);
    return texts.toString();
  }

  private static String override(Optional<StageOverride> override) {
    StringBuilder text = new StringBuilder();
    override.ifPresent(some -> Keys.append(text, some));
    return text.toString();
  }
}
