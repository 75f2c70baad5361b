package dev.gotong.formats;

import dev.gotong.base.Finding;
import dev.gotong.base.Require;
import dev.gotong.base.Severity;
import java.util.Optional;

/**
 * What was noticed about a row, and where: an error refuses the row, a warning asks somebody to look.
 *
 * @param row the row as a spreadsheet shows it, the first is 1
 * @param column the column; empty if the finding is about the whole row
 * @param finding the rule, the value and what would work
 */
public record RowFinding(int row, Optional<SheetColumn> column, Finding finding) {

  /** Checks the place. */
  public RowFinding {
    Require.atLeast(row, 1, "row");
  }

  /** {@return the finding at that place} */
  public static RowFinding of(int row, Optional<SheetColumn> column, Finding finding) {
    return new RowFinding(row, column, finding);
  }

  /** {@return whether the row was refused for this} */
  public boolean refuses() {
    return finding.severity() == Severity.ERROR;
  }

  /** {@return such as {@code row 33, column B (Date): "31st Febuary" is not a date ...}} */
  public String message() {
    return "row " + row + column.map(c -> ", " + c).orElse("") + ": " + finding.message();
  }
}
