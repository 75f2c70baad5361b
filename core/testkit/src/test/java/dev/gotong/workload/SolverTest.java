package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No plan breaks a rule, no bound is above the best plan, and the same seed gives the same plan. */
class SolverTest {
  private static final int SMALL = 250;

  @Test
  void bound_best_and_plan_are_in_this_order_on_small_problems() {
    int reached = 0;
    int proved = 0;
    int whole = 0;
    int peaks = 0;
    int lowest = 0;
    for (int seed = 0; seed < SMALL; seed++) {
      Problem problem = SmallProblems.of(seed, 3, 6);
      Levels best = BruteForce.best(problem);
      Outcome outcome = solve(problem, seed, 20_000);
      assertThat(new NaiveJudge(problem).allowed(outcome.owners()))
          .as("%s", seed)
          .isTrue();
      assertThat(new NaiveJudge(problem).levels(outcome.owners())).isEqualTo(outcome.levels());
      assertThat(outcome.levels()).as("%s", seed).isGreaterThanOrEqualTo(best);
      reached += outcome.levels().compareTo(best) == 0 ? 1 : 0;
      if (best.unowned() == 0) {
        whole++;
        assertThat(outcome.softBound()).as("%s", seed).isLessThanOrEqualTo(best.soft());
        assertThat(outcome.prices().bound(problem)).isLessThanOrEqualTo(best.soft());
      }
      if (best.unowned() == 0 && problem.peakBucket > 0) {
        peaks++;
        assertThat(outcome.peakBound()).isLessThanOrEqualTo(best.peak());
        lowest += outcome.levels().peak() == best.peak() ? 1 : 0;
      }
      if (outcome.status() == Outcome.Status.OPTIMAL) {
        assertThat(outcome.levels()).as("%s", seed).isEqualByComparingTo(best);
        proved++;
      }
    }
    System.out.println("proof small-plans: " + SMALL + " problems, " + reached + " best plans, "
        + proved + " proved, " + whole + " bounds, " + lowest + " of " + peaks + " peaks lowest");
    assertThat(reached).isGreaterThan(SMALL * 9 / 10);
    assertThat(whole).isGreaterThan(30);
  }

  @Test
  void the_same_seed_and_proposals_give_the_same_plan() {
    Problem problem = ProblemInstances.of(20, 200, 2, 85, 21);
    assertThat(solve(problem, 4, 100_000).owners())
        .isEqualTo(solve(problem, 4, 100_000).owners());
  }

  @Test
  void each_plan_handed_on_is_allowed_and_better_than_the_one_before() {
    Problem problem = ProblemInstances.of(20, 200, 1, 92, 22);
    NaiveJudge judge = new NaiveJudge(problem);
    List<Levels> seen = new ArrayList<>();
    Outcome outcome = Solver.solve(
        problem,
        1,
        Budget.proposals(200_000),
        owners -> {
          assertThat(judge.allowed(owners)).isTrue();
          seen.add(judge.levels(owners));
        },
        () -> false);
    assertThat(seen).hasSizeGreaterThan(2).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(seen.get(seen.size() - 1)).isEqualTo(outcome.levels());
    assertThat(outcome.levels().unowned()).isZero();
  }

  @Test
  void a_stop_ends_the_work_with_a_plan() {
    Problem problem = ProblemInstances.of(20, 200, 1, 75, 23);
    Outcome outcome =
        Solver.solve(problem, 1, Budget.proposals(Long.MAX_VALUE), owners -> {}, () -> true);
    assertThat(new NaiveJudge(problem).allowed(outcome.owners())).isTrue();
  }

  private static Outcome solve(Problem problem, long seed, long proposals) {
    return Solver.solve(problem, seed, Budget.proposals(proposals), owners -> {}, () -> false);
  }
}
