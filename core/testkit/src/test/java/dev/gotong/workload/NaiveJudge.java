package dev.gotong.workload;

import java.util.HashSet;
import java.util.Set;

/** Rules and costs of a plan from what was given, by the book and slowly; shares no code with the engine. */
final class NaiveJudge {
  private final Problem p;

  NaiveJudge(Problem problem) {
    p = problem;
  }

  boolean allowed(int[] owners) {
    for (int m = 0; m < p.members; m++) {
      if (!allowed(owners, m)) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether what this member owns breaks no rule} */
  boolean allowed(int[] owners, int member) {
    Set<Integer> groups = new HashSet<>();
    for (int t = 0; t < p.tasks; t++) {
      if (owners[t] != member) {
        continue;
      }
      long bits = p.eligible[p.classOf[t] * p.words + member / 64];
      boolean barred = false;
      for (int each : p.excluded[t]) {
        barred |= each == member;
      }
      boolean pinnedElsewhere = p.pinned[t] && p.current[t] >= 0 && p.current[t] != member;
      if ((bits & (1L << (member % 64))) == 0
          || barred
          || pinnedElsewhere
          || (p.groupOf[t] >= 0 && !groups.add(p.groupOf[t]))) {
        return false;
      }
    }
    return doable(owners, member);
  }

  /** A flow from tasks over days and weeks: source, tasks, days, weeks, sink. */
  boolean doable(int[] owners, int member) {
    int size = 2 + p.tasks + p.days + p.weeks;
    int[][] room = new int[size][size];
    int sink = size - 1;
    int wanted = 0;
    for (int t = 0; t < p.tasks; t++) {
      if (owners[t] == member) {
        int minutes = minutes(t, member);
        wanted += minutes;
        room[0][1 + t] = minutes;
        for (int d = p.from[t]; d <= p.to[t]; d++) {
          room[1 + t][1 + p.tasks + d] = minutes;
        }
      }
    }
    for (int d = 0; d < p.days; d++) {
      int week = 1 + p.tasks + p.days + p.weekOf[d];
      room[1 + p.tasks + d][week] = p.availability[member * p.days + d];
      room[week][sink] = p.weekCap[member * p.weeks + p.weekOf[d]];
    }
    int flow = 0;
    for (int more = push(room, 0, sink, Integer.MAX_VALUE, new boolean[size]);
        more > 0;
        more = push(room, 0, sink, Integer.MAX_VALUE, new boolean[size])) {
      flow += more;
    }
    return flow == wanted;
  }

  private static int push(int[][] room, int at, int sink, int most, boolean[] seen) {
    if (at == sink) {
      return most;
    }
    seen[at] = true;
    for (int next = 0; next < room.length; next++) {
      if (!seen[next] && room[at][next] > 0) {
        int pushed = push(room, next, sink, Math.min(most, room[at][next]), seen);
        if (pushed > 0) {
          room[at][next] -= pushed;
          room[next][at] += pushed;
          return pushed;
        }
      }
    }
    return 0;
  }

  int minutes(int task, int member) {
    return (int) Math.ceil(p.effort[task] * 1_000.0 / p.speed[member * p.kinds + p.kindOf[task]]);
  }

  Levels levels(int[] owners) {
    long[] unowned = new long[4];
    long preference = 0;
    long change = 0;
    for (int t = 0; t < p.tasks; t++) {
      int m = owners[t];
      if (m < 0) {
        unowned[p.priority[t]] += p.effort[t];
      } else {
        preference += minutes(t, m) * p.preference[m * p.kinds + p.kindOf[t]];
      }
      if (p.current[t] >= 0 && p.current[t] != m) {
        change += p.frozen[t] ? 4 * p.changeCost : p.changeCost;
      }
    }
    long fairness = 0;
    long peak = 0;
    for (int m = 0; m < p.members; m++) {
      long load = load(owners, m, -1);
      fairness += p.kappa[m] * (load - p.target[m]) * (load - p.target[m]);
      if (load > 0 && p.peakBucket > 0 && capacity(m) > 0) {
        long share = (1_000 * load + capacity(m) - 1) / capacity(m);
        peak = Math.max(peak, (share + p.peakBucket - 1) / p.peakBucket * p.peakBucket);
      }
    }
    long concentration = 0;
    long busFactor = 0;
    for (int n = 0; n < p.networks; n++) {
      int having = 0;
      for (int m = 0; m < p.members; m++) {
        long load = load(owners, m, n);
        having += load > 0 ? 1 : 0;
        concentration += p.concentrationCost * Math.max(0, load - p.threshold[n]);
      }
      busFactor += p.busFactorCost * Math.max(0, p.ownersWanted[n] - having);
    }
    return new Levels(
        unowned[3],
        unowned[2],
        unowned[1],
        unowned[0],
        peak,
        fairness,
        preference,
        change,
        concentration,
        busFactor);
  }

  private long load(int[] owners, int member, int network) {
    long load = 0;
    for (int t = 0; t < p.tasks; t++) {
      if (owners[t] == member && (network < 0 || p.networkOf[t] == network)) {
        load += minutes(t, member);
      }
    }
    return load;
  }

  private long capacity(int member) {
    long all = 0;
    for (int w = 0; w < p.weeks; w++) {
      long week = 0;
      for (int d = 0; d < p.days; d++) {
        week += p.weekOf[d] == w ? p.availability[member * p.days + d] : 0;
      }
      all += Math.min(week, p.weekCap[member * p.weeks + w]);
    }
    return all;
  }
}
