package dev.gotong.workload;

import dev.gotong.workload.Demand.Group;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Work against time, as a flow: from groups over the days of their lists of candidates, over the days of each candidate, into their
 * weeks. The work fits, if it may be split, exactly if all of it can flow. Not thread-safe.
 */
final class WorkFlow {
  private static final int STARTS = 8;

  private final Horizon horizon;
  private final List<Group> groups;
  private final Map<List<Worker>, Integer> lists = new IdentityHashMap<>();
  private final Map<Worker, Integer> workers = new IdentityHashMap<>();
  private final Days days;
  private final MaxFlow flow;
  private final int[] entries;
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
    entries = new int[groups.size()];
    workers.forEach(this::drain);
    join();
    isWhole = flow.run(source(), sink()) == Demand.minutes(groups);
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

  private void join() {
    Map<List<Worker>, BitSet> asked = new IdentityHashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      Days window = group.window();
      entries[g] = flow.edge(source(), g, group.minutes());
      for (int d = window.first(); d <= window.last(); d++) {
        flow.edge(g, ofList(lists.get(group.candidates()), d), MaxFlow.UNLIMITED);
      }
      asked
          .computeIfAbsent(group.candidates(), first -> new BitSet())
          .set(window.first(), window.last() + 1);
    }
    asked.forEach((candidates, on) -> on.stream().forEach(d -> {
      int from = ofList(lists.get(candidates), d);
      for (Worker worker : candidates) {
        if (worker.minutes().get(d) > 0) {
          flow.edge(from, ofWorker(workers.get(worker), d), MaxFlow.UNLIMITED);
        }
      }
    }));
  }

  /** {@return whether all of the work can flow} */
  boolean isWhole() {
    return isWhole;
  }

  /** {@return the groups on the side of the source of a least cut: they need more than their candidates have, if not all flows} */
  List<Group> shortOf() {
    return reached();
  }

  /**
   * {@return few groups that need more than their candidates have}
   *
   * <p>From a group of which something is left, whatever can still be reached has no more time, and what uses it up reaches it too.
   * Tries the groups with the fewest candidates, and takes the smallest of their answers.
   */
  List<Group> conflict() {
    List<Group> least = shortOf();
    List<Integer> left = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      if (!flow.isFull(entries[g])) {
        left.add(g);
      }
    }
    left.sort(Comparator.comparingInt(g -> groups.get(g).candidates().size()));
    for (int g : left.subList(0, Math.min(STARTS, left.size()))) {
      flow.reach(g, source()); // nothing is taken back: all of it is to be done
      List<Group> some = reached();
      least = some.size() < least.size() ? some : least;
    }
    return least;
  }

  private List<Group> reached() {
    List<Group> some = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      if (flow.isReached(g)) {
        some.add(groups.get(g));
      }
    }
    return some;
  }
}
