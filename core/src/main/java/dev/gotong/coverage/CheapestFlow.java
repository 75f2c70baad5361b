package dev.gotong.coverage;

import java.util.ArrayDeque;
import java.util.Arrays;

/** A flow of least cost, one unit after another over the cheapest path that is left (Busacker and Gowen 1960). Not thread-safe. */
final class CheapestFlow {
  private static final long FAR = Long.MAX_VALUE / 4;

  private int[] to = new int[64];
  private int[] next = new int[64];
  private int[] room = new int[64];
  private long[] cost = new long[64];
  private final int[] head;
  private int edges;
  private long total;

  CheapestFlow(int nodes) {
    head = new int[nodes];
    Arrays.fill(head, -1);
  }

  /** {@return the number of a new edge for one unit} */
  int edge(int from, int target, long price) {
    int edge = edges;
    half(from, target, 1, price);
    half(target, from, 0, -price);
    return edge;
  }

  private void half(int from, int target, int capacity, long price) {
    if (edges == to.length) {
      to = Arrays.copyOf(to, 2 * edges);
      next = Arrays.copyOf(next, 2 * edges);
      room = Arrays.copyOf(room, 2 * edges);
      cost = Arrays.copyOf(cost, 2 * edges);
    }
    to[edges] = target;
    room[edges] = capacity;
    cost[edges] = price;
    next[edges] = head[from];
    head[from] = edges++;
  }

  boolean isUsed(int edge) {
    return room[edge] == 0;
  }

  /** {@return what all that flows costs} */
  long total() {
    return total;
  }

  /** {@return how many units flow; there is no more room for any other} */
  int run(int source, int sink) {
    int units = 0;
    int[] way = new int[head.length];
    while (reaches(source, sink, way)) {
      for (int node = sink; node != source; node = to[way[node] ^ 1]) {
        room[way[node]]--;
        room[way[node] ^ 1]++;
        total += cost[way[node]];
      }
      units++;
    }
    return units;
  }

  /** Bellman and Ford with a queue. */
  private boolean reaches(int source, int sink, int[] way) {
    long[] distance = new long[head.length];
    boolean[] waits = new boolean[head.length];
    Arrays.fill(distance, FAR);
    distance[source] = 0;
    ArrayDeque<Integer> waiting = new ArrayDeque<>();
    waiting.add(source);
    while (!waiting.isEmpty()) {
      int node = waiting.remove();
      waits[node] = false;
      for (int edge = head[node]; edge >= 0; edge = next[edge]) {
        if (room[edge] > 0 && distance[node] + cost[edge] < distance[to[edge]]) {
          distance[to[edge]] = distance[node] + cost[edge];
          way[to[edge]] = edge;
          if (!waits[to[edge]]) {
            waits[to[edge]] = true;
            waiting.add(to[edge]);
          }
        }
      }
    }
    return distance[sink] < FAR;
  }
}
