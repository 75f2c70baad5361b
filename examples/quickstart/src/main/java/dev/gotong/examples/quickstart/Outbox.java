package dev.gotong.examples.quickstart;

import dev.gotong.base.ChannelId;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * Publishes into a folder: one file for each message, named after its key, which can be created once.
 *
 * <p>It has the troubles of a real network, always the same: the answers to two messages are lost after the file was
 * written, and one message is asked to wait.
 */
final class Outbox implements Publisher {
  private static final Set<Integer> LOSES_ANSWER = Set.of(9, 31);
  private static final int ASKS_TO_WAIT = 20;
  private static final Duration WAIT = Duration.ofMinutes(25);

  private final Path folder;
  private final InstantSource clock;
  private int calls;

  Outbox(Path folder, InstantSource clock) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.clock = clock;
  }

  @Override
  public PublisherClass publisherClass() {
    return PublisherClass.CREATE_ONLY;
  }

  @Override
  public synchronized PublishOutcome publish(PublishRequest request) {
    calls++;
    if (calls == ASKS_TO_WAIT) {
      return new PublishOutcome.RateLimited(clock.instant().plus(WAIT));
    }
    Path file = folder.resolve(name(request.key()));
    Instant at = clock.instant();
    try {
      Files.writeString(
          file, text(request, at), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      return there(file);
    } catch (IOException e) {
      return new PublishOutcome.Unknown(e.toString());
    }
    return LOSES_ANSWER.contains(calls)
        ? new PublishOutcome.Unknown("the connection broke after the message was sent")
        : new PublishOutcome.Published(name(request.key()), at);
  }

  private static PublishOutcome there(Path file) {
    try {
      return new PublishOutcome.Published(String.valueOf(file.getFileName()), writtenAt(file));
    } catch (IOException e) {
      return new PublishOutcome.Unknown(e.toString());
    }
  }

  @Override
  public Lookup find(ChannelId channel, IdempotencyKey key) {
    Path file = folder.resolve(name(key));
    if (!Files.exists(file)) {
      return new Lookup.Absent();
    }
    try {
      return new Lookup.There(name(key), writtenAt(file));
    } catch (IOException e) {
      return new Lookup.Hidden(e.toString());
    }
  }

  private static String name(IdempotencyKey key) {
    return key + ".txt";
  }

  /** The first line says when it went out; the rest is what a reader sees. */
  private static String text(PublishRequest request, Instant at) {
    StringBuilder text = new StringBuilder()
        .append(at)
        .append('\n')
        .append(request.message().channel())
        .append("\n\n")
        .append(request.message().text())
        .append('\n');
    request.message().link().ifPresent(link -> text.append(link).append('\n'));
    request.message().media().forEach(medium -> text.append(medium.ref()).append('\n'));
    return text.toString();
  }

  private static Instant writtenAt(Path file) throws IOException {
    return Instant.parse(Files.readString(file, StandardCharsets.UTF_8).split("\n", 2)[0]);
  }
}
