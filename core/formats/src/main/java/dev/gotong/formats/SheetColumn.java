package dev.gotong.formats;

import dev.gotong.base.Require;

/**
 * A column of a sheet, as a person sees it there.
 *
 * @param index its place, from 0
 * @param heading what stands in the header row, on one line and shortened; blank if nothing does
 */
public record SheetColumn(int index, String heading) {

  /** Checks the place. */
  public SheetColumn {
    Require.atLeast(index, 0, "index");
    heading = Shown.text(heading);
  }

  /** {@return the column with that place and heading} */
  public static SheetColumn of(int index, String heading) {
    return new SheetColumn(index, heading);
  }

  /** {@return the letter over it: A for 0, Z for 25, AA for 26} */
  public String letter() {
    StringBuilder letters = new StringBuilder();
    for (int i = index; i >= 0; i = i / 26 - 1) {
      letters.insert(0, (char) ('A' + i % 26));
    }
    return letters.toString();
  }

  /** {@return such as {@code column B (Date)}} */
  @Override
  public String toString() {
    return "column " + letter() + (heading.isBlank() ? "" : " (" + heading + ")");
  }
}
