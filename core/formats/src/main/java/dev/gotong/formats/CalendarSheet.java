package dev.gotong.formats;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A content calendar that was read: the posts, what was noticed row by row, and how the sheet was understood.
 *
 * <p>Every row after the header that is not blank is a post, has a finding that refuses it, or is among the notes of the
 * layout.
 *
 * @param rows the posts, in the order of the sheet
 * @param findings by row, then by column
 * @param layout how the sheet was understood
 */
public record CalendarSheet(
    List<CalendarRow> rows, List<RowFinding> findings, CalendarLayout layout) {

  /** Copies the lists. */
  public CalendarSheet {
    rows = ImmutableList.copyOf(rows);
    findings = ImmutableList.copyOf(findings);
  }

  /** {@return the sheet} */
  public static CalendarSheet of(
      List<CalendarRow> rows, List<RowFinding> findings, CalendarLayout layout) {
    return new CalendarSheet(rows, findings, layout);
  }

  /** {@return the findings for which a row was refused} */
  public List<RowFinding> refusals() {
    return findings.stream().filter(RowFinding::refuses).toList();
  }
}
