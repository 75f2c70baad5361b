package dev.gotong.base;

import java.util.Map;

/**
 * Something that happened, as the audit chain tells it.
 *
 * <p>Each feature's sealed family of events implements this, so that the chain can commit to an event without knowing
 * the feature. The facts hold everything in the event that matters for the proof; a law compares the two.
 */
public interface Event {

  /** {@return a stable code, {@code feature.name}, such as {@code approval.agreed}} */
  String code();

  /** {@return what happened, names to text, in a fixed order} */
  Map<String, String> facts();
}
