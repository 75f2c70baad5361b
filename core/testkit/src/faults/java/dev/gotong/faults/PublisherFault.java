package dev.gotong.faults;

import dev.gotong.faults.SampleNetwork.SamplePublisher;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.spi.Publisher;
import dev.gotong.testkit.FakeNetwork;
import dev.gotong.testkit.TestClock;
import java.util.function.Function;

/**
 * A publisher that does one thing wrong.
 *
 * @param rule the rule that it breaks
 * @param does what it does
 * @param network the network with that publisher in front of it
 */
public record PublisherFault(String rule, String does, Function<TestClock, FakeNetwork> network)
    implements Faulty {

  /** A fault of publishers of a class, each of which is made anew. */
  static PublisherFault of(
      String rule,
      String does,
      PublisherClass publisherClass,
      Function<? super SampleNetwork, ? extends SamplePublisher> publisher) {
    return new PublisherFault(rule, does, clock -> new SampleNetwork(publisherClass, clock) {
      @Override
      public Publisher publisher() {
        return publisher.apply(this);
      }
    });
  }

  @Override
  public String toString() {
    return does;
  }
}
