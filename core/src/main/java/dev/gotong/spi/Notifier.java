package dev.gotong.spi;

import dev.gotong.notice.DeliveryOutcome;
import dev.gotong.notice.Notice;

/**
 * Tells people what concerns them, by chat, mail or whatever a host has.
 *
 * <p>Notices are written in the transaction of what they tell of, and delivered after it, by a worker: however slow or broken a
 * notifier is, no decision waits for it.
 *
 * <p><b>For implementers.</b> Keep these promises; {@code NotifierContract} of the testkit checks each by its number.
 * <ol>
 *   <li>{@link #deliver} makes one attempt, and answers what came of it: {@link DeliveryOutcome.Delivered} only if the receiver
 *       has taken the notice, {@link DeliveryOutcome.Undeliverable} only if no other try would help, and
 *       {@link DeliveryOutcome.Failed} in every other case. An exception is as good as a failure.
 *   <li>The same notice may come again, if an answer was lost. It carries the same {@link Notice#id}, which goes with it in
 *       whatever way the receiver offers, so that it is shown once, or the second can be told from news.
 *   <li>The sentence reaches the receiver as it is, in any script and however long; what a receiver cannot take whole is
 *       shortened between two characters, at its end, where people see that it goes on.
 *   <li>One notice goes to the one person that it is for.
 *   <li>Many threads may deliver at once.
 * </ol>
 *
 * <p>May block, but for less than a minute, which is the lease of a worker.
 */
public interface Notifier {

  /** {@return what came of one attempt to deliver that notice} */
  DeliveryOutcome deliver(Notice notice);
}
