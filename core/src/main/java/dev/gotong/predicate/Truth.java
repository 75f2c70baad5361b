package dev.gotong.predicate;

/** An answer in the logic of Kleene: what is unknown may turn out true or false, and the answer holds either way. */
public enum Truth {
  /** It is so. */
  TRUE,
  /** It is not so. */
  FALSE,
  /** Too little is known to say. */
  UNKNOWN;

  /** {@return {@link #TRUE} or {@link #FALSE}} */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** {@return whether both are so: false if one is false, whatever the other is} */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  /** {@return whether one of them is so: true if one is true, whatever the other is} */
  public Truth or(Truth other) {
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == FALSE && other == FALSE ? FALSE : UNKNOWN;
  }

  /** {@return the contrary; what is unknown stays unknown} */
  public Truth not() {
    if (this == UNKNOWN) {
      return UNKNOWN;
    }
    return this == TRUE ? FALSE : TRUE;
  }
}
