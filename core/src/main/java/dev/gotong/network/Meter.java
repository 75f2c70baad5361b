package dev.gotong.network;

/** Adds up pieces, and notes where the sum first passes a limit. */
final class Meter implements TextUnit.Pieces {
  private final int max;
  private int total;
  private int position;
  private int over = -1;

  private Meter(int max) {
    this.max = max;
  }

  static Meter of(TextUnit unit, String text, int max) {
    Meter meter = new Meter(max);
    unit.pieces(text, meter);
    return meter;
  }

  @Override
  public void piece(int codePoints, int weight) {
    total += weight;
    if (total > max && over < 0) {
      over = position;
    }
    position += codePoints;
  }

  int total() {
    return total;
  }

  boolean isOver() {
    return over >= 0;
  }

  /** The code point at which the first piece begins that does not fit. */
  int over() {
    return over;
  }
}
