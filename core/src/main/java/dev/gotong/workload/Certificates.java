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
      Workload workload, Problem problem, Prices prices, Map<Integer, Set<TaskId>> shortages) {
    List<NetworkId> networks = Problems.networks(workload);
    Map<PersonId, Long> minutes = new HashMap<>();
    Map<PersonId, Map<NetworkId, Long>> onNetworks = new HashMap<>();
    Map<PersonId, Map<Days, Long>> inDays = new HashMap<>();
    int cells = problem.intervals.cells;
    for (int m = 0; m < problem.members; m++) {
      PersonId person = workload.workers().get(m).id();
      put(minutes, person, prices.ofMember()[m]);
      for (int n = 0; n < problem.networks; n++) {
        put(
            onNetworks.computeIfAbsent(person, first -> new HashMap<>()),
            networks.get(n),
            prices.ofNetwork()[m * problem.networks + n]);
      }
      for (int c = 0; c < cells; c++) {
        Days days = Days.of(problem.intervals.cellFrom[c], problem.intervals.cellTo[c]);
        put(
            inDays.computeIfAbsent(person, first -> new HashMap<>()),
            days,
            prices.ofInterval()[m * cells + c]);
      }
    }
    onNetworks.values().removeIf(Map::isEmpty);
    inDays.values().removeIf(Map::isEmpty);
    return new Certificate(minutes, onNetworks, inDays, shortages);
  }

  private static <K> void put(Map<K, Long> prices, K key, long price) {
    if (price != 0) {
      prices.put(key, price);
    }
  }
}
