package dev.gotong.workload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Finds owners for tasks that have none by ejecting others, which then look for owners in turn: ejection chains with a penalty on
 * tasks that proved hard to place (Yagiura, Ibaraki and Glover, "An ejection chain approach for the generalized assignment
 * problem", 2004; Nagata and Bräysy's guided ejection, 2009). A chain may end with less unowned or with more; the best is
 * kept.
 */
final class EjectionChains {
  private static final int MEMBERS_LOOKED_AT = 24;
  private static final int MOST_AT_ONCE = 6;
  private static final int SHAKES = 12;
  private static final int URGENCY_BITS = 3;

  private final Assignment plan;
  private final Problem problem;
  private final Neighbourhood moves;
  private final Chance chance;
  private final int[] movable;
  private final int[] penalty;
  private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
  private int bestOut;
  private int bestTo;

  EjectionChains(Assignment plan, Chance chance) {
    this.plan = plan;
    this.chance = chance;
    problem = plan.problem;
    moves = new Neighbourhood(plan);
    movable = Order.movable(problem);
    penalty = new int[problem.tasks];
    Arrays.fill(penalty, 1);
  }

  /**
   * Goes on until all that have candidates are owned, or so many ejections were tried.
   *
   * @return how many moves were proposed, about
   */
  long run(long tries, BooleanSupplier stop) {
    for (int t : Order.leastFlexibleFirst(problem)) {
      if (plan.owner[t] == Problem.NONE && ownable(t)) {
        waiting.addLast(t);
      }
    }
    Levels best = plan.levels();
    int[] owners = plan.owner.clone();
    boolean kept = true;
    long i = 0;
    for (; i < tries && !waiting.isEmpty() && !stop.getAsBoolean(); i++) {
      insert(waiting.removeFirst());
      Levels now = plan.levels();
      if (now.compareUnowned(best) < 0) {
        best = now;
        System.arraycopy(plan.owner, 0, owners, 0, owners.length);
        kept = true;
      } else {
        kept = false;
      }
      if (!waiting.isEmpty()) {
        shake();
      }
    }
    waiting.clear();
    if (!kept) {
      plan.become(owners);
    }
    return i * 4L * SHAKES;
  }

  /** Not {@link Problem#ownable}: the caps of the plan may be lower than what members have, while a peak is pressed down. */
  private boolean ownable(int task) {
    for (int m : problem.candidates[problem.classOf[task]]) {
      if (problem.may(task, m) && problem.effort(task, m) <= plan.cap[m]) {
        return true;
      }
    }
    return false;
  }

  private void insert(int task) {
    int to = cheapestOpen(task);
    if (to != Problem.NONE) {
      plan.give(task, to);
      return;
    }
    penalty[task]++;
    bestOut = Problem.NONE;
    int[] candidates = problem.candidates[problem.classOf[task]];
    if (problem.stuck(task)) {
      look(task, problem.current[task]);
    } else {
      int start = chance.below(candidates.length);
      for (int i = 0; i < Math.min(MEMBERS_LOOKED_AT, candidates.length); i++) {
        look(task, candidates[(start + i) % candidates.length]);
      }
    }
    if (bestOut == Problem.NONE) {
      clear(task);
      return;
    }
    plan.take(bestOut);
    plan.give(task, bestTo);
    waiting.addFirst(bestOut);
  }

  private int cheapestOpen(int task) {
    int best = Problem.NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int m : problem.candidates[problem.classOf[task]]) {
      if (plan.fits(task, m)) {
        double cost = moves.giveCost(task, m);
        if (cost < least && plan.open(task, m)) {
          least = cost;
          best = m;
        }
      }
    }
    return best;
  }

  /** Looks for the task of least penalty without which the member could take this one. */
  private void look(int task, int member) {
    if (!problem.may(task, member)) {
      return;
    }
    int from = problem.weekOf[problem.from[task]];
    int to = problem.weekOf[problem.to[task]];
    for (int week = Math.max(0, from - 1); week <= to; week++) {
      for (int i = plan.count(member, week) - 1; i >= 0; i--) {
        int out = plan.task(member, week, i);
        if (!problem.stuck(out)
            && (bestOut == Problem.NONE || burden(out) < burden(bestOut))
            && plan.fitsInstead(task, out, member)
            && plan.apart(task, member, out)) {
          bestOut = out;
          bestTo = member;
        }
      }
    }
  }

  /** No single task would make room: somebody lays down as many as it takes, the lightest first. */
  private void clear(int task) {
    int[] candidates = problem.candidates[problem.classOf[task]];
    int member =
        problem.stuck(task) ? problem.current[task] : candidates[chance.below(candidates.length)];
    List<Integer> out = new ArrayList<>();
    while (problem.may(task, member) && !plan.open(task, member) && out.size() < MOST_AT_ONCE) {
      int lightest = lightest(task, member);
      if (lightest == Problem.NONE) {
        break;
      }
      plan.take(lightest);
      out.add(lightest);
    }
    if (plan.open(task, member)) {
      plan.give(task, member);
      out.forEach(waiting::addFirst);
    } else {
      out.forEach(other -> plan.give(other, member));
      waiting.addLast(task);
    }
  }

  /** {@return the task of least penalty that the member has on the days of the other, of those that may leave them} */
  private int lightest(int task, int member) {
    int week = problem.weekOf[problem.from[task]];
    int found = Problem.NONE;
    for (int i = plan.count(member, week) - 1; i >= 0; i--) {
      int other = plan.task(member, week, i);
      boolean hinders =
          problem.from[other] <= problem.to[task] && problem.to[other] >= problem.from[task];
      if (hinders
          && !problem.stuck(other)
          && (found == Problem.NONE || burden(other) < burden(found))) {
        found = other;
      }
    }
    return found;
  }

  private long burden(int task) {
    return ((long) penalty[task] << (URGENCY_BITS * problem.priority[task])) * problem.effort[task];
  }

  /** Some moves at random, so that the same chain does not come again. */
  private void shake() {
    for (int i = 0; i < SHAKES && movable.length > 0; i++) {
      int t = movable[chance.below(movable.length)];
      int[] candidates = problem.candidates[problem.classOf[t]];
      int to = candidates[chance.below(candidates.length)];
      if (plan.owner[t] != Problem.NONE && plan.owner[t] != to) {
        if (!moves.shift(t, to, (double) problem.changeCost)) {
          int other = Partner.of(plan, chance, t, to);
          if (other != Problem.NONE) {
            moves.swap(t, other, (double) problem.changeCost);
          }
        }
      }
    }
  }
}
