package dev.gotong.predicate;

import dev.gotong.base.ValueStyle;
import org.immutables.value.Value;

/**
 * What one leaf of a condition asked in one case, and what came of it; for people and for the audit.
 *
 * @param attribute which attribute it asked about
 * @param asked the question, such as "budget is at least 1000 EUR"
 * @param given the value of the attribute in words, such as "500 EUR"; "unknown" if it was missing
 * @param truth whether it was so
 */
@Value.Builder
@ValueStyle
public record Answer(String attribute, String asked, String given, Truth truth)
    implements WithAnswer {

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds answers. Not thread-safe. */
  public static final class Builder extends AnswerBuilder {
    Builder() {}
  }
}
