package dev.gotong.formats;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells rows that are no posts from posts with a fault. A row is a note if
 *
 * <ul>
 *   <li>it repeats the header, or
 *   <li>date, networks and text are all blank, or
 *   <li>its only cell stands in column A, or
 *   <li>it has no network, no date, and begins like a group ("Week 5", "KW 41", "Oktober 2025") or a footnote ("*").
 * </ul>
 */
final class NoteRows {
  private static final Pattern GROUP = Pattern.compile(
      "(?:week|wk|kw|woche|kalenderwoche|minggu|minggu ke|pekan|phase|fase|sprint)\\.?[ -]?#?\\d{1,2}\\b.*");
  private static final Pattern FOOTNOTE = Pattern.compile(
      "(?:[*\u2020\u00B9\u00B2\u00B3]|(?:note|nb|hinweis|anmerkung|catatan|legend|legende)\\b).*");
  private static final Pattern MONTH = Pattern.compile("(\\p{L}{3,9})\\.?(?: 20\\d\\d)?");
  private static final int LONGEST_GROUP = 60;

  private final SheetHeader header;

  NoteRows(SheetHeader header) {
    this.header = header;
  }

  /** {@return whether {@code cells}, of which not all are blank, is no post} */
  boolean isNote(List<String> cells) {
    if (repeatsHeader(cells)) {
      return true;
    }
    boolean noNetwork = isBlank(CalendarField.NETWORKS, cells);
    boolean noDate = isBlank(CalendarField.DATE, cells);
    if (noNetwork && noDate && isBlank(CalendarField.TEXT, cells)) {
      return true;
    }
    List<String> full = cells.stream().filter(c -> !Cells.isBlank(c)).toList();
    String first = Cells.tidy(full.get(0));
    if (full.size() == 1 && !Cells.isBlank(cells.get(0))) {
      return true;
    }
    boolean firstIsDate = first.equals(Cells.tidy(header.cell(CalendarField.DATE, cells)));
    return noNetwork
        && (noDate || (firstIsDate && DateText.read(first).isEmpty()))
        && isLabel(first);
  }

  private boolean repeatsHeader(List<String> cells) {
    return CalendarField.REQUIRED.stream()
        .allMatch(field -> Cells.tidy(header.cell(field, cells))
            .equalsIgnoreCase(Cells.tidy(header.cell(field, header.cells()))));
  }

  private boolean isBlank(CalendarField field, List<String> cells) {
    return Cells.isBlank(header.cell(field, cells));
  }

  private static boolean isLabel(String cell) {
    if (FOOTNOTE
        .matcher(cell.substring(0, Math.min(20, cell.length())).toLowerCase(Locale.ROOT))
        .matches()) {
      return true;
    }
    if (cell.length() > LONGEST_GROUP) {
      return false;
    }
    String label = cell.toLowerCase(Locale.ROOT);
    var month = MONTH.matcher(label);
    return GROUP.matcher(label).matches()
        || (month.matches() && Months.findMonth(month.group(1)).isPresent());
  }
}
