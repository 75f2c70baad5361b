package dev.gotong.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.testkit.PublishingArbitraries.Act;
import dev.gotong.testkit.PublishingArbitraries.Move;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every world within six moves of the start, and every move in each of them. */
class TargetsExhaustiveTest {
  private static final int DEPTH = 6;
  private static final PublishingPolicy POLICY = PublishingPolicy.of(Duration.ofMinutes(10), 2);
  private static final List<Move> MOVES = moves();

  private static List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    for (Act act : Act.values()) {
      for (int minutes : List.of(0, 5, 11)) {
        boolean timed = act == Act.SCHEDULE || act == Act.WAIT;
        for (int ahead : timed ? List.of(-1, 0, 5) : List.of(0)) {
          moves.add(new Move(act, minutes, ahead, 1, false, false));
        }
        if (act.isFenced()) {
          moves.add(new Move(act, minutes, 0, 1, true, false));
        }
      }
    }
    moves.add(new Move(Act.BEGIN, 0, 0, 1, false, true));
    moves.add(new Move(Act.SCHEDULE, 0, 5, 2, false, false));
    return moves;
  }

  @Test
  void no_short_history_breaks_a_rule_or_ends_where_nobody_can_go_on() {
    Set<TargetWorld> known = new HashSet<>();
    Set<TargetWorld> border = Set.of(TargetWorld.of(POLICY));
    long transitions = 0;
    for (int depth = 0; depth < DEPTH; depth++) {
      Set<TargetWorld> next = new HashSet<>();
      for (TargetWorld world : border) {
        boolean leaves = false;
        for (Move move : MOVES) {
          TargetWorld after = world.play(move);
          transitions++;
          leaves |= !after.state().equals(world.state());
          if (!after.equals(world) && known.add(after)) {
            next.add(after);
          }
        }
        assertThat(leaves)
            .as("a way on from %s", world)
            .isEqualTo(!world.oracle().out());
      }
      border = next;
    }
    System.out.println("proof targets-exhaustive: " + known.size() + " states, " + transitions
        + " transitions, depth " + DEPTH);
    assertThat(known).hasSizeGreaterThan(1_000);
    assertThat(known.stream().map(world -> world.state().phase()).distinct()).hasSize(7);
  }
}
