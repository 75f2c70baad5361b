package dev.gotong.workload;

import java.util.function.LongSupplier;

/** How long the engine may go on: so many proposals, which repeats exactly, or until a clock of the caller says so. */
final class Budget {
  private final long limit;
  private final LongSupplier clock;
  private final boolean counted;
  private final long start;
  private long proposals;

  private Budget(long limit, LongSupplier clock, boolean counted) {
    this.limit = limit;
    this.clock = clock;
    this.counted = counted;
    start = counted ? 0 : clock.getAsLong();
  }

  /** {@return a budget of so many proposals, about a million of which take a second} */
  static Budget proposals(long limit) {
    return new Budget(Math.max(1, limit), () -> 0, true);
  }

  /** {@return a budget that lasts until that much, in the clock's own unit, has gone by; plans may differ from run to run} */
  static Budget time(long limit, LongSupplier clock) {
    return new Budget(Math.max(1, limit), clock, false);
  }

  void use(long more) {
    proposals += more;
  }

  /** {@return how much of it is used, 1 or more if all} */
  double spent() {
    return (double) (counted ? proposals : clock.getAsLong() - start) / limit;
  }
}
