package dev.gotong.notice;

import com.google.common.primitives.Longs;
import dev.gotong.base.Canonical;
import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.notice.LetterCommand.GiveUp;
import dev.gotong.notice.LetterState.Dead;
import dev.gotong.notice.LetterState.Underway;
import java.time.Duration;
import java.time.Instant;

/**
 * The rules of notices that cannot be delivered. What fails is tried again for a day, and eight times at least; then it is a
 * dead letter, which a person may have tried again. The facts are the time.
 */
public final class Letters implements Decider<LetterState, LetterCommand, Instant, LetterEvent> {
  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final int LEAST_TRIES = 8;
  private static final int DOUBLINGS = 6; // 64 minutes
  private static final Duration LEAST_WAIT = Duration.ofSeconds(1);

  /** Creates the rules, which hold nothing. */
  public Letters() {}

  @Override
  public LetterState initial() {
    return new Underway();
  }

  @Override
  public Decision<LetterEvent> decide(LetterState state, LetterCommand command, Instant now) {
    return command.match(giveUp -> giveUp(state, giveUp, now), requeue -> requeue(state, now));
  }

  private static Decision<LetterEvent> giveUp(LetterState state, GiveUp command, Instant now) {
    return state instanceof Dead
        ? Decision.unchanged()
        : Decision.accept(new LetterEvent.GivenUp(command.tries(), command.why(), now));
  }

  private static Decision<LetterEvent> requeue(LetterState state, Instant now) {
    return state instanceof Dead
        ? Decision.accept(new LetterEvent.Requeued(now))
        : Decision.refuse(
            "notice.not-dead", "that notice was not given up: there is nothing to try again");
  }

  @Override
  public LetterState evolve(LetterState state, LetterEvent event) {
    return event.match(
        givenUp -> new Dead(givenUp.tries(), givenUp.why(), givenUp.at()),
        requeued -> new Underway());
  }

  /** {@return whether a notice that fails again and again is to be given up} */
  public static boolean isHopeless(Slip slip, Instant now) {
    return slip.failures() >= LEAST_TRIES
        && slip.failingSince()
            .filter(since -> !now.isBefore(since.plus(PATIENCE)))
            .isPresent();
  }

  /**
   * {@return how long to wait after a failure: any time from a second up to a bound, which is a minute after the first, then 2, 4,
   * 8, 16, 32, and 64 from then on}
   *
   * <p>The time is drawn by the digest of notice and failure, so that those that failed together do not come back together.
   * Exponential backoff with full jitter, after Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
   */
  public static Duration waitAfter(Slip slip) {
    long most =
        Duration.ofMinutes(1L << Math.min(slip.failures() - 1, DOUBLINGS)).toMillis();
    byte[] drawn = Canonical.of("notice.jitter/1")
        .text(slip.notice().id())
        .number(slip.failures())
        .digest()
        .toBytes();
    long beyondOne = Math.floorMod(Longs.fromByteArray(drawn), most - LEAST_WAIT.toMillis() + 1);
    return LEAST_WAIT.plusMillis(beyondOne);
  }
}
