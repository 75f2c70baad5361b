package dev.gotong.base;

import java.util.Map;
import java.util.Optional;

/**
 * Something that a check noticed: how grave, what, where, and what would mend it.
 *
 * @param severity how much it weighs
 * @param code stable and dotted, such as {@code style.brand-name}
 * @param template the sentence, with {@code {name}} where the fact of that name goes
 * @param facts names to text, in a fixed order; every name in the template is among them
 * @param span the place in the text that was checked; empty if the finding is about the whole
 * @param fix what to write instead, at {@code span}; empty if no single text would mend it
 */
public record Finding(
    Severity severity,
    String code,
    String template,
    Map<String, String> facts,
    Optional<Span> span,
    Optional<String> fix) {

  /** Checks that the code is well-formed and the template complete. */
  public Finding {
    Facts given = Facts.copyOf(facts);
    Template.check(code, template, given);
    facts = given;
  }

  /** {@return a finding about the whole, with facts given as name, value, name, value} */
  public static Finding of(
      Severity severity, String code, String template, Object... namesAndValues) {
    return new Finding(
        severity, code, template, Facts.of(namesAndValues), Optional.empty(), Optional.empty());
  }

  /** {@return the same finding, at that place} */
  public Finding at(Span place) {
    return new Finding(severity, code, template, facts, Optional.of(place), fix);
  }

  /** {@return the same finding, with the text to write instead} */
  public Finding fixedBy(String replacement) {
    return new Finding(severity, code, template, facts, span, Optional.of(replacement));
  }

  /** {@return the sentence, with the facts filled in} */
  public String message() {
    return Template.fill(template, facts);
  }
}
