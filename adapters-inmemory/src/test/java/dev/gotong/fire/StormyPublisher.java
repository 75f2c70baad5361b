package dev.gotong.fire;

import dev.gotong.base.ChannelId;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** One network as one worker meets it, in all its moods. It keeps the promises of {@link Publisher}. */
final class StormyPublisher implements Publisher {
  private final SeaOfNetworks sea;
  private final Chance chance;
  private final InstantSource clock;
  private final PublisherClass publisherClass;
  private final Weather weather;
  private final Consumer<PublishRequest> watcher;

  /**
   * Makes a publisher.
   *
   * @param clock the true time
   * @param weather lets something come between
   * @param watcher looks at every call before it has any effect
   */
  StormyPublisher(
      SeaOfNetworks sea,
      Chance chance,
      InstantSource clock,
      PublisherClass publisherClass,
      Weather weather,
      Consumer<PublishRequest> watcher) {
    this.sea = sea;
    this.chance = chance;
    this.clock = clock;
    this.publisherClass = publisherClass;
    this.weather = weather;
    this.watcher = watcher;
  }

  @Override
  public PublisherClass publisherClass() {
    return publisherClass;
  }

  @Override
  public PublishOutcome publish(PublishRequest request) {
    watcher.accept(request);
    if (!weather.bad()) {
      return taken(request);
    }
    return switch (chance.below(16)) {
      case 0 -> new PublishOutcome.Refused(RejectionKind.RETRY, "busy");
      case 1 ->
        new PublishOutcome.Refused(
            chance.any(List.of(RejectionKind.EDIT, RejectionKind.RECONNECT, RejectionKind.BILLING)),
            "no");
      case 2 -> {
        Instant until = clock.instant().plus(Duration.ofMinutes(1 + chance.below(80)));
        sea.askToWait(request, until);
        yield new PublishOutcome.RateLimited(until);
      }
      case 3 -> new PublishOutcome.Unknown("no answer, and nothing taken");
      case 4 -> {
        sea.take(request);
        yield new PublishOutcome.Unknown("no answer, and taken");
      }
      case 5 -> throw new IllegalStateException("the line broke, and nothing taken");
      case 6 -> {
        sea.take(request);
        throw new IllegalStateException("the line broke, and taken");
      }
      case 7, 8 -> {
        delay(request);
        yield new PublishOutcome.Unknown("no answer, and on its way");
      }
      case 9, 10 -> between(request);
      default -> taken(request);
    };
  }

  /** Much may happen while a network is called, the end of the lease above all. */
  private PublishOutcome between(PublishRequest request) {
    delay(request);
    weather.at(Moment.BEFORE_TAKING);
    sea.land(request.key());
    weather.at(Moment.AFTER_TAKING);
    return sea.isOut(request.key())
        ? new PublishOutcome.Published("urn:" + request.key(), clock.instant())
        : new PublishOutcome.Unknown("lost on the way");
  }

  private void delay(PublishRequest request) {
    Instant until = clock.instant().plus(Duration.ofSeconds(1 + chance.below(1_800)));
    sea.delay(request, until, chance.oneIn(2));
  }

  private PublishOutcome taken(PublishRequest request) {
    sea.take(request);
    return new PublishOutcome.Published("urn:" + request.key(), clock.instant());
  }

  @Override
  public Lookup find(ChannelId channel, IdempotencyKey key) {
    if (weather.bad() && chance.oneIn(12)) {
      throw new IllegalStateException("the line broke");
    }
    boolean silent = publisherClass == PublisherClass.NONE || (weather.bad() && chance.oneIn(8));
    if (silent || sea.isOnTheWay(key)) {
      return new Lookup.Hidden("the network does not say");
    }
    return sea.isOut(key) ? new Lookup.There("urn:" + key, clock.instant()) : new Lookup.Absent();
  }
}
