package dev.gotong.examples.connectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gotong.base.Digest;
import dev.gotong.network.Graphemes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as Bluesky's server does, as far as {@link BlueskyContract} asks. That it does so is shown by the same contract
 * before the real one.
 */
final class StandIn implements AutoCloseable {
  private static final int POINTS = 5_000;
  private static final int LOGINS = 30;
  private static final int LARGEST_IMAGE = 1_000_000;
  private static final int LARGEST_BLOB = 5 * 1024 * 1024;

  /** What is answered in place of a yes. */
  private static final class No extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int status;
    final String error;

    No(int status, String error, String message) {
      super(message);
      this.status = status;
      this.error = error;
    }
  }

  private final boolean limits;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, NavigableMap<String, JsonNode>> repos = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private int names;

  StandIn(boolean limits) throws IOException {
    this.limits = limits;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/xrpc/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  Host host() {
    return new Host(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int status = 200;
      JsonNode answer;
      try {
        answer = answer(exchange, body);
      } catch (No no) {
        status = no.status;
        answer = object().put("error", no.error).put("message", no.getMessage());
        if (status == 429) {
          long reset = Instant.now().plusSeconds(300).getEpochSecond();
          exchange.getResponseHeaders().add("RateLimit-Reset", "" + reset);
        }
      }
      byte[] bytes = Host.JSON.writeValueAsBytes(answer);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private synchronized JsonNode answer(HttpExchange exchange, byte[] body) {
    String method = exchange.getRequestURI().getPath().substring("/xrpc/com.atproto.".length());
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    if (method.equals("server.createAccount")) {
      return signUp();
    }
    if (method.equals("server.createSession")) {
      return login(Host.JSON.readTree(body));
    }
    if (method.equals("repo.getRecord") || method.equals("repo.listRecords")) {
      NavigableMap<String, JsonNode> repo = repo(query.getOrDefault("repo", ""));
      return method.equals("repo.getRecord") ? record(repo, query) : records(repo, query);
    }
    String did = whoIs(exchange.getRequestHeaders().getFirst("Authorization"));
    if (method.equals("repo.uploadBlob")) {
      return upload(body);
    }
    JsonNode call = Host.JSON.readTree(body);
    if (method.equals("repo.applyWrites")) {
      use(did, 3 * call.path("writes").size(), POINTS);
      return object();
    }
    use(did, method.equals("repo.putRecord") ? 2 : 3, POINTS);
    return put(did, call, method.equals("repo.putRecord"));
  }

  private JsonNode signUp() {
    String did = "did:plc:" + names++;
    repos.put(did, new TreeMap<>());
    return object().put("did", did).put("accessJwt", token(did));
  }

  private JsonNode login(JsonNode call) {
    String did = call.path("identifier").asString();
    use("login " + did, 1, LOGINS);
    if (!repos.containsKey(did) || !call.path("password").asString().equals(Host.PASSWORD)) {
      throw new No(401, "AuthenticationRequired", "Invalid identifier or password");
    }
    return object().put("did", did).put("accessJwt", token(did));
  }

  private void use(String what, int points, int most) {
    if (limits && used.merge(what, points, Integer::sum) > most) {
      throw new No(429, "RateLimitExceeded", "Rate Limit Exceeded");
    }
  }

  private static String token(String did) {
    return "canary." + Digest.ofBytes(did.getBytes(StandardCharsets.UTF_8)) + ".token";
  }

  private String whoIs(String authorization) {
    return repos.keySet().stream()
        .filter(did -> ("Bearer " + token(did)).equals(authorization))
        .findFirst()
        .orElseThrow(() -> new No(400, "InvalidToken", "Token could not be verified"));
  }

  private NavigableMap<String, JsonNode> repo(String did) {
    return Optional.ofNullable(repos.get(did))
        .orElseThrow(() -> new No(400, "InvalidRequest", "Could not find repo"));
  }

  private static JsonNode record(NavigableMap<String, JsonNode> repo, Map<String, String> query) {
    return Optional.ofNullable(repo.get(query.get("rkey")))
        .orElseThrow(() -> new No(400, "RecordNotFound", "Could not locate record"));
  }

  private static JsonNode records(NavigableMap<String, JsonNode> repo, Map<String, String> query) {
    ObjectNode page = object();
    String after = query.getOrDefault("cursor", "");
    repo.tailMap(after, false).entrySet().stream().limit(100).forEach(entry -> {
      page.withArray("records").add(entry.getValue());
      page.put("cursor", entry.getKey());
    });
    return page;
  }

  private JsonNode upload(byte[] bytes) {
    if (bytes.length > LARGEST_BLOB) {
      throw new No(413, "PayloadTooLarge", "request entity too large");
    }
    boolean png = bytes.length > 3 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
    ObjectNode answer = object();
    answer
        .putObject("blob")
        .put("$type", "blob")
        .put("mimeType", png ? "image/png" : "application/octet-stream")
        .put("size", bytes.length)
        .putObject("ref")
        .put("$link", Digest.ofBytes(bytes).hex());
    return answer;
  }

  private JsonNode put(String did, JsonNode call, boolean put) {
    String rkey = call.path("rkey").asString(nextName());
    if (!rkey.matches("[2-7a-j][2-7a-z]{12}")) {
      throw new No(400, "InvalidRequest", "Invalid TID string");
    }
    JsonNode record = call.path("record");
    check(record);
    JsonNode old = repo(did).get(rkey);
    if (old != null && !put) {
      throw new No(500, "InternalServerError", "Internal Server Error");
    }
    if (old != null && old.path("value").equals(record)) {
      return old;
    }
    if (old != null && call.has("swapRecord")) {
      throw new No(400, "InvalidSwap", "Record was at " + old.path("cid"));
    }
    ObjectNode stored = object()
        .put("uri", "at://" + did + "/" + Host.POSTS + "/" + rkey)
        .put("cid", Digest.ofBytes(Host.JSON.writeValueAsBytes(record)).hex());
    stored.set("value", record);
    repo(did).put(rkey, stored);
    return stored;
  }

  /** {@return a name as the server chooses them, of its digits} */
  private String nextName() {
    String digits = String.format(Locale.ROOT, "%012d", names++);
    return "3" + digits.replace('0', 'a').replace('1', 'b').replace('8', 'c').replace('9', 'd');
  }

  private static void check(JsonNode record) {
    String text = record.path("text").asString();
    if (text.getBytes(StandardCharsets.UTF_8).length > 3_000 || Graphemes.count(text) > 300) {
      throw new No(400, "InvalidRequest", "Invalid app.bsky.feed.post record: text too big");
    }
    for (JsonNode each : record.path("embed").path("images")) {
      JsonNode image = each.path("image");
      if (!image.path("mimeType").asString().startsWith("image/")
          || image.path("size").asInt() > LARGEST_IMAGE) {
        throw new No(400, "InvalidRequest", "Invalid app.bsky.feed.post record: image");
      }
    }
  }

  private static Map<String, String> query(String raw) {
    return raw == null
        ? Map.of()
        : Arrays.stream(raw.split("&"))
            .map(part -> part.split("=", 2))
            .collect(Collectors.toMap(
                part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
  }

  private static ObjectNode object() {
    return Host.JSON.createObjectNode();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
