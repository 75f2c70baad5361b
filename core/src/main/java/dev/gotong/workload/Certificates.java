package dev.gotong.workload;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes prices down in the words of the workload. */
final class Certificates {
  private Certificates() {}

  static Certificate of(
      Workload workload, Problem problem, Outcome outcome, Map<Integer, Set<TaskId>> shortages) {
    Rewards rewards = outcome.rewards();
    if (rewards.bound() <= Math.max(0, outcome.prices().bound(problem))) {
      return of(workload, problem, outcome.prices(), shortages);
    }
    Map<TaskId, Long> byTask = new HashMap<>();
    for (int t = 0; t < problem.tasks; t++) {
      byTask.put(workload.items().get(t).id(), rewards.ofTask()[t]);
    }
    Map<PersonId, Map<NetworkId, Long>> onNetworks = new HashMap<>();
    Map<PersonId, Map<Days, Long>> inDays = new HashMap<>();
    for (int m = 0; m < problem.members; m++) {
      PersonId person = workload.workers().get(m).id();
      onNetworks.put(person, onNetworks(workload, rewards.ofNetwork(m), 0));
      inDays.put(person, inDays(problem, rewards.ofInterval(m), 0));
    }
    return new Certificate(Map.of(), filled(onNetworks), filled(inDays), byTask, shortages);
  }

  private static Certificate of(
      Workload workload, Problem problem, Prices prices, Map<Integer, Set<TaskId>> shortages) {
    Map<PersonId, Long> minutes = new HashMap<>();
    Map<PersonId, Map<NetworkId, Long>> onNetworks = new HashMap<>();
    Map<PersonId, Map<Days, Long>> inDays = new HashMap<>();
    for (int m = 0; m < problem.members; m++) {
      PersonId person = workload.workers().get(m).id();
      put(minutes, person, prices.ofMember()[m]);
      onNetworks.put(person, onNetworks(workload, prices.ofNetwork(), m * problem.networks));
      inDays.put(person, inDays(problem, prices.ofInterval(), m * problem.intervals.cells));
    }
    return new Certificate(minutes, filled(onNetworks), filled(inDays), Map.of(), shortages);
  }

  private static Map<NetworkId, Long> onNetworks(Workload workload, long[] prices, int first) {
    List<NetworkId> networks = Problems.networks(workload);
    Map<NetworkId, Long> some = new HashMap<>();
    for (int n = 0; n < networks.size(); n++) {
      put(some, networks.get(n), prices[first + n]);
    }
    return some;
  }

  private static Map<Days, Long> inDays(Problem problem, long[] prices, int first) {
    Map<Days, Long> some = new HashMap<>();
    for (int c = 0; c < problem.intervals.cells; c++) {
      Days days = Days.of(problem.intervals.cellFrom[c], problem.intervals.cellTo[c]);
      put(some, days, prices[first + c]);
    }
    return some;
  }

  private static <K, V> Map<PersonId, Map<K, V>> filled(Map<PersonId, Map<K, V>> prices) {
    prices.values().removeIf(Map::isEmpty);
    return prices;
  }

  private static <K> void put(Map<K, Long> prices, K key, long price) {
    if (price != 0) {
      prices.put(key, price);
    }
  }
}
