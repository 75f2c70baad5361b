package dev.gotong.examples.connectors;

import com.google.common.base.Ascii;
import dev.gotong.base.Require;
import dev.gotong.publishing.RejectionKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account on a server of the AT Protocol, and the way there. It logs in when it has to, and keeps the session.
 *
 * <p>Safe for use by many threads, which share one login: a server takes 30 in five minutes.
 */
public final class BlueskyAccount {
  private static final JsonMapper JSON = JsonMapper.shared();

  // seven calls at most for a message, all in less than the lease of a worker
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  // the server gives two hours
  private static final Duration SESSION = Duration.ofMinutes(100);

  // where it asks to wait, and does not say how long
  private static final Duration WAIT = Duration.ofMinutes(5);
  private static final Set<String> STALE = Set.of("ExpiredToken", "InvalidToken");

  // not HTTP/2: the offer of it would end at the server's web socket
  private static final HttpClient CLIENT = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(PATIENCE)
      .build();

  private final URI server;
  private final String name;
  private final String password;
  private final InstantSource clock;
  private final Duration patience;
  private @Nullable CompletableFuture<HttpResponse<String>> login;
  private Instant loginUntil = Instant.MIN;

  /** The server answered, and it was no yes. */
  static final class Declined extends Exception {
    private static final long serialVersionUID = 1L;
    final String error;
    final transient Optional<RejectionKind> kind;
    final transient Optional<Instant> until;

    Declined(String error, String detail, Optional<RejectionKind> kind, Optional<Instant> until) {
      super(detail);
      this.error = error;
      this.kind = kind;
      this.until = until;
    }
  }

  /**
   * Makes an account; nothing is called yet.
   *
   * @param server such as {@code https://bsky.social}
   * @param name a handle or a DID
   * @param password a password for apps, not the account's own
   * @param clock tells when a session is old
   */
  public BlueskyAccount(URI server, String name, String password, InstantSource clock) {
    this(server, name, password, clock, PATIENCE);
  }

  BlueskyAccount(URI server, String name, String password, InstantSource clock, Duration patience) {
    this.server = server;
    this.name = Require.text(name, 2_048, "name");
    this.password = Require.text(password, 256, "password");
    this.clock = clock;
    this.patience = patience;
  }

  String name() {
    return name;
  }

  /** {@return the answer to a question that everybody may ask} */
  JsonNode get(String path) throws IOException, Declined {
    return read(await(send(request(path).GET())), password, false);
  }

  /** {@return the answer to a call in the session} */
  JsonNode post(String path, JsonNode body) throws IOException, Declined {
    return post(path, "application/json", JSON.writeValueAsBytes(body));
  }

  /** {@return how a record names those bytes} */
  JsonNode upload(byte[] bytes) throws IOException, Declined {
    return post("com.atproto.repo.uploadBlob", "application/octet-stream", bytes)
        .path("blob");
  }

  private JsonNode post(String path, String type, byte[] body) throws IOException, Declined {
    String token = token();
    try {
      return read(
          await(send(request(path).header("Authorization", "Bearer " + token), type, body)),
          token,
          false);
    } catch (Declined declined) {
      if (declined.kind.equals(Optional.of(RejectionKind.RETRY))) {
        forgetLogin();
      }
      throw declined;
    }
  }

  private String token() throws IOException, Declined {
    try {
      String token = read(await(login()), password, true).path("accessJwt").asString("");
      // an exception about what fits no header would quote it
      if (!token.matches("[\\w.-]+")) {
        throw new IOException("no session in the answer to a login");
      }
      return token;
    } catch (IOException | Declined e) {
      forgetLogin();
      throw e;
    }
  }

  private synchronized CompletableFuture<HttpResponse<String>> login() {
    Instant now = clock.instant();
    if (login == null || !now.isBefore(loginUntil)) {
      JsonNode who = JSON.createObjectNode().put("identifier", name).put("password", password);
      login = send(
          request("com.atproto.server.createSession"),
          "application/json",
          JSON.writeValueAsBytes(who));
      loginUntil = now.plus(SESSION);
    }
    return login;
  }

  private synchronized void forgetLogin() {
    login = null;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve("/xrpc/" + path));
  }

  private CompletableFuture<HttpResponse<String>> send(
      HttpRequest.Builder request, String type, byte[] body) {
    return send(
        request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
    return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Waits for all of an answer; a time-out of the request would end with its headers. */
  private HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer)
      throws IOException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | CancellationException e) {
      throw new IOException("no answer: " + e.getCause(), e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer in " + patience, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for an answer", e);
    }
  }

  private JsonNode read(HttpResponse<String> answer, String secret, boolean login)
      throws IOException, Declined {
    int status = answer.statusCode();
    JsonNode body = parse(answer.body());
    if (status == 200 && body.isObject()) {
      return body;
    }
    if (status == 200) {
      throw new IOException("an answer that is no JSON");
    }
    String error = body.path("error").asString("");
    String detail = (status + " " + error + ": " + body.path("message").asString(""))
        .replace(secret, "***")
        .replaceAll("[^ -~]", "?");
    throw new Declined(
        error, Ascii.truncate(detail, 1_000, "..."), kind(status, error, login), until(answer));
  }

  /** {@return what somebody answered; who stands between may answer with a web page} */
  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }

  /** {@return what is to be done; a session that is over is opened anew at the next attempt, which will tell more} */
  private static Optional<RejectionKind> kind(int status, String error, boolean login) {
    boolean noEntry = status == 401 || status == 403 || STALE.contains(error);
    if (login) {
      return noEntry || status == 400 ? Optional.of(RejectionKind.RECONNECT) : Optional.empty();
    }
    if (noEntry) {
      return Optional.of(RejectionKind.RETRY);
    }
    boolean reasoned = (status == 400 || status == 413) && !error.isEmpty();
    return reasoned ? Optional.of(RejectionKind.EDIT) : Optional.empty();
  }

  private Optional<Instant> until(HttpResponse<String> answer) {
    if (answer.statusCode() != 429) {
      return Optional.empty();
    }
    OptionalLong reset = answer.headers().firstValueAsLong("RateLimit-Reset");
    return Optional.of(
        reset.isPresent()
            ? Instant.ofEpochSecond(reset.getAsLong() + 1) // it rounds down
            : clock.instant().plus(WAIT));
  }
}
