package dev.gotong.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.ChannelId;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that dies in the middle of publishing, and another that goes on from its database. */
class KilledTest {
  /** The power goes off. */
  private static final class PowerCut extends VirtualMachineError {
    private static final long serialVersionUID = 1L;
  }

  /** Publishes as the outbox does, until the power goes off right after a message was written. */
  private record Dying(Publisher outbox, int after, AtomicInteger calls) implements Publisher {
    @Override
    public PublisherClass publisherClass() {
      return outbox.publisherClass();
    }

    @Override
    public PublishOutcome publish(PublishRequest request) {
      PublishOutcome outcome = outbox.publish(request);
      if (calls.incrementAndGet() == after) {
        throw new PowerCut();
      }
      return outcome;
    }

    @Override
    public Lookup find(ChannelId channel, IdempotencyKey key) {
      return outbox.find(channel, key);
    }
  }

  @Test
  void killed_in_the_middle_and_started_again_there_is_one_file_for_each_message(
      @TempDir Path whole, @TempDir Path broken) throws IOException {
    JobReport expected = Runs.run(whole);
    assertThatThrownBy(() -> Quickstart.run(
            Runs.files(broken),
            broken,
            clock -> new Dying(
                Quickstart.outbox(broken.resolve("outbox"), clock), 14, new AtomicInteger())))
        .isInstanceOf(PowerCut.class);
    int written = Runs.outbox(broken).size();
    JobReport report = Runs.run(broken);

    assertThat(written).isEqualTo(14);
    assertThat(Runs.outbox(broken).keySet()).isEqualTo(Runs.outbox(whole).keySet());
    assertThat(report.publishing().targets().stream().map(PublishingSection.Target::externalKey))
        .containsExactlyElementsOf(expected.publishing().targets().stream()
            .map(PublishingSection.Target::externalKey)
            .toList());
    assertThat(report.audit().verified()).isTrue();
  }
}
