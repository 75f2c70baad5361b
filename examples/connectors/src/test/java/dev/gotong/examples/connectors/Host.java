package dev.gotong.examples.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server as its visitors see it, who look at it past every publisher.
 *
 * @param uri where it is
 */
record Host(URI uri) {
  static final JsonMapper JSON = JsonMapper.shared();
  static final String PASSWORD = "canary-password-5d1c";
  static final String POSTS = "app.bsky.feed.post";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** Somebody with an account. */
  record Person(String did, String token) {}

  /** {@return somebody new} */
  Person signUp() {
    String handle = "kopi" + NUMBERS.incrementAndGet() + ".test";
    ObjectNode body = JSON.createObjectNode()
        .put("handle", handle)
        .put("email", handle + "@example.org")
        .put("password", PASSWORD);
    JsonNode answer = post("com.atproto.server.createAccount", "", body);
    return new Person(answer.path("did").asString(), answer.path("accessJwt").asString());
  }

  /** {@return where what that person writes by hand is, under a name if one is given} */
  String write(Person person, String text, String... name) {
    ObjectNode body = JSON.createObjectNode().put("repo", person.did()).put("collection", POSTS);
    for (String rkey : name) {
      body.put("rkey", rkey);
    }
    body.putObject("record")
        .put("$type", POSTS)
        .put("text", text)
        .put("createdAt", "2026-11-02T09:00:00Z");
    return post("com.atproto.repo.createRecord", person.token(), body)
        .path("uri")
        .asString();
  }

  /** Writes as often as uses up what the server allows in an hour: 5,000 points, three for each. */
  void writeAsMuchAsAllowed(Person person) {
    for (int status = 200; status == 200; ) {
      ObjectNode body = JSON.createObjectNode().put("repo", person.did());
      for (int i = 0; i < 200; i++) {
        body.withArray("writes")
            .addObject()
            .put("$type", "com.atproto.repo.applyWrites#create")
            .put("collection", "app.bsky.graph.block")
            .putObject("value")
            .put("$type", "app.bsky.graph.block")
            .put("subject", person.did())
            .put("createdAt", "2026-11-02T09:00:00Z");
      }
      status =
          send(request("com.atproto.repo.applyWrites", person.token(), body)).statusCode();
    }
  }

  /** {@return every post of that person, each with its {@code uri}, {@code cid} and {@code value}} */
  List<JsonNode> posts(Person person) {
    List<JsonNode> posts = new ArrayList<>();
    String cursor = "";
    do {
      String query = "com.atproto.repo.listRecords?limit=100&collection=" + POSTS + "&repo="
          + person.did() + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
      JsonNode page = read(HttpRequest.newBuilder(method(query)).build());
      page.path("records").forEach(posts::add);
      cursor = page.path("cursor").asString("");
    } while (!cursor.isEmpty());
    return posts;
  }

  URI method(String path) {
    return uri.resolve("/xrpc/" + path);
  }

  private JsonNode post(String path, String token, JsonNode body) {
    return read(request(path, token, body));
  }

  private HttpRequest request(String path, String token, JsonNode body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(method(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }

  private static JsonNode read(HttpRequest request) {
    HttpResponse<byte[]> answer = send(request);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          request.uri() + ": " + answer.statusCode() + " " + JSON.readTree(answer.body()));
    }
    return JSON.readTree(answer.body());
  }

  static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
