package dev.gotong.workload;

import dev.gotong.base.Require;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How long a balancer may look, with which luck, and who wants to hear of it.
 *
 * @param seed decides whatever is left to chance
 * @param rounds how many times round it may look, 1 or more; each costs some milliseconds and as long again for each hundred
 *     items. Equal rounds give equal plans, however fast the machine is
 * @param clock what else may end it: a time that runs out, in the unit of its clock. Plans then differ from run to run
 * @param stop asked now and then: once it says true, the best plan so far is the answer
 * @param better told each better plan as it is found, in the thread that asked for it, and the answer at the end
 */
public record Effort(
    long seed,
    int rounds,
    Optional<Time> clock,
    BooleanSupplier stop,
    Optional<Consumer<Plan>> better) {
  private static final int ROUNDS = 10;
  private static final long ROUND = 2_000;
  private static final long ROUND_OF_ITEM = 50;

  /** Checks the bounds. */
  public Effort {
    Require.between(rounds, 1, Integer.MAX_VALUE, "rounds");
  }

  /** {@return a usual effort: ten rounds, never stopped, told to nobody; small teams get a plan that is proved best} */
  public static Effort of(long seed) {
    return new Effort(seed, ROUNDS, Optional.empty(), () -> false, Optional.empty());
  }

  /** {@return the same with so many rounds} */
  public Effort withRounds(int others) {
    return new Effort(seed, others, clock, stop, better);
  }

  /** {@return the same, ended by that signal, however many rounds are left} */
  public Effort until(BooleanSupplier signal) {
    return new Effort(seed, rounds, clock, signal, better);
  }

  /** {@return the same, and that listener is told each better plan} */
  public Effort tell(Consumer<Plan> listener) {
    return new Effort(seed, rounds, clock, stop, Optional.of(listener));
  }

  /** {@return the same for so long, in the unit of that clock, whatever the rounds} */
  public Effort lasting(long time, LongSupplier ticks) {
    return new Effort(seed, rounds, Optional.of(new Time(time, ticks)), stop, better);
  }

  /**
   * A time that runs out.
   *
   * @param length how long, more than 0
   * @param ticks the clock, such as {@code System::nanoTime}
   */
  public record Time(long length, LongSupplier ticks) {

    /** Checks the length. */
    public Time {
      Require.that(length > 0, "length must be more than 0, but was %d", length);
    }
  }

  Budget budget(int items) {
    return clock
        .map(time -> Budget.time(time.length(), time.ticks()))
        .orElseGet(() -> Budget.proposals(rounds * (ROUND + ROUND_OF_ITEM * items)));
  }
}
