package dev.gotong.examples.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.Slot;
import dev.gotong.post.Message;
import dev.gotong.publishing.Attempt;
import dev.gotong.publishing.Plan;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishOutcome.Published;
import dev.gotong.publishing.PublishingPolicy;
import dev.gotong.publishing.TargetState;
import dev.gotong.publishing.Targets;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import dev.gotong.testkit.FakeNetwork;
import dev.gotong.testkit.PublisherContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;

/** Short words for what the tests before Bluesky's servers do; after each, every key is out once at most. */
abstract class BlueskyWorld extends PublisherContract {
  static final byte[] PNG = Base64.getDecoder()
      .decode(
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
              + "rkJggg==");

  private static final Map<String, Integer> COUNTS = new HashMap<>();

  private final List<Line> lines = new ArrayList<>();

  @BeforeAll
  static void count() {
    COUNTS.clear();
  }

  /** {@return what came of all tests} */
  static String counts() {
    return String.format(
        Locale.ROOT,
        "%d attempts, %d answers lost, %d posts, each key out once at most",
        COUNTS.get("attempts"),
        COUNTS.get("answers lost"),
        COUNTS.get("posts"));
  }

  /** {@return the server of these tests} */
  abstract Host host();

  /** {@return one that limits rates} */
  abstract Host strictHost();

  @Override
  protected FakeNetwork network() {
    return line(host());
  }

  final Line line() {
    return lines.get(0);
  }

  final Line line(Host host) {
    Line line = new Line(host, clock);
    lines.add(line);
    return line;
  }

  @AfterEach
  void every_key_is_out_once_at_most() {
    for (Line line : lines) {
      line.become(FakeNetwork.Mood.KIND);
      List<String> keys = line.people.values().stream()
          .flatMap(person -> line.host().posts(person).stream())
          .map(post -> post.path("value").path("gotongKey").asString(""))
          .filter(key -> !key.isEmpty())
          .toList();
      assertThat(keys).doesNotHaveDuplicates();
      COUNTS.merge("posts", keys.size(), Integer::sum);
      COUNTS.merge("attempts", line.requests(), Integer::sum);
      COUNTS.merge("answers lost", line.lost.get(), Integer::sum);
      line.close();
    }
  }

  final PublishOutcome publish(FakeNetwork.Mood mood, PublishRequest request) {
    line().become(mood);
    PublishOutcome outcome = line().publisher().publish(request);
    line().become(FakeNetwork.Mood.KIND);
    return outcome;
  }

  final void publish(PublishRequest request) {
    publish(line().publisher(), request);
  }

  static void publish(Publisher publisher, PublishRequest request) {
    assertThat(publisher.publish(request)).isInstanceOf(Published.class);
  }

  final List<JsonNode> posts() {
    return line().host().posts(line().person(Line.MAIN));
  }

  static byte[] image(int padding) {
    return Arrays.copyOf(PNG, PNG.length + padding);
  }

  static Message.Builder message(String text) {
    return Message.builder().channel(Line.MAIN).text(text);
  }

  final PublishRequest request(Message message) {
    return request(message, clock.instant());
  }

  static PublishRequest request(Message message, Instant at) {
    Slot slot = Slot.of(PostId.of("post"), message.channel(), at);
    TargetState.InFlight flight =
        new TargetState.InFlight(new Plan(slot, message.digest(), 0), new Attempt(1, 1, at));
    return new PublishRequest(
        Targets.findPermit(WorkspaceId.of("w"), flight, PublishingPolicy.standard())
            .orElseThrow(),
        message,
        1);
  }

  static <A, T> List<T> atOnce(List<A> all, Function<? super A, ? extends T> act) {
    CyclicBarrier together = new CyclicBarrier(all.size());
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    try {
      List<CompletableFuture<T>> results = new ArrayList<>();
      for (A each : all) {
        results.add(CompletableFuture.supplyAsync(
            () -> {
              try {
                together.await();
              } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
              }
              return act.apply(each);
            },
            threads));
      }
      return results.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }
}
