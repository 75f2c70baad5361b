package dev.gotong.publishing.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.calendar.Slot;
import dev.gotong.publishing.PublishingPolicy;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetEvent.Begun;
import dev.gotong.publishing.TargetEvent.HandedBack;
import dev.gotong.publishing.TargetEvent.OutcomeLost;
import dev.gotong.publishing.TargetEvent.Rejected;
import dev.gotong.publishing.TargetEvent.ScheduleCleared;
import dev.gotong.publishing.TargetEvent.ScheduleSet;
import dev.gotong.publishing.TargetEvent.SlotMissed;
import dev.gotong.publishing.TargetEvent.WentOut;
import java.time.Instant;
import java.util.Optional;

/**
 * What a network may see, judged by the events alone: a message may be out from when an attempt begins until an event
 * says that it is not.
 *
 * @param slot when it is to go out, if a time is set
 * @param sending whether an attempt may have brought it out, and nobody knows better
 * @param lost whether the answer to that attempt was lost
 * @param out whether it is out
 * @param tries how many attempts of this slot have called the network, or may have
 */
public record TargetOracle(
    Optional<Slot> slot, boolean sending, boolean lost, boolean out, int tries) {

  /** {@return the oracle before anything happened} */
  public static TargetOracle start() {
    return new TargetOracle(Optional.empty(), false, false, false, 0);
  }

  /** {@return the oracle after the event; fails if it should not have happened} */
  public TargetOracle after(
      TargetEvent event, Instant now, boolean barred, PublishingPolicy policy) {
    assertThat(out).as("%s after it was out", event).isFalse();
    if (event instanceof ScheduleSet set) {
      assertThat(sending).as("%s while it may be out", event).isFalse();
      boolean kept = slot.filter(set.slot()::equals).isPresent(); // with another message
      assertThat(kept || !set.slot().at().isBefore(now))
          .as("a slot in the past")
          .isTrue();
      return new TargetOracle(Optional.of(set.slot()), false, false, false, 0);
    }
    if (event instanceof Begun begun) {
      Instant at = slot.orElseThrow().at();
      assertThat(sending).as("a second attempt while the first may be out").isFalse();
      assertThat(barred).as("an attempt while a bar stands").isFalse();
      assertThat(now).isBetween(at, at.plus(policy.maxLateness()));
      assertThat(begun.attempt().number())
          .isEqualTo(tries + 1)
          .isLessThanOrEqualTo(policy.maxAttempts());
      return new TargetOracle(slot, true, false, false, tries + 1);
    }
    if (event instanceof WentOut) {
      assertThat(sending).as("out without an attempt").isTrue();
      return new TargetOracle(slot, false, false, true, tries);
    }
    if (event instanceof OutcomeLost) {
      assertThat(sending && !lost).as("an answer is lost once").isTrue();
      return new TargetOracle(slot, true, true, false, tries);
    }
    if (event instanceof HandedBack back) {
      assertThat(sending).isTrue();
      return new TargetOracle(slot, false, false, false, back.tried() ? tries : tries - 1);
    }
    if (event instanceof SlotMissed || event instanceof Rejected) {
      assertThat(slot).isPresent();
      return new TargetOracle(slot, false, false, false, tries);
    }
    assertThat(event).isInstanceOf(ScheduleCleared.class);
    assertThat(sending && !lost).as("taken back while it was being sent").isFalse();
    return start();
  }
}
