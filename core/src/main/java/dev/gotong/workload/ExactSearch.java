package dev.gotong.workload;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Proves that no plan that owns all tasks is cheaper, or finds one: depth-first branch and bound on who owns what, with the bound of
 * {@link TaskPrices}, best member first. Gives up after so many nodes.
 */
final class ExactSearch {
  /** A member's sets of tasks are listed where they are no more than this, usually. */
  static final int MOST_SETS = 200_000;

  private static final int ROOT_STEPS = 600;
  private static final int NODE_STEPS = 12;
  private static final double NODE_PACE = 0.5;

  /** Whether the search came to its end. */
  boolean proved;

  /** No plan that owns all tasks costs less. */
  long bound;

  /** The best owners known, and their soft cost. */
  int[] owners;

  long best;

  private final Problem problem;
  private final Assignment plan;
  private final Pricing[] members;
  private final int[] fixed;
  private final boolean[][] closed;
  private final TaskPrices prices;
  private final BooleanSupplier stop;
  private long nodes;
  private boolean stopped;

  ExactSearch(
      Problem problem,
      Prices prices,
      int[] owners,
      long best,
      long nodes,
      int mostSets,
      BooleanSupplier stop) {
    this.problem = problem;
    this.owners = owners.clone();
    this.best = best;
    this.nodes = nodes;
    this.stop = stop;
    plan = new Assignment(problem);
    fixed = new int[problem.tasks];
    Arrays.fill(fixed, Problem.NONE);
    closed = new boolean[problem.members][problem.tasks];
    members = new Pricing[problem.members];
    int unit = RewardAscent.unit(problem);
    for (int m = 0; m < members.length; m++) {
      MemberSets sets = MemberSets.of(problem, m, best, mostSets);
      members[m] = sets != null ? sets : new MemberPricing(problem, prices, m, unit);
    }
    this.prices = new TaskPrices(problem, members, fixed, closed);
    for (int t = 0; t < problem.tasks; t++) {
      this.prices.reward[t] = prices.reward(problem, t);
    }
  }

  /** Searches. */
  void run() {
    prices.climb(ROOT_STEPS, 1, best, stop);
    bound = Math.min(best, prices.bound);
    if (prices.bound < best) {
      branch();
    }
    proved = nodes > 0 && !stopped;
    if (proved) {
      bound = best;
    }
  }

  private void branch() {
    stopped |= --nodes <= 0 || stop.getAsBoolean();
    if (stopped) {
      return;
    }
    prices.narrow(best);
    int task = choose();
    if (task == Problem.NONE) {
      leaf();
    } else {
      branchOn(task);
    }
    prices.widen();
  }

  private void branchOn(int task) {
    long[] reward = prices.reward.clone();
    long[] bonus = prices.bonus.clone();
    int[] candidates = problem.candidates[problem.classOf[task]];
    long[] keys = children(task, candidates);
    for (int i = 0; i < keys.length && !stopped; i++) {
      int m = candidates[(int) (keys[i] & 0x3fff)];
      long atLeast = keys[i] >> 14;
      if (atLeast >= (best >> 10)) {
        break;
      }
      System.arraycopy(reward, 0, prices.reward, 0, reward.length);
      System.arraycopy(bonus, 0, prices.bonus, 0, bonus.length);
      descend(task, m);
    }
    System.arraycopy(reward, 0, prices.reward, 0, reward.length);
    System.arraycopy(bonus, 0, prices.bonus, 0, bonus.length);
  }

  private void descend(int task, int m) {
    fixed[task] = m;
    plan.give(task, m);
    boolean[] before = closed[m].clone();
    close(m);
    prices.climb(NODE_STEPS, NODE_PACE, best, () -> false);
    if (prices.bound < best) {
      branch();
    }
    System.arraycopy(before, 0, closed[m], 0, before.length);
    plan.take(task);
    fixed[task] = Problem.NONE;
  }

  private void close(int m) {
    for (int t = 0; t < problem.tasks; t++) {
      if (fixed[t] == Problem.NONE && !closed[m][t] && !plan.open(t, m)) {
        closed[m][t] = true;
      }
    }
  }

  /** {@return by rising bound: members that may take the task, each with its bound, in one number} */
  private long[] children(int task, int[] candidates) {
    long[] out = new long[problem.members];
    long all = prices.evaluate(prices.reward, prices.bonus);
    long outs = 0;
    long[] base = new long[problem.members];
    for (int m = 0; m < problem.members; m++) {
      base[m] = members[m].solve(prices.reward, prices.bonus, fixed, closed[m]);
      boolean was = closed[m][task];
      closed[m][task] = true;
      out[m] = members[m].solve(prices.reward, prices.bonus, fixed, closed[m]) - base[m];
      closed[m][task] = was;
      outs += out[m];
    }
    long[] keys = new long[candidates.length];
    int count = 0;
    for (int i = 0; i < candidates.length; i++) {
      int m = candidates[i];
      if (!closed[m][task] && plan.open(task, m)) {
        fixed[task] = m;
        long in = members[m].solve(prices.reward, prices.bonus, fixed, closed[m]) - base[m];
        fixed[task] = Problem.NONE;
        if (in + base[m] <= Pricing.IMPOSSIBLE) {
          long child = all + outs - out[m] + in;
          keys[count++] = ((child >> 10) << 14) | i;
        }
      }
    }
    long[] found = Arrays.copyOf(keys, count);
    Arrays.sort(found);
    return found;
  }

  /** {@return the longest task on which the sets disagree, or else the longest open one, or -1} */
  private int choose() {
    prices.evaluate(prices.reward, prices.bonus);
    int chosen = Problem.NONE;
    long most = -1;
    for (int t = 0; t < problem.tasks; t++) {
      if (problem.ownable[t] && fixed[t] == Problem.NONE) {
        long weight = problem.effort[t] * (prices.lack[t] == 0 ? 1L : 1_000L);
        if (weight > most) {
          most = weight;
          chosen = t;
        }
      }
    }
    return chosen;
  }

  private void leaf() {
    long soft = plan.soft();
    if (soft < best) {
      best = soft;
      owners = plan.owner.clone();
    }
  }
}
