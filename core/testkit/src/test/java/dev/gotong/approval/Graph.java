package dev.gotong.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * What was explored, as numbers: which move leads from which state to which.
 *
 * <p>Not thread-safe.
 */
final class Graph {
  static final int NONE = -1;

  private final List<Move> moves;
  private final List<int[]> out = new ArrayList<>();
  private final List<int[]> origin = new ArrayList<>();
  private final BitSet ends = new BitSet();
  private long edges;

  Graph(List<Move> moves) {
    this.moves = moves;
  }

  List<Move> moves() {
    return moves;
  }

  int size() {
    return out.size();
  }

  long edges() {
    return edges;
  }

  /**
   * Adds a state.
   *
   * @param from from which it was found first
   * @param move by which move
   * @param ended whether nothing need follow, or it is said for what the post waits
   */
  void add(int from, int move, boolean ended) {
    ends.set(out.size(), ended);
    out.add(new int[0]);
    origin.add(new int[] {from, move});
  }

  /** Says that a move leads from there beyond what is explored, or that it is said for what the post waits. */
  void end(int from) {
    ends.set(from);
  }

  void addEdge(int from, int move, int to) {
    int[] before = out.get(from);
    int[] after = Arrays.copyOf(before, before.length + 2);
    after[before.length] = move;
    after[before.length + 1] = to;
    out.set(from, after);
    edges++;
  }

  /** {@return the moves that lead on from there, each followed by where it leads} */
  int[] edges(int from) {
    return out.get(from);
  }

  /** {@return where the move leads from there; {@link #NONE} if nowhere} */
  int target(int from, int move) {
    int[] edges = out.get(from);
    for (int i = 0; i < edges.length; i += 2) {
      if (edges[i] == move) {
        return edges[i + 1];
      }
    }
    return NONE;
  }

  /** {@return the moves of a shortest way there} */
  List<Move> way(int to) {
    List<Move> way = new ArrayList<>();
    for (int at = to; origin.get(at)[0] != NONE; at = origin.get(at)[0]) {
      way.add(moves.get(origin.get(at)[1]));
    }
    Collections.reverse(way);
    return way;
  }

  /**
   * INV-21: the states from which people who work together can get neither to an end, nor to where it is said for what
   * the post waits.
   */
  BitSet deadEnds() {
    BitSet dead = new BitSet();
    dead.set(0, size());
    dead.andNot(alive());
    return dead;
  }

  private BitSet alive() {
    int[][] back = back();
    BitSet alive = (BitSet) ends.clone();
    int[] queue = new int[size()];
    int end = 0;
    for (int i = ends.nextSetBit(0); i >= 0; i = ends.nextSetBit(i + 1)) {
      queue[end++] = i;
    }
    for (int at = 0; at < end; at++) {
      for (int from : back[queue[at]]) {
        if (!alive.get(from)) {
          alive.set(from);
          queue[end++] = from;
        }
      }
    }
    return alive;
  }

  /** From where each state is reached by moves of people who work together. */
  private int[][] back() {
    int[] count = new int[size()];
    for (int from = 0; from < size(); from++) {
      int[] edges = out.get(from);
      for (int i = 0; i < edges.length; i += 2) {
        count[edges[i + 1]] += moves.get(edges[i]).isHelpful() ? 1 : 0;
      }
    }
    int[][] back = new int[size()][];
    for (int i = 0; i < back.length; i++) {
      back[i] = new int[count[i]];
    }
    for (int from = 0; from < size(); from++) {
      int[] edges = out.get(from);
      for (int i = 0; i < edges.length; i += 2) {
        if (moves.get(edges[i]).isHelpful()) {
          back[edges[i + 1]][--count[edges[i + 1]]] = from;
        }
      }
    }
    return back;
  }
}
