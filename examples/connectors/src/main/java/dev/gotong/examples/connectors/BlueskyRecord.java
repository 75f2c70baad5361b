package dev.gotong.examples.connectors;

import dev.gotong.network.Entities;
import dev.gotong.network.Entity;
import dev.gotong.post.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What readers of Bluesky see of a message. */
final class BlueskyRecord {
  private static final int LONGEST_TAG = 64;

  private BlueskyRecord() {}

  /** {@return a record of the message and its images; where images go there is no place for a card, so that the link joins the text} */
  static ObjectNode of(Message message, List<JsonNode> blobs) {
    Optional<String> link = message.link().filter(each -> !message.text().contains(each));
    boolean card = link.isPresent() && blobs.isEmpty();
    String text = message.text() + (card ? "" : link.map(each -> "\n" + each).orElse(""));
    ObjectNode record = JsonMapper.shared()
        .createObjectNode()
        .put("$type", BlueskyPublisher.POSTS)
        .put("text", text);
    message.language().ifPresent(language -> record.putArray("langs").add(language));
    Entities.of(text).forEach(entity -> facet(record.withArray("facets"), text, entity));
    if (card) {
      ObjectNode embed = record.putObject("embed").put("$type", "app.bsky.embed.external");
      String uri = link.orElseThrow();
      embed.putObject("external").put("uri", uri).put("title", uri).put("description", "");
    }
    if (!blobs.isEmpty()) {
      ObjectNode embed = record.putObject("embed").put("$type", "app.bsky.embed.images");
      ArrayNode images = embed.putArray("images");
      for (int i = 0; i < blobs.size(); i++) {
        Optional<String> alt = message.media().get(i).altText();
        images.addObject().put("alt", alt.orElse("")).set("image", blobs.get(i));
      }
    }
    return record;
  }

  /** Makes a link or a hashtag one for readers; places are bytes. */
  private static void facet(ArrayNode facets, String text, Entity entity) {
    boolean link = entity.kind() == Entity.Kind.LINK;
    if (!link && (entity.kind() != Entity.Kind.HASHTAG || entity.text().length() > LONGEST_TAG)) {
      return;
    }
    ObjectNode facet = facets.addObject();
    int start =
        bytes(text.substring(0, text.offsetByCodePoints(0, entity.span().startInclusive())));
    facet.putObject("index").put("byteStart", start).put("byteEnd", start + bytes(entity.text()));
    ObjectNode feature = facet.putArray("features").addObject();
    if (link) {
      feature.put("$type", "app.bsky.richtext.facet#link").put("uri", entity.text());
    } else {
      feature
          .put("$type", "app.bsky.richtext.facet#tag")
          .put("tag", entity.text().substring(1));
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
