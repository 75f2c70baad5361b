package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * How fair a plan can be for how many changes.
 *
 * @param points in the order of their limits
 */
public record Tradeoff(List<Point> points) {

  /** Copies. */
  public Tradeoff {
    points = ImmutableList.copyOf(points);
  }

  /**
   * The best that was found for a number of changes.
   *
   * @param atMost how many items may go from one person to another
   * @param changes how many do
   * @param plan the plan, judged by the weights of the workload but for the price of a change, which is 0
   * @param bound what no such plan that owns everything weighs less than, the changes left out, in millionths of a point; shown
   *     by the prices of other numbers of changes as well
   */
  public record Point(int atMost, int changes, Plan plan, long bound) {}

  /**
   * {@return for each number the best plan found with at most so many changes; no plan for more changes is worse than one for
   * fewer}
   *
   * <p>A change has a price, and the dearer it is the fewer there are. Whatever price c was used, a plan with at most k changes
   * weighs at least the bound found for that price less c &times; k.
   *
   * @param limits the numbers, each 0 or more
   */
  public static Tradeoff of(
      Workload workload, Balancer balancer, Effort effort, Collection<Integer> limits) {
    Workload free = workload.withWeights(workload.weights().withChange(0));
    List<Long> prices = new ArrayList<>();
    List<Long> bounds = new ArrayList<>();
    for (int weight : new int[] {0, 300, 1_000, 3_000, 10_000, 30_000, 100_000}) {
      Workload priced = workload.withWeights(workload.weights().withChange(weight));
      Plan plan = balancer.balance(priced, effort);
      prices.add(Norms.POINT / 200 * weight);
      bounds.add(plan.bound().leastSoft());
    }
    List<Point> points = new ArrayList<>();
    for (int limit : new TreeSet<>(limits)) {
      Plan plan = balancer.balance(free.withWeights(free.weights().withMaxChanges(limit)), effort);
      if (!points.isEmpty()
          && points.get(points.size() - 1).plan().score().compareTo(plan.score()) < 0) {
        plan = points.get(points.size() - 1).plan();
      }
      points.add(
          new Point(limit, changes(workload, plan), plan, bound(workload, prices, bounds, limit)));
    }
    return new Tradeoff(points);
  }

  private static int changes(Workload workload, Plan plan) {
    return (int) workload.items().stream()
        .filter(item -> PlanChecker.isHandedOver(item, plan.owners()))
        .count();
  }

  /** A frozen item costs four changes; what nobody can take leaves its owner in every plan. */
  private static long bound(Workload workload, List<Long> prices, List<Long> bounds, int limit) {
    Potential potential = new Potential(workload);
    long lost = workload.items().stream()
        .filter(item -> item.owner().isPresent() && !potential.hasTaker(item))
        .count();
    long dearest = workload.items().stream().anyMatch(WorkItem::frozen) ? 4 : 1;
    long best = 0;
    for (int i = 0; i < prices.size(); i++) {
      best = Math.max(best, bounds.get(i) - dearest * prices.get(i) * (limit + lost));
    }
    return best;
  }
}
