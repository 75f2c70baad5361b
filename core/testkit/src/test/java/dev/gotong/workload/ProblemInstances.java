package dev.gotong.workload;

import java.util.ArrayList;
import java.util.List;

/**
 * Problems like those of social teams, drawn from a seed: 8 networks of unlike popularity, 4 roles, 8 skills, contracts of 40, 32,
 * 24 and 20 hours, absences, 6 kinds of work that people like or not, windows of a day to a week, authors apart from
 * reviewers, pins. Somebody can own everything: an unfair plan is planted first, and the current owners are most of it.
 */
final class ProblemInstances {
  private static final int NETWORKS = 8;
  private static final int ROLES = 4;
  private static final int SKILLS = 8;
  private static final int KINDS = 6;
  private static final int WEEK = 7;
  private static final int[] HOURS = {40, 40, 32, 24, 20};
  private static final int[] RATES = {0, 16_667, 50_000};

  private final Chance chance;
  private final ProblemDraft draft;
  private final int members;
  private final int tasks;
  private final int days;
  private final int[] roles;
  private final int[] networks;
  private final int[] skills;
  private final double[] bias;
  private final int[] planted;
  private final List<int[]> room = new ArrayList<>();

  private ProblemInstances(int members, int tasks, int weeks, long seed) {
    this.members = members;
    this.tasks = tasks;
    days = weeks * WEEK;
    chance = new Chance(seed * 7_919 + members * 31L + tasks);
    draft = new ProblemDraft(
        members, tasks, days, weeks, NETWORKS, KINDS, ROLES * NETWORKS * (SKILLS + 1));
    roles = new int[members];
    networks = new int[members];
    skills = new int[members];
    bias = new double[members];
    planted = new int[tasks];
  }

  /** {@return a problem that uses so many hundredths of all capacity, or less where tasks would be too long} */
  static Problem of(int members, int tasks, int weeks, int percent, long seed) {
    ProblemInstances instances = new ProblemInstances(members, tasks, weeks, seed);
    instances.people();
    instances.work(percent);
    instances.owners();
    return instances.draft.problem();
  }

  private void people() {
    for (int d = 0; d < days; d++) {
      draft.weekOf[d] = d / WEEK;
    }
    for (int m = 0; m < members; m++) {
      roles[m] = some(ROLES, 3);
      networks[m] = some(NETWORKS, 6);
      skills[m] = some(SKILLS, 5);
      bias[m] = 0.6 + 0.4 * chance.fraction();
      contract(m, 60 * HOURS[chance.below(HOURS.length)]);
      for (int k = 0; k < KINDS; k++) {
        draft.preference[m * KINDS + k] = RATES[chance.below(RATES.length)];
      }
      for (int n = 0; n < NETWORKS; n++) {
        if (((networks[m] >> n) & 1) != 0) {
          draft.open(n, m);
        }
      }
    }
    for (int r = 0; r < ROLES; r++) {
      for (int n = 0; n < NETWORKS; n++) {
        for (int s = 0; s <= SKILLS; s++) {
          for (int m = 0; m < members; m++) {
            boolean skilled = s == SKILLS || ((skills[m] >> s) & 1) != 0;
            if (((roles[m] >> r) & 1) != 0 && ((networks[m] >> n) & 1) != 0 && skilled) {
              draft.allow((r * NETWORKS + n) * (SKILLS + 1) + s, m);
            }
          }
        }
      }
    }
  }

  private void contract(int member, int minutes) {
    int start = chance.below(2) * 2;
    boolean longDays = chance.below(2) == 0;
    for (int w = 0; w < days / WEEK; w++) {
      draft.weekCap[member * (days / WEEK) + w] = minutes;
      for (int d = 0; d < 5; d++) {
        draft.availability[member * days + w * WEEK + start + d] = longDays ? 480 : minutes / 5;
      }
      if (chance.fraction() < 0.12) {
        int first = start + chance.below(5);
        for (int d = first; d <= Math.min(first + chance.below(3), start + 4); d++) {
          draft.availability[member * days + w * WEEK + d] = 0;
        }
      }
    }
  }

  private void work(int percent) {
    long all = 0;
    for (int m = 0; m < members; m++) {
      int[] left = new int[days];
      for (int w = 0; w < days / WEEK; w++) {
        int cap = draft.weekCap[m * (days / WEEK) + w];
        for (int d = w * WEEK; d < (w + 1) * WEEK; d++) {
          left[d] = Math.min(cap, draft.availability[m * days + d]);
          cap -= left[d];
          all += left[d];
        }
      }
      room.add(left);
    }
    double goal = all * (percent / 100.0);
    double given = 0;
    for (int t = 0; t < tasks; t++) {
      double mean = (goal - given) / (tasks - t);
      double drawn = mean * Math.exp(0.8 * gauss() - 0.32);
      given += plant(t, (int) Math.max(15, Math.min(480, Math.round(drawn / 5) * 5)));
    }
  }

  /** Gives somebody the task on the days that are left, and draws what the task asks for from what that member has. */
  private int plant(int task, int drawn) {
    int minutes = drawn;
    for (int tries = 0; ; tries++) {
      int m = chance.below(members);
      if (tries < 400 && chance.fraction() > bias[m]) {
        continue;
      }
      double kind = chance.fraction();
      int length = kind < 0.6 ? 1 : kind < 0.9 ? 2 + chance.below(2) : WEEK;
      int week = chance.below(days / WEEK) * WEEK;
      int first = week + (length == WEEK ? 0 : chance.below(WEEK - length + 1));
      if (put(m, first, first + length - 1, minutes)) {
        planted[task] = m;
        draft.effort[task] = minutes;
        draft.from[task] = first;
        draft.to[task] = first + length - 1;
        ask(task, m);
        return minutes;
      }
      if (tries % 200 == 199) {
        minutes = Math.max(5, minutes / 10 * 5);
      }
    }
  }

  private boolean put(int member, int first, int last, int minutes) {
    int[] left = room.get(member);
    int sum = 0;
    for (int d = first; d <= last; d++) {
      sum += left[d];
    }
    if (sum < minutes) {
      return false;
    }
    int rest = minutes;
    for (int d = first; d <= last; d++) {
      int used = Math.min(rest, left[d]);
      left[d] -= used;
      rest -= used;
    }
    return true;
  }

  private void ask(int task, int member) {
    int network = chance.below(NETWORKS);
    while (((networks[member] >> network) & 1) == 0
        || chance.fraction() > 1.0 / (1 + 0.5 * network)) {
      network = (network + 1) % NETWORKS;
    }
    int skill = chance.below(2) == 0 ? SKILLS : one(skills[member], SKILLS);
    draft.networkOf[task] = network;
    draft.classOf[task] = (one(roles[member], ROLES) * NETWORKS + network) * (SKILLS + 1) + skill;
    draft.kindOf[task] = chance.below(KINDS);
    draft.priority[task] = chance.below(4);
  }

  private void owners() {
    int group = 0;
    for (int t = 0; t < tasks; t++) {
      double draw = chance.fraction();
      if (draw < 0.7) {
        draft.current[t] = planted[t];
      } else if (draw < 0.85) {
        int m = chance.below(members);
        long bits = draft.eligible[draft.classOf[t] * draft.words + (m >> 6)];
        draft.current[t] = ((bits >>> m) & 1) != 0 ? m : planted[t];
      }
      draft.pinned[t] = draw < 0.03;
      draft.frozen[t] = draw > 0.67 && draw < 0.7;
      if (t > 0
          && chance.fraction() < 0.05
          && draft.groupOf[t - 1] < 0
          && planted[t] != planted[t - 1]) {
        draft.groupOf[t] = group;
        draft.groupOf[t - 1] = group++;
      }
    }
  }

  private int some(int of, int wanted) {
    int bits = 0;
    while (Integer.bitCount(bits) < wanted) {
      bits |= 1 << chance.below(of);
    }
    return bits;
  }

  private int one(int bits, int of) {
    int i = chance.below(of);
    while (((bits >> i) & 1) == 0) {
      i = (i + 1) % of;
    }
    return i;
  }

  private double gauss() {
    return Math.sqrt(2 * chance.waiting()) * Math.cos(2 * Math.PI * chance.fraction());
  }
}
