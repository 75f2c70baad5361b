package dev.gotong.style;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Finding;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Require;
import dev.gotong.base.Severity;
import dev.gotong.base.Span;
import dev.gotong.base.ValueStyle;
import dev.gotong.network.Emoji;
import dev.gotong.network.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Some things are used sparingly: exclamation marks, hashtags, emoji, mentions, links.
 *
 * <p>The finding is one, at the first that is too many.
 *
 * @param id the id of the rule
 * @param severity how much its findings weigh
 * @param networks the networks it applies to; empty means all
 * @param languages the languages it applies to; empty means all
 * @param message the sentence of its findings; its facts are {@code max}, {@code what} and {@code count}
 * @param what what is counted
 * @param max the most there may be, 0 to 1,000
 */
@Value.Builder
@ValueStyle
public record AtMost(
    String id,
    Severity severity,
    Set<NetworkId> networks,
    Set<String> languages,
    Optional<String> message,
    What what,
    int max)
    implements StyleRule, WithAtMost {
  private static final String CODE = "style.too-many";
  private static final String MESSAGE = "use at most {max} {what}; here are {count}";

  /** What may be counted. */
  public enum What {
    /** The characters {@code !} and its full-width form. */
    EXCLAMATION_MARKS("exclamation marks"),
    /** Hashtags. */
    HASHTAGS("hashtags"),
    /** Emoji, a joined one as one. */
    EMOJI("emoji"),
    /** Mentions. */
    MENTIONS("mentions"),
    /** Links that begin with {@code https://} or {@code http://}. */
    LINKS("links");

    private final String label;

    What(String label) {
      this.label = label;
    }
  }

  /** Checks the bounds and the message. */
  public AtMost {
    networks = ImmutableSet.copyOf(networks);
    languages = ImmutableSet.copyOf(languages);
    Require.between(max, 0, 1_000, "max");
    RuleText.check(id, languages, message, "max", max, "what", what.label, "count", max);
  }

  @Override
  public List<Finding> check(StyledText text) {
    if (!applies(text)) {
      return ImmutableList.of();
    }
    List<Span> places = places(text);
    if (places.size() <= max) {
      return ImmutableList.of();
    }
    return ImmutableList.of(RuleText.finding(
            this, CODE, MESSAGE, "max", max, "what", what.label, "count", places.size())
        .at(places.get(max)));
  }

  private List<Span> places(StyledText text) {
    return switch (what) {
      case EXCLAMATION_MARKS -> marks(text.text());
      case EMOJI -> Emoji.in(text.text());
      case HASHTAGS -> entities(text, Entity.Kind.HASHTAG);
      case MENTIONS -> entities(text, Entity.Kind.MENTION);
      case LINKS -> entities(text, Entity.Kind.LINK);
    };
  }

  private static List<Span> entities(StyledText text, Entity.Kind kind) {
    return text.entities().stream()
        .filter(e -> e.kind() == kind)
        .map(Entity::span)
        .toList();
  }

  private static List<Span> marks(String text) {
    List<Span> marks = new ArrayList<>();
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      if (codePoints[i] == '!' || codePoints[i] == '\uFF01') {
        marks.add(new Span(i, i + 1));
      }
    }
    return marks;
  }

  /** {@return a builder of a rule whose findings are warnings} */
  public static Builder builder() {
    return new Builder().severity(Severity.WARNING);
  }

  @Override
  public <T> T match(
      Function<? super BrandName, ? extends T> brandName,
      Function<? super Terms, ? extends T> terms,
      Function<? super Avoid, ? extends T> avoid,
      Function<? super AtMost, ? extends T> atMost,
      Function<? super Required, ? extends T> required,
      Function<? super AltText, ? extends T> altText) {
    return atMost.apply(this);
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends AtMostBuilder {
    Builder() {}
  }
}
