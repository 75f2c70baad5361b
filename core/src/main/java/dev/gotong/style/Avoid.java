package dev.gotong.style;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Finding;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Severity;
import dev.gotong.base.ValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Some words are not written at all.
 *
 * <p>Whole words and phrases; hashtags count, mentions and links are exempt.
 *
 * @param id the id of the rule
 * @param severity how much its findings weigh
 * @param networks the networks it applies to; empty means all
 * @param languages the languages it applies to; empty means all
 * @param message the sentence of its findings; its fact is {@code found}
 * @param words what to avoid; at least one, at most 20,000
 * @param ignoreCase whether case makes no difference; true unless set
 */
@Value.Builder
@ValueStyle
public record Avoid(
    String id,
    Severity severity,
    Set<NetworkId> networks,
    Set<String> languages,
    Optional<String> message,
    Set<String> words,
    boolean ignoreCase)
    implements StyleRule, WithAvoid {
  private static final String CODE = "style.avoid";
  private static final String MESSAGE = "avoid {found}";

  /** Checks the words and the message. */
  public Avoid {
    networks = ImmutableSet.copyOf(networks);
    languages = ImmutableSet.copyOf(languages);
    words = ImmutableSet.copyOf(words);
    RuleText.words(words, "word");
    RuleText.check(id, languages, message, "found", "x");
  }

  @Override
  public List<Finding> check(StyledText text) {
    if (!applies(text)) {
      return ImmutableList.of();
    }
    return Literals.of(words, ignoreCase).in(text, RuleText.LINKS_AND_MENTIONS).stream()
        .map(hit -> RuleText.finding(this, CODE, MESSAGE, "found", hit.found()).at(hit.span()))
        .toList();
  }

  /** {@return a builder of a rule whose findings are warnings, whatever the case} */
  public static Builder builder() {
    return new Builder().severity(Severity.WARNING).ignoreCase(true);
  }

  @Override
  public <T> T match(
      Function<? super BrandName, ? extends T> brandName,
      Function<? super Terms, ? extends T> terms,
      Function<? super Avoid, ? extends T> avoid,
      Function<? super AtMost, ? extends T> atMost,
      Function<? super Required, ? extends T> required,
      Function<? super AltText, ? extends T> altText) {
    return avoid.apply(this);
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends AvoidBuilder {
    Builder() {}
  }
}
