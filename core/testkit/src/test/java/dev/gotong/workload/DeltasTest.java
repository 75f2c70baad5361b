package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a move is said to cost is what it costs, and a wrong word is noticed. */
class DeltasTest {
  private static final int PROBLEMS = 600;

  /** A move of one task to a member, or of two that change places. */
  private record Step(int task, int other, int to) {}

  private interface Claim {
    long of(Assignment plan, Step step);
  }

  private static long honest(Assignment plan, Step step) {
    Deltas deltas = new Deltas(plan);
    if (step.other() >= 0) {
      return deltas.swapFairness(step.task(), step.other())
          + deltas.swapRest(step.task(), step.other());
    }
    return plan.owner[step.task()] == Problem.NONE
        ? deltas.giveFairness(step.task(), step.to()) + deltas.giveRest(step.task(), step.to())
        : deltas.shiftFairness(step.task(), step.to()) + deltas.shiftRest(step.task(), step.to());
  }

  /** Each leaves out or confuses one thing. */
  private static Map<String, Claim> faults() {
    Map<String, Claim> faults = new LinkedHashMap<>();
    faults.put(
        "forgets fairness of shifts",
        (plan, step) -> honest(plan, step)
            - (shift(plan, step) ? new Deltas(plan).shiftFairness(step.task(), step.to()) : 0));
    faults.put(
        "forgets fairness of swaps",
        (plan, step) -> honest(plan, step)
            - (step.other() >= 0 ? new Deltas(plan).swapFairness(step.task(), step.other()) : 0));
    faults.put(
        "forgets the fairness of the giver",
        (plan, step) -> honest(plan, step)
            - (shift(plan, step)
                ? plan.fairness(plan.owner[step.task()], -minutes(plan, step))
                : 0));
    faults.put(
        "takes the load for twice as heavy",
        (plan, step) ->
            honest(plan, step) + (shift(plan, step) ? plan.problem.kappa[step.to()] : 0));
    faults.put(
        "forgets that the task was changed already",
        (plan, step) -> honest(plan, step)
            + (shift(plan, step) ? plan.problem.change(step.task(), plan.owner[step.task()]) : 0));
    faults.put(
        "forgets change",
        (plan, step) -> honest(plan, step)
            - plan.problem.change(
                step.task(), step.other() >= 0 ? plan.owner[step.other()] : step.to()));
    faults.put(
        "takes frozen tasks for others",
        (plan, step) -> honest(plan, step)
            - (plan.problem.frozen[step.task()] && step.other() < 0
                ? 3 * plan.problem.change(step.task(), step.to()) / 4
                : 0));
    faults.put(
        "forgets preference",
        (plan, step) -> honest(plan, step)
            - (step.other() < 0
                ? minutes(plan, step)
                    * plan.problem
                        .preference[
                        step.to() * plan.problem.kinds + plan.problem.kindOf[step.task()]]
                : 0));
    faults.put(
        "takes all for equally fast",
        (plan, step) -> honest(plan, step)
            + plan.problem.effort[step.task()]
            - (step.other() < 0 ? minutes(plan, step) : plan.problem.effort[step.task()]));
    faults.put(
        "forgets concentration",
        (plan, step) -> honest(plan, step)
            - (network(plan, step) && step.other() < 0
                ? plan.concentration(
                    step.to(), plan.problem.networkOf[step.task()], minutes(plan, step))
                : 0));
    faults.put(
        "forgets a first owner",
        (plan, step) -> honest(plan, step)
            + (network(plan, step)
                    && step.other() < 0
                    && plan.networkTasks[
                            step.to() * plan.problem.networks + plan.problem.networkOf[step.task()]]
                        == 0
                ? plan.problem.busFactorCost
                : 0));
    faults.put(
        "counts both networks of a swap when they are one",
        (plan, step) -> honest(plan, step)
            + (network(plan, step)
                    && step.other() >= 0
                    && plan.problem.networkOf[step.task()] == plan.problem.networkOf[step.other()]
                ? plan.concentration(
                    plan.owner[step.task()],
                    plan.problem.networkOf[step.task()],
                    minutes(plan, step))
                : 0));
    return faults;
  }

  private static boolean shift(Assignment plan, Step step) {
    return step.other() < 0 && plan.owner[step.task()] != Problem.NONE;
  }

  private static boolean network(Assignment plan, Step step) {
    return plan.problem.networkOf[step.task()] != Problem.NONE;
  }

  private static int minutes(Assignment plan, Step step) {
    return plan.problem.effort(step.task(), step.to());
  }

  @Test
  void each_move_costs_what_was_said() {
    System.out.println("proof deltas: " + firstWrong(DeltasTest::honest, true) + " moves");
  }

  @Test
  void each_fault_is_noticed() {
    List<String> missed = new ArrayList<>();
    faults().forEach((name, claim) -> {
      if (firstWrong(claim, false) >= 0) {
        missed.add(name);
      }
    });
    assertThat(missed).isEmpty();
    System.out.println("proof broken-deltas: " + faults().size() + " faults, each noticed");
  }

  /** {@return how many moves were as said, or -1 as soon as one was not} */
  private static int firstWrong(Claim claim, boolean strict) {
    int right = 0;
    for (int seed = 0; seed < PROBLEMS; seed++) {
      Problem problem = SmallProblems.of(seed, 4, 8);
      Assignment plan = new Assignment(problem);
      NaiveJudge judge = new NaiveJudge(problem);
      Chance chance = new Chance(seed);
      for (int i = 0; i < 30; i++) {
        Step step = step(plan, chance);
        if (step.other() < 0 && plan.owner[step.task()] == step.to()) {
          continue;
        }
        long said = claim.of(plan, step);
        long before = judge.levels(plan.owner).soft();
        make(plan, step);
        boolean same = judge.levels(plan.owner).soft() - before == said;
        if (!same) {
          assertThat(strict).as("problem %s, %s", seed, step).isFalse();
          return -1;
        }
        right++;
      }
    }
    return right;
  }

  /** Costs do not ask for rules, so that any move will do. */
  private static Step step(Assignment plan, Chance chance) {
    int t = chance.below(plan.problem.tasks);
    int other = chance.below(plan.problem.tasks);
    boolean swap = plan.owner[t] != Problem.NONE
        && plan.owner[other] != Problem.NONE
        && plan.owner[t] != plan.owner[other];
    int to = swap ? plan.owner[other] : chance.below(plan.problem.members);
    return new Step(t, swap && chance.below(2) == 0 ? other : -1, to);
  }

  private static void make(Assignment plan, Step step) {
    int from = plan.owner[step.task()];
    if (from != Problem.NONE) {
      plan.take(step.task());
    }
    if (step.other() >= 0) {
      plan.take(step.other());
      plan.give(step.other(), from);
    }
    plan.give(step.task(), step.to());
  }
}
