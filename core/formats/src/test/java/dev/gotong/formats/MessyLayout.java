package dev.gotong.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Which columns a sheet has, in which order, and what stands over them; some are nobody's business. */
final class MessyLayout {
  private static final List<CalendarField> OFTEN = List.of(
      CalendarField.TIME,
      CalendarField.TIME,
      CalendarField.ID,
      CalendarField.LANGUAGE,
      CalendarField.CAMPAIGN,
      CalendarField.AUTHOR,
      CalendarField.APPROVERS,
      CalendarField.ALT_TEXT);
  private static final List<String> OTHERS =
      List.of("Mood board", "Budget €", "Notes", "Day", "Stimmung", "Tag", "Hari", "Anggaran", "");

  private final Random random;
  private final List<Optional<CalendarField>> columns = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final int blanksBehind;

  MessyLayout(SheetTongue tongue, Random random) {
    this.random = random;
    for (CalendarField field : CalendarField.REQUIRED) {
      columns.add(Optional.of(field));
    }
    for (CalendarField field : OFTEN) {
      if (Pick.onceIn(2, random) && !columns.contains(Optional.of(field))) {
        columns.add(Optional.of(field));
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      columns.add(Optional.empty());
    }
    Collections.shuffle(columns, random);
    columns.forEach(c -> headings.add(
        c.map(f -> tongue.heading(f, random)).orElseGet(() -> Pick.one(OTHERS, random))));
    blanksBehind = Pick.of(random, 0, 0, 1, 4, 1500);
  }

  boolean has(CalendarField field) {
    return columns.contains(Optional.of(field));
  }

  boolean startsWith(CalendarField field) {
    return columns.get(0).equals(Optional.of(field));
  }

  List<String> header() {
    return padded(headings);
  }

  /** {@return a row with those cells in their columns, and whatever people write beside them} */
  List<String> row(Map<CalendarField, String> cells) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean unnamed = headings.get(i).isEmpty();
      row.add(columns
          .get(i)
          .map(cells::get)
          .orElseGet(() -> unnamed ? "" : Pick.of(random, "", "warm", "40", "!!", "2025")));
    }
    return padded(row);
  }

  /** {@return a row that holds {@code first} in column A, and {@code text} in that of the texts} */
  List<String> note(String first, String text) {
    List<String> row = new ArrayList<>(Collections.nCopies(columns.size(), ""));
    row.set(columns.indexOf(Optional.of(CalendarField.TEXT)), text);
    row.set(0, first);
    return padded(row);
  }

  private List<String> padded(List<String> cells) {
    List<String> row = new ArrayList<>(cells);
    row.addAll(Collections.nCopies(blanksBehind, ""));
    return row;
  }

  /** {@return {@code row} with one cell more, to the right of every heading} */
  List<String> shifted(List<String> row) {
    List<String> longer = new ArrayList<>(row);
    longer.add(headingsEnd(), "and this");
    return longer;
  }

  private int headingsEnd() {
    int end = headings.size();
    while (headings.get(end - 1).isEmpty()) {
      end--;
    }
    return end;
  }
}
