package dev.gotong.examples.benchmarks.balancing;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Takes down which plan was found when. Its clock counts CPU time in nanoseconds and begins with it. */
final class Watch {
  static final long SECOND = 1_000_000_000;
  private static final long[] CHECKPOINTS = {SECOND / 10, SECOND, 10 * SECOND, 60 * SECOND};

  /**
   * A plan that was found.
   *
   * @param at when, by the clock
   * @param soft what the contender says that it weighs
   * @param isWhole whether it says that every task has an owner
   * @param owners the plan; worked out when it is asked for
   */
  record Find(long at, long soft, boolean isWhole, Supplier<Map<TaskId, PersonId>> owners) {}

  /** A plan without its owners: when, and how good. */
  record Point(long at, long soft) {}

  private final LongSupplier clock;
  private final long start;
  private final long limit;
  private final TreeMap<Long, Find> kept = new TreeMap<>();
  private final List<Point> trace = new ArrayList<>();
  private Optional<Find> last = Optional.empty();
  private long bound;
  private boolean isProved;

  Watch(LongSupplier clock, long limit) {
    this.clock = clock;
    this.limit = limit;
    start = clock.getAsLong();
  }

  long limit() {
    return limit;
  }

  LongSupplier clock() {
    return clock;
  }

  long elapsed() {
    return clock.getAsLong() - start;
  }

  boolean isOver() {
    return elapsed() >= limit;
  }

  /** Takes down a plan that is better than those before. */
  void found(long soft, boolean isWhole, Supplier<Map<TaskId, PersonId>> owners) {
    Find find = new Find(elapsed(), soft, isWhole, owners);
    keep(find.at());
    last = Optional.of(find);
    if (isWhole
        && (trace.isEmpty() || soft < 0.999 * trace.get(trace.size() - 1).soft())) {
      trace.add(new Point(find.at(), soft));
    }
  }

  /** Takes down what was proved: that no whole plan weighs less, and whether the last plan is known to be best. */
  void proved(long atLeast, boolean isBest) {
    bound = atLeast;
    isProved = isBest;
  }

  /** The last plan holds at every checkpoint that has gone by since. */
  private void keep(long now) {
    last.ifPresent(find -> {
      for (long checkpoint : CHECKPOINTS) {
        if (find.at() <= checkpoint && checkpoint < now && checkpoint <= limit) {
          kept.putIfAbsent(checkpoint, find);
        }
      }
    });
  }

  /** {@return the plans at the checkpoints, and the last at the limit} */
  Map<Long, Find> end() {
    keep(Long.MAX_VALUE);
    last.ifPresent(find -> kept.put(limit, find));
    return kept;
  }

  List<Point> trace() {
    return trace;
  }

  long bound() {
    return bound;
  }

  boolean isProved() {
    return isProved;
  }
}
