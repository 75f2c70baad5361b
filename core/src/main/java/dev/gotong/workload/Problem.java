package dev.gotong.workload;

import java.util.Arrays;

/**
 * A workload on flat arrays, as the engine reads it: what was given, and what follows from it alone. Nobody writes to it.
 *
 * <p>Minutes are whole, and so are costs, in millionths of a point. Members, tasks, days, weeks, networks, kinds of work,
 * classes of eligibility and groups of separation are numbered from 0; -1 is none.
 *
 * <p>Who may own what when: a task is worked on within its window only, so that a member can do what it owns exactly if, for
 * all days a to b, the tasks with windows within them need no more than A(a, b), the sum over weeks of the smaller of the
 * week's cap and the minutes available on those of its days (Hall's condition for a polymatroid; {@link Intervals}).
 */
final class Problem {
  /** Nobody, no network, no group. */
  static final int NONE = -1;

  /** A multiplier that changes nothing. */
  static final int UNIT = 1_000;

  private static final int PRIORITIES = 4;
  private static final long CHANGE = 5_000;
  private static final long CONCENTRATION = 20;
  private static final long BUS_FACTOR = 50_000;
  private static final int OWNERS_WANTED = 3;
  private static final int FROZEN = 4;

  final int members;
  final int tasks;
  final int days;
  final int weeks;
  final int networks;
  final int kinds;
  final int classes;
  final int groups;

  /** Longs a bitset over members takes. */
  final int words;

  /** Minutes by [member * days + day]; absences are out. */
  final int[] availability;

  /** Minutes by [member * weeks + week]. */
  final int[] weekCap;

  /** By day, never falling. */
  final int[] weekOf;

  /** Bits by [class * words + member / 64]: roles, permissions, networks and skills (H1 to H3). */
  final long[] eligible;

  /** Bits by [network * words + member / 64]. */
  final long[] access;

  /** Millionths of a point a minute by [member * kinds + kind], already multiplied by its weight. */
  final long[] preference;

  /** By [member * kinds + kind]: 1,000 does an hour's work in an hour, 2,000 in half of it. */
  final int[] speed;

  final int[] classOf;
  final int[] networkOf;
  final int[] kindOf;

  /** Minutes at speed 1,000, at least 1. */
  final int[] effort;

  /** First and last day of the window, both within. */
  final int[] from;

  final int[] to;

  /** 0 to 3, of which 3 is critical. */
  final int[] priority;

  final int[] current;
  final boolean[] pinned;
  final boolean[] frozen;

  /** By task: members barred from it, sorted. */
  final int[][] excluded;

  final int[] groupOf;

  /** By group: its tasks, all of which have different owners. */
  final int[][] separated;

  /** By class: its members, sorted. */
  final int[][] candidates;

  /** Whether all work at speed 1,000. */
  final boolean even;

  final Intervals intervals;

  /** By task: whether rules H1 to H7 leave somebody who has nothing else to do. */
  final boolean[] ownable;

  /** Minutes of the whole horizon, by member: A(first day, last day). */
  final int[] capacity;

  /** Millionths of a point for a square minute off target, by member: 10^9 / (60 * capacity), rounded. */
  final long[] kappa;

  /** Fair share of all effort in minutes, by member, rounded and at most the capacity: what is too much for all is nobody's. */
  final int[] target;

  /** Minutes of a network that one member may have for nothing: 1.5 fair shares, rounded up. */
  final long[] threshold;

  /** By network: 3, or as many as have access or there are tasks. */
  final int[] ownersWanted;

  /** By network. */
  final long[] networkEffort;

  /** Millionths of a point, for a task that is not frozen. */
  final long changeCost;

  /** Millionths of a point a minute above the threshold. */
  final long concentrationCost;

  /** Millionths of a point for an owner missing. */
  final long busFactorCost;

  /** Bucket of the level PEAK in permille, or 0 where that level is off. */
  final int peakBucket;

  final long totalEffort;

  Problem(ProblemDraft draft) {
    draft.check();
    members = draft.members;
    tasks = draft.tasks;
    days = draft.days;
    weeks = draft.weekOf[days - 1] + 1;
    networks = draft.networks;
    kinds = draft.kinds;
    classes = draft.classes;
    words = draft.words;
    availability = draft.availability;
    weekCap = draft.weekCap;
    weekOf = draft.weekOf;
    eligible = draft.eligible;
    access = draft.access;
    speed = draft.speed;
    classOf = draft.classOf;
    networkOf = draft.networkOf;
    kindOf = draft.kindOf;
    effort = draft.effort;
    from = draft.from;
    to = draft.to;
    priority = draft.priority;
    current = draft.current;
    pinned = draft.pinned;
    frozen = draft.frozen;
    excluded = draft.excluded;
    groupOf = draft.groupOf;
    groups = Arrays.stream(groupOf).max().orElse(NONE) + 1;
    peakBucket = draft.peakBucket;
    changeCost = CHANGE * draft.changeWeight;
    concentrationCost = CONCENTRATION * draft.concentrationWeight;
    busFactorCost = BUS_FACTOR * draft.busFactorWeight;
    preference = Arrays.stream(draft.preference)
        .mapToLong(rate -> divided((long) rate * draft.preferenceWeight, UNIT))
        .toArray();
    even = Arrays.stream(speed).allMatch(each -> each == UNIT);
    separated = Grouping.of(groupOf, groups);
    candidates = new int[classes][];
    for (int c = 0; c < classes; c++) {
      candidates[c] = bits(eligible, c);
    }
    intervals = new Intervals(this);
    ownable = new boolean[tasks];
    for (int t = 0; t < tasks; t++) {
      ownable[t] = isOwnable(t);
    }
    capacity = new int[members];
    long all = 0;
    for (int m = 0; m < members; m++) {
      capacity[m] = intervals.capacity(m, 0, days - 1);
      all += capacity[m];
    }
    totalEffort = Arrays.stream(effort).asLongStream().sum();
    kappa = new long[members];
    target = new int[members];
    for (int m = 0; m < members; m++) {
      if (capacity[m] > 0) {
        kappa[m] = divided(1_000_000L * draft.fairnessWeight, 60L * capacity[m]);
        target[m] = (int) Math.min(capacity[m], divided(capacity[m] * totalEffort, all));
      }
    }
    networkEffort = new long[networks];
    int[] tasksOn = new int[networks];
    for (int t = 0; t < tasks; t++) {
      if (networkOf[t] != NONE) {
        networkEffort[networkOf[t]] += effort[t];
        tasksOn[networkOf[t]]++;
      }
    }
    threshold = new long[networks];
    ownersWanted = new int[networks];
    for (int n = 0; n < networks; n++) {
      int open = bits(access, n).length;
      long shares = 2L * Math.max(1, open);
      threshold[n] = (3 * networkEffort[n] + shares - 1) / shares;
      ownersWanted[n] = Math.min(OWNERS_WANTED, Math.min(open, tasksOn[n]));
    }
  }

  /** {@return minutes that the task takes the member} */
  int effort(int task, int member) {
    int minutes = effort[task];
    if (even) {
      return minutes;
    }
    int rate = speed[member * kinds + kindOf[task]];
    return rate == UNIT ? minutes : (int) (((long) minutes * UNIT + rate - 1) / rate);
  }

  /** {@return whether the member has what the task asks for, is not barred from it and no pin speaks against it: H1 to H4, H7} */
  boolean may(int task, int member) {
    return ((eligible[classOf[task] * words + (member >> 6)] >>> member) & 1) != 0
        && (!pinned[task] || current[task] == NONE || current[task] == member)
        && !barred(task, member);
  }

  private boolean isOwnable(int task) {
    for (int m : candidates[classOf[task]]) {
      if (may(task, m) && effort(task, m) <= intervals.capacity(m, from[task], to[task])) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether the member is excluded from the task} */
  boolean barred(int task, int member) {
    return excluded[task].length > 0 && Arrays.binarySearch(excluded[task], member) >= 0;
  }

  boolean hasAccess(int member, int network) {
    return ((access[network * words + (member >> 6)] >>> member) & 1) != 0;
  }

  /** {@return whether, with these owners, nothing is left unowned that somebody may take} */
  boolean isWhole(int[] owners) {
    for (int t = 0; t < tasks; t++) {
      if (owners[t] == NONE && ownable[t]) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether the task may not leave its owner} */
  boolean stuck(int task) {
    return pinned[task] && current[task] != NONE;
  }

  /** {@return what the task costs with that owner whatever else is planned: preference and change, in millionths of a point} */
  long cost(int task, int member) {
    return effort(task, member) * preference[member * kinds + kindOf[task]] + change(task, member);
  }

  /** {@return the cost of change if the member, or nobody, owns the task} */
  long change(int task, int member) {
    int owner = current[task];
    return owner == NONE || owner == member ? 0 : frozen[task] ? FROZEN * changeCost : changeCost;
  }

  /** {@return how many classes of priority there are} */
  static int priorities() {
    return PRIORITIES;
  }

  private int[] bits(long[] sets, int set) {
    int[] found = new int[members];
    int size = 0;
    for (int m = 0; m < members; m++) {
      if (((sets[set * words + (m >> 6)] >>> m) & 1) != 0) {
        found[size++] = m;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** Rounds half up; neither is negative. */
  private static long divided(long a, long b) {
    return (2 * a + b) / (2 * b);
  }
}
