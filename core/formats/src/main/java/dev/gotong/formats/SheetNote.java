package dev.gotong.formats;

import dev.gotong.base.Require;

/**
 * A row that is no post: a banner, a group row such as "Week 5", a footnote, a header that stands there again.
 *
 * @param row the row as a spreadsheet shows it, the first is 1
 * @param text what it says, on one line and shortened
 */
public record SheetNote(int row, String text) {

  /** Checks the place. */
  public SheetNote {
    Require.atLeast(row, 1, "row");
    text = Shown.text(text);
  }

  /** {@return the note at that row} */
  public static SheetNote of(int row, String text) {
    return new SheetNote(row, text);
  }
}
