package dev.gotong.formats;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of headings: which column is what.
 *
 * @param cells the headings as they stand there
 * @param columns the columns that were understood
 */
record SheetHeader(List<String> cells, Map<CalendarField, SheetColumn> columns) {
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");
  private static final CharMatcher MARKS = CharMatcher.anyOf(" :*!?.-_\u00A0\n\t");
  private static final int LONGEST = 60;
  private static final Map<String, CalendarField> HEADINGS = headings();

  private static Map<String, CalendarField> headings() {
    ImmutableMap.Builder<String, CalendarField> all = ImmutableMap.builder();
    for (CalendarField field : CalendarField.values()) {
      field.headings().forEach(heading -> all.put(heading, field));
    }
    return all.buildOrThrow();
  }

  /** {@return what the row says as a row of headings; nearly nothing for one that is none} */
  static SheetHeader of(List<String> cells) {
    Map<CalendarField, SheetColumn> columns = new EnumMap<>(CalendarField.class);
    for (int i = 0; i < cells.size(); i++) {
      SheetColumn column = SheetColumn.of(i, cells.get(i));
      findField(cells.get(i)).ifPresent(field -> columns.putIfAbsent(field, column));
    }
    return new SheetHeader(ImmutableList.copyOf(cells), ImmutableMap.copyOf(columns));
  }

  static Optional<CalendarField> findField(String heading) {
    if (heading.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = heading.toLowerCase(Locale.ROOT).strip();
    String whole = MARKS.collapseFrom(lower, ' ').strip();
    String plain = MARKS.trimFrom(BRACKETS.matcher(whole).replaceAll(" ").strip());
    for (String name : ImmutableList.of(lower, MARKS.trimFrom(lower), whole, plain)) {
      if (HEADINGS.containsKey(name)) {
        return Optional.ofNullable(HEADINGS.get(name));
      }
    }
    return Splitter.on('/')
        .trimResults(MARKS)
        .splitToStream(plain)
        .flatMap(part -> Optional.ofNullable(HEADINGS.get(part)).stream())
        .findFirst();
  }

  /** {@return how surely this is the header; 0 if it is none} */
  int score() {
    long needed = CalendarField.REQUIRED.stream().filter(columns::containsKey).count();
    return needed < 2 ? 0 : columns.size();
  }

  /** {@return how many columns there are up to the last that has a heading} */
  int width() {
    int width = cells.size();
    while (width > 0 && Cells.isBlank(cells.get(width - 1))) {
      width--;
    }
    return width;
  }

  /** {@return the fields that every calendar has and this one lacks} */
  List<CalendarField> missing() {
    return CalendarField.REQUIRED.stream().filter(f -> !columns.containsKey(f)).toList();
  }

  /** {@return the columns with a heading that were not taken for anything} */
  List<SheetColumn> ignored() {
    ImmutableList.Builder<SheetColumn> ignored = ImmutableList.builder();
    for (int i = 0; i < cells.size(); i++) {
      SheetColumn column = SheetColumn.of(i, cells.get(i));
      if (!column.heading().isBlank() && !columns.containsValue(column)) {
        ignored.add(column);
      }
    }
    return ignored.build();
  }

  /** {@return the cell of that field in {@code row}; blank if there is none} */
  String cell(CalendarField field, List<String> row) {
    SheetColumn column = columns.get(field);
    return column == null || column.index() >= row.size() ? "" : row.get(column.index());
  }
}
