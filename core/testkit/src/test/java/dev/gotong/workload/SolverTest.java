package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No plan breaks a rule, no bound is above the best plan, and the same seed gives the same plan. */
class SolverTest {
  private static final int SMALL = 250;

  @Test
  void plans_are_the_best_of_all_and_bounds_below_them_on_small_problems() {
    check(SMALL, 3, 6);
  }

  @Test
  void so_they_are_where_too_many_plans_exist_to_try_them_all() {
    check(System.getProperty("gotong.proofs") != null ? 100 : 12, 4, 8);
  }

  private static void check(int problems, int mostMembers, int mostTasks) {
    int best = 0;
    int shown = 0;
    int whole = 0;
    int peaks = 0;
    for (int seed = 0; seed < problems; seed++) {
      Problem problem = SmallProblems.of(seed, mostMembers, mostTasks);
      BruteForce all = BruteForce.of(problem);
      Outcome outcome = solve(problem, seed, 20_000);
      NaiveJudge judge = new NaiveJudge(problem);
      assertThat(judge.allowed(outcome.owners())).as("%s", seed).isTrue();
      assertThat(judge.levels(outcome.owners())).isEqualTo(outcome.levels());
      assertThat(outcome.levels()).as("%s", seed).isGreaterThanOrEqualTo(all.best());
      best += outcome.levels().compareTo(all.best()) == 0 ? 1 : 0;
      if (all.isWhole()) {
        whole++;
        assertThat(outcome.searched()).as("%s", seed).isLessThanOrEqualTo(all.lightest());
        assertThat(outcome.prices().bound(problem)).isLessThanOrEqualTo(all.lightest());
        shown += outcome.searched() == all.lightest() ? 1 : 0;
        if (problem.peakBucket > 0) {
          peaks++;
          assertThat(Peak.bound(problem)).isLessThanOrEqualTo(all.best().peak());
        }
      } else {
        assertThat(outcome.searched()).isZero();
      }
    }
    System.out.printf(
        "proof plans of at most %d x %d: %d problems, %d best plans, %d whole, %d shown to be the lightest, %d with peaks%n",
        mostMembers, mostTasks, problems, best, whole, shown, peaks);
    assertThat(best).isEqualTo(problems);
    assertThat(shown).isGreaterThan(whole * 3 / 4);
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
