package dev.gotong.style;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Finding;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Require;
import dev.gotong.base.Severity;
import dev.gotong.base.ValueStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Some words are written for others: {@code member} for {@code client}.
 *
 * <p>Whole words and phrases, in any case; of several at one place the longest counts. Where the text has a capital and
 * the rule has none, the fix has it too. Hashtags, mentions and links are exempt.
 *
 * @param id the id of the rule
 * @param severity how much its findings weigh
 * @param networks the networks it applies to; empty means all
 * @param languages the languages it applies to; empty means all
 * @param message the sentence of its findings; its facts are {@code found} and {@code preferred}
 * @param preferred what to write, by what not to write; at least one, at most 20,000
 */
@Value.Builder
@ValueStyle
public record Terms(
    String id,
    Severity severity,
    Set<NetworkId> networks,
    Set<String> languages,
    Optional<String> message,
    Map<String, String> preferred)
    implements StyleRule, WithTerms {
  private static final String CODE = "style.term";
  private static final String MESSAGE = "write {preferred}, not {found}";

  /** Checks the words and the message, and that no fix would be found again. */
  public Terms {
    networks = ImmutableSet.copyOf(networks);
    languages = ImmutableSet.copyOf(languages);
    preferred = ImmutableMap.copyOf(preferred);
    RuleText.words(preferred.keySet(), "word");
    RuleText.words(preferred.values(), "preferred word");
    Literals literals = Literals.of(preferred.keySet(), true);
    for (String good : preferred.values()) {
      for (Literals.Hit hit : literals.in(Folded.of(good))) {
        Require.that(
            isRight(hit, preferred),
            "preferred word \"%s\" must not hold \"%s\", which the rule replaces",
            good,
            hit.key());
      }
    }
    RuleText.check(id, languages, message, "found", "x", "preferred", "y");
  }

  @Override
  public List<Finding> check(StyledText text) {
    if (!applies(text)) {
      return ImmutableList.of();
    }
    return Literals.of(preferred.keySet(), true).in(text, RuleText.ENTITIES).stream()
        .filter(hit -> !isRight(hit, preferred))
        .map(hit -> finding(hit))
        .toList();
  }

  private Finding finding(Literals.Hit hit) {
    String fix = Capitals.like(hit.found(), hit.key(), good(hit, preferred));
    return RuleText.finding(this, CODE, MESSAGE, "found", hit.found(), "preferred", fix)
        .at(hit.span())
        .fixedBy(fix);
  }

  /** Whether what was found is what the rule wants, since the two differ in case only. */
  private static boolean isRight(Literals.Hit hit, Map<String, String> preferred) {
    String good = good(hit, preferred);
    return hit.found().equals(good)
        || hit.found().equals(Capitals.like(hit.found(), hit.key(), good));
  }

  private static String good(Literals.Hit hit, Map<String, String> preferred) {
    return Folded.of(preferred.getOrDefault(hit.key(), hit.key())).text();
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
    return terms.apply(this);
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends TermsBuilder {
    Builder() {}
  }
}
