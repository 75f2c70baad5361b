package dev.gotong.formats;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was understood of a sheet, so that a person can see whether it was understood rightly.
 *
 * @param separator what parts the cells: comma, semicolon, tab or bar
 * @param headerRow the row of the headings as a spreadsheet shows it, the first is 1
 * @param columns which column was taken for what
 * @param ignored the columns that have a heading but are of no interest, or that came second for their field
 * @param notes the rows that are no posts, in their order
 * @param order how the file writes "03/04/25", as far as its dates tell; empty if they do not
 */
@Value.Builder
@ValueStyle
public record CalendarLayout(
    char separator,
    int headerRow,
    Map<CalendarField, SheetColumn> columns,
    List<SheetColumn> ignored,
    List<SheetNote> notes,
    Optional<DayMonthOrder> order)
    implements WithCalendarLayout {

  /** Checks the place of the header. */
  public CalendarLayout {
    Require.atLeast(headerRow, 1, "headerRow");
    columns = ImmutableMap.copyOf(columns);
    ignored = ImmutableList.copyOf(ignored);
    notes = ImmutableList.copyOf(notes);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds layouts. Not thread-safe. */
  public static final class Builder extends CalendarLayoutBuilder {
    Builder() {}
  }
}
