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
 * Some words must be there: the disclosure of an advertisement, the hashtag of a campaign.
 *
 * <p>One of the accepted forms, as a whole word, in any case and anywhere but in a mention or a link.
 *
 * @param id the id of the rule
 * @param severity how much its findings weigh
 * @param networks the networks it applies to; empty means all
 * @param languages the languages it applies to; empty means all
 * @param message the sentence of its findings; its fact is {@code accepted}
 * @param accepted the forms of which one is enough; at least one
 * @param onlySponsored whether it is asked only of texts that somebody paid for; false unless set
 */
@Value.Builder
@ValueStyle
public record Required(
    String id,
    Severity severity,
    Set<NetworkId> networks,
    Set<String> languages,
    Optional<String> message,
    Set<String> accepted,
    boolean onlySponsored)
    implements StyleRule, WithRequired {
  private static final String CODE = "style.required";
  private static final String MESSAGE = "add one of: {accepted}";

  /** Checks the words and the message. */
  public Required {
    networks = ImmutableSet.copyOf(networks);
    languages = ImmutableSet.copyOf(languages);
    accepted = ImmutableSet.copyOf(accepted);
    RuleText.words(accepted, "accepted form");
    RuleText.check(id, languages, message, "accepted", accepted);
  }

  @Override
  public List<Finding> check(StyledText text) {
    boolean asked = applies(text) && (text.sponsored() || !onlySponsored);
    return asked
            && Literals.of(accepted, true).in(text, RuleText.LINKS_AND_MENTIONS).isEmpty()
        ? ImmutableList.of(RuleText.finding(this, CODE, MESSAGE, "accepted", accepted))
        : ImmutableList.of();
  }

  /** {@return a builder of a rule whose findings are errors, for all texts} */
  public static Builder builder() {
    return new Builder().severity(Severity.ERROR).onlySponsored(false);
  }

  @Override
  public <T> T match(
      Function<? super BrandName, ? extends T> brandName,
      Function<? super Terms, ? extends T> terms,
      Function<? super Avoid, ? extends T> avoid,
      Function<? super AtMost, ? extends T> atMost,
      Function<? super Required, ? extends T> required,
      Function<? super AltText, ? extends T> altText) {
    return required.apply(this);
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends RequiredBuilder {
    Builder() {}
  }
}
