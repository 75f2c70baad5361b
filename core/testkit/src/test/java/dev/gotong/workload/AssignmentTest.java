package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The state of a plan, its costs and its rules say what a slow judge says, move after move. */
class AssignmentTest {
  private static final int PROBLEMS = 400;
  private static final int MOVES = 40;

  @Test
  void costs_and_rules_are_those_of_the_judge_after_each_move() {
    int compared = 0;
    int refused = 0;
    for (int seed = 0; seed < PROBLEMS; seed++) {
      Problem problem = SmallProblems.of(seed, 4, 8);
      NaiveJudge judge = new NaiveJudge(problem);
      Assignment plan = new Assignment(problem);
      Chance chance = new Chance(seed);
      for (int i = 0; i < MOVES; i++) {
        int t = chance.below(problem.tasks);
        int m = chance.below(problem.members);
        if (plan.owner[t] != Problem.NONE) {
          plan.take(t);
        }
        int[] then = plan.owner.clone();
        then[t] = m;
        boolean open = plan.open(t, m);
        assertThat(open)
            .as("task %s to %s of problem %s", t, m, seed)
            .isEqualTo(judge.allowed(then));
        if (open) {
          plan.give(t, m);
          compared++;
        } else {
          refused++;
        }
        assertThat(plan.levels()).as("problem %s", seed).isEqualTo(judge.levels(plan.owner));
      }
    }
    System.out.println("proof assignment: " + compared + " moves made, " + refused + " refused");
    assertThat(compared).isGreaterThan(1_000);
    assertThat(refused).isGreaterThan(1_000);
  }

  /** Hall's condition on intervals is enough: a flow over days and weeks finds no plan that it refuses, and no more. */
  @Test
  void intervals_refuse_exactly_what_no_split_over_days_can_do() {
    int feasible = 0;
    int infeasible = 0;
    for (int seed = 0; seed < 4_000; seed++) {
      Problem problem = SmallProblems.of(seed, 1, 8);
      boolean fits = true;
      Intervals intervals = problem.intervals;
      int[] slack = intervals.minutes.clone();
      for (int t = 0; t < problem.tasks; t++) {
        for (int cell : intervals.around[intervals.windowOf[t]]) {
          slack[cell] -= problem.effort(t, 0);
          fits &= slack[cell] >= 0;
        }
      }
      boolean doable = new NaiveJudge(problem).doable(new int[problem.tasks], 0);
      assertThat(fits).as("problem %s", seed).isEqualTo(doable);
      feasible += doable ? 1 : 0;
      infeasible += doable ? 0 : 1;
    }
    System.out.println("proof intervals: " + feasible + " feasible, " + infeasible + " not");
    assertThat(Math.min(feasible, infeasible)).isGreaterThan(300);
  }

  @Test
  void a_plan_becomes_another_as_if_built_anew() {
    for (int seed = 0; seed < 50; seed++) {
      Problem problem = ProblemInstances.of(6, 30, 1, 75, seed);
      Assignment one = new Assignment(problem);
      new Homotopy(one, new Chance(seed)).construct();
      int[] first = one.owner.clone();
      new Homotopy(one, new Chance(seed)).balance(() -> false);
      one.become(first);
      Assignment two = new Assignment(problem);
      two.become(first);
      assertThat(one.levels()).isEqualTo(two.levels());
      assertThat(Arrays.equals(one.slack, two.slack)).isTrue();
      assertThat(Arrays.equals(one.load, two.load)).isTrue();
    }
  }
}
