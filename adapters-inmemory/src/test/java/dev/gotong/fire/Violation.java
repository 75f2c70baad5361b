package dev.gotong.fire;

import com.google.common.base.Strings;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

/** Something happened that must never happen. */
final class Violation extends AssertionError {
  private static final long serialVersionUID = 1L;

  Violation(String what) {
    super(what);
  }

  @FormatMethod
  static void unless(boolean fine, @FormatString String what, Object... arguments) {
    if (!fine) {
      throw new Violation(Strings.lenientFormat(what, arguments));
    }
  }
}
