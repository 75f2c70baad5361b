package dev.gotong.network;

import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How long a text may be on a network, and how it is counted.
 *
 * @param max the longest text allowed, 1 to 1,000,000 units
 * @param unit what is counted
 * @param linkLength what every link counts, whatever its length, 1 to 1,000; empty if links count as written
 * @param bareLinks whether a link without {@code https://} is a link here; false unless set
 * @param shortMentions whether {@code @name@host} counts as {@code @name}; false unless set
 * @param source where the numbers come from, and when they were true
 */
@Value.Builder
@ValueStyle
public record TextLimit(
    int max,
    TextUnit unit,
    Optional<Integer> linkLength,
    boolean bareLinks,
    boolean shortMentions,
    String source)
    implements WithTextLimit {

  /** Checks the bounds. */
  public TextLimit {
    Require.between(max, 1, 1_000_000, "max");
    linkLength.ifPresent(length -> Require.between(length, 1, 1_000, "linkLength"));
    Require.text(source, 1_000, "source");
  }

  /** {@return a builder that counts links and mentions as written} */
  public static Builder builder() {
    return new Builder().bareLinks(false).shortMentions(false);
  }

  /** {@return how long {@code text} is, as this limit counts} */
  public int count(String text) {
    return unit.count(Rewritten.of(text, this).text());
  }

  /** Builds limits. Not thread-safe. */
  public static final class Builder extends TextLimitBuilder {
    Builder() {}
  }
}
