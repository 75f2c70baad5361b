package dev.gotong.desks;

import dev.gotong.base.ChannelId;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A network that keeps what it was sent, and answers as it was told to; if it was told nothing, all goes well. */
final class ScriptedPublisher implements Publisher {
  private final InstantSource clock;
  private final Queue<Function<PublishRequest, PublishOutcome>> script =
      new ConcurrentLinkedQueue<>();
  final List<PublishRequest> sent = new CopyOnWriteArrayList<>();
  volatile int calls;
  volatile int lookups;
  volatile boolean hidden;
  volatile PublisherClass publisherClass = PublisherClass.SEARCH_BEFORE_CREATE;

  ScriptedPublisher(InstantSource clock) {
    this.clock = clock;
  }

  /** Answers the next call so, without taking the message. */
  void next(PublishOutcome outcome) {
    script.add(request -> outcome);
  }

  /** Takes the message of the next call, and then does that. */
  void nextAfterTaking(Function<PublishRequest, PublishOutcome> answer) {
    script.add(request -> {
      sent.add(request);
      return answer.apply(request);
    });
  }

  @Override
  public PublisherClass publisherClass() {
    return publisherClass;
  }

  @Override
  public PublishOutcome publish(PublishRequest request) {
    synchronized (this) {
      calls++;
    }
    Function<PublishRequest, PublishOutcome> scripted = script.poll();
    if (scripted != null) {
      return scripted.apply(request);
    }
    sent.add(request);
    return new PublishOutcome.Published(externalId(request.key()), clock.instant());
  }

  @Override
  public synchronized Lookup find(ChannelId channel, IdempotencyKey key) {
    lookups++;
    if (hidden) {
      return new Lookup.Hidden("the network is down");
    }
    return sent.stream().anyMatch(request -> request.key().equals(key))
        ? new Lookup.There(externalId(key), clock.instant())
        : new Lookup.Absent();
  }

  static String externalId(IdempotencyKey key) {
    return "urn:" + key;
  }
}
