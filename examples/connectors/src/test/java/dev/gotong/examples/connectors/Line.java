package dev.gotong.examples.connectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gotong.base.ChannelId;
import dev.gotong.examples.connectors.Host.Person;
import dev.gotong.spi.Publisher;
import dev.gotong.testkit.FakeNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The line between a publisher and a server of Bluesky, on which calls and answers get lost, with two accounts behind it. */
final class Line implements FakeNetwork, AutoCloseable {
  static final ChannelId MAIN = ChannelId.of("bluesky-main");
  static final ChannelId SECOND = ChannelId.of("bluesky-second");

  /** One that no server gave out. */
  static final String BAD_TOKEN = "x.y.z";

  final InstantSource clock;
  final Map<ChannelId, Person> people;
  final Map<String, byte[]> library = new HashMap<>();
  final AtomicInteger logins = new AtomicInteger();
  final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private final List<String> order = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(runnable -> {
    Thread thread = new Thread(runnable, "line");
    thread.setDaemon(true);
    return thread;
  });
  private final HttpServer server;
  private volatile Host host;
  private volatile Mood mood = Mood.KIND;
  private volatile boolean spoilsTokens;

  Line(Host host, InstantSource clock) {
    this.host = host;
    this.clock = clock;
    this.people = Map.of(MAIN, host.signUp(), SECOND, host.signUp());
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** {@return who posts there, on this line or past it, as another process would have it} */
  BlueskyAccount account(URI server, ChannelId channel, String password) {
    return new BlueskyAccount(server, person(channel).did(), password, clock);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Person person(ChannelId channel) {
    return Optional.ofNullable(people.get(channel)).orElseThrow();
  }

  @Override
  public Publisher publisher() {
    return publisher(Host.PASSWORD, clock);
  }

  Publisher publisher(String password, InstantSource own) {
    return new BlueskyPublisher(
        Map.of(MAIN, account(uri(), MAIN, password), SECOND, account(uri(), SECOND, password)),
        media -> Optional.ofNullable(library.get(media.ref())).orElseThrow(),
        own);
  }

  @Override
  public List<ChannelId> channels() {
    return List.of(MAIN, SECOND);
  }

  @Override
  public void become(Mood other) {
    mood = other;
  }

  Host host() {
    return host;
  }

  /** Leads to that server from now on. */
  void lead(Host other) {
    host = other;
  }

  /** Whether it lets no token through from now on. */
  void spoilTokens(boolean whether) {
    spoilsTokens = whether;
  }

  @Override
  public List<String> texts(ChannelId channel) {
    return host.posts(person(channel)).stream()
        .sorted(Comparator.comparingInt(post -> order.indexOf(post.path("uri").asString())))
        .map(post -> post.path("value").path("text").asString())
        .toList();
  }

  @Override
  public int requests() {
    return requests.get();
  }

  @Override
  public void writtenByHand(ChannelId channel, String text) {
    order.add(host.write(person(channel), text));
  }

  @Override
  public List<String> secrets() {
    return Stream.concat(Stream.of(Host.PASSWORD), tokens.stream()).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().toString();
      boolean creates = path.endsWith("putRecord") || path.endsWith("createRecord");
      if (creates) {
        requests.incrementAndGet();
      }
      if (mood == Mood.DOWN || (creates && mood == Mood.LOSES_REQUESTS)) {
        return;
      }
      if (creates && mood == Mood.ASKS_TO_WAIT) {
        exchange
            .getResponseHeaders()
            .add("RateLimit-Reset", "" + clock.instant().plus(WAIT).getEpochSecond());
        answer(exchange, 429, "{\"error\":\"RateLimitExceeded\"}".getBytes(StandardCharsets.UTF_8));
        return;
      }
      HttpResponse<byte[]> answer =
          forward(exchange, creates && mood == Mood.REFUSES ? tooLong(body) : body);
      if (path.endsWith("createSession")) {
        logins.incrementAndGet();
        remember(tokens, answer, "accessJwt");
      }
      if (creates) {
        remember(order, answer, "uri");
      }
      if (creates && mood == Mood.LOSES_ANSWERS) {
        lost.incrementAndGet();
        return;
      }
      answer
          .headers()
          .firstValue("RateLimit-Reset")
          .ifPresent(reset -> exchange.getResponseHeaders().add("RateLimit-Reset", reset));
      answer(exchange, answer.statusCode(), answer.body());
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(host.uri().resolve(exchange.getRequestURI().toString()));
    for (String name : List.of("Content-Type", "Authorization")) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(
            name, spoilsTokens && name.equals("Authorization") ? "Bearer " + BAD_TOKEN : value);
      }
    }
    request.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    return Host.send(request.build());
  }

  /** Puts a text in that the server itself turns down. */
  private static byte[] tooLong(byte[] body) {
    ObjectNode call = (ObjectNode) Host.JSON.readTree(body);
    ((ObjectNode) call.path("record")).put("text", "x".repeat(301));
    return Host.JSON.writeValueAsBytes(call);
  }

  private static void remember(List<String> all, HttpResponse<byte[]> answer, String field) {
    JsonNode value = Host.JSON.readTree(answer.body()).path(field);
    if (answer.statusCode() == 200 && !all.contains(value.asString(""))) {
      all.add(value.asString());
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
