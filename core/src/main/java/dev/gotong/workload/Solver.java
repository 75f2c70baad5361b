package dev.gotong.workload;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Finds a good plan and proves how good it is: a first plan by {@link Homotopy} and {@link EjectionChains}, prices by
 * {@link DualAscent}, a second plan along the prices, and {@link Annealing} until the budget is spent; {@link ExactSearch} where
 * the problem is small. Each better plan is handed on as soon as it is found, and the work may be stopped at any moment.
 *
 * <p>The same problem, seed and budget of proposals give the same plan.
 */
final class Solver {
  private static final double[] CYCLES = {0.1, 0.4, 1};
  private static final double HOT = 0.6;

  /** Few tasks: many short runs, hot enough that the owners whom a network lacks are no wall, and tasks may wait. */
  private static final int CYCLES_OF_FEW = 20;

  private static final double[] HOT_OF_FEW = {20, 5};
  private static final double WAITING = 60e6;
  private static final int FEW = 200;
  private static final int SMALL_TEAM = 12;
  private static final long NODES = 20_000;
  private static final int PROPOSALS_A_NODE = 500;
  private static final int SMALL_WORK = 32;
  private static final double SEARCH_UNTIL = 0.25;
  private static final double ANNEAL_UNTIL = 0.75;
  private static final double COLD = 0.04;
  private static final double LIGHTEST = 1.0 / 64;
  private static final int DUAL_STEPS = 300;
  private static final int DUAL_STEPS_LARGE = 150;
  private static final int LARGE = 5_000;
  private static final double DUAL_SHARE = 0.6;
  private static final int MOST_REWARDED = 2_000;
  private static final long MOST_WORK = 400_000_000;
  private static final long MOST_SEARCHED = 100_000_000;
  private static final int REWARD_STEPS = 120;
  private static final int REWARD_STEPS_OF_FEW = 500;
  private static final double REWARD_SHARE = 0.15;
  private static final int WORK_A_PROPOSAL = 1_000;
  private static final int TRIES = 500;
  private static final int TRIES_PER_TASK = 20;

  private final Problem problem;
  private final Budget budget;
  private final Consumer<int[]> listener;
  private final BooleanSupplier stop;
  private final Chance chance;
  private Levels best;
  private long searched;
  private Rewards rewards = Rewards.NONE;
  private int[] owners;

  private Solver(
      Problem problem, long seed, Budget budget, Consumer<int[]> listener, BooleanSupplier stop) {
    this.problem = problem;
    this.budget = budget;
    this.listener = listener;
    this.stop = stop;
    chance = new Chance(seed);
    Assignment nobody = new Assignment(problem);
    owners = nobody.owner;
    best = nobody.levels();
  }

  /**
   * {@return the best plan found}
   *
   * @param listener is given each better plan, owners by task; it may keep the array
   * @param stop asked often; true ends the work soon
   */
  static Outcome solve(
      Problem problem, long seed, Budget budget, Consumer<int[]> listener, BooleanSupplier stop) {
    return new Solver(problem, seed, budget, listener, stop).run();
  }

  private Outcome run() {
    Assignment plan = new Assignment(problem);
    Homotopy first = new Homotopy(plan, chance);
    build(plan, first);
    Kin kin = new Kin(problem);
    DualAscent dual = new DualAscent(problem, kin);
    int steps = problem.tasks > LARGE ? DUAL_STEPS_LARGE : DUAL_STEPS;
    budget.use((long) steps * problem.tasks / 4);
    double before = budget.spent();
    dual.climb(steps, () -> over() ? 1 : (budget.spent() - before) / DUAL_SHARE);
    Prices prices = dual.prices();
    if (!tryAll()) {
      search(prices, new Shortlists(problem, kin, dual));
    }
    return new Outcome(owners, best, prices, rewards, searched);
  }

  private void search(Prices prices, Shortlists lists) {
    Assignment plan = new Assignment(problem);
    if (!over()) {
      Homotopy second = new Homotopy(plan, chance);
      second.prefer(lists);
      build(plan, second);
    }
    plan.become(owners);
    if (problem.peakBucket > 0) {
      budget.use(new Peak(plan, chance).press(this::over));
      keep(plan);
    }
    anneal(plan, lists, prices);
  }

  /** Looks for a closer bound, unless one look alone takes too long, or too much room. */
  private void reward(Prices prices) {
    long work = over() || problem.tasks > MOST_REWARDED ? 0 : RewardAscent.work(problem);
    if (work == 0 || work > MOST_WORK) {
      return;
    }
    double before = budget.spent();
    rewards = new RewardAscent(problem, prices)
        .climb(problem.tasks > FEW ? REWARD_STEPS : REWARD_STEPS_OF_FEW, () -> {
          budget.use(work / WORK_A_PROPOSAL);
          return over() ? 1 : (budget.spent() - before) / REWARD_SHARE;
        });
  }

  private boolean over() {
    return stop.getAsBoolean() || budget.spent() >= 1;
  }

  private void build(Assignment plan, Homotopy homotopy) {
    homotopy.construct();
    homotopy.balance(this::over);
    budget.use(20L * problem.tasks);
    if (plan.unownedTasks() > 0) {
      eject(plan);
      homotopy.settle(this::over);
    }
    keep(plan);
  }

  private void eject(Assignment plan) {
    if (plan.unownedTasks() > 0) {
      EjectionChains chains = new EjectionChains(plan, chance);
      budget.use(chains.run(TRIES + (long) TRIES_PER_TASK * problem.tasks, this::over));
    }
  }

  private void anneal(Assignment plan, Shortlists lists, Prices prices) {
    Annealing annealing = new Annealing(plan, chance);
    annealing.prefer(lists);
    if (problem.tasks > FEW) {
      for (double end : CYCLES) {
        cool(annealing, plan, HOT, end, () -> {});
        if (end == CYCLES[0]) {
          reward(prices);
        }
      }
      return;
    }
    annealing.allowWaiting(WAITING);
    boolean small = problem.members <= SMALL_TEAM && problem.peakBucket == 0;
    for (int cycle = 0; cycle < CYCLES_OF_FEW; cycle++) {
      double end = (cycle + 1.0) / CYCLES_OF_FEW;
      double hot = HOT_OF_FEW[cycle % HOT_OF_FEW.length];
      cool(annealing, plan, hot, small ? ANNEAL_UNTIL * end : end, () -> keep(plan));
      if (cycle == 0) {
        if (small && problem.tasks <= SMALL_WORK && prove(prices, SEARCH_UNTIL)) {
          return;
        }
        reward(prices);
      }
    }
    if (small) {
      prove(prices, 1);
    }
  }

  /** One run, from the best plan, until that share of the budget is spent. */
  private void cool(Annealing annealing, Assignment plan, double hot, double end, Runnable look) {
    double start = budget.spent();
    if (start >= end) {
      return;
    }
    plan.become(owners);
    eject(plan);
    keep(plan);
    annealing.cool(
        hot,
        COLD,
        LIGHTEST,
        proposals -> {
          look.run();
          budget.use(proposals);
          return (budget.spent() - start) / (end - start);
        },
        stop);
    keep(plan);
  }

  /** {@return whether there were so few plans that all of them were tried} */
  private boolean tryAll() {
    Enumeration all = new Enumeration(problem, best, owners);
    if (stop.getAsBoolean() || !all.isShort()) {
      return false;
    }
    all.run();
    budget.use(all.tried());
    searched = all.lightest();
    Assignment plan = new Assignment(problem);
    plan.become(all.owners());
    keep(plan);
    return true;
  }

  /** {@return whether nothing can be better, as far as a search shows it until that share of the budget is spent} */
  private boolean prove(Prices prices, double until) {
    if (!problem.isWhole(owners) || RewardAscent.work(problem) > MOST_SEARCHED) {
      return false;
    }
    ExactSearch search =
        new ExactSearch(problem, prices, owners, best.soft(), NODES, ExactSearch.MOST_SETS, () -> {
          budget.use(PROPOSALS_A_NODE);
          return over() || budget.spent() > until;
        });
    search.run();
    searched = Math.max(searched, search.bound);
    Assignment plan = new Assignment(problem);
    plan.become(search.owners);
    keep(plan);
    return search.proved;
  }

  private void keep(Assignment plan) {
    Levels levels = plan.levels();
    if (levels.compareTo(best) < 0) {
      best = levels;
      owners = plan.owner.clone();
      listener.accept(owners.clone());
    }
  }
}
