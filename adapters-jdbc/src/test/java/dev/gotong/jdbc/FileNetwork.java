package dev.gotong.jdbc;

import dev.gotong.base.ChannelId;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A network that is a file: a message that is out is a line with its key, which no process takes back. It takes anything
 * as often as it is sent, and tells the truth about what it has.
 */
record FileNetwork(Path file, InstantSource clock) implements Publisher {

  @Override
  public PublisherClass publisherClass() {
    return PublisherClass.SEARCH_BEFORE_CREATE;
  }

  @Override
  public PublishOutcome publish(PublishRequest request) {
    try {
      pause();
      Files.write(
          file,
          (request.key() + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      pause();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PublishOutcome.Published("line " + request.key(), clock.instant());
  }

  /** Leaves room for whoever kills: before the message is out, and after. */
  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Lookup find(ChannelId channel, IdempotencyKey key) {
    return keys().contains(key.toString())
        ? new Lookup.There("line " + key, clock.instant())
        : new Lookup.Absent();
  }

  /** {@return the keys of all that is out, in order} */
  List<String> keys() {
    try {
      return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
