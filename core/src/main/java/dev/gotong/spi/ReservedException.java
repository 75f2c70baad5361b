package dev.gotong.spi;

/** A unique name is held by somebody else. Nothing has been written. */
public final class ReservedException extends ConflictException {
  private static final long serialVersionUID = 1L;

  private final transient Reservation wanted;
  private final String holder;

  /** Makes an exception. */
  public ReservedException(Reservation wanted, String holder) {
    super("Cannot reserve \"" + wanted.name() + "\" for " + wanted.owner() + ": " + holder
        + " holds it. Choose another, or wait until it is released.");
    this.wanted = wanted;
    this.holder = holder;
  }

  /** {@return what was to be reserved} */
  public Reservation wanted() {
    return wanted;
  }

  /** {@return who holds the name} */
  public String holder() {
    return holder;
  }
}
