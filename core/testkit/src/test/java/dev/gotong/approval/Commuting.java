package dev.gotong.approval;

import dev.gotong.approval.Move.Kind;
import dev.gotong.approval.Move.Said;
import dev.gotong.approval.Move.Seen;
import dev.gotong.approval.Report.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** INV-20: of two moves that do not concern one another it does not matter which comes first. */
final class Commuting {
  private final Graph graph;
  private final List<Node> nodes;
  private final ApprovalPolicy policy;

  /** For each pair of moves, what the second is called after the first; {@link Graph#NONE} if they may interfere. */
  private final int[][] second;

  Commuting(Graph graph, List<Node> nodes, ApprovalPolicy policy) {
    this.graph = graph;
    this.nodes = nodes;
    this.policy = policy;
    int size = graph.moves().size();
    second = new int[size][size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        second[a][b] = a == b ? Graph.NONE : second(a, b);
      }
    }
  }

  private int second(int first, int other) {
    Move a = graph.moves().get(first);
    Move b = graph.moves().get(other);
    if (isFresh(a) && isFresh(b)) {
      return areApart(a.said().orElseThrow(), b.said().orElseThrow()) ? other : Graph.NONE;
    }
    if (isFresh(a) && b.kind() == Kind.COSMETIC_EDIT) {
      return find(a, Seen.BEFORE) == Graph.NONE ? Graph.NONE : other;
    }
    return a.kind() == Kind.COSMETIC_EDIT && isFresh(b) ? find(b, Seen.BEFORE) : Graph.NONE;
  }

  private static boolean isFresh(Move move) {
    return move.kind() == Kind.VOTE && move.said().orElseThrow().seen() == Seen.NOW;
  }

  /** Whether two words are of different people, for different people, and at stages that run side by side. */
  private boolean areApart(Said a, Said b) {
    return !a.by().equals(b.by())
        && !a.principal().equals(b.principal())
        && rank(a.stage()) == rank(b.stage());
  }

  private int rank(String stage) {
    return policy.findStage(stage).map(Stage::rank).orElse(0);
  }

  /** The same vote of somebody who saw something else. */
  private int find(Move vote, Seen seen) {
    Said said = vote.said().orElseThrow();
    Said other = new Said(said.word(), said.stage(), said.by(), said.principal(), seen);
    for (int i = 0; i < graph.moves().size(); i++) {
      if (graph.moves().get(i).said().equals(Optional.of(other))) {
        return i;
      }
    }
    return Graph.NONE;
  }

  Optional<Violation> findViolation() {
    for (int from = 0; from < graph.size(); from++) {
      int[] edges = graph.edges(from);
      for (int i = 0; i < edges.length; i += 2) {
        for (int k = i + 2; k < edges.length; k += 2) {
          int next = second[edges[i]][edges[k]];
          if (next != Graph.NONE
              && !repeats(from, edges[i])
              && !repeats(from, edges[k])
              && !meet(edges, i, k, next)) {
            List<Move> way = new ArrayList<>(graph.way(from));
            way.add(graph.moves().get(edges[i]));
            way.add(graph.moves().get(edges[k]));
            return Optional.of(
                new Violation("INV-20: the last two moves in the other order lead elsewhere", way));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether somebody says again what they said: it counts for what they see now, and only once. */
  private boolean repeats(int from, int move) {
    Optional<Said> said = graph.moves().get(move).said();
    return said.isPresent()
        && nodes
            .get(from)
            .review()
            .findRound()
            .flatMap(round -> round.findVote(said.get().stage(), said.get().by()))
            .isPresent();
  }

  private boolean meet(int[] edges, int first, int other, int next) {
    int one = graph.target(edges[first + 1], next);
    int two = graph.target(edges[other + 1], second[edges[other]][edges[first]]);
    return one != Graph.NONE && one == two;
  }
}
