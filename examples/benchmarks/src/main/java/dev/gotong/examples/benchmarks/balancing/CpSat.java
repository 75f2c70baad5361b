package dev.gotong.examples.benchmarks.balancing;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * CP-SAT with eight workers, from the current owners filled up with the least loaded.
 *
 * @param isExact whether the squares of fairness are products; if not, they are bounded by tangents, which is faster and says less
 *     than a plan weighs
 */
record CpSat(boolean isExact) implements Contender {
  /** More pairs of a task and somebody who may take it are not tried: they would not fit into memory. */
  static final long MOST_PAIRS = 60_000;

  private static final int WORKERS = 8;
  private static final int[] TANGENTS = {0, 5, 10, 20, 30, 45, 60, 90, 120, 180, 240, 480, 960};

  static long pairs(Model model) {
    long pairs = 0;
    for (int[] takers : model.candidates) {
      pairs += takers.length;
    }
    return pairs;
  }

  @Override
  public void plan(Model model, Watch watch) {
    Loader.loadNativeLibraries();
    Formula formula = new Formula(model);
    formula.state(isExact);
    formula.hint(Greedy.keeping(model));
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(WORKERS).setRandomSeed(1);
    solver.getParameters().setMaxTimeInSeconds((double) watch.limit() / Watch.SECOND);
    CpSolverStatus status = solver.solve(formula.program, new CpSolverSolutionCallback() {
      @Override
      public void onSolutionCallback() {
        int[] owners = formula.owners(this::booleanValue);
        watch.found((long) objectiveValue(), true, () -> model.named(owners));
      }
    });
    if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
      int[] owners = formula.owners(solver::booleanValue);
      watch.found((long) solver.objectiveValue(), true, () -> model.named(owners));
      watch.proved((long) solver.bestObjectiveBound(), status == CpSolverStatus.OPTIMAL);
    }
  }

  /** The workload as CP-SAT sees it. */
  private static final class Formula {
    private interface Truth {
      boolean of(Literal literal);
    }

    final CpModel program = new CpModel();
    private final Model model;
    private final Literal[][] has;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    Formula(Model model) {
      this.model = model;
      has = new Literal[model.tasks][];
    }

    void state(boolean isExact) {
      for (int t = 0; t < model.tasks; t++) {
        has[t] = new Literal[model.candidates[t].length];
        for (int i = 0; i < has[t].length; i++) {
          has[t][i] = program.newBoolVar("");
          cost.addTerm(has[t][i], model.own(t, model.candidates[t][i]));
        }
        program.addExactlyOne(has[t]);
      }
      for (int p = 0; p < model.people; p++) {
        time(p);
        fairness(p, isExact);
      }
      separation();
      networks();
      program.minimize(cost);
    }

    private void time(int person) {
      for (int week = 0; week < model.weeks; week++) {
        for (int a = 0; a < Model.WEEK; a++) {
          for (int b = a; b < Model.WEEK; b++) {
            int w = week;
            int first = a;
            int last = b;
            LinearExpr used = minutes(
                person, t -> model.week[t] == w && first <= model.from[t] && model.to[t] <= last);
            program.addLessOrEqual(used, model.room[model.cell(person, week, a, b)]);
          }
        }
      }
    }

    private void fairness(int person, boolean isExact) {
      long most = 0;
      for (int t = 0; t < model.tasks; t++) {
        most += model.minutes[t];
      }
      IntVar off = program.newIntVar(-model.target[person], most, "");
      program.addEquality(
          minutes(person, t -> true), LinearExpr.newBuilder().add(off).add(model.target[person]));
      long largest = Math.max(model.target[person], most);
      IntVar square = program.newIntVar(0, largest * largest, "");
      if (isExact) {
        program.addMultiplicationEquality(square, off, off);
      } else {
        for (int at : TANGENTS) {
          tangent(square, off, at);
          tangent(square, off, -at);
        }
      }
      cost.addTerm(square, model.perSquare[person]);
    }

    private void tangent(IntVar square, IntVar off, long at) {
      program.addGreaterOrEqual(
          LinearExpr.newBuilder().add(square).addTerm(off, -2 * at), -at * at);
    }

    private void separation() {
      for (int group = 0; group < model.groups; group++) {
        for (int p = 0; p < model.people; p++) {
          int g = group;
          List<Literal> theirs = literals(p, t -> model.group[t] == g);
          if (theirs.size() > 1) {
            program.addAtMostOne(theirs);
          }
        }
      }
    }

    private void networks() {
      for (int n = 0; n < model.networks; n++) {
        int network = n;
        LinearExprBuilder owners = LinearExpr.newBuilder();
        for (int p = 0; p < model.people; p++) {
          List<Literal> theirs = literals(p, t -> model.network[t] == network);
          if (theirs.isEmpty()) {
            continue;
          }
          Literal isOwner = program.newBoolVar("");
          program.addGreaterOrEqual(LinearExpr.sum(theirs.toArray(new Literal[0])), isOwner);
          owners.add(isOwner);
          LinearExpr minutes = minutes(p, t -> model.network[t] == network);
          IntVar above = program.newIntVar(0, Integer.MAX_VALUE, "");
          program.addGreaterOrEqual(
              LinearExpr.newBuilder().add(above).add(model.threshold[n]), minutes);
          cost.addTerm(above, Model.CONCENTRATED);
        }
        IntVar missing = program.newIntVar(0, model.wanted[n], "");
        program.addGreaterOrEqual(owners.add(missing), model.wanted[n]);
        cost.addTerm(missing, Model.MISSING_OWNER);
      }
    }

    private interface Choice {
      boolean takes(int task);
    }

    private LinearExpr minutes(int person, Choice choice) {
      LinearExprBuilder sum = LinearExpr.newBuilder();
      for (int t = 0; t < model.tasks; t++) {
        int i = choice.takes(t) ? place(t, person) : -1;
        if (i >= 0) {
          sum.addTerm(has[t][i], model.minutes[t]);
        }
      }
      return sum.build();
    }

    private List<Literal> literals(int person, Choice choice) {
      List<Literal> literals = new ArrayList<>();
      for (int t = 0; t < model.tasks; t++) {
        int i = choice.takes(t) ? place(t, person) : -1;
        if (i >= 0) {
          literals.add(has[t][i]);
        }
      }
      return literals;
    }

    private int place(int task, int person) {
      return Arrays.binarySearch(model.candidates[task], person);
    }

    void hint(int[] owners) {
      for (int t = 0; t < model.tasks; t++) {
        for (int i = 0; i < has[t].length; i++) {
          program.addHint(has[t][i], model.candidates[t][i] == owners[t]);
        }
      }
    }

    int[] owners(Truth truth) {
      int[] owners = new int[model.tasks];
      for (int t = 0; t < model.tasks; t++) {
        owners[t] = Model.NOBODY;
        for (int i = 0; i < has[t].length; i++) {
          owners[t] = truth.of(has[t][i]) ? model.candidates[t][i] : owners[t];
        }
      }
      return owners;
    }
  }
}
