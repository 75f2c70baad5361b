package dev.gotong.formats;

import com.google.common.collect.ImmutableMap;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a content calendar is read.
 *
 * @param year the year of dates that name none, 2000 to 2099; if empty, the nearest row above that names one gives it,
 *     else the nearest below (each so that the two dates are as near as can be: "2 Jan" after 29 December 2025 is in
 *     2026), else the one year that the rows above the header name
 * @param order what "03/04/25" means where the file does not tell: it tells if it holds a date such as "26/9/25" or
 *     "Thu 3/4/25", and none that contradicts it; a row that falls back to this gets a warning
 * @param networks further names of networks, such as "Birdsite", as the sheet writes them; those of x, bluesky,
 *     mastodon, linkedin, instagram and facebook are known
 * @param charset how the bytes of a file without a byte order mark are to be read; UTF-8 unless set. It is never guessed,
 *     since a wrong guess changes texts in silence: a file that was saved by Excel as "CSV" and not as "CSV UTF-8" is
 *     often in {@code windows-1252}
 * @param maxRows the most rows after the header that are not blank, 1 to 50,000
 * @param maxCellBytes the longest cell in bytes of UTF-8, 1 to 32,768
 * @param maxCharacters the longest file in UTF-16 units, 1 to 67,108,864
 */
@Value.Builder
@ValueStyle
public record CalendarOptions(
    Optional<Integer> year,
    DayMonthOrder order,
    Map<String, NetworkId> networks,
    Charset charset,
    int maxRows,
    int maxCellBytes,
    int maxCharacters)
    implements WithCalendarOptions {
  private static final int ROWS = 50_000;
  private static final int CELL_BYTES = 32 * 1024;
  private static final int CHARACTERS = 64 * 1024 * 1024;

  /** Checks the bounds. */
  public CalendarOptions {
    year.ifPresent(y -> Require.between(y, 2000, 2099, "year"));
    Require.between(maxRows, 1, ROWS, "maxRows");
    Require.between(maxCellBytes, 1, CELL_BYTES, "maxCellBytes");
    Require.between(maxCharacters, 1, CHARACTERS, "maxCharacters");
    networks = ImmutableMap.copyOf(networks);
  }

  /** {@return what suits a file of which nothing is known: the day first, UTF-8, the largest bounds} */
  public static CalendarOptions defaults() {
    return builder().build();
  }

  /** {@return a builder that starts from {@link #defaults}} */
  public static Builder builder() {
    return new Builder()
        .order(DayMonthOrder.DAY_FIRST)
        .charset(StandardCharsets.UTF_8)
        .maxRows(ROWS)
        .maxCellBytes(CELL_BYTES)
        .maxCharacters(CHARACTERS);
  }

  /** Builds options. Not thread-safe. */
  public static final class Builder extends CalendarOptionsBuilder {
    Builder() {}
  }
}
