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
 * A brand name is written one way: with its exact case, and in none of its known wrong forms.
 *
 * <p>Hashtags, mentions and links are exempt, since they cannot hold every name. A genitive with an apostrophe
 * ({@code Kopi Senja's}) is right.
 *
 * @param id the id of the rule
 * @param severity how much its findings weigh
 * @param networks the networks it applies to; empty means all
 * @param languages the languages it applies to; empty means all
 * @param message the sentence of its findings; its facts are {@code found} and {@code canonical}
 * @param canonical the name as it must be written
 * @param wrongForms other ways in which people write it, in any case; those that differ from {@code canonical} in case
 *     only need not be named
 */
@Value.Builder
@ValueStyle
public record BrandName(
    String id,
    Severity severity,
    Set<NetworkId> networks,
    Set<String> languages,
    Optional<String> message,
    String canonical,
    Set<String> wrongForms)
    implements StyleRule, WithBrandName {
  private static final String CODE = "style.brand-name";
  private static final String MESSAGE = "write {canonical}, not {found}";

  /** Checks the words and the message. */
  public BrandName {
    networks = ImmutableSet.copyOf(networks);
    languages = ImmutableSet.copyOf(languages);
    wrongForms = ImmutableSet.copyOf(wrongForms);
    RuleText.words(all(canonical, wrongForms), "name");
    RuleText.check(id, languages, message, "found", "x", "canonical", canonical);
  }

  @Override
  public List<Finding> check(StyledText text) {
    if (!applies(text)) {
      return ImmutableList.of();
    }
    String right = Folded.of(canonical).text();
    return Literals.names(all(canonical, wrongForms)).in(text, RuleText.ENTITIES).stream()
        .filter(hit -> !hit.found().equals(right))
        .map(hit -> RuleText.finding(
                this, CODE, MESSAGE, "found", hit.found(), "canonical", canonical)
            .at(hit.span())
            .fixedBy(canonical))
        .toList();
  }

  private static Set<String> all(String canonical, Set<String> wrongForms) {
    return ImmutableSet.<String>builder().add(canonical).addAll(wrongForms).build();
  }

  /** {@return a builder of a rule whose findings are errors} */
  public static Builder builder() {
    return new Builder().severity(Severity.ERROR);
  }

  @Override
  public <T> T match(
      Function<? super BrandName, ? extends T> brandName,
      Function<? super Terms, ? extends T> terms,
      Function<? super Avoid, ? extends T> avoid,
      Function<? super AtMost, ? extends T> atMost,
      Function<? super Required, ? extends T> required,
      Function<? super AltText, ? extends T> altText) {
    return brandName.apply(this);
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends BrandNameBuilder {
    Builder() {}
  }
}
