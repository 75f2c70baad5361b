package dev.gotong.faults;

import dev.gotong.base.ChannelId;
import dev.gotong.faults.SampleNetwork.Answer;
import dev.gotong.faults.SampleNetwork.Entry;
import dev.gotong.faults.SampleNetwork.SamplePublisher;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.spi.PublishRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Publishers that do one thing wrong, by people who have not read the tests of the rules. */
final class OthersPublisherFaults {
  private static final int NEWEST = 20;

  private OthersPublisherFaults() {}

  static List<PublisherFault> all() {
    return List.of(
        PublisherFault.of(
            "P4.5",
            "searches the first page of what is out",
            PublisherClass.SEARCH_BEFORE_CREATE,
            FirstPage::new),
        PublisherFault.of(
            "P5.2",
            "reports what exists already as refused",
            PublisherClass.CREATE_ONLY,
            Exists::new),
        PublisherFault.of(
            "P6.1",
            "throws what its client threw, with the address that it called",
            PublisherClass.NATIVE_KEY,
            Address::new));
  }

  private static final class FirstPage extends SamplePublisher {
    FirstPage(SampleNetwork network) {
      super(network);
    }

    @Override
    Optional<Entry> search(ChannelId channel, IdempotencyKey key) {
      return super.search(channel, key).filter(found -> {
        synchronized (network) {
          List<Entry> there = network.entries.stream()
              .filter(entry -> entry.channel().equals(channel))
              .toList();
          return there.indexOf(found) >= there.size() - NEWEST;
        }
      });
    }
  }

  private static final class Exists extends SamplePublisher {
    Exists(SampleNetwork network) {
      super(network);
    }

    @Override
    PublishOutcome outcome(PublishRequest request, Answer answer) {
      return answer.status == 409
          ? new Refused(RejectionKind.EDIT, "there is such a message")
          : super.outcome(request, answer);
    }
  }

  private static final class Address extends SamplePublisher {
    Address(SampleNetwork network) {
      super(network);
    }

    @Override
    PublishOutcome outcome(PublishRequest request, Answer answer) {
      if (answer.status == 0) {
        throw new UncheckedIOException(
            "no answer",
            new IOException("POST https://example.org/?access_token=" + SampleNetwork.TOKEN));
      }
      return super.outcome(request, answer);
    }
  }
}
