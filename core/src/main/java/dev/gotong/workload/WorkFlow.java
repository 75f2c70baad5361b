package dev.gotong.workload;

import dev.gotong.workload.Demand.Group;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Work against time, as a flow: from groups over the days of their lists of candidates, over the days of each candidate, into their
 * weeks. The work fits, if it may be split, exactly if all of it can flow. Not thread-safe.
 */
final class WorkFlow {
  private final Horizon horizon;
  private final List<Group> groups;
  private final IdentityHashMap<List<Worker>, Integer> lists = new IdentityHashMap<>();
  private final IdentityHashMap<Worker, Integer> workers = new IdentityHashMap<>();
  private final Days days;
  private final MaxFlow flow;
  private final long[] lacks;
  private final boolean isWhole;

  WorkFlow(Horizon horizon, List<Group> groups) {
    this.horizon = horizon;
    this.groups = groups;
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Group group : groups) {
      first = Math.min(first, group.window().first());
      last = Math.max(last, group.window().last());
      if (lists.putIfAbsent(group.candidates(), lists.size()) == null) {
        group.candidates().forEach(worker -> workers.putIfAbsent(worker, workers.size()));
      }
    }
    days = Days.of(Math.min(first, last), last);
    flow = new MaxFlow(sink() + 1);
    int[] entries = new int[groups.size()];
    lacks = new long[groups.size()];
    workers.forEach(this::drain);
    join(entries);
    isWhole = flow.run(source(), sink()) == Demand.minutes(groups);
    Arrays.setAll(lacks, g -> flow.room(entries[g]));
  }

  private int ofList(int list, int day) {
    return groups.size() + list * days.count() + day - days.first();
  }

  private int ofWorker(int worker, int day) {
    return ofList(lists.size() + worker, day);
  }

  private int source() {
    return ofWorker(workers.size(), days.first()) + workers.size() * weeks();
  }

  private int sink() {
    return source() + 1;
  }

  private int weeks() {
    return horizon.week(days.last()) - horizon.week(days.first()) + 1;
  }

  private void drain(Worker worker, int number) {
    int weeks = ofWorker(workers.size(), days.first()) + number * weeks();
    for (int d = days.first(); d <= days.last(); d++) {
      int week = weeks + horizon.week(d) - horizon.week(days.first());
      flow.edge(ofWorker(number, d), week, worker.minutes().get(d));
    }
    for (int w = 0; w < weeks(); w++) {
      flow.edge(weeks + w, sink(), worker.cap(horizon.week(days.first()) + w));
    }
  }

  private void join(int[] entries) {
    IdentityHashMap<List<Worker>, BitSet> asked = new IdentityHashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      Days window = group.window();
      entries[g] = flow.edge(source(), g, group.minutes());
      for (int d = window.first(); d <= window.last(); d++) {
        flow.edge(g, ofList(lists.getOrDefault(group.candidates(), 0), d), MaxFlow.UNLIMITED);
      }
      asked
          .computeIfAbsent(group.candidates(), first -> new BitSet())
          .set(window.first(), window.last() + 1);
    }
    asked.forEach((candidates, on) -> on.stream().forEach(d -> {
      int from = ofList(lists.getOrDefault(candidates, 0), d);
      for (Worker worker : candidates) {
        if (worker.minutes().get(d) > 0) {
          flow.edge(from, ofWorker(workers.getOrDefault(worker, 0), d), MaxFlow.UNLIMITED);
        }
      }
    }));
  }

  /** {@return whether all of the work flows} */
  boolean isWhole() {
    return isWhole;
  }

  int size() {
    return groups.size();
  }

  Group group(int g) {
    return groups.get(g);
  }

  /** {@return how much of that group does not flow} */
  long lack(int g) {
    return lacks[g];
  }

  /** {@return the groups on the side of the source of a least cut: they need more than their candidates have, if not all flows} */
  BitSet shortOf() {
    flow.reach(source(), source(), 1);
    return reached();
  }

  /**
   * {@return the groups that use up, together with that one, all that could be used for it}
   *
   * @param least the ways that count have room for so much
   */
  BitSet rivals(int g, long least) {
    flow.reach(g, source(), least); // nothing is taken back: all of it is to be done
    return reached();
  }

  private BitSet reached() {
    BitSet some = new BitSet();
    for (int g = 0; g < groups.size(); g++) {
      some.set(g, flow.isReached(g));
    }
    return some;
  }

  /** Lets the other group lack what that one lacks, as far as that one can use what the other has. */
  void shift(int lacking, int other) {
    long moved = flow.run(lacking, other, lacks[lacking], source());
    lacks[lacking] -= moved;
    lacks[other] += moved;
  }
}
