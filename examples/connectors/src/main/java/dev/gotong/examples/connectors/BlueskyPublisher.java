package dev.gotong.examples.connectors;

import dev.gotong.base.ChannelId;
import dev.gotong.examples.connectors.BlueskyAccount.Declined;
import dev.gotong.post.Media;
import dev.gotong.post.Message;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes on Bluesky, or any server of the AT Protocol: a text with up to four images, or with a card for its link.
 *
 * <p>A post is a record under a name that is made of its key. It is put with {@code swapRecord: null}, which creates but
 * never replaces, and holds the whole key, which readers pass over: whatever becomes of answers, it is there once, and
 * {@link #find} knows it as ours. A call without an answer is given up after eight seconds; what is still under way then
 * has a minute to arrive before the desk looks for it. {@code BlueskyContract} in the tests has the rules of the server,
 * as measured.
 */
public final class BlueskyPublisher implements Publisher {
  private static final JsonMapper JSON = JsonMapper.shared();
  static final String POSTS = "app.bsky.feed.post";
  private static final String KEY = "gotongKey";
  private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz"; // in the order of ASCII
  private static final int MOST_IMAGES = 4; // with more, calls might last longer than a lease

  private final Map<ChannelId, BlueskyAccount> accounts;
  private final Function<Media, byte[]> library;
  private final InstantSource clock;

  /**
   * Publishes as those accounts.
   *
   * @param accounts who posts on which channel; an account keeps its session, and may serve several publishers
   * @param library reads an image
   * @param clock dates what goes out
   */
  public BlueskyPublisher(
      Map<ChannelId, BlueskyAccount> accounts,
      Function<Media, byte[]> library,
      InstantSource clock) {
    this.accounts = Map.copyOf(accounts);
    this.library = library;
    this.clock = clock;
  }

  @Override
  public PublisherClass publisherClass() {
    return PublisherClass.CREATE_ONLY;
  }

  @Override
  public PublishOutcome publish(PublishRequest request) {
    Message message = request.message();
    BlueskyAccount account = accounts.get(message.channel());
    if (account == null) {
      return new PublishOutcome.Refused(RejectionKind.RECONNECT, "no account for this channel");
    }
    if (message.media().size() > MOST_IMAGES
        || message.media().stream().anyMatch(medium -> medium.kind() != Media.Kind.IMAGE)) {
      return new PublishOutcome.Refused(RejectionKind.EDIT, "four images at most, and no video");
    }
    Instant now = clock.instant();
    try {
      ObjectNode put = JSON.createObjectNode()
          .put("repo", account.name())
          .put("collection", POSTS)
          .put("rkey", name(request.key()))
          .putNull("swapRecord");
      List<JsonNode> images = new ArrayList<>();
      for (Media image : message.media()) {
        images.add(account.upload(library.apply(image)));
      }
      put.set(
          "record",
          BlueskyRecord.of(message, images)
              .put("createdAt", now.toString())
              .put(KEY, request.key().toString()));
      JsonNode answer = account.post("com.atproto.repo.putRecord", put);
      return new PublishOutcome.Published(uri(answer), now);
    } catch (Declined declined) {
      return declined.error.equals("InvalidSwap")
          ? alreadyThere(find(message.channel(), request.key()))
          : outcome(declined);
    } catch (IOException e) {
      return new PublishOutcome.Unknown(e.toString());
    }
  }

  /** What stands under our name is ours, or else the name is taken: another text has another key. */
  private static PublishOutcome alreadyThere(Lookup found) {
    return found.match(
        there -> new PublishOutcome.Published(there.externalId(), there.at()),
        absent -> new PublishOutcome.Refused(RejectionKind.EDIT, "its name is taken"),
        hidden -> new PublishOutcome.Unknown(hidden.detail()));
  }

  private static PublishOutcome outcome(Declined declined) {
    String detail = String.valueOf(declined.getMessage());
    return declined
        .until
        .<PublishOutcome>map(PublishOutcome.RateLimited::new)
        .or(() -> declined.kind.map(kind -> new PublishOutcome.Refused(kind, detail)))
        .orElseGet(() -> new PublishOutcome.Unknown(detail));
  }

  @Override
  public Lookup find(ChannelId channel, IdempotencyKey key) {
    BlueskyAccount account = accounts.get(channel);
    if (account == null) {
      return new Lookup.Hidden("no account for this channel");
    }
    try {
      JsonNode found = account.get("com.atproto.repo.getRecord?collection=" + POSTS + "&rkey="
          + name(key) + "&repo=" + URLEncoder.encode(account.name(), StandardCharsets.UTF_8));
      String uri = uri(found);
      JsonNode record = found.path("value");
      return record.path(KEY).asString("").equals(key.toString())
          ? new Lookup.There(uri, Instant.parse(record.path("createdAt").asString("")))
          : new Lookup.Absent();
    } catch (Declined declined) {
      return declined.error.equals("RecordNotFound")
          ? new Lookup.Absent()
          : new Lookup.Hidden(String.valueOf(declined.getMessage()));
    } catch (IOException e) {
      return new Lookup.Hidden(e.toString());
    }
  }

  /**
   * {@return the name of a record}
   *
   * <p>A name must have the form of a time, to the microsecond, with ten bits more. Sixty bits of the key, read so, are a
   * time before 2006, where no client names anything.
   */
  static String name(IdempotencyKey key) {
    long bits = Long.parseLong(key.toString().substring(0, 15), 16);
    StringBuilder name = new StringBuilder().append(DIGITS.charAt(0));
    for (int shift = 55; shift >= 0; shift -= 5) {
      name.append(DIGITS.charAt((int) (bits >>> shift) & 31));
    }
    return name.toString();
  }

  private static String uri(JsonNode answer) throws IOException {
    String uri = answer.path("uri").asString("");
    if (uri.isEmpty()) {
      throw new IOException("an answer that names no record");
    }
    return uri;
  }
}
