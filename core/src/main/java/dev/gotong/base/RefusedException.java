package dev.gotong.base;

/** Thrown by {@link Decision#orThrow} to a caller who was sure; nothing has changed. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** Wraps a refusal; the message is its sentence. */
  public RefusedException(Refusal refusal) {
    super(refusal.toString());
    this.refusal = refusal;
  }

  /** {@return why it was refused} */
  public Refusal refusal() {
    return refusal;
  }
}
