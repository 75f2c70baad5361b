package dev.gotong.faults;

import static dev.gotong.publishing.PublisherClass.CREATE_ONLY;
import static dev.gotong.publishing.PublisherClass.NATIVE_KEY;
import static dev.gotong.publishing.PublisherClass.SEARCH_BEFORE_CREATE;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.faults.SampleNetwork.Entry;
import dev.gotong.faults.SampleNetwork.SamplePublisher;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishOutcome.Published;
import dev.gotong.publishing.PublishOutcome.Unknown;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.spi.PublishRequest;
import dev.gotong.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** What a publisher may do wrong with the keys of messages. */
final class KeyFaults {
  private KeyFaults() {}

  static List<PublisherFault> all() {
    return List.of(
        PublisherFault.of(
            "P3.1", "forgets keys when it is started again", NATIVE_KEY, net -> new Noting(net) {
              @Override
              Optional<Entry> search(ChannelId channel, IdempotencyKey key) {
                return outcomes.containsKey(key) ? super.search(channel, key) : Optional.empty();
              }
            }),
        PublisherFault.of(
            "P3.2", "notes a key after the answer", NATIVE_KEY, net -> new Noting(net) {
              @Override
              public PublishOutcome publish(PublishRequest request) {
                PublishOutcome outcome = super.publish(request);
                if (outcome instanceof Unknown) {
                  forget(request.key());
                }
                return outcome;
              }

              private void forget(IdempotencyKey key) {
                network.entries.replaceAll(entry -> entry.key().equals(Optional.of(key))
                    ? new Entry(
                        entry.id(), entry.channel(), entry.text(), Optional.empty(), entry.at())
                    : entry);
              }
            }),
        PublisherFault.of(
            "P3.3", "makes keys of texts", NATIVE_KEY, net -> new SamplePublisher(net) {
              @Override
              String create(ChannelId channel, String text, IdempotencyKey key) {
                return super.create(channel, text, keyOf(text));
              }
            }),
        PublisherFault.of("P3.5", "keeps what it sends in a field", NATIVE_KEY, OneField::new),
        PublisherFault.of(
            "P4.2",
            "makes every key good for one attempt",
            NATIVE_KEY,
            net -> new SamplePublisher(net) {
              @Override
              public PublishOutcome publish(PublishRequest request) {
                return request.attempt() == 1
                    ? super.publish(request)
                    : new Published("m?", network.clock.instant());
              }
            }),
        PublisherFault.of(
            "P4.3", "takes what others wrote for its own", SEARCH_BEFORE_CREATE, ByText::new),
        PublisherFault.of("P5.2", "makes a key for every attempt", NATIVE_KEY, PerAttempt::new),
        new PublisherFault("P5.3", "looks, and then creates under any name", LooksFirst::new));
  }

  private static IdempotencyKey keyOf(String text) {
    return new IdempotencyKey(Digest.ofBytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Knows what became of what it has sent itself. */
  private static class Noting extends SamplePublisher {
    final Map<IdempotencyKey, PublishOutcome> outcomes = new HashMap<>();

    Noting(SampleNetwork network) {
      super(network);
    }

    @Override
    public PublishOutcome publish(PublishRequest request) {
      PublishOutcome outcome = super.publish(request);
      outcomes.put(request.key(), outcome);
      return outcome;
    }
  }

  private static final class OneField extends SamplePublisher {
    private volatile String text = "";

    OneField(SampleNetwork network) {
      super(network);
    }

    @Override
    String text(PublishRequest request) {
      text = super.text(request);
      LockSupport.parkNanos(1_000_000); // long enough for another to come in
      return text;
    }
  }

  private static final class ByText extends SamplePublisher {
    private String text = "";

    ByText(SampleNetwork network) {
      super(network);
    }

    @Override
    public PublishOutcome publish(PublishRequest request) {
      text = text(request);
      return super.publish(request);
    }

    @Override
    Optional<Entry> search(ChannelId channel, IdempotencyKey key) {
      return super.search(channel, key)
          .or(() -> network.entries.stream()
              .filter(entry -> entry.text().equals(text))
              .findFirst());
    }
  }

  private static final class PerAttempt extends SamplePublisher {
    private int attempt;

    PerAttempt(SampleNetwork network) {
      super(network);
    }

    @Override
    public PublishOutcome publish(PublishRequest request) {
      attempt = request.attempt();
      return super.publish(request);
    }

    @Override
    String create(ChannelId channel, String text, IdempotencyKey key) {
      return super.create(channel, text, attempt == 1 ? key : keyOf(key + " " + attempt));
    }
  }

  /** Says that a message is created under a name that can exist once, which is not so. */
  private static final class LooksFirst extends SampleNetwork {
    LooksFirst(TestClock clock) {
      super(SEARCH_BEFORE_CREATE, clock);
    }

    @Override
    public SamplePublisher publisher() {
      return new SamplePublisher(this) {
        @Override
        public PublisherClass publisherClass() {
          return CREATE_ONLY;
        }

        @Override
        String create(ChannelId channel, String text, IdempotencyKey key) {
          Optional<Entry> before = search(channel, key);
          LockSupport.parkNanos(1_000_000); // long enough for another to come in
          return before.map(Entry::id).orElseGet(() -> super.create(channel, text, key));
        }
      };
    }
  }
}
