package dev.gotong.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Finding;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Severity;
import dev.gotong.base.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NetworksTest {
  private static final String FLAG = "🇩🇪";
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  private static NetworkProfile network(String id) {
    return Networks.builtin().network(NetworkId.of(id));
  }

  private static List<Finding> check(String id, String text) {
    return network(id).check(text, Optional.empty(), 0, 0);
  }

  @Test
  @DisplayName("Bluesky: 300 flags and 120 families fit, 301 and 121 do not")
  void bluesky() {
    assertThat(check("bluesky", FLAG.repeat(300))).isEmpty();
    assertThat(check("bluesky", FAMILY.repeat(120))).isEmpty();
    assertThat(check("bluesky", FLAG.repeat(301)))
        .extracting(Finding::message)
        .containsExactly("Bluesky takes 300 graphemes, but this is 301: 1 too many");
    assertThat(check("bluesky", FAMILY.repeat(121)))
        .extracting(Finding::message)
        .containsExactly("Bluesky takes 3000 UTF-8 bytes, but this is 3025: 25 too many");
  }

  @Test
  @DisplayName("X: a link counts 23, also a bare one; the finding shows what does not fit")
  void x() {
    String text = "a".repeat(256) + " https://example.org/" + "x".repeat(300);
    assertThat(check("x", text)).isEmpty();
    assertThat(check("x", "a".repeat(257) + " example.com")).hasSize(1);
    Finding finding = check("x", "a".repeat(279) + "👍🏽b").get(0);
    assertThat(finding.span()).contains(new Span(279, 282));
    assertThat(finding.facts()).containsEntry("over", "2");
  }

  @Test
  @DisplayName("X: the link of the post counts too, with its line end")
  void linkOfThePost() {
    Optional<String> link = Optional.of("https://example.org/menu");
    assertThat(network("x").check("a".repeat(256), link, 0, 0)).isEmpty();
    List<Finding> findings = network("x").check("a".repeat(257), link, 0, 0);
    assertThat(findings).extracting(Finding::span).containsExactly(Optional.of(new Span(257, 257)));
    assertThat(network("linkedin").check("a".repeat(3000), link, 0, 0)).isEmpty();
    assertThat(network("x").compose("hi " + link.get(), link)).isEqualTo("hi " + link.get());
    assertThat(network("x").compose("", link)).isEqualTo(link.get());
  }

  @Test
  @DisplayName("Mastodon: the host of a mention is free, a link 23, a bare link as written")
  void mastodon() {
    assertThat(check("mastodon", "a".repeat(496) + " @bo@very.long.host.example"))
        .isEmpty();
    assertThat(check("mastodon", "a".repeat(476) + " https://example.org/" + "x".repeat(99)))
        .isEmpty();
    assertThat(check("mastodon", "a".repeat(490) + " example.com")).hasSize(1);
  }

  @Test
  @DisplayName("Instagram: media needed; more than 5 hashtags warn, more than 30 are refused")
  void instagram() {
    NetworkProfile instagram = network("instagram");
    assertThat(instagram.check("#a ".repeat(5), Optional.empty(), 1, 0)).isEmpty();
    List<Finding> six = instagram.check("#a ".repeat(6), Optional.empty(), 0, 1);
    assertThat(six).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(six.get(0).span()).contains(new Span(15, 17));
    assertThat(instagram.check("#a ".repeat(31), Optional.empty(), 1, 0))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  @DisplayName("six networks, each number with a source; a host replaces and adds")
  void registry() {
    Networks builtin = Networks.builtin();
    assertThat(builtin.profiles())
        .extracting(p -> p.id().value())
        .containsExactly("bluesky", "facebook", "instagram", "linkedin", "mastodon", "x");
    NetworkProfile premium = network("x").withText(network("x").text().get(0).withMax(25_000));
    assertThat(builtin.with(premium).network(premium.id()).text().get(0).max()).isEqualTo(25_000);
    assertThat(builtin.with(premium.withId(NetworkId.of("y"))).profiles()).hasSize(7);
    assertThat(builtin.find(NetworkId.of("myspace"))).isEmpty();
    assertThatThrownBy(() -> builtin.network(NetworkId.of("myspace")))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("no network myspace; known are [bluesky");
    assertThatThrownBy(() -> new Networks(List.of(premium, premium)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    List<Finding> all = new ArrayList<>(check("x", "a".repeat(283)));
    all.addAll(check("x", " "));
    all.addAll(check("instagram", "#a ".repeat(6)));
    all.addAll(network("instagram").check("#a ".repeat(31), Optional.empty(), 11, 0));
    List<String> lines =
        all.stream().map(f -> f.code() + "\t" + f.message()).distinct().sorted().toList();
    try (InputStream file = NetworksTest.class.getResourceAsStream("/golden/network.txt")) {
      assertThat(String.join("\n", lines) + "\n")
          .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
