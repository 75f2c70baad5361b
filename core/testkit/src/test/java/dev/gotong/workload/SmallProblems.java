package dev.gotong.workload;

/** A small, quarrelsome world drawn from a seed: few members, many rules, short days, two weeks, unlike speeds. */
final class SmallProblems {
  private static final int[] SPEEDS = {1_000, 1_000, 500, 1_500, 3_000};
  private static final int[] RATES = {0, 16_667, 50_000};

  private SmallProblems() {}

  static Problem of(long seed, int mostMembers, int mostTasks) {
    Chance chance = new Chance(seed);
    int members = 1 + chance.below(mostMembers);
    int tasks = 1 + chance.below(mostTasks);
    int days = 1 + chance.below(6);
    int networks = chance.below(3);
    ProblemDraft draft = new ProblemDraft(members, tasks, days, days > 2 ? 2 : 1, networks, 2, 2);
    boolean even = chance.below(2) == 0;
    int cut = 1 + chance.below(2);
    for (int d = 0; d < days; d++) {
      draft.weekOf[d] = days > 2 && d > cut - 1 ? 1 : 0;
    }
    for (int m = 0; m < members; m++) {
      for (int d = 0; d < days; d++) {
        draft.availability[m * days + d] = 10 * chance.below(7);
      }
      for (int w = 0; w < draft.weekCap.length / members; w++) {
        draft.weekCap[m * (draft.weekCap.length / members) + w] = 10 * chance.below(12);
      }
      for (int k = 0; k < 2; k++) {
        draft.preference[m * 2 + k] = RATES[chance.below(3)];
        draft.speed[m * 2 + k] = even ? Problem.UNIT : SPEEDS[chance.below(SPEEDS.length)];
        if (chance.below(4) != 0) {
          draft.allow(k, m);
        }
      }
      for (int n = 0; n < networks; n++) {
        if (chance.below(3) != 0) {
          draft.open(n, m);
        }
      }
    }
    for (int t = 0; t < tasks; t++) {
      task(draft, t, chance);
    }
    draft.peakBucket = chance.below(4) == 0 ? 50 : 0;
    draft.fairnessWeight = chance.below(4) == 0 ? 300 : Problem.UNIT;
    return draft.problem();
  }

  private static void task(ProblemDraft draft, int t, Chance chance) {
    draft.classOf[t] = chance.below(2);
    draft.kindOf[t] = chance.below(2);
    draft.networkOf[t] = chance.below(draft.networks + 1) - 1;
    draft.effort[t] = 1 + chance.below(50);
    draft.from[t] = chance.below(draft.days);
    draft.to[t] = draft.from[t] + chance.below(draft.days - draft.from[t]);
    draft.priority[t] = chance.below(4);
    draft.current[t] = chance.below(draft.members + 1) - 1;
    draft.pinned[t] = chance.below(6) == 0;
    draft.frozen[t] = chance.below(4) == 0;
    if (chance.below(4) == 0) {
      draft.excluded[t] = new int[] {chance.below(draft.members)};
    }
    draft.groupOf[t] = Math.min(draft.tasks, chance.below(4)) - 1;
  }
}
