package dev.gotong.notice;

import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.Severity;
import java.util.Locale;

/**
 * What one person might be told of a change.
 *
 * @param to who
 * @param about what about
 * @param what the sentence
 */
record Word(PersonId to, About about, Finding what) {

  /** What people are told about, the gravest first. */
  enum About {
    VETOED(Severity.WARNING),
    CHANGES_WANTED(Severity.WARNING),
    ENDED(Severity.WARNING),
    SENT_BACK(Severity.WARNING),
    APPROVAL_LOST(Severity.WARNING),
    SET_ASIDE(Severity.WARNING),
    APPROVED(Severity.SUGGESTION),
    YOUR_TURN(Severity.WARNING),
    REMINDER(Severity.WARNING),
    ESCALATED(Severity.WARNING),
    UNCLEAR(Severity.WARNING),
    TURNED_DOWN(Severity.WARNING),
    MISSED(Severity.WARNING),
    RIGHTS_END(Severity.WARNING),
    HANDED_OVER(Severity.WARNING);

    private final Severity severity;

    About(Severity severity) {
      this.severity = severity;
    }
  }

  /** {@return the name of a case as a word in a sentence} */
  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Word to(PersonId to, About about, String template, Object... namesAndValues) {
    String code = "notice." + lower(about).replace(' ', '-');
    return new Word(to, about, Finding.of(about.severity, code, template, namesAndValues));
  }
}
