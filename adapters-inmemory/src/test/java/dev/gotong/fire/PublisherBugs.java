package dev.gotong.fire;

import dev.gotong.base.ChannelId;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What might be wrong in a publisher: each breaks one promise of {@link Publisher}. */
final class PublisherBugs {
  private PublisherBugs() {}

  static List<Bug> all() {
    return List.of(
        publishing("a publisher tries twice by itself", (good, request) -> {
          PublishOutcome first = good.publish(request);
          return first instanceof PublishOutcome.Unknown ? good.publish(request) : first;
        }),
        publishing("a publisher calls a time-out a failure", (good, request) -> {
          PublishOutcome outcome = good.publish(request);
          return outcome instanceof PublishOutcome.Unknown
              ? new PublishOutcome.Refused(RejectionKind.RETRY, "timed out")
              : outcome;
        }),
        publishing("a publisher calls a broken line a failure", (good, request) -> {
          try {
            return good.publish(request);
          } catch (IllegalStateException e) {
            return new PublishOutcome.Refused(RejectionKind.RETRY, "the line broke");
          }
        }),
        publishing("a publisher calls a refusal a success", (good, request) -> {
          PublishOutcome outcome = good.publish(request);
          return outcome instanceof PublishOutcome.Refused
              ? new PublishOutcome.Published("urn:none", Instant.EPOCH)
              : outcome;
        }),
        publishing("a publisher says to wait, and sends", (good, request) -> {
          PublishOutcome outcome = good.publish(request);
          return outcome instanceof PublishOutcome.Published published
              ? new PublishOutcome.RateLimited(published.at().plusSeconds(60))
              : outcome;
        }),
        publishing("a publisher guesses that it went well", (good, request) -> {
          PublishOutcome outcome = good.publish(request);
          return outcome instanceof PublishOutcome.Unknown
              ? new PublishOutcome.Published("urn:guess", Instant.EPOCH)
              : outcome;
        }),
        finding("a publisher takes silence for absence", found -> new Lookup.Absent()),
        finding(
            "a publisher takes silence for presence",
            found -> new Lookup.There("urn:guess", Instant.EPOCH)));
  }

  private static Bug publishing(
      String does, BiFunction<Publisher, PublishRequest, PublishOutcome> publish) {
    return bug(does, publish, UnaryOperator.identity());
  }

  private static Bug finding(String does, UnaryOperator<Lookup> whenHidden) {
    return bug(
        does,
        Publisher::publish,
        found -> found instanceof Lookup.Hidden ? whenHidden.apply(found) : found);
  }

  private static Bug bug(
      String does,
      BiFunction<Publisher, PublishRequest, PublishOutcome> publish,
      UnaryOperator<Lookup> find) {
    return new Bug(does, Bug.NONE.storage(), good -> new Publisher() {
      @Override
      public PublisherClass publisherClass() {
        return good.publisherClass();
      }

      @Override
      public PublishOutcome publish(PublishRequest request) {
        return publish.apply(good, request);
      }

      @Override
      public Lookup find(ChannelId channel, IdempotencyKey key) {
        return find.apply(good.find(channel, key));
      }
    });
  }
}
