package dev.gotong.workload;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Every set of tasks that one member could own, with its exact cost: columns, in the words of Dantzig and Wolfe. Where they are few
 * enough to list, nothing is lost: days, weeks, separation and concentration count in full.
 */
final class MemberSets implements Pricing {
  private static final int MOST_TASKS = 60;
  private static final int MOST_NETWORKS = 12;
  private static final int CHUNK = 10;

  private final int me;
  private final int[] tasks;
  private final int[] placeOf;
  private final long[] sumOf;
  private final long[] bonusOf;
  private long[] sets = new long[64];
  private short[] networks = new short[64];
  private long[] costs = new long[64];
  private int[] live;
  private int size;
  private long best;
  private long chosen;
  private final ArrayDeque<int[]> wider = new ArrayDeque<>();

  private MemberSets(Problem problem, int member, int[] tasks) {
    me = member;
    this.tasks = tasks;
    placeOf = new int[problem.tasks];
    Arrays.fill(placeOf, Problem.NONE);
    for (int i = 0; i < tasks.length; i++) {
      placeOf[tasks[i]] = i;
    }
    sumOf = new long[((tasks.length + CHUNK - 1) / CHUNK) << CHUNK];
    bonusOf = new long[1 << problem.networks];
    live = new int[0];
  }

  /** {@return the sets that cost less than {@code most}, or null if there are too many to list} */
  static @Nullable MemberSets of(Problem problem, int member, long most, int limit) {
    int[] open = new int[problem.tasks];
    int count = 0;
    for (int t = 0; t < problem.tasks; t++) {
      if (problem.may(t, member)) {
        open[count++] = t;
      }
    }
    if (count > MOST_TASKS || problem.networks > MOST_NETWORKS) {
      return null;
    }
    MemberSets sets = new MemberSets(problem, member, Arrays.copyOf(open, count));
    int[] looks = {50 * limit};
    boolean listed = sets.list(new Assignment(problem), 0, 0, most, limit, looks);
    sets.live = new int[sets.size];
    for (int i = 0; i < sets.size; i++) {
      sets.live[i] = i;
    }
    return listed ? sets : null;
  }

  private boolean list(Assignment plan, int next, long set, long most, int limit, int[] looks) {
    if (--looks[0] < 0 || !add(plan, set, most, limit)) {
      return false;
    }
    for (int i = next; i < tasks.length; i++) {
      if (plan.open(tasks[i], me) && !tooMuch(plan, tasks[i], most)) {
        plan.give(tasks[i], me);
        boolean fine = list(plan, i + 1, set | (1L << i), most, limit, looks);
        plan.take(tasks[i]);
        if (!fine) {
          return false;
        }
      }
    }
    return true;
  }

  /** Above the target fairness only grows. */
  private boolean tooMuch(Assignment plan, int task, long most) {
    Problem problem = plan.problem;
    long off = (long) plan.load[me] + problem.effort(task, me) - problem.target[me];
    return off > 0 && problem.kappa[me] * off * off >= most;
  }

  private boolean add(Assignment plan, long set, long most, int limit) {
    Problem problem = plan.problem;
    long off = (long) plan.load[me] - problem.target[me];
    long cost = problem.kappa[me] * off * off;
    int having = 0;
    for (int i = 0; i < tasks.length && cost < most; i++) {
      if (((set >>> i) & 1) != 0) {
        cost += problem.cost(tasks[i], me);
      }
    }
    for (int n = 0; n < problem.networks; n++) {
      int at = me * problem.networks + n;
      having |= plan.networkTasks[at] > 0 ? 1 << n : 0;
      cost += problem.concentrationCost * Math.max(0, plan.networkLoad[at] - problem.threshold[n]);
    }
    if (cost >= most) {
      return true;
    }
    if (size == limit) {
      return false;
    }
    if (size == sets.length) {
      sets = Arrays.copyOf(sets, 2 * size);
      networks = Arrays.copyOf(networks, 2 * size);
      costs = Arrays.copyOf(costs, 2 * size);
    }
    sets[size] = set;
    networks[size] = (short) having;
    costs[size++] = cost;
    return true;
  }

  @Override
  public long solve(long[] reward, long[] bonus, int[] fixed, boolean[] closed) {
    long must = 0;
    long barred = 0;
    for (int i = 0; i < tasks.length; i++) {
      int owner = fixed[tasks[i]];
      if (owner == me) {
        must |= 1L << i;
      } else if (owner != Problem.NONE || closed[tasks[i]]) {
        barred |= 1L << i;
      }
    }
    tables(reward, bonus);
    best = 2 * IMPOSSIBLE;
    chosen = 0;
    for (int column : live) {
      long set = sets[column];
      if ((set & must) == must && (set & barred) == 0) {
        long value = value(column, set);
        if (value < best) {
          best = value;
          chosen = set;
        }
      }
    }
    return best;
  }

  private long value(int column, long set) {
    long value = costs[column] - bonusOf[networks[column]];
    int table = 0;
    for (long rest = set; rest != 0; rest >>>= CHUNK) {
      value -= sumOf[table + (int) (rest & ((1 << CHUNK) - 1))];
      table += 1 << CHUNK;
    }
    return value;
  }

  /** Sums of rewards by the bits of ten tasks each, and of bonuses. */
  private void tables(long[] reward, long[] bonus) {
    for (int start = 0; start < tasks.length; start += CHUNK) {
      int table = (start / CHUNK) << CHUNK;
      int bits = Math.min(CHUNK, tasks.length - start);
      for (int set = 1; set < 1 << bits; set++) {
        int low = Integer.numberOfTrailingZeros(set);
        sumOf[table + set] = sumOf[table + (set & (set - 1))] + reward[tasks[start + low]];
      }
    }
    for (int set = 1; set < bonusOf.length; set++) {
      bonusOf[set] = bonusOf[set & (set - 1)] + bonus[Integer.numberOfTrailingZeros(set)];
    }
  }

  @Override
  public boolean taken(int task) {
    int place = placeOf[task];
    return place != Problem.NONE && ((chosen >>> place) & 1) != 0;
  }

  @Override
  public void narrow(long slack) {
    wider.push(live);
    int[] kept = new int[live.length];
    int count = 0;
    for (int column : live) {
      if (value(column, sets[column]) - best < slack) {
        kept[count++] = column;
      }
    }
    live = Arrays.copyOf(kept, count);
  }

  @Override
  public void widen() {
    live = wider.pop();
  }
}
