package dev.gotong.examples.benchmarks.balancing;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;

/**
 * Timefold, Community edition.
 *
 * @param isIncremental whether the score is kept up to date by hand, not by constraint streams
 * @param isWarm whether it starts from the current owners, filled up with the least loaded, not from nothing
 * @param search which local search it runs
 */
record Timefold(boolean isIncremental, boolean isWarm, LocalSearchType search)
    implements Contender {
  private static final long POLL = 5;

  /** {@return every way to run it that is compared} */
  static List<Timefold> all() {
    List<Timefold> all = new ArrayList<>();
    for (boolean incremental : new boolean[] {true, false}) {
      for (boolean warm : new boolean[] {true, false}) {
        for (LocalSearchType search : List.of(
            LocalSearchType.LATE_ACCEPTANCE,
            LocalSearchType.TABU_SEARCH,
            LocalSearchType.HILL_CLIMBING)) {
          all.add(new Timefold(incremental, warm, search));
        }
      }
    }
    return all;
  }

  String name() {
    String how = search.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "timefold-" + (isIncremental ? "inc" : "cs") + (isWarm ? "-warm-" : "-cold-") + how;
  }

  @Override
  public void plan(Model model, Watch watch) throws InterruptedException {
    Solver<Schedule> solver = SolverFactory.<Schedule>create(config()).buildSolver();
    solver.addEventListener(event -> {
      Schedule schedule = event.getNewBestSolution();
      if (schedule.isWhole()) {
        boolean owned = schedule.getAssignments().stream().noneMatch(one -> one.getOwner() == null);
        watch.found(schedule.soft(), owned, () -> model.named(owners(model, schedule)));
      }
    });
    Thread stopper = new Thread(() -> stop(solver, watch), "stopper");
    stopper.setDaemon(true);
    stopper.start();
    solver.solve(schedule(model));
    stopper.interrupt();
    stopper.join();
  }

  /** The clock is that of the thread that solves, so that it counts no other. */
  private static void stop(Solver<Schedule> solver, Watch watch) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(POLL);
        if (watch.isOver()) {
          solver.terminateEarly(); // which is lost on a solver that has not begun
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private SolverConfig config() {
    ScoreDirectorFactoryConfig score = new ScoreDirectorFactoryConfig();
    if (isIncremental) {
      score.setIncrementalScoreCalculatorClass(ScheduleCalculator.class);
    } else {
      score.setConstraintProviderClass(ScheduleConstraints.class);
    }
    return new SolverConfig()
        .withSolutionClass(Schedule.class)
        .withEntityClasses(Assignment.class)
        .withScoreDirectorFactory(score)
        .withRandomSeed(1L)
        .withPhases(
            new ConstructionHeuristicPhaseConfig(),
            new LocalSearchPhaseConfig().withLocalSearchType(search));
  }

  private Schedule schedule(Model model) {
    int[] owners = new int[model.tasks];
    Arrays.fill(owners, Model.NOBODY);
    if (isWarm) {
      owners = Greedy.keeping(model);
    } else {
      for (int t = 0; t < model.tasks; t++) {
        owners[t] = model.pinned[t] ? model.current[t] : Model.NOBODY;
      }
    }
    List<Person> people = new ArrayList<>();
    for (int p = 0; p < model.people; p++) {
      people.add(new Person(p, new Held(0, new Loads(model).soft(p))));
    }
    List<Net> networks = new ArrayList<>();
    for (int n = 0; n < model.networks; n++) {
      networks.add(new Net(n, model.wanted[n]));
    }
    IdentityHashMap<int[], List<Person>> candidates = new IdentityHashMap<>();
    List<Assignment> assignments = new ArrayList<>();
    for (int t = 0; t < model.tasks; t++) {
      List<Person> open = candidates.computeIfAbsent(
          model.candidates[t], some -> Arrays.stream(some).mapToObj(people::get).toList());
      assignments.add(
          new Assignment(model, t, open, owners[t] == Model.NOBODY ? null : people.get(owners[t])));
    }
    return new Schedule(model, people, networks, assignments);
  }

  private static int[] owners(Model model, Schedule schedule) {
    int[] owners = new int[model.tasks];
    schedule.getAssignments().forEach(one -> owners[one.task()] = one.person());
    return owners;
  }
}
