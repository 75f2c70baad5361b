package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.testkit.ApprovalArbitraries.Act;
import dev.gotong.testkit.ApprovalArbitraries.Move;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every history of a submission and up to four accepted moves of three people, with every wrong move in between. */
class ApprovalExhaustiveTest {
  private static final int DEPTH = 4;
  private static final Set<PersonId> ALL =
      Set.of(PersonId.of("ana"), PersonId.of("bo"), PersonId.of("citra"));
  private static final List<Move> MOVES = moves();

  private final Set<Object> states = new HashSet<>();
  private long transitions;
  private long approvals;

  private static List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    for (PersonId person : ALL.stream().sorted().toList()) {
      for (Act act : Act.values()) {
        boolean placed =
            Set.of(Act.APPROVE, Act.REQUEST_CHANGES, Act.RETRACT, Act.CLEAR).contains(act);
        for (String stage : placed ? List.of("first", "second") : List.of("first")) {
          moves.add(new Move(person, act, stage, false, true));
        }
      }
      moves.add(new Move(person, Act.APPROVE, "first", true, true));
    }
    return moves;
  }

  @Test
  void every_short_history_ends_as_the_oracle_says() {
    Stage first = Stage.of("first");
    Stage second = Stage.of("second");
    List<ApprovalPolicy> policies = List.of(
        ApprovalPolicy.of("one", 1, first),
        ApprovalPolicy.of("two-people", 1, first.withAtLeast(2)),
        ApprovalPolicy.of("side-by-side", 1, first, second),
        ApprovalPolicy.of("in-turn", 1, first, second.withRank(2)));
    for (ApprovalPolicy policy : policies) {
      Move submit =
          MOVES.stream().filter(m -> m.act() == Act.SUBMIT).findFirst().orElseThrow();
      ReviewWorld world = ReviewWorld.of(policy, Map.of("first", ALL, "second", ALL));
      MOVES.forEach(
          world::play); // before it is submitted nothing but submitting and editing does anything
      explore(world.play(submit), DEPTH);
    }
    System.out.println("proof approval-exhaustive: " + states.size() + " states, " + transitions
        + " moves tried, " + approvals + " ends approved");
    assertThat(states).hasSizeGreaterThan(500);
    assertThat(approvals).isGreaterThan(100);
  }

  private void explore(ReviewWorld world, int depth) {
    states.add(List.of(world.state(), world.contributors(), world.content()));
    approvals += world.isApproved() ? 1 : 0;
    if (depth == 0) {
      return;
    }
    for (Move move : MOVES) {
      ReviewWorld next = world.play(move);
      transitions++;
      if (next.history().size() > world.history().size()) {
        explore(next, depth - 1);
      }
    }
  }
}
