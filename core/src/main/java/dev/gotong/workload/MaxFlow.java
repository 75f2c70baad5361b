package dev.gotong.workload;

import java.util.Arrays;

/** The most that can flow from one node to another, by shortest augmenting paths in layers (Dinic 1970). Not thread-safe. */
final class MaxFlow {
  /** As good as no limit. */
  static final long UNLIMITED = Long.MAX_VALUE / 4;

  private final int nodes;
  private int[] to = new int[64];
  private int[] next = new int[64];
  private long[] room = new long[64];
  private final int[] head;
  private final int[] layer;
  private final int[] at;
  private final int[] waiting;
  private int edges;

  MaxFlow(int nodes) {
    this.nodes = nodes;
    head = new int[nodes];
    Arrays.fill(head, -1);
    layer = new int[nodes];
    at = new int[nodes];
    waiting = new int[nodes];
  }

  /** {@return the number of a new edge} */
  int edge(int from, int target, long capacity) {
    int edge = edges;
    half(from, target, capacity);
    half(target, from, 0);
    return edge;
  }

  private void half(int from, int target, long capacity) {
    if (edges == to.length) {
      to = Arrays.copyOf(to, 2 * edges);
      next = Arrays.copyOf(next, 2 * edges);
      room = Arrays.copyOf(room, 2 * edges);
    }
    to[edges] = target;
    room[edges] = capacity;
    next[edges] = head[from];
    head[from] = edges++;
  }

  /** {@return what flows over that edge} */
  long flow(int edge) {
    return room[edge ^ 1];
  }

  /** {@return how much more flows than before; what flows already stays} */
  long run(int source, int sink) {
    return run(source, sink, UNLIMITED, source);
  }

  /** {@return how much more flows than before, of so much, and never by way of the closed node} */
  long run(int source, int sink, long most, int closed) {
    long all = 0;
    for (reach(source, closed, 1); isReached(sink) && all < most; reach(source, closed, 1)) {
      System.arraycopy(head, 0, at, 0, nodes);
      all += push(source, sink, most - all);
    }
    return all;
  }

  /** {@return how much more can flow over that edge} */
  long room(int edge) {
    return room[edge];
  }

  /** {@return whether more could reach the node from where {@link #reach} looked last: after a run, these are the nodes on the side of the source of a
   * least cut} */
  boolean isReached(int node) {
    return layer[node] >= 0;
  }

  /** Looks which nodes so much more could reach from that one, all on one way and never by way of the closed one. */
  void reach(int start, int closed, long least) {
    Arrays.fill(layer, -1);
    int found = 0;
    layer[start] = 0;
    waiting[found++] = start;
    for (int i = 0; i < found; i++) {
      int node = waiting[i];
      for (int edge = head[node]; edge >= 0; edge = next[edge]) {
        int target = to[edge];
        if (room[edge] >= least && layer[target] < 0 && target != closed) {
          layer[target] = layer[node] + 1;
          waiting[found++] = target;
        }
      }
    }
  }

  /** Sends as much as it can down all ways at once; a way that is used up is not tried again in this layering. */
  private long push(int node, int sink, long most) {
    if (node == sink) {
      return most;
    }
    long pushed = 0;
    for (; at[node] >= 0; at[node] = next[at[node]]) {
      int edge = at[node];
      if (room[edge] > 0 && layer[to[edge]] == layer[node] + 1) {
        long more = push(to[edge], sink, Math.min(most - pushed, room[edge]));
        room[edge] -= more;
        room[edge ^ 1] += more;
        pushed += more;
        if (pushed == most) {
          return pushed;
        }
      }
    }
    return pushed;
  }
}
