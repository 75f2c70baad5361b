package dev.gotong.fire;

import com.google.common.base.Strings;

/** Something happened that must never happen. */
final class Violation extends AssertionError {
  private static final long serialVersionUID = 1L;

  Violation(String what) {
    super(what);
  }

  static void unless(boolean fine, String what, Object... arguments) {
    if (!fine) {
      throw new Violation(Strings.lenientFormat(what, arguments));
    }
  }
}
