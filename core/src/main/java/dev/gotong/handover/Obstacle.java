package dev.gotong.handover;

import dev.gotong.base.Refusal;
import dev.gotong.calendar.Slot;

/**
 * What is in the way of a slot.
 *
 * @param slot which slot
 * @param reason what speaks against it, or would keep the post from going out if it were due now
 */
public record Obstacle(Slot slot, Refusal reason) {

  @Override
  public String toString() {
    return slot.post() + " on " + slot.channel() + ": " + reason.message();
  }
}
