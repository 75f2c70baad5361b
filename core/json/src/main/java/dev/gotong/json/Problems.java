package dev.gotong.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** What Jackson says is wrong with a text. */
final class Problems {
  private Problems() {}

  /** {@return the problem; the numbers of a limit in the digits of ASCII, which Jackson writes in those of the reader} */
  static String of(JacksonException e) {
    String problem = String.valueOf(e.getOriginalMessage());
    return e instanceof StreamConstraintsException // which quotes nothing
        ? problem
            .codePoints()
            .map(c -> Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : problem;
  }
}
