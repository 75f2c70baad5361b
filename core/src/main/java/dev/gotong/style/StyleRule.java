package dev.gotong.style;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Severity;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A rule of a style guide, as a value.
 *
 * <p>A rule that names languages applies to texts in these ({@code de} means {@code de-AT} too), and not to a text whose
 * language nobody said. Its message may name facts in braces: {@code {found}} and whatever else its kind gives.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = BrandName.class, name = "brand-name"),
  @JsonSubTypes.Type(value = Terms.class, name = "terms"),
  @JsonSubTypes.Type(value = Avoid.class, name = "avoid"),
  @JsonSubTypes.Type(value = AtMost.class, name = "at-most"),
  @JsonSubTypes.Type(value = Required.class, name = "required"),
  @JsonSubTypes.Type(value = AltText.class, name = "alt-text")
})
public sealed interface StyleRule extends Check
    permits BrandName, Terms, Avoid, AtMost, Required, AltText {

  /** {@return how much its findings weigh} */
  Severity severity();

  /** {@return the networks it applies to; empty means all} */
  Set<NetworkId> networks();

  /** {@return the languages it applies to, such as {@code de}; empty means all} */
  Set<String> languages();

  /** {@return the sentence of its findings; empty for that of its kind} */
  Optional<String> message();

  /** {@return whether it applies to a text on that network and in that language} */
  default boolean applies(StyledText text) {
    return (networks().isEmpty() || networks().contains(text.network()))
        && (languages().isEmpty() || text.language().filter(this::speaks).isPresent());
  }

  private boolean speaks(String tag) {
    int dash = tag.indexOf('-');
    return languages().contains(tag) || (dash > 0 && languages().contains(tag.substring(0, dash)));
  }

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super BrandName, ? extends T> brandName,
      Function<? super Terms, ? extends T> terms,
      Function<? super Avoid, ? extends T> avoid,
      Function<? super AtMost, ? extends T> atMost,
      Function<? super Required, ? extends T> required,
      Function<? super AltText, ? extends T> altText);
}
