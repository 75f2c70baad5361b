package dev.gotong.workload;

import dev.gotong.base.NetworkId;
import dev.gotong.base.TaskId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * What the rewards of a {@link Certificate} prove: the sum of all rewards, plus, for each person, the least that a set of whole
 * items costs them less its rewards, their fairness included.
 *
 * <p>That least is bounded twice, and the higher bound counts. Once with what minutes above the threshold weigh on each network in full
 * and all days by their prices; and once with no more on a day than the person has for items that can be worked on that day only, and
 * networks and longer stretches of days by their prices. What is priced is paid back, as in {@link BoundChecker}. An item that
 * nobody could take costs its change.
 */
final class RewardBound {
  private static final long NEVER = Long.MAX_VALUE / 4;

  private final Workload workload;
  private final Certificate certificate;
  private final Norms norms;
  private final Map<WorkItem, List<Worker>> takers = new HashMap<>();
  private final int step;

  RewardBound(Workload workload, Certificate certificate, Norms norms, Potential potential) {
    this.workload = workload;
    this.certificate = certificate;
    this.norms = norms;
    BigInteger divisor = BigInteger.ZERO;
    for (WorkItem item : workload.items()) {
      List<Worker> some = potential.hasTaker(item) ? potential.allowed(item) : List.of();
      takers.put(item, some);
      for (Worker worker : some) {
        divisor = divisor.gcd(BigInteger.valueOf(minutes(item, worker)));
      }
    }
    step = Math.max(1, divisor.intValueExact());
  }

  private static long minutes(WorkItem item, Worker worker) {
    return worker.effort(item.kind(), item.minutes());
  }

  long prove() {
    long sum = 0;
    Map<Worker, List<WorkItem>> open = new HashMap<>();
    for (WorkItem item : workload.items()) {
      List<Worker> some = takers.getOrDefault(item, List.of());
      sum = Math.addExact(sum, some.isEmpty() ? norms.change(item) : reward(item));
      some.forEach(
          worker -> open.computeIfAbsent(worker, first -> new ArrayList<>()).add(item));
    }
    for (Worker worker : workload.workers()) {
      List<WorkItem> items = open.getOrDefault(worker, List.of());
      long least = Math.max(byNetwork(worker, items), byDay(worker, items));
      sum = Math.addExact(sum, least);
    }
    return sum;
  }

  private long reward(WorkItem item) {
    TaskId task = item.id();
    return certificate.rewards().getOrDefault(task, 0L);
  }

  private long byNetwork(Worker worker, List<WorkItem> items) {
    Map<Optional<NetworkId>, List<WorkItem>> groups = new HashMap<>();
    items.forEach(item -> groups
        .computeIfAbsent(item.requirement().network(), first -> new ArrayList<>())
        .add(item));
    long[] least = {0};
    for (Map.Entry<Optional<NetworkId>, List<WorkItem>> group : groups.entrySet()) {
      long[] alone = knapsack(worker, group.getValue(), false, norms.capacity(worker));
      group
          .getKey()
          .ifPresent(network -> charge(
              alone,
              minutes -> Math.multiplyExact(
                  norms.perConcentratedMinute(), Math.max(0, minutes - norms.threshold(network)))));
      least = joined(least, alone, norms.capacity(worker));
    }
    return Math.subtractExact(withFairness(worker, least), paidBack(worker, false));
  }

  private long byDay(Worker worker, List<WorkItem> items) {
    Map<Integer, List<WorkItem>> groups = new HashMap<>();
    for (WorkItem item : items) {
      Days window = item.window(workload.horizon());
      int day = window.first() == window.last() ? window.first() : -1;
      groups.computeIfAbsent(day, first -> new ArrayList<>()).add(item);
    }
    long[] least = {0};
    for (Map.Entry<Integer, List<WorkItem>> group : groups.entrySet()) {
      int day = group.getKey();
      long most =
          day < 0 ? norms.capacity(worker) : worker.capacity(workload.horizon(), Days.of(day, day));
      least = joined(least, knapsack(worker, group.getValue(), true, most), norms.capacity(worker));
    }
    return Math.subtractExact(withFairness(worker, least), paidBack(worker, true));
  }

  /** {@return by minutes in steps, the least that items of just so many minutes cost, less their rewards} */
  private long[] knapsack(Worker worker, List<WorkItem> items, boolean byDay, long most) {
    long all = items.stream().mapToLong(item -> minutes(item, worker)).sum();
    long[] least = new long[(int) (Math.min(all, most) / step) + 1];
    Arrays.fill(least, NEVER);
    least[0] = 0;
    for (WorkItem item : items) {
      int size = (int) (minutes(item, worker) / step);
      long cost = cost(item, worker, byDay);
      for (int at = least.length - 1; at >= size; at--) {
        if (least[at - size] < NEVER) {
          least[at] = Math.min(least[at], Math.addExact(least[at - size], cost));
        }
      }
    }
    return least;
  }

  private long cost(WorkItem item, Worker worker, boolean byDay) {
    long price = norms.preference(worker, item.kind());
    Days window = item.window(workload.horizon());
    for (Map.Entry<Days, Long> days : days(worker).entrySet()) {
      if (isPriced(days.getKey(), byDay) && days.getKey().contains(window)) {
        price = Math.addExact(price, days.getValue());
      }
    }
    if (byDay && item.requirement().network().isPresent()) {
      price = Math.addExact(
          price, networks(worker).getOrDefault(item.requirement().network().get(), 0L));
    }
    boolean stays = item.owner().map(now -> now.equals(worker.id())).orElse(true);
    long change = stays ? 0 : norms.change(item);
    return Math.subtractExact(
        Math.addExact(change, Math.multiplyExact(minutes(item, worker), price)), reward(item));
  }

  /** A single day counts in full where items are grouped by day. */
  private static boolean isPriced(Days days, boolean byDay) {
    return !byDay || days.first() < days.last();
  }

  private Map<Days, Long> days(Worker worker) {
    return certificate.days().getOrDefault(worker.id(), Map.of());
  }

  private Map<NetworkId, Long> networks(Worker worker) {
    return certificate.networks().getOrDefault(worker.id(), Map.of());
  }

  private long paidBack(Worker worker, boolean byDay) {
    long paid = 0;
    for (Map.Entry<Days, Long> days : days(worker).entrySet()) {
      if (isPriced(days.getKey(), byDay)) {
        long capacity = worker.capacity(workload.horizon(), days.getKey());
        paid = Math.addExact(paid, Math.multiplyExact(days.getValue(), capacity));
      }
    }
    if (byDay) {
      for (Map.Entry<NetworkId, Long> network : networks(worker).entrySet()) {
        long free = norms.threshold(network.getKey());
        paid = Math.addExact(paid, Math.multiplyExact(network.getValue(), free));
      }
    }
    return paid;
  }

  private void charge(long[] least, LongUnaryOperator cost) {
    for (int at = 0; at < least.length; at++) {
      if (least[at] < NEVER) {
        least[at] = Math.addExact(least[at], cost.applyAsLong((long) at * step));
      }
    }
  }

  /** {@return by minutes in steps, the least of both together, up to so many minutes} */
  private long[] joined(long[] one, long[] other, long most) {
    long[] both = new long[Math.min(one.length + other.length - 1, (int) (most / step) + 1)];
    Arrays.fill(both, NEVER);
    for (int a = 0; a < one.length; a++) {
      for (int b = 0; b < other.length && a + b < both.length; b++) {
        if (one[a] < NEVER && other[b] < NEVER) {
          both[a + b] = Math.min(both[a + b], Math.addExact(one[a], other[b]));
        }
      }
    }
    return both;
  }

  private long withFairness(Worker worker, long[] least) {
    charge(least, minutes -> {
      long off = minutes - norms.target(worker);
      return Math.multiplyExact(norms.perSquare(worker), Math.multiplyExact(off, off));
    });
    return Arrays.stream(least).min().orElse(0);
  }
}
