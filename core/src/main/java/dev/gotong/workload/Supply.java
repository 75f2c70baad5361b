package dev.gotong.workload;

import dev.gotong.workload.Demand.Group;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/** The time that there is for some groups of work together. */
final class Supply {
  private Supply() {}

  /** {@return the minutes that those who could take any of it have, on the days on which they could, week by week within their cap} */
  static long of(Horizon horizon, Collection<Group> groups) {
    Map<Worker, BitSet> days = new IdentityHashMap<>();
    for (Group group : groups) {
      Days window = group.window();
      for (Worker worker : group.candidates()) {
        days.computeIfAbsent(worker, first -> new BitSet()).set(window.first(), window.last() + 1);
      }
    }
    long supply = 0;
    for (Map.Entry<Worker, BitSet> each : days.entrySet()) {
      supply += of(horizon, each.getKey(), each.getValue());
    }
    return supply;
  }

  private static long of(Horizon horizon, Worker worker, BitSet days) {
    long[] inWeek = new long[horizon.weeks()];
    days.stream().forEach(d -> inWeek[horizon.week(d)] += worker.minutes().get(d));
    long supply = 0;
    for (int w = 0; w < inWeek.length; w++) {
      supply += Math.min(inWeek[w], worker.cap(w));
    }
    return supply;
  }
}
