package dev.gotong.workload;

import dev.gotong.base.Require;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How long a balancer may look, with which luck, and who wants to hear of it.
 *
 * @param seed decides whatever is left to chance
 * @param rounds how many times round it may look for a better plan once it has one, 0 or more; equal rounds give equal plans,
 *     however fast the machine is
 * @param stop asked now and then: once it says true, the best plan so far is the answer. A stop by the clock makes plans that
 *     differ from run to run
 * @param better told each better plan as it is found, in the thread that asked for it, and the answer at the end
 */
public record Effort(long seed, int rounds, BooleanSupplier stop, Consumer<Plan> better) {
  private static final int ROUNDS = 4;
  private static final Consumer<Plan> NOBODY = plan -> {};

  /** Checks the bounds. */
  public Effort {
    Require.between(rounds, 0, Integer.MAX_VALUE, "rounds");
  }

  /** {@return a usual effort: some rounds, never stopped, told to nobody} */
  public static Effort of(long seed) {
    return new Effort(seed, ROUNDS, () -> false, NOBODY);
  }

  /** {@return the same with so many rounds} */
  public Effort withRounds(int others) {
    return new Effort(seed, others, stop, better);
  }

  /** {@return the same, ended by that signal, however many rounds are left} */
  public Effort until(BooleanSupplier signal) {
    return new Effort(seed, rounds, signal, better);
  }

  /** {@return the same, and that listener is told each better plan} */
  public Effort tell(Consumer<Plan> listener) {
    return new Effort(seed, rounds, stop, listener);
  }

  /** {@return whether anybody listens} */
  boolean isHeard() {
    return better != NOBODY;
  }
}
