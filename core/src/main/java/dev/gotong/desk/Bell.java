package dev.gotong.desk;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Wakes whoever waits in this process for something to do. A hint: nothing is lost if nobody hears it. */
final class Bell {
  private boolean rung;

  synchronized void ring() {
    rung = true;
    notifyAll();
  }

  /** Waits until it rings, or rang since the last time, but no longer than that; not at all if interrupted. */
  synchronized void await(Duration most) {
    try {
      long left = most.toNanos();
      if (!rung && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    rung = false;
  }
}
