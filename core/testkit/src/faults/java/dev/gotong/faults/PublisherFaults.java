package dev.gotong.faults;

import static dev.gotong.publishing.PublisherClass.CREATE_ONLY;
import static dev.gotong.publishing.PublisherClass.NATIVE_KEY;
import static dev.gotong.publishing.PublisherClass.NONE;
import static dev.gotong.publishing.PublisherClass.SEARCH_BEFORE_CREATE;

import dev.gotong.base.ChannelId;
import dev.gotong.faults.SampleNetwork.Entry;
import dev.gotong.faults.SampleNetwork.SamplePublisher;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishOutcome.Published;
import dev.gotong.publishing.PublishOutcome.RateLimited;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.PublishOutcome.Unknown;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.spi.PublishRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a publisher may do wrong. */
final class PublisherFaults {
  private PublisherFaults() {}

  static List<PublisherFault> all() {
    return Stream.of(answers(), texts(), searches(), KeyFaults.all(), SecretFaults.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<PublisherFault> answers() {
    return List.of(
        PublisherFault.of(
            "P1.1", "tries again inside", NATIVE_KEY, net -> new SamplePublisher(net) {
              @Override
              public PublishOutcome publish(PublishRequest request) {
                PublishOutcome first = super.publish(request);
                return first instanceof Unknown ? super.publish(request) : first;
              }
            }),
        PublisherFault.of(
            "P2.1", "sends everything to one channel", NATIVE_KEY, net -> new SamplePublisher(net) {
              @Override
              String create(ChannelId channel, String text, IdempotencyKey key) {
                return super.create(network.channels().get(0), text, key);
              }
            }),
        answering(
            "P2.2",
            "calls a lost answer a refusal",
            0,
            net -> new Refused(RejectionKind.RETRY, "timed out")),
        answering(
            "P2.2",
            "calls a lost answer a success",
            0,
            net -> new Published("m?", net.clock.instant())),
        answering("P2.3", "calls a refusal unknown", 422, net -> new Unknown("422")),
        answering(
            "P2.3",
            "loses the reason of a refusal",
            422,
            net -> new Refused(RejectionKind.EDIT, "")),
        answering(
            "P2.4", "calls a limit a refusal", 429, net -> new Refused(RejectionKind.EDIT, "429")),
        answering(
            "P2.4",
            "takes for how long for until when",
            429,
            net -> new RateLimited(Instant.EPOCH.plus(SampleNetwork.WAIT))));
  }

  private static PublisherFault answering(
      String rule, String does, int status, Function<SampleNetwork, PublishOutcome> answer) {
    return PublisherFault.of(rule, does, NATIVE_KEY, net -> new SamplePublisher(net) {
      @Override
      PublishOutcome outcome(PublishRequest request, SampleNetwork.Answer given) {
        return given.status == status ? answer.apply(network) : super.outcome(request, given);
      }
    });
  }

  private static List<PublisherFault> texts() {
    return List.of(
        writing(
            "P2.5",
            "writes in Latin-1",
            text -> new String(
                text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)),
        writing("P2.5", "strips texts", String::strip),
        writing("P2.6", "cuts texts", text -> text.substring(0, Math.min(500, text.length()))),
        writing("P2.6", "throws on long texts", text -> {
          if (text.length() > 2_000) {
            throw new IllegalArgumentException("too long");
          }
          return text;
        }));
  }

  private static PublisherFault writing(String rule, String does, UnaryOperator<String> change) {
    return PublisherFault.of(rule, does, NATIVE_KEY, net -> new SamplePublisher(net) {
      @Override
      String text(PublishRequest request) {
        return change.apply(super.text(request));
      }
    });
  }

  private static List<PublisherFault> searches() {
    return List.of(
        PublisherFault.of(
            "P1.2", "creates what it does not find", CREATE_ONLY, net -> new SamplePublisher(net) {
              @Override
              Optional<Entry> search(ChannelId channel, IdempotencyKey key) {
                if (super.search(channel, key).isEmpty()) {
                  create(channel, "", key);
                }
                return super.search(channel, key);
              }
            }),
        PublisherFault.of(
            "P3.4", "finds on any channel", NATIVE_KEY, net -> new SamplePublisher(net) {
              @Override
              Optional<Entry> search(ChannelId channel, IdempotencyKey key) {
                return network.channels().stream()
                    .flatMap(each -> super.search(each, key).stream())
                    .findFirst();
              }
            }),
        PublisherFault.of(
            "P3.6", "says that it went out just now", NATIVE_KEY, net -> new SamplePublisher(net) {
              @Override
              public Lookup find(ChannelId channel, IdempotencyKey key) {
                return super.find(channel, key) instanceof Lookup.There there
                    ? new Lookup.There(there.externalId(), net.clock.instant())
                    : super.find(channel, key);
              }
            }),
        PublisherFault.of(
            "P4.1", "finds what is not there", NATIVE_KEY, net -> new SamplePublisher(net) {
              @Override
              public Lookup find(ChannelId channel, IdempotencyKey key) {
                return new Lookup.There("m0", network.clock.instant());
              }
            }),
        PublisherFault.of(
            "P4.4", "takes silence for absence", NATIVE_KEY, net -> new SamplePublisher(net) {
              @Override
              Lookup hidden() {
                return new Lookup.Absent();
              }
            }),
        PublisherFault.of(
            "P4.4",
            "throws while the network is down",
            NATIVE_KEY,
            net -> new SamplePublisher(net) {
              @Override
              Lookup hidden() {
                throw new IllegalStateException("no answer");
              }
            }),
        PublisherFault.of(
            "P5.1", "guesses though it cannot look", NONE, net -> new SamplePublisher(net) {
              @Override
              public Lookup find(ChannelId channel, IdempotencyKey key) {
                return new Lookup.Absent();
              }
            }),
        PublisherFault.of(
            "P5.2",
            "does not look before it sends again",
            SEARCH_BEFORE_CREATE,
            net -> new SamplePublisher(net) {
              @Override
              public PublishOutcome publish(PublishRequest request) {
                return super.publish(new PublishRequest(request.permit(), request.message(), 1));
              }
            }));
  }
}
