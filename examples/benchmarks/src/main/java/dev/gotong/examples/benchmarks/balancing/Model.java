package dev.gotong.examples.benchmarks.balancing;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.workload.Days;
import dev.gotong.workload.Requirement;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Worker;
import dev.gotong.workload.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A workload in flat arrays, as contenders want it who bring no arithmetic of their own: who may take what, and what a minute
 * weighs at the usual weights, in millionths of a point. It is worked out from what the library's scorer says it does, and by
 * none of its classes, so that both can be held against each other.
 *
 * <p>For the drawn workloads only: usual weights, nobody faster than others, no window across weeks.
 */
final class Model {
  static final int NOBODY = -1;
  static final int WEEK = 7;
  /** The intervals of days within a week. */
  static final int INTERVALS = WEEK * (WEEK + 1) / 2;

  static final long POINT = 1_000_000;
  static final long CONCENTRATED = POINT / 50;
  static final long MISSING_OWNER = 50 * POINT;
  private static final long CHANGE = 5 * POINT;
  private static final long NEUTRAL = 16_667;
  private static final long DISLIKED = 50_000;

  final Workload workload;
  final int people;
  final int tasks;
  final int weeks;
  final int networks;
  final int groups;

  // by task
  final int[] minutes;
  final int[] week;
  /** Days from the Monday of the week. */
  final int[] from;

  final int[] to;
  final int[] network;
  final int[] group;
  final int[] current;
  final boolean[] pinned;
  final long[] change;
  final int[] kind;
  final int[] priority;
  final int[][] candidates;

  // by person
  final long[] target;
  final long[] perSquare;
  /** By person, week and interval. */
  final int[] room;

  private final long[] preference;

  // by network
  final long[] threshold;
  final int[] wanted;

  private final int kinds;

  Model(Workload workload) {
    this.workload = workload;
    people = workload.workers().size();
    tasks = workload.items().size();
    weeks = workload.horizon().weeks();
    minutes = new int[tasks];
    week = new int[tasks];
    from = new int[tasks];
    to = new int[tasks];
    network = new int[tasks];
    group = new int[tasks];
    current = new int[tasks];
    pinned = new boolean[tasks];
    change = new long[tasks];
    kind = new int[tasks];
    priority = new int[tasks];
    candidates = new int[tasks][];
    target = new long[people];
    perSquare = new long[people];
    room = new int[people * weeks * INTERVALS];
    Map<NetworkId, Integer> networkNumbers = new HashMap<>();
    Map<String, Integer> kindNumbers = new HashMap<>();
    groups = readItems(networkNumbers, kindNumbers);
    networks = networkNumbers.size();
    kinds = kindNumbers.size();
    preference = new long[people * kinds];
    readPeople(kindNumbers);
    threshold = new long[networks];
    wanted = new int[networks];
    networkNumbers.forEach(this::readNetwork);
  }

  private int readItems(Map<NetworkId, Integer> networkNumbers, Map<String, Integer> kindNumbers) {
    Map<PersonId, Integer> numbers = new HashMap<>();
    workload.workers().forEach(worker -> numbers.put(worker.id(), numbers.size()));
    Map<String, Integer> groupNumbers = new HashMap<>();
    Map<Requirement, int[]> open = new HashMap<>();
    for (int t = 0; t < tasks; t++) {
      WorkItem item = workload.items().get(t);
      Days days = item.days().orElseGet(workload.horizon()::all);
      minutes[t] = item.minutes();
      week[t] = days.first() / WEEK;
      from[t] = days.first() % WEEK;
      to[t] = days.last() - week[t] * WEEK;
      if (to[t] >= WEEK) {
        throw new IllegalArgumentException(item.id() + " must end in the week in which it begins");
      }
      NetworkId where = item.requirement().network().orElseThrow();
      network[t] = networkNumbers.computeIfAbsent(where, first -> networkNumbers.size());
      kind[t] = kindNumbers.computeIfAbsent(item.kind(), first -> kindNumbers.size());
      group[t] = item.separation()
          .map(name -> groupNumbers.computeIfAbsent(name, first -> groupNumbers.size()))
          .orElse(NOBODY);
      current[t] = item.owner().map(numbers::get).orElse(NOBODY);
      pinned[t] = item.pinned();
      change[t] = item.owner().isEmpty() ? 0 : item.frozen() ? 4 * CHANGE : CHANGE;
      priority[t] = item.priority();
      candidates[t] = item.pinned()
          ? new int[] {current[t]}
          : open.computeIfAbsent(item.requirement(), this::takers);
    }
    return groupNumbers.size();
  }

  private int[] takers(Requirement requirement) {
    List<Integer> takers = new ArrayList<>();
    for (int p = 0; p < people; p++) {
      if (requirement.isMetBy(workload.workers().get(p))) {
        takers.add(p);
      }
    }
    return takers.stream().mapToInt(Integer::intValue).toArray();
  }

  private void readPeople(Map<String, Integer> kindNumbers) {
    long all = workload.workers().stream().mapToLong(this::capacity).sum();
    long work = 0;
    for (int effort : minutes) {
      work += effort;
    }
    for (int p = 0; p < people; p++) {
      Worker worker = workload.workers().get(p);
      long capacity = capacity(worker);
      target[p] = all == 0 ? 0 : Math.min(capacity, divided(capacity * work, all));
      perSquare[p] = divided(1_000 * POINT, 60 * Math.max(1, capacity));
      for (Map.Entry<String, Integer> known : kindNumbers.entrySet()) {
        preference[p * kinds + known.getValue()] = worker.likes().contains(known.getKey())
            ? 0
            : worker.dislikes().contains(known.getKey()) ? DISLIKED : NEUTRAL;
      }
      for (int w = 0; w < weeks; w++) {
        for (int a = 0; a < WEEK; a++) {
          int sum = 0;
          for (int b = a; b < WEEK; b++) {
            sum += worker.minutes().get(w * WEEK + b);
            room[cell(p, w, a, b)] = Math.min(sum, worker.weekCaps().get(w));
          }
        }
      }
    }
  }

  private long capacity(Worker worker) {
    long all = 0;
    for (int w = 0; w < weeks; w++) {
      int sum = 0;
      for (int d = w * WEEK; d < (w + 1) * WEEK; d++) {
        sum += worker.minutes().get(d);
      }
      all += Math.min(sum, worker.weekCaps().get(w));
    }
    return all;
  }

  private void readNetwork(NetworkId id, int n) {
    long work = 0;
    int items = 0;
    for (int t = 0; t < tasks; t++) {
      work += network[t] == n ? minutes[t] : 0;
      items += network[t] == n ? 1 : 0;
    }
    int access = (int) workload.workers().stream()
        .filter(worker -> worker.networks().contains(id))
        .count();
    threshold[n] = access == 0 ? 0 : (3 * work + 2L * access - 1) / (2L * access);
    wanted[n] = Math.min(3, Math.min(access, items));
  }

  /** {@return what the task weighs with that owner, but for what hangs on other tasks} */
  long own(int task, int person) {
    return minutes[task] * preference[person * kinds + kind[task]]
        + (person == current[task] ? 0 : change[task]);
  }

  /** {@return the minutes of a task without an owner: one of each priority weighs eight of the one below} */
  long weighed(int task) {
    return (long) minutes[task] << (3 * priority[task]);
  }

  int cell(int person, int inWeek, int a, int b) {
    return (person * weeks + inWeek) * INTERVALS + interval(a, b);
  }

  static int interval(int a, int b) {
    return a * WEEK - a * (a - 1) / 2 + b - a;
  }

  /** {@return the owners by their ids} */
  Map<TaskId, PersonId> named(int[] owners) {
    Map<TaskId, PersonId> named = new HashMap<>();
    for (int t = 0; t < tasks; t++) {
      if (owners[t] != NOBODY) {
        named.put(
            workload.items().get(t).id(), workload.workers().get(owners[t]).id());
      }
    }
    return named;
  }

  /** {@return the standard deviation of load / capacity, over those who have a capacity} */
  double uneven(Map<TaskId, PersonId> owners) {
    Map<PersonId, Long> loads = new HashMap<>();
    for (WorkItem item : workload.items()) {
      PersonId owner = owners.get(item.id());
      if (owner != null) {
        loads.merge(owner, (long) item.minutes(), Long::sum);
      }
    }
    double[] shares = workload.workers().stream()
        .filter(worker -> capacity(worker) > 0)
        .mapToDouble(worker -> (double) loads.getOrDefault(worker.id(), 0L) / capacity(worker))
        .toArray();
    double mean = Arrays.stream(shares).average().orElse(0);
    return Math.sqrt(Arrays.stream(shares)
        .map(share -> (share - mean) * (share - mean))
        .average()
        .orElse(0));
  }

  private static long divided(long a, long b) {
    return (2 * a + b) / (2 * b);
  }
}
