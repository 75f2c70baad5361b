package dev.gotong.workload;

import dev.gotong.workload.Demand.Group;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;

/** The time that there is for some groups of work together: of those who could take any of it, on the days on which they could. */
final class Supply {
  private final Horizon horizon;
  private final IdentityHashMap<Worker, BitSet> days = new IdentityHashMap<>();

  Supply(Horizon horizon, Collection<Group> groups) {
    this.horizon = horizon;
    for (Group group : groups) {
      Days window = group.window();
      for (Worker worker : group.candidates()) {
        days.computeIfAbsent(worker, first -> new BitSet()).set(window.first(), window.last() + 1);
      }
    }
  }

  /** {@return the minutes of all of them, week by week within their caps} */
  long minutes() {
    return days.entrySet().stream()
        .mapToLong(each -> minutes(each.getKey(), each.getValue()))
        .sum();
  }

  /** {@return how many more minutes there would be, if that worker could take something on those days too} */
  long gain(Worker worker, BitSet more) {
    BitSet now = days.getOrDefault(worker, new BitSet());
    BitSet then = (BitSet) now.clone();
    then.or(more);
    return minutes(worker, then) - minutes(worker, now);
  }

  private long minutes(Worker worker, BitSet some) {
    long[] inWeek = new long[horizon.weeks()];
    some.stream().forEach(d -> inWeek[horizon.week(d)] += worker.minutes().get(d));
    long supply = 0;
    for (int w = 0; w < inWeek.length; w++) {
      supply += Math.min(inWeek[w], worker.cap(w));
    }
    return supply;
  }
}
