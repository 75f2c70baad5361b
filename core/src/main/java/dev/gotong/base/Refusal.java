package dev.gotong.base;

import com.google.common.collect.FluentIterable;
import java.util.Map;

/**
 * Why something may not be: a stable code for programs, facts for both, and a sentence for people.
 *
 * <p>{@code Refusal.of("approval.self-approval", "{member} cannot approve: {member} wrote part of the content", "member", "bo")}
 * has the message "bo cannot approve: bo wrote part of the content".
 *
 * @param code stable and dotted, such as {@code approval.self-approval}; the part before the first dot is the feature
 * @param template the sentence, with {@code {name}} where the fact of that name goes
 * @param facts names to text, in a fixed order; every name in the template is among them
 */
public record Refusal(String code, String template, Map<String, String> facts) {

  /** Checks that the code is well-formed and the template complete. */
  public Refusal {
    Facts given = Facts.copyOf(facts);
    Template.check(code, template, given);
    facts = given;
  }

  /**
   * {@return a refusal with facts given as name, value, name, value}
   *
   * @param namesAndValues values are shown by their {@code toString}; collections as a list with commas, an empty
   *     optional as "none". A record, and a {@link FluentIterable}, are asked only when somebody looks
   */
  public static Refusal of(String code, String template, Object... namesAndValues) {
    return new Refusal(code, template, Facts.of(namesAndValues));
  }

  /** {@return the sentence, with the facts filled in} */
  public String message() {
    return Template.fill(template, facts);
  }

  @Override
  public String toString() {
    return code + ": " + message();
  }
}
