package dev.gotong.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntitiesTest {

  @Test
  @DisplayName("links, hashtags and mentions are found at their place, in code points")
  void found() {
    String text = "🚀 Neu: https://example.org/a?b=1, #Kaffee_2 mit @ana und @bo@host.example!";
    List<Entity> entities = Entities.of(text);
    assertThat(entities)
        .extracting(Entity::text)
        .containsExactly("https://example.org/a?b=1", "#Kaffee_2", "@ana", "@bo@host.example");
    assertThat(entities).allSatisfy(e -> assertThat(e.span().in(text)).isEqualTo(e.text()));
  }

  @Test
  @DisplayName("addresses, numbers, fragments and ends of sentences are none")
  void notFound() {
    assertThat(Entities.of("ana@example.org #1 A&#B Ende.Neu 3.de example.de")).isEmpty();
    assertThat(Entities.of("https://example.org/#top")).hasSize(1);
  }

  @Test
  @DisplayName("bare links: a generic ending, a host of three parts, or a path")
  void bareLinks() {
    assertThat(Entities.of("example.com, www.example.de und (example.de/a)."))
        .extracting(Entity::text)
        .containsExactly("example.com", "www.example.de", "example.de/a");
    assertThat(Entities.of("example.com"))
        .extracting(Entity::kind)
        .containsExactly(Entity.Kind.BARE_LINK);
  }

  @Test
  @DisplayName(
      "text of one kind, 100,000 long, is read in the end: no stack overflows, no time explodes")
  void hostile() {
    for (String part : List.of(
        "a.",
        "#1",
        "@a",
        "a-",
        "https://",
        "a",
        "#",
        "@",
        "#a@",
        "👨\u200D",
        "\u0915\u094D",
        "a\u0301",
        "\u0301",
        "🇩")) {
      String text = part.repeat(100_000 / part.length());
      assertThat(Entities.of(text))
          .allSatisfy(e -> assertThat(e.span().in(text)).isNotEmpty());
      assertThat(TextUnit.WEIGHTED.count(text)).isPositive();
      assertThat(Emoji.in(text)).isNotNull();
    }
  }
}
