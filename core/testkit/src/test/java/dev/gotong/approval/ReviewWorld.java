package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.oracle.ApprovalOracle;
import dev.gotong.base.Canonical;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.testkit.ApprovalArbitraries.Act;
import dev.gotong.testkit.ApprovalArbitraries.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A post of ana's, its review, and everything that happened to them; a move gives the next world. */
record ReviewWorld(
    ApprovalPolicy policy,
    Map<String, Set<PersonId>> electorate,
    int revision,
    int content,
    Set<PersonId> contributors,
    ApprovalState state,
    List<ApprovalEvent> history) {
  static final Approvals APPROVALS = new Approvals();
  private static final PersonId ANA = PersonId.of("ana");
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  static ReviewWorld of(ApprovalPolicy policy, Map<String, Set<PersonId>> electorate) {
    return new ReviewWorld(policy, electorate, 1, 1, Set.of(ANA), APPROVALS.initial(), List.of());
  }

  Digest digest() {
    return Canonical.of("world").number(content).digest();
  }

  /** The world in which the post itself is edited already, if the move is an edit. */
  ReviewWorld edited(Move move) {
    if (!move.isEdit()) {
      return this;
    }
    int next = move.act() == Act.RESTORE && content != 1 ? 1 : revision + 1;
    Set<PersonId> people = new HashSet<>(contributors);
    people.add(move.by());
    return new ReviewWorld(policy, electorate, revision + 1, next, people, state, history);
  }

  ApprovalFacts facts(Move move) {
    Map<String, Set<PersonId>> present = new HashMap<>();
    electorate.forEach((stage, people) -> {
      Set<PersonId> there = new HashSet<>(people);
      if (!move.present()) {
        there.remove(move.by());
      }
      present.put(stage, there);
    });
    return ApprovalFacts.builder()
        .by(move.by())
        .now(NOW)
        .revision(revision)
        .digest(digest())
        .contributors(contributors)
        .policy(policy)
        .electorate(present)
        .build();
  }

  /** What becomes of the move, in the world that {@link #edited} gives for it. */
  Decision<ApprovalEvent> ask(Move move) {
    return APPROVALS.decide(state, move.command(revision, digest()), facts(move));
  }

  ReviewWorld after(List<ApprovalEvent> events) {
    List<ApprovalEvent> all = new ArrayList<>(history);
    all.addAll(events);
    return new ReviewWorld(
        policy,
        electorate,
        revision,
        content,
        contributors,
        APPROVALS.evolveAll(state, events),
        all);
  }

  /** The world after the move; as the oracle sees it, or this fails. */
  ReviewWorld play(Move move) {
    ReviewWorld before = edited(move);
    List<ApprovalEvent> events = before.ask(move).fold(e -> e, r -> List.of());
    if (events.isEmpty() && !move.isEdit()) {
      return this;
    }
    for (int i = 1; i < events.size(); i++) {
      ReviewWorld amid = before.after(events.subList(0, i));
      assertThat(!amid.isApproved() || amid.oracle().isApproved())
          .as("amid %s", events)
          .isTrue();
    }
    ReviewWorld after = before.after(events);
    after.check();
    return after;
  }

  boolean isApproved() {
    return state instanceof ApprovalState.Approved;
  }

  ApprovalOracle oracle() {
    return new ApprovalOracle(history, electorate, contributors);
  }

  private void check() {
    assertThat(isApproved()).as("%s", history).isEqualTo(oracle().isApproved());
    ReviewStatus status = Approvals.status(state);
    Set<String> objections = new HashSet<>();
    status.objections().forEach(o -> objections.add(o.stage() + " " + o.by()));
    assertThat(objections).hasSameSizeAs(status.objections()).isEqualTo(oracle().objections());
    state.findRound().ifPresent(round -> {
      assertThat(round.revision()).isEqualTo(revision);
      assertThat(round.digest()).isEqualTo(digest());
      for (Stage stage : round.policy().stages()) {
        Set<PersonId> agreed = Set.copyOf(new Tally(round).agreed(stage));
        assertThat(agreed)
            .as("%s of %s", stage.id(), history)
            .isEqualTo(oracle().agreed(stage));
      }
    });
  }
}
