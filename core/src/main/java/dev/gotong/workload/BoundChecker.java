package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.Require;
import dev.gotong.base.TaskId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Works out from a {@link Certificate} what no plan can be better than, in whole numbers and from what was given.
 *
 * <p>For the prices &lambda; of a person's minute, &mu; of a minute of a network above the threshold and &nu; of a stretch of days:
 * the sum, over the items, of the least of cost + minutes &times; (&lambda; + &mu; + the &nu; of all stretches around its days) over those who
 * may take it; plus, for each person, the least of fairness &minus; &lambda; &times; load over all loads up to the capacity; less &mu; &times; threshold
 * and &nu; &times; capacity of all. An item that nobody could take, even with nothing else to do, costs its change.
 *
 * <p>For rewards: their sum; plus, for each person, the least that a set of whole items costs less its rewards, fairness included. That least
 * counts as the higher of two bounds: with the minutes of each network in full and days by their prices, and with the minutes of
 * each single day in full and networks and longer stretches by their prices.
 */
public final class BoundChecker {
  private static final List<String> UNOWNED =
      List.of("unowned low", "unowned normal", "unowned high", "unowned critical");

  private final Workload workload;
  private final Certificate certificate;
  private final Norms norms;
  private final Potential potential;
  private final Map<PersonId, Map<Days, Long>> windowPrices = new HashMap<>();

  private BoundChecker(Workload workload, Certificate certificate) {
    this.workload = workload;
    this.certificate = certificate;
    norms = new Norms(workload);
    potential = new Potential(workload);
  }

  /**
   * {@return what is wrong with the bound of a plan: codes {@code workload.bound-price}, {@code workload.bound-unproved} and
   * {@code workload.bound-refuted}; empty if nothing is}
   *
   * <p>What {@link Bound#searched} says is not proved: it is refuted if this plan is better, and otherwise believed.
   */
  public static List<Refusal> check(Workload workload, Plan plan) {
    ImmutableList.Builder<Refusal> wrong = ImmutableList.builder();
    try {
      compare(wrong, plan.bound(), prove(workload, plan.certificate()));
    } catch (IllegalArgumentException illegal) {
      wrong.add(Refusal.of(
          "workload.bound-price",
          "the certificate proves nothing: {why}",
          "why",
          Objects.requireNonNullElse(illegal.getMessage(), "")));
    }
    Potential potential = new Potential(workload);
    boolean isWhole = workload.items().stream()
        .allMatch(item -> plan.owners().containsKey(item.id()) || !potential.hasTaker(item));
    long reached = Scorer.score(workload, plan.owners()).soft().total();
    if (isWhole && reached < plan.bound().searched()) {
      wrong.add(Refusal.of(
          "workload.bound-refuted",
          "a search is said to have found no plan below {searched}, but this one weighs {reached}",
          "searched",
          plan.bound().searched(),
          "reached",
          reached));
    }
    return wrong.build();
  }

  private static void compare(ImmutableList.Builder<Refusal> wrong, Bound claimed, Bound proved) {
    for (int priority = WorkItem.CRITICAL; priority >= 0; priority--) {
      long said = claimed.unowned().of(priority);
      long shown = proved.unowned().of(priority);
      if (said > shown) {
        unproved(wrong, UNOWNED.get(priority), said, shown);
      }
      if (said != shown) {
        break;
      }
    }
    if (claimed.peak() > proved.peak()) {
      unproved(wrong, "peak", claimed.peak(), proved.peak());
    }
    if (claimed.soft() > proved.soft()) {
      unproved(wrong, "soft", claimed.soft(), proved.soft());
    }
  }

  private static void unproved(
      ImmutableList.Builder<Refusal> wrong, String level, long claimed, long proved) {
    wrong.add(Refusal.of(
        "workload.bound-unproved",
        "the bound of {level} is said to be {claimed}, but {proved} is proved",
        "level",
        level,
        "claimed",
        claimed,
        "proved",
        proved));
  }

  /**
   * {@return what the certificate proves}
   *
   * @throws IllegalArgumentException if a price is out of its bounds, or names what is not in the workload
   * @throws ArithmeticException if the prices are so high that 64 bits do not hold what they come to
   */
  public static Bound prove(Workload workload, Certificate certificate) {
    BoundChecker checker = new BoundChecker(workload, certificate);
    checker.checkPrices();
    checker.checkItems();
    Unowned unowned = new Deficiency(workload).least(certificate.shortages());
    return new Bound(unowned, checker.leastPeak(), Math.max(0, checker.leastSoft()), 0);
  }

  private long leastPeak() {
    long least = workload.items().stream()
        .filter(potential::hasTaker)
        .mapToLong(this::leastMinutes)
        .sum();
    long capacity = workload.workers().stream().mapToLong(norms::capacity).sum();
    return capacity == 0 ? 0 : (1_000 * least + capacity - 1) / capacity;
  }

  private long leastSoft() {
    if (!certificate.rewards().isEmpty()) {
      return new RewardBound(workload, certificate, norms, potential).prove();
    }
    long soft = 0;
    for (WorkItem item : workload.items()) {
      soft = Math.addExact(soft, potential.hasTaker(item) ? cheapest(item) : norms.change(item));
    }
    for (Worker worker : workload.workers()) {
      soft = Math.addExact(soft, cheapestLoad(worker));
      soft = Math.subtractExact(soft, paidBack(worker));
    }
    return soft;
  }

  private void checkPrices() {
    Set<PersonId> team = workload.workersById().keySet();
    List.of(certificate.minutes(), certificate.networks(), certificate.days())
        .forEach(prices -> prices
            .keySet()
            .forEach(person -> Require.that(
                team.contains(person), "%s has a price, but is not a worker", person)));
    long most = norms.perConcentratedMinute();
    certificate
        .networks()
        .values()
        .forEach(prices -> prices
            .values()
            .forEach(
                price -> Require.between(price, 0, most, "the price of a minute of a network")));
    certificate
        .days()
        .values()
        .forEach(prices -> prices.forEach((days, price) -> {
          Require.that(
              price >= 0, "the price of a minute of days must be 0 or more, but was %d", price);
          Require.that(
              workload.horizon().all().contains(days), "%s has a price, but is not planned", days);
        }));
  }

  private void checkItems() {
    Map<TaskId, WorkItem> items = workload.itemsById();
    certificate
        .rewards()
        .keySet()
        .forEach(
            task -> Require.that(items.containsKey(task), "%s has a reward, but is no item", task));
    certificate.shortages().forEach((priority, tasks) -> {
      Require.between(priority, 0, WorkItem.CRITICAL, "the priority of a shortage");
      for (TaskId task : tasks) {
        WorkItem item = items.get(task);
        Require.that(
            item != null && item.priority() >= priority,
            "%s is short of takers, but is not a task of priority %s or above",
            task,
            priority);
      }
    });
  }

  private long leastMinutes(WorkItem item) {
    return potential.allowed(item).stream()
        .mapToLong(worker -> worker.effort(item.kind(), item.minutes()))
        .min()
        .orElse(0);
  }

  private long cheapest(WorkItem item) {
    long least = Long.MAX_VALUE;
    for (Worker worker : potential.allowed(item)) {
      PersonId person = worker.id();
      long price = certificate.minutes().getOrDefault(person, 0L)
          + windowPrice(person, item.window(workload.horizon()));
      if (item.requirement().network().isPresent()) {
        price += price(person, item.requirement().network().get());
      }
      long change =
          item.owner().map(now -> now.equals(person)).orElse(true) ? 0 : norms.change(item);
      long minute = Math.addExact(norms.preference(worker, item.kind()), price);
      long cost = Math.addExact(
          change, Math.multiplyExact(worker.effort(item.kind(), item.minutes()), minute));
      least = Math.min(least, cost);
    }
    return least;
  }

  private long price(PersonId person, NetworkId network) {
    Map<NetworkId, Long> prices = certificate.networks().get(person);
    return prices == null ? 0 : prices.getOrDefault(network, 0L);
  }

  private long windowPrice(PersonId person, Days window) {
    Map<Days, Long> prices = certificate.days().get(person);
    if (prices == null) {
      return 0;
    }
    return windowPrices
        .computeIfAbsent(person, first -> new HashMap<>())
        .computeIfAbsent(
            window,
            first -> prices.entrySet().stream()
                .filter(entry -> entry.getKey().contains(window))
                .mapToLong(Map.Entry::getValue)
                .sum());
  }

  /** The parabola fairness - price * load is least at target + price / 2 per square, or at a whole number beside it. */
  private long cheapestLoad(Worker worker) {
    long price = certificate.minutes().getOrDefault(worker.id(), 0L);
    long capacity = norms.capacity(worker);
    long square = norms.perSquare(worker);
    if (square == 0) {
      return Math.min(0, Math.multiplyExact(-price, capacity));
    }
    long low =
        Math.max(0, Math.min(capacity, norms.target(worker) + Math.floorDiv(price, 2 * square)));
    long high = Math.min(capacity, low + 1);
    return Math.min(costOfLoad(worker, low, price), costOfLoad(worker, high, price));
  }

  private long costOfLoad(Worker worker, long load, long price) {
    long off = load - norms.target(worker);
    long fairness = Math.multiplyExact(norms.perSquare(worker), off * off);
    return Math.subtractExact(fairness, Math.multiplyExact(price, load));
  }

  private long paidBack(Worker worker) {
    long paid = 0;
    for (Map.Entry<Days, Long> stretch :
        certificate.days().getOrDefault(worker.id(), Map.of()).entrySet()) {
      long capacity = worker.capacity(workload.horizon(), stretch.getKey());
      paid = Math.addExact(paid, Math.multiplyExact(stretch.getValue(), capacity));
    }
    for (Map.Entry<NetworkId, Long> network :
        certificate.networks().getOrDefault(worker.id(), Map.of()).entrySet()) {
      paid = Math.addExact(
          paid, Math.multiplyExact(network.getValue(), norms.threshold(network.getKey())));
    }
    return paid;
  }
}
