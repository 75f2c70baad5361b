package dev.gotong.approval;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.post.Content;
import dev.gotong.post.Media;
import dev.gotong.post.Rating;
import dev.gotong.post.Variant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the post of the small world may say: each part of it one way or the other. */
final class Writing {
  /** The parts that an edit turns round. */
  enum Part {
    TEXT,
    BLANKS,
    LINK,
    MEDIA,
    RATING,
    LABELS,
    NOTES
  }

  private final List<ChannelId> channels;
  private final Map<Integer, Content> contents = new HashMap<>();
  private final Map<Content, Integer> parts = new HashMap<>();
  private final Map<Content, List<Digest>> messages = new HashMap<>();

  Writing(List<ChannelId> channels) {
    this.channels = channels;
  }

  /** {@return what it says after the edit of that part} */
  @SuppressWarnings("EnumOrdinal") // bits of this run alone
  Content turned(Content content, Part part) {
    return content(parts(content) ^ (1 << part.ordinal()));
  }

  /** {@return which parts are the other way, as bits} */
  int parts(Content content) {
    return Objects.requireNonNull(parts.get(content), "only what was made here has parts");
  }

  /** {@return the digest of the message for a channel, by its number} */
  Digest message(Content content, int channel) {
    return Objects.requireNonNull(messages.get(content), "only what was made here has messages")
        .get(channel);
  }

  Content content(int bits) {
    return contents.computeIfAbsent(bits, this::write);
  }

  private Content write(int bits) {
    String blank = is(bits, Part.BLANKS) ? "  " : " ";
    String text = (is(bits, Part.TEXT) ? "Good" : "Best") + blank + "morning";
    Content.Builder content = Content.builder()
        .rating(is(bits, Part.RATING) ? Rating.SENSITIVE : Rating.NORMAL)
        .labels(is(bits, Part.LABELS) ? Set.of("vip") : Set.of())
        .notes(is(bits, Part.NOTES) ? Optional.of("look again") : Optional.empty());
    for (ChannelId channel : channels) {
      content.addVariants(Variant.builder()
          .channel(channel)
          .text(text)
          .link(is(bits, Part.LINK) ? Optional.of("https://x.test/") : Optional.empty())
          .media(is(bits, Part.MEDIA) ? List.of(Media.image("i1", "A dawn")) : List.of())
          .build());
    }
    Content written = content.build();
    parts.put(written, bits);
    messages.put(
        written,
        channels.stream()
            .map(channel -> written.findMessage(channel).orElseThrow().digest())
            .toList());
    return written;
  }

  @SuppressWarnings("EnumOrdinal") // bits of this run alone
  static boolean is(int bits, Part part) {
    return (bits & (1 << part.ordinal())) != 0;
  }
}
