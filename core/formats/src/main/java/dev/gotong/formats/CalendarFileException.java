package dev.gotong.formats;

import dev.gotong.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a file cannot be read as a content calendar at all; nothing of it has been read.
 *
 * <p>The codes are {@code calendar-file.encoding}, {@code .no-text}, {@code .empty}, {@code .too-large}, {@code .too-many-rows}, {@code .cell-too-large},
 * {@code .too-many-cells}, {@code .too-many-findings},
 * {@code .row-unreadable}, {@code .quote-open}, {@code .no-header}, {@code .no-column} and {@code .unavailable}.
 */
public final class CalendarFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  CalendarFileException(Refusal refusal) {
    this(refusal, null);
  }

  CalendarFileException(Refusal refusal, @Nullable Throwable cause) {
    super(refusal.toString(), cause);
    this.refusal = refusal;
  }

  static CalendarFileException of(String code, String template, Object... namesAndValues) {
    return new CalendarFileException(Refusal.of("calendar-file." + code, template, namesAndValues));
  }

  /** {@return why, with the row and the column where there is one} */
  public Refusal refusal() {
    return refusal;
  }
}
