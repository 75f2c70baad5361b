package dev.gotong.testkit;

import com.google.common.collect.ImmutableList;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A network that keeps what it was sent, and answers as it was told to; if it was told nothing, all goes well. Safe for
 * use by many threads.
 */
public final class ScriptedPublisher implements Publisher {
  private final InstantSource clock;
  private final Queue<Function<PublishRequest, PublishOutcome>> script =
      new ConcurrentLinkedQueue<>();
  private final List<PublishRequest> sent = new CopyOnWriteArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger lookups = new AtomicInteger();
  private volatile boolean hidden;
  private volatile PublisherClass publisherClass = PublisherClass.SEARCH_BEFORE_CREATE;

  /** Makes a network that dates what it takes by that clock. */
  public ScriptedPublisher(InstantSource clock) {
    this.clock = clock;
  }

  /** Answers the next call so, without taking the message. */
  public void next(PublishOutcome outcome) {
    next(request -> outcome);
  }

  /** Does that in the next call, without taking the message. */
  public void next(Function<PublishRequest, PublishOutcome> answer) {
    script.add(answer);
  }

  /** Takes the message of the next call, and then does that. */
  public void nextAfterTaking(Function<PublishRequest, PublishOutcome> answer) {
    script.add(request -> {
      sent.add(request);
      return answer.apply(request);
    });
  }

  /** Says from now on whether it knows a message, or that it cannot say. */
  public void hide(boolean whether) {
    hidden = whether;
  }

  /** Is of that class from now on. */
  public void become(PublisherClass other) {
    publisherClass = other;
  }

  /** {@return what it took, in order} */
  public List<PublishRequest> sent() {
    return ImmutableList.copyOf(sent);
  }

  /** {@return how often it was asked to publish} */
  public int calls() {
    return calls.get();
  }

  /** {@return how often it was asked whether a message is out} */
  public int lookups() {
    return lookups.get();
  }

  @Override
  public PublisherClass publisherClass() {
    return publisherClass;
  }

  @Override
  public PublishOutcome publish(PublishRequest request) {
    calls.incrementAndGet();
    Function<PublishRequest, PublishOutcome> scripted = script.poll();
    if (scripted != null) {
      return scripted.apply(request);
    }
    sent.add(request);
    return new PublishOutcome.Published(externalId(request.key()), clock.instant());
  }

  @Override
  public Lookup find(ChannelId channel, IdempotencyKey key) {
    lookups.incrementAndGet();
    if (hidden) {
      return new Lookup.Hidden("the network is down");
    }
    return sent.stream().anyMatch(request -> request.key().equals(key))
        ? new Lookup.There(externalId(key), clock.instant())
        : new Lookup.Absent();
  }

  /** {@return what it calls the message of that key} */
  public static String externalId(IdempotencyKey key) {
    return "urn:" + key;
  }
}
