package dev.gotong.workload;

import java.util.List;
import java.util.Optional;

/** The time that a worker has left between the items they own: what fits into which days, and where they have too much. */
final class Room {
  private final Horizon horizon;
  private final Worker worker;
  private final long[][] within; // minutes of items whose window begins and ends on those days

  Room(Horizon horizon, Worker worker, List<WorkItem> items) {
    this.horizon = horizon;
    this.worker = worker;
    within = new long[horizon.days()][horizon.days()];
    for (WorkItem item : items) {
      Days window = item.window(horizon);
      within[window.first()][window.last()] += worker.effort(item.kind(), item.minutes());
    }
  }

  /** {@return the minutes of items that can only be worked on in those days} */
  long used(Days days) {
    long sum = 0;
    for (int from = days.first(); from <= days.last(); from++) {
      for (int to = from; to <= days.last(); to++) {
        sum += within[from][to];
      }
    }
    return sum;
  }

  long capacity(Days days) {
    return worker.capacity(horizon, days);
  }

  /** {@return the shortest stretch of days around that window in which so many minutes more are too many; empty if they fit} */
  Optional<Days> findFull(Days window, long minutes) {
    Optional<Days> shortest = Optional.empty();
    for (int from = window.first(); from >= 0; from--) {
      for (int to = window.last(); to < horizon.days(); to++) {
        Days days = Days.of(from, to);
        boolean longer = shortest.isPresent() && shortest.get().count() <= days.count();
        if (!longer && used(days) + minutes > capacity(days)) {
          shortest = Optional.of(days);
        }
      }
    }
    return shortest;
  }

  /** {@return the shortest stretch of days with more work than time; empty if there is none} */
  Optional<Days> findOverfull() {
    for (int count = 1; count <= horizon.days(); count++) {
      for (int from = 0; from + count <= horizon.days(); from++) {
        Days days = Days.of(from, from + count - 1);
        if (used(days) > capacity(days)) {
          return Optional.of(days);
        }
      }
    }
    return Optional.empty();
  }
}
