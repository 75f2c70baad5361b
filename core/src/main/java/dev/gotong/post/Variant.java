package dev.gotong.post;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A post as written for one channel.
 *
 * @param channel where it is to go
 * @param text what it says, without the link; may be empty; at most 1,000,000 characters, of which
 *     {@link PostLimits} allows fewer
 * @param link where it leads, 1 to 2,048 characters without blanks
 * @param media what goes with it, in order; at most 100
 */
@Value.Builder
@ValueStyle
public record Variant(ChannelId channel, String text, Optional<String> link, List<Media> media)
    implements WithVariant {

  /** Checks the bounds. */
  public Variant {
    Require.optionalText(text, 1_000_000, "text");
    link.ifPresent(Variant::requireLink);
    media = ImmutableList.copyOf(media);
    Require.between(media.size(), 0, 100, "number of media");
  }

  private static void requireLink(String link) {
    Require.text(link, 2_048, "link");
    Require.that(
        link.codePoints().noneMatch(Character::isWhitespace),
        "link must not contain blanks, but was \"%s\"",
        link);
  }

  /** {@return a variant of text alone} */
  public static Variant of(ChannelId channel, String text) {
    return builder().channel(channel).text(text).build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds variants. Not thread-safe. */
  public static final class Builder extends VariantBuilder {
    Builder() {}
  }
}
