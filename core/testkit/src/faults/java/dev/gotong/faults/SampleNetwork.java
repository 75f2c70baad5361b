package dev.gotong.faults;

import dev.gotong.base.ChannelId;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishOutcome.Published;
import dev.gotong.publishing.PublishOutcome.RateLimited;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.PublishOutcome.Unknown;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import dev.gotong.testkit.FakeNetwork;
import dev.gotong.testkit.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network in memory, and a publisher as an author would write it, of any class. */
class SampleNetwork implements FakeNetwork {
  static final String TOKEN = "canary-token-7f3a";
  private static final int LONGEST = 5_000;

  /** A message that is out; what somebody wrote by hand has no key. */
  record Entry(
      String id, ChannelId channel, String text, Optional<IdempotencyKey> key, Instant at) {}

  /** The network says no. */
  static final class Answer extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int status;

    Answer(int status) {
      super("status " + status);
      this.status = status;
    }
  }

  final PublisherClass publisherClass;
  final TestClock clock;
  final List<Entry> entries = new ArrayList<>();
  private Mood mood = Mood.KIND;
  private int requests;

  SampleNetwork(PublisherClass publisherClass, TestClock clock) {
    this.publisherClass = publisherClass;
    this.clock = clock;
  }

  @Override
  public Publisher publisher() {
    return new SamplePublisher(this);
  }

  @Override
  public List<ChannelId> channels() {
    return List.of(ChannelId.of("sample-main"), ChannelId.of("sample-second"));
  }

  @Override
  public synchronized void become(Mood other) {
    mood = other;
  }

  @Override
  public synchronized List<String> texts(ChannelId channel) {
    return entries.stream()
        .filter(entry -> entry.channel().equals(channel))
        .map(Entry::text)
        .toList();
  }

  @Override
  public synchronized int requests() {
    return requests;
  }

  @Override
  public synchronized void writtenByHand(ChannelId channel, String text) {
    entries.add(new Entry("h" + entries.size(), channel, text, Optional.empty(), clock.instant()));
  }

  @Override
  public List<String> secrets() {
    return List.of(TOKEN);
  }

  /** Creates a message, as the network does; a network that knows keys answers a repetition as the first time. */
  synchronized String create(ChannelId channel, String text, IdempotencyKey key) {
    requests++;
    switch (mood) {
      case LOSES_REQUESTS, DOWN -> throw new Answer(0);
      case REFUSES -> throw new Answer(422);
      case ASKS_TO_WAIT -> throw new Answer(429);
      default -> {}
    }
    if (text.length() > LONGEST) {
      throw new Answer(422);
    }
    Optional<Entry> before = entry(channel, key);
    if (publisherClass == PublisherClass.CREATE_ONLY && before.isPresent()) {
      throw new Answer(409);
    }
    if (publisherClass != PublisherClass.NATIVE_KEY || before.isEmpty()) {
      entries.add(
          new Entry("m" + entries.size(), channel, text, Optional.of(key), clock.instant()));
    }
    if (mood == Mood.LOSES_ANSWERS) {
      throw new Answer(0);
    }
    return publisherClass == PublisherClass.NATIVE_KEY
        ? entry(channel, key).orElseThrow().id()
        : entries.get(entries.size() - 1).id();
  }

  /** Looks for a message. */
  synchronized Optional<Entry> search(ChannelId channel, IdempotencyKey key) {
    if (mood == Mood.DOWN) {
      throw new Answer(0);
    }
    return entry(channel, key);
  }

  private Optional<Entry> entry(ChannelId channel, IdempotencyKey key) {
    return entries.stream()
        .filter(entry -> entry.channel().equals(channel))
        .filter(entry -> entry.key().equals(Optional.of(key)))
        .findFirst();
  }

  /** The publisher. What may be done wrong can be overridden. */
  static class SamplePublisher implements Publisher {
    final SampleNetwork network;

    SamplePublisher(SampleNetwork network) {
      this.network = network;
    }

    @Override
    public PublisherClass publisherClass() {
      return network.publisherClass;
    }

    @Override
    public PublishOutcome publish(PublishRequest request) {
      ChannelId channel = request.permit().channel();
      try {
        if (publisherClass() == PublisherClass.SEARCH_BEFORE_CREATE && request.attempt() > 1) {
          Optional<Entry> there = search(channel, request.key());
          if (there.isPresent()) {
            return published(there.get().id());
          }
        }
        return published(create(channel, text(request), request.key()));
      } catch (Answer answer) {
        return outcome(request, answer);
      }
    }

    String text(PublishRequest request) {
      return request.message().text();
    }

    String create(ChannelId channel, String text, IdempotencyKey key) {
      return network.create(channel, text, key);
    }

    Optional<Entry> search(ChannelId channel, IdempotencyKey key) {
      return network.search(channel, key);
    }

    PublishOutcome published(String id) {
      return new Published(id, network.clock.instant());
    }

    PublishOutcome outcome(PublishRequest request, Answer answer) {
      return switch (answer.status) {
        case 409 ->
          published(
              search(request.permit().channel(), request.key()).orElseThrow().id());
        case 422 -> new Refused(RejectionKind.EDIT, "the network turns it down");
        case 429 -> new RateLimited(network.clock.instant().plus(WAIT));
        default -> new Unknown("no answer");
      };
    }

    @Override
    public Lookup find(ChannelId channel, IdempotencyKey key) {
      if (publisherClass() == PublisherClass.NONE) {
        return new Lookup.Hidden("this network cannot be searched");
      }
      try {
        return search(channel, key)
            .<Lookup>map(entry -> new Lookup.There(entry.id(), entry.at()))
            .orElseGet(Lookup.Absent::new);
      } catch (Answer answer) {
        return hidden();
      }
    }

    Lookup hidden() {
      return new Lookup.Hidden("no answer");
    }

    @Override
    public String toString() {
      return "publisher of the sample network";
    }
  }
}
