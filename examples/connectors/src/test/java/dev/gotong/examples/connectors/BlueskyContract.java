package dev.gotong.examples.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.post.Media;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishOutcome.Published;
import dev.gotong.publishing.PublishOutcome.RateLimited;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.PublishOutcome.Unknown;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import dev.gotong.testkit.FakeNetwork;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the contract of publishers does not ask, but Bluesky does; that contract belongs to it. */
abstract class BlueskyContract extends BlueskyWorld {
  private static final String FLAG = "\ud83c\uddee\ud83c\udde9"; // one grapheme, 8 bytes
  private static final String FAMILY = // one grapheme, 25 bytes
      "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66";

  @Test
  void images_go_out_with_what_they_show() {
    line().library.putAll(Map.of("cup", image(1), "pot", image(2)));
    PublishRequest request = request(
        message("Two").addMedia(Media.image("cup", "A cup"), Media.image("pot")).build());
    PublishOutcome first = publish(FakeNetwork.Mood.LOSES_ANSWERS, request);
    PublishOutcome second = line().publisher().publish(request);

    assertThat(first).isInstanceOf(Unknown.class);
    assertThat(second).isInstanceOf(Published.class);
    assertThat(posts()).singleElement().satisfies(post -> {
      JsonNode embed = post.path("value").path("embed");
      assertThat(embed.path("$type").asString()).isEqualTo("app.bsky.embed.images");
      assertThat(embed.path("images").values())
          .extracting(image -> image.path("alt").asString())
          .containsExactly("A cup", "");
      assertThat(embed.path("images").values())
          .extracting(image -> image.path("image").path("mimeType").asString())
          .containsExactly("image/png", "image/png");
      assertThat(embed.path("images").values())
          .extracting(image -> image.path("image").path("size").asInt())
          .containsExactly(PNG.length + 1, PNG.length + 2);
    });
  }

  @Test
  void what_the_server_takes_for_no_image_is_refused() {
    line()
        .library
        .putAll(Map.of(
            "text", "no image".getBytes(StandardCharsets.UTF_8),
            "large", image(1_000_001 - PNG.length),
            "huge", image(6 * 1024 * 1024)));
    for (String ref : List.of("text", "large", "huge")) {
      assertRefused(
          RejectionKind.EDIT, request(message(ref).addMedia(Media.image(ref)).build()));
    }
    List<Media> five = Collections.nCopies(5, Media.image("text"));
    assertRefused(RejectionKind.EDIT, request(message("five").addAllMedia(five).build()));
    assertRefused(
        RejectionKind.EDIT,
        request(message("film").addMedia(Media.video("film")).build()));
    assertThat(posts()).isEmpty();
  }

  @Test
  void nothing_has_to_stand_between() {
    byte[] huge = image(6 * 1024 * 1024);
    Publisher direct = new BlueskyPublisher(
        Map.of(Line.MAIN, line().account(line().host().uri(), Line.MAIN, Host.PASSWORD)),
        media -> media.ref().equals("huge") ? huge : PNG,
        clock);
    Media cup = Media.image("cup", "A cup");
    publish(direct, request(message("With a cup").addMedia(cup).build()));
    PublishRequest request =
        request(message("Huge").addMedia(Media.image("huge")).build());
    assertThat(direct.publish(request)).isInstanceOf(Refused.class);
    assertThat(line().texts(Line.MAIN)).containsExactly("With a cup");
  }

  @Test
  void a_link_is_a_card() {
    publish(request(message("Read").link("https://example.org/a?b=1").build()));

    JsonNode record = posts().get(0).path("value");
    assertThat(record.path("text").asString()).isEqualTo("Read");
    assertThat(record.path("embed").path("external").path("uri").asString())
        .isEqualTo("https://example.org/a?b=1");
  }

  @Test
  void links_and_hashtags_in_a_text_are_marked_by_their_bytes() {
    line().library.put("cup", image(1));
    publish(request(message(FLAG + " Gr\u00fc\u00dfe #Kaffee")
        .link("https://example.org")
        .addMedia(Media.image("cup"))
        .build()));

    JsonNode record = posts().get(0).path("value");
    byte[] text = record.path("text").asString().getBytes(StandardCharsets.UTF_8);
    assertThat(record.path("facets").values())
        .extracting(facet -> new String(
            text,
            facet.path("index").path("byteStart").asInt(),
            facet.path("index").path("byteEnd").asInt()
                - facet.path("index").path("byteStart").asInt(),
            StandardCharsets.UTF_8))
        .containsExactly("#Kaffee", "https://example.org");
    assertThat(record.path("facets").values())
        .extracting(facet -> facet.path("features").path(0))
        .extracting(
            feature -> feature.path("tag").asString("") + feature.path("uri").asString(""))
        .containsExactly("Kaffee", "https://example.org");
  }

  @Test
  void a_text_is_as_long_as_300_graphemes_and_3000_bytes() {
    Map<String, Boolean> texts = Map.of(
        FLAG.repeat(300),
        true,
        FLAG.repeat(301),
        false,
        FAMILY.repeat(120),
        true,
        FAMILY.repeat(121),
        false);
    texts.forEach((text, fits) -> {
      PublishRequest request = request(message(text).build());
      assertThat(line().publisher().publish(request))
          .isInstanceOf(fits ? Published.class : Refused.class);
    });
    assertThat(line().texts(Line.MAIN)).hasSize(2).allMatch(texts::get);
  }

  @Test
  void whom_the_server_does_not_know_has_to_connect_again() {
    PublishRequest request = request(message("Hello").build());
    assertThat(line().publisher("wrong", clock).publish(request))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.kind()).isEqualTo(RejectionKind.RECONNECT));
    assertThat(line().requests()).isZero();
    assertThat(posts()).isEmpty();
  }

  @Test
  void a_session_that_is_over_is_opened_again_at_the_next_attempt() {
    Publisher publisher = line().publisher();
    publish(publisher, request(message("Before").build()));
    PublishRequest request = request(message("After").build());
    line().spoilTokens(true);
    assertThat(publisher.publish(request))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.kind()).isEqualTo(RejectionKind.RETRY));
    assertThat(posts()).hasSize(1);
    line().spoilTokens(false);
    publish(publisher, request);
    assertThat(posts()).hasSize(2);
    assertThat(line().logins).hasValue(2);
  }

  @Test
  void a_session_is_kept_for_a_while() {
    Publisher publisher = line().publisher();
    List<PublishRequest> requests = IntStream.range(0, 20)
        .mapToObj(i -> request(message("text " + i).build()))
        .toList();
    assertThat(atOnce(requests, publisher::publish)).allMatch(Published.class::isInstance);
    assertThat(line().logins).hasValue(1);
    clock.advance(Duration.ofHours(2));
    publish(publisher, request(message("later").build()));
    assertThat(line().logins).hasValue(2);
  }

  @Test
  void the_first_of_many_attempts_stays_as_it_is() {
    PublishRequest request = request(message("Once").build());
    List<Publisher> publishers = IntStream.range(0, 8)
        .mapToObj(i -> line().publisher(Host.PASSWORD, () -> clock.instant().plusSeconds(i)))
        .toList();
    List<PublishOutcome> outcomes = atOnce(publishers, each -> each.publish(request));
    List<JsonNode> first = posts();
    clock.advance(Duration.ofMinutes(5));
    PublishOutcome later = line().publisher().publish(request);
    Lookup found = line().publisher().find(Line.MAIN, request.key());

    assertThat(first).hasSize(1);
    assertThat(posts()).isEqualTo(first);
    Instant created = Instant.parse(first.get(0).path("value").path("createdAt").asString());
    Published out = new Published(first.get(0).path("uri").asString(), created);
    assertThat(outcomes).containsOnly(out);
    assertThat(later).isEqualTo(out);
    assertThat(found).isEqualTo(new Lookup.There(out.externalId(), created));
  }

  @Test
  void what_others_keep_under_its_name_is_not_ours_and_stays() {
    PublishRequest request = request(message("Mine").build());
    line().host().write(line().person(Line.MAIN), "Theirs", BlueskyPublisher.name(request.key()));
    List<JsonNode> before = posts();

    assertThat(line().publisher().find(Line.MAIN, request.key())).isEqualTo(new Lookup.Absent());
    assertRefused(RejectionKind.EDIT, request);
    assertThat(posts()).isEqualTo(before);
  }

  @Test
  void who_logs_in_too_often_is_asked_to_wait() {
    Line strict = line(strictHost());
    PublishRequest request = request(message("Hello").build());
    PublishOutcome outcome = new Unknown("not yet");
    for (int i = 0; i <= 30; i++) {
      outcome = strict.publisher().publish(request);
    }
    assertAsksToWait(outcome, Duration.ofMinutes(5));
    assertThat(strict.texts(Line.MAIN)).containsExactly("Hello");
  }

  @Test
  void who_writes_too_much_is_asked_to_wait() {
    Line strict = line(strictHost());
    Publisher publisher = strict.publisher();
    PublishRequest before = request(message("Before").build());
    PublishRequest after = request(message("After").build());
    publish(publisher, before);
    strict.host().writeAsMuchAsAllowed(strict.person(Line.MAIN));

    assertAsksToWait(publisher.publish(after), Duration.ofHours(1));
    assertThat(publisher.find(Line.MAIN, after.key())).isEqualTo(new Lookup.Absent());
    assertThat(publisher.find(Line.MAIN, before.key())).isInstanceOf(Lookup.There.class);
    assertThat(strict.texts(Line.MAIN)).containsExactly("Before");
  }

  /** The server tells the time of the world; a clock that stands still would not do. */
  private static void assertAsksToWait(PublishOutcome outcome, Duration most) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            RateLimited.class,
            limited -> assertThat(limited.until())
                .isBetween(
                    Instant.now().minusSeconds(60), Instant.now().plus(most).plusSeconds(2)));
  }

  private void assertRefused(RejectionKind kind, PublishRequest request) {
    assertThat(line().publisher().publish(request))
        .isInstanceOfSatisfying(Refused.class, refused -> {
          assertThat(refused.kind()).isEqualTo(kind);
          assertThat(refused.detail()).isNotBlank();
        });
  }
}
