package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A push does what it says or nothing, by the judges' account of rules and costs. */
class PushTest {
  private static final int PROBLEMS = 600;
  private static final int MOVES = 40;

  private int made;
  private int forbidden;
  private int waited;

  @Test
  void a_push_keeps_the_rules_costs_what_the_limit_allows_and_otherwise_leaves_no_trace() {
    for (int seed = 0; seed < PROBLEMS; seed++) {
      Problem problem = SmallProblems.of(seed, 4, 8);
      Assignment plan = new Assignment(problem);
      NaiveJudge judge = new NaiveJudge(problem);
      Chance chance = new Chance(seed);
      for (int i = 0; i < MOVES; i++) {
        fill(plan, judge, chance);
        push(plan, judge, chance);
      }
    }
    System.out.printf(
        "proof pushes: %d made, %d of them of tasks that waited, %d forbidden%n",
        made, waited, forbidden);
    assertThat(waited).isGreaterThan(100);
    assertThat(made - waited).isGreaterThan(100);
    assertThat(forbidden).isGreaterThan(100);
  }

  private static void fill(Assignment plan, NaiveJudge judge, Chance chance) {
    int task = chance.below(plan.problem.tasks);
    int member = chance.below(plan.problem.members);
    if (plan.owner[task] == Problem.NONE && judge.allowed(after(plan, task, member, task))) {
      plan.give(task, member);
    }
  }

  private void push(Assignment plan, NaiveJudge judge, Chance chance) {
    Problem problem = plan.problem;
    int a = chance.below(problem.tasks);
    int b = chance.below(problem.tasks);
    int from = plan.owner[a];
    int to = plan.owner[b];
    if (to == Problem.NONE || from == to || problem.stuck(a) || problem.stuck(b)) {
      return;
    }
    int[] before = plan.owner.clone();
    int[] after = after(plan, a, to, b);
    double cost = (double) (judge.levels(after).soft() - judge.levels(before).soft());
    Neighbourhood moves = new Neighbourhood(plan);

    assertThat(moves.push(a, b, cost - 1)).isFalse();
    assertThat(plan.owner).isEqualTo(before);
    assertThat(plan.levels()).isEqualTo(judge.levels(before));

    boolean isAllowed = judge.allowed(after);
    assertThat(moves.push(a, b, cost)).isEqualTo(isAllowed);
    assertThat(plan.owner).isEqualTo(isAllowed ? after : before);
    assertThat(plan.levels()).isEqualTo(judge.levels(plan.owner));
    made += isAllowed ? 1 : 0;
    waited += isAllowed && from == Problem.NONE ? 1 : 0;
    forbidden += isAllowed ? 0 : 1;
  }

  /** The first task goes to the member, and the other loses its owner, unless it is the same. */
  private static int[] after(Assignment plan, int task, int member, int other) {
    int[] after = plan.owner.clone();
    after[other] = Problem.NONE;
    after[task] = member;
    return after;
  }
}
