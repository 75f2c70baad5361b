package dev.gotong.style;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Finding;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Severity;
import dev.gotong.base.ValueStyle;
import dev.gotong.post.Media;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Every image has a description for those who do not see it.
 *
 * @param id the id of the rule
 * @param severity how much its findings weigh
 * @param networks the networks it applies to; empty means all
 * @param languages the languages it applies to; empty means all
 * @param message the sentence of its findings; its fact is {@code media}
 */
@Value.Builder
@ValueStyle
public record AltText(
    String id,
    Severity severity,
    Set<NetworkId> networks,
    Set<String> languages,
    Optional<String> message)
    implements StyleRule, WithAltText {
  private static final String CODE = "style.alt-text";
  private static final String MESSAGE = "describe the image {media} for those who do not see it";

  /** Checks the message. */
  public AltText {
    networks = ImmutableSet.copyOf(networks);
    languages = ImmutableSet.copyOf(languages);
    RuleText.check(id, languages, message, "media", "x");
  }

  @Override
  public List<Finding> check(StyledText text) {
    if (!applies(text)) {
      return ImmutableList.of();
    }
    return text.media().stream()
        .filter(m -> m.kind() == Media.Kind.IMAGE
            && m.altText().filter(t -> !t.isBlank()).isEmpty())
        .map(m -> RuleText.finding(this, CODE, MESSAGE, "media", m.ref()))
        .toList();
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
    return altText.apply(this);
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends AltTextBuilder {
    Builder() {}
  }
}
