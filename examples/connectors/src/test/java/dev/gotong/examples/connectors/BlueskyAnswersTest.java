package dev.gotong.examples.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gotong.post.Message;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishOutcome.RateLimited;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.PublishOutcome.Unknown;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import dev.gotong.testkit.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What servers, and what stands between, answer on bad days. */
class BlueskyAnswersTest {
  private static final String LOGIN = "server.createSession";
  private static final String PUT = "repo.putRecord";
  private static final String GET = "repo.getRecord";
  private static final String PASSWORD = "canary-password";

  private record Answer(int status, String body) {}

  private final Map<String, Answer> answers = new HashMap<>(Map.of(
      LOGIN, new Answer(200, "{\"accessJwt\":\"canary.token\"}"),
      PUT, new Answer(200, "{\"uri\":\"at://a/b/c\"}")));
  private final CountDownLatch never = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final TestClock clock = new TestClock();
  private final PublishRequest request = BlueskyWorld.request(
      Message.builder().channel(Line.MAIN).text("Hello").build(), clock.instant());
  private HttpServer server;
  private Publisher publisher;
  private Publisher impatient;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/xrpc/com.atproto.", this::handle);
    server.setExecutor(threads);
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    publisher = publisher(new BlueskyAccount(uri, "a", PASSWORD, clock));
    impatient = publisher(new BlueskyAccount(uri, "a", PASSWORD, clock, Duration.ofMillis(500)));
  }

  private Publisher publisher(BlueskyAccount account) {
    return new BlueskyPublisher(Map.of(Line.MAIN, account), media -> new byte[0], clock);
  }

  /** Answers as it was told; with status 0 begins an answer and never ends it. */
  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      Answer answer = answers.getOrDefault(
          path.substring("/xrpc/com.atproto.".length()), new Answer(501, "{}"));
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status() == 0 ? 200 : answer.status(), 0);
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
      if (answer.status() == 0) {
        never.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    never.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void what_is_no_answer_of_the_server_leaves_open_what_became_of_it() {
    for (Answer answer : new Answer[] {
      new Answer(200, "<html>Welcome to the lounge</html>"),
      new Answer(200, "{}"),
      new Answer(200, ""),
      new Answer(302, "{}"),
      new Answer(400, "{}"),
      new Answer(400, "<html>Bad request</html>"),
      new Answer(500, "{\"error\":\"InternalServerError\"}"),
      new Answer(502, "<html>Bad gateway</html>"),
      new Answer(503, "{\"error\":\"UpstreamFailure\"}")
    }) {
      answers.put(PUT, answer);
      assertThat(publisher.publish(request)).as("%s", answer).isInstanceOf(Unknown.class);
      answers.put(GET, answer);
      assertThat(publisher.find(Line.MAIN, request.key()))
          .as("%s", answer)
          .isInstanceOf(Lookup.Hidden.class);
    }
  }

  @Test
  void an_answer_that_begins_and_never_ends_is_not_waited_for() {
    for (String method : List.of(LOGIN, PUT, GET)) {
      answers.put(method, new Answer(0, "{\"uri\":"));
    }
    assertThat(impatient.publish(request)).isInstanceOf(Unknown.class);
    assertThat(impatient.find(Line.MAIN, request.key())).isInstanceOf(Lookup.Hidden.class);
  }

  @Test
  void a_login_that_is_no_login_leaves_it_open_too() {
    for (String body :
        new String[] {"{}", "", "{\"accessJwt\":\"\"}", "{\"accessJwt\":\"canary\\nx\"}"}) {
      answers.put(LOGIN, new Answer(200, body));
      assertThat(publisher.publish(request))
          .isInstanceOf(Unknown.class)
          .asString()
          .doesNotContain("canary");
    }
    answers.put(LOGIN, new Answer(200, "{\"accessJwt\":\"canary.token\"}"));
    assertThat(publisher.publish(request)).isInstanceOf(PublishOutcome.Published.class);
  }

  @Test
  void secrets_that_the_server_repeats_are_not_told() {
    answers.put(
        PUT,
        new Answer(400, "{\"error\":\"InvalidRequest\",\"message\":\"canary.token \\ud800\"}"));
    assertThat(publisher.publish(request))
        .isInstanceOf(Refused.class)
        .asString()
        .contains("InvalidRequest")
        .doesNotContain("canary");
    answers.put(PUT, new Answer(401, "{\"error\":\"AuthMissing\"}"));
    assertThat(publisher.publish(request)).isInstanceOf(Refused.class); // so that it logs in anew
    answers.put(LOGIN, new Answer(401, "{\"error\":\"No\",\"message\":\"" + PASSWORD + "\"}"));
    assertThat(publisher.publish(request))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.kind()).isEqualTo(RejectionKind.RECONNECT))
        .asString()
        .doesNotContain("canary");
  }

  @Test
  void who_is_asked_to_wait_without_a_time_waits_five_minutes() {
    answers.put(PUT, new Answer(429, "<html>Slow down</html>"));
    assertThat(publisher.publish(request))
        .isEqualTo(new RateLimited(clock.instant().plus(Duration.ofMinutes(5))));
  }

  @Test
  void a_channel_without_an_account_has_to_be_connected() {
    Publisher nobody = new BlueskyPublisher(Map.of(), media -> new byte[0], clock);
    assertThat(nobody.publish(request))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.kind()).isEqualTo(RejectionKind.RECONNECT));
    assertThat(nobody.find(Line.MAIN, request.key())).isInstanceOf(Lookup.Hidden.class);
  }
}
