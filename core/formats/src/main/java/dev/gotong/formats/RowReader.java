package dev.gotong.formats;

import static dev.gotong.formats.CalendarField.ALT_TEXT;
import static dev.gotong.formats.CalendarField.APPROVERS;
import static dev.gotong.formats.CalendarField.AUTHOR;
import static dev.gotong.formats.CalendarField.CAMPAIGN;
import static dev.gotong.formats.CalendarField.DATE;
import static dev.gotong.formats.CalendarField.ID;
import static dev.gotong.formats.CalendarField.LANGUAGE;
import static dev.gotong.formats.CalendarField.LINK;
import static dev.gotong.formats.CalendarField.MEDIA;
import static dev.gotong.formats.CalendarField.NETWORKS;
import static dev.gotong.formats.CalendarField.STATUS;
import static dev.gotong.formats.CalendarField.TEXT;
import static dev.gotong.formats.CalendarField.TIME;
import static dev.gotong.formats.CalendarField.TITLE;

import com.google.common.collect.ImmutableSet;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PostId;
import dev.gotong.base.Require;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one row after the other, as far as a row can be read by itself; knows which ids have been used. */
final class RowReader {
  private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private static final int MOST_APPROVERS = 50;

  private final SheetHeader header;
  private final char separator;
  private final NetworkNames networks;
  private final RowFindings findings;
  private final Map<String, Integer> rowOfId = new HashMap<>();

  RowReader(SheetHeader header, char separator, NetworkNames networks, RowFindings findings) {
    this.header = header;
    this.separator = separator;
    this.networks = networks;
    this.findings = findings;
  }

  /** {@return the row without its date; what is wrong with it is among the findings} */
  Optional<RowDraft> read(int row, List<String> cells) {
    for (int i = header.width(); i < cells.size(); i++) {
      if (!Cells.isBlank(cells.get(i))) {
        findings.refuseShifted(row, i, cells.get(i), separator);
        return Optional.empty();
      }
    }
    int before = findings.size();
    header.columns().keySet().forEach(field -> checkCell(row, field, header.cell(field, cells)));
    Optional<DateReading> date = readDate(row, cells);
    CalendarRow.Builder post = CalendarRow.builder().row(row).id(readId(row, cells));
    post.time(readTime(row, cells, date));
    post.networks(readNetworks(row, cells));
    post.text(find(TEXT, cells).orElseGet(() -> {
      findings.refuse(row, TEXT, "text-missing", "there is no text; write what the post says");
      return "";
    }));
    post.language(readLanguage(row, cells));
    post.title(find(TITLE, cells)).campaign(find(CAMPAIGN, cells)).author(find(AUTHOR, cells));
    post.approvers(readApprovers(row, cells));
    post.link(find(LINK, cells)).media(find(MEDIA, cells)).altText(find(ALT_TEXT, cells));
    post.status(find(STATUS, cells));
    return Optional.of(new RowDraft(
        row, post, date, Shown.text(header.cell(DATE, cells)), findings.refusesSince(before)));
  }

  private Optional<String> find(CalendarField field, List<String> cells) {
    String cell = header.cell(field, cells);
    return Cells.isBlank(cell) ? Optional.empty() : Optional.of(Cells.unescape(cell));
  }

  private void checkCell(int row, CalendarField field, String cell) {
    if (Cells.isFormula(cell)) {
      findings.warn(
          row,
          field,
          "formula",
          "\"{value}\" is a formula that was never worked out; it is taken as text, "
              + "so export the values instead",
          "value",
          Shown.text(cell));
    }
    if (!Require.isWellFormed(cell)) {
      findings.refuse(
          row,
          field,
          "half-character",
          "\"{value}\" holds half of a character; export the sheet anew as CSV in UTF-8",
          "value",
          Shown.text(cell));
    }
    if (Mojibake.isIn(cell)) {
      findings.refuse(
          row,
          field,
          "mojibake",
          "\"{value}\" was once UTF-8 and was opened as Windows-1252; "
              + "export the sheet anew as CSV in UTF-8",
          "value",
          Shown.text(cell));
    }
  }

  private Optional<DateReading> readDate(int row, List<String> cells) {
    Optional<String> cell = find(DATE, cells);
    if (cell.isEmpty()) {
      findings.refuse(
          row,
          DATE,
          "date-missing",
          "there is no date; write one in every row, also where a date spans several rows");
      return Optional.empty();
    }
    Optional<DateReading> date = DateText.read(cell.get());
    if (date.isEmpty()) {
      findings.refuse(
          row,
          DATE,
          "date-unreadable",
          "\"{value}\" is not a date; write it like 2025-10-31, 31.10.2025 or 31 Oct",
          "value",
          Shown.text(cell.get()));
    }
    return date;
  }

  private Optional<LocalTime> readTime(int row, List<String> cells, Optional<DateReading> date) {
    Optional<String> cell = find(TIME, cells);
    if (cell.isEmpty()) {
      // spreadsheets export a bare date with 00:00:00 behind it
      return date.flatMap(DateReading::time).filter(t -> !t.equals(LocalTime.MIDNIGHT));
    }
    Optional<TimeText.Reading> time = TimeText.read(cell.get());
    if (time.isEmpty()) {
      findings.refuse(
          row,
          TIME,
          "time-unreadable",
          "\"{value}\" is not a time; write it like 09:30, 2:30 pm or 14.30 Uhr",
          "value",
          Shown.text(cell.get()));
    }
    time.flatMap(TimeText.Reading::zone)
        .ifPresent(zone -> findings.warn(
            row,
            TIME,
            "time-zone",
            "\"{value}\" names a zone, which does not count: times are those of each channel",
            "value",
            Shown.text(cell.get())));
    return time.map(TimeText.Reading::time);
  }

  private ImmutableSet<NetworkId> readNetworks(int row, List<String> cells) {
    Optional<String> cell = find(NETWORKS, cells);
    List<String> names = cell.map(c ->
            networks.find(c).map(NetworkId::value).map(List::of).orElseGet(() -> Several.split(c)))
        .orElse(List.of());
    if (names.isEmpty()) {
      findings.refuse(
          row,
          NETWORKS,
          "network-missing",
          "there is no network; name one of {known}",
          "known",
          networks.known());
    }
    ImmutableSet.Builder<NetworkId> found = ImmutableSet.builder();
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      networks.find(name).ifPresentOrElse(found::add, () -> unknown.add(name));
    }
    if (!unknown.isEmpty()) {
      findings.refuse(
          row,
          NETWORKS,
          "network-unknown",
          "\"{value}\" is no network that is known here; name one of {known}",
          "value",
          Shown.text(String.join(", ", unknown)),
          "known",
          networks.known());
    }
    return found.build();
  }

  private Optional<String> readLanguage(int row, List<String> cells) {
    Optional<String> cell = find(LANGUAGE, cells);
    Optional<String> language = cell.flatMap(LanguageNames::find);
    if (cell.isPresent() && language.isEmpty()) {
      findings.refuse(
          row,
          LANGUAGE,
          "language-unreadable",
          "\"{value}\" is not a language; write one, like de, id or English",
          "value",
          Shown.text(cell.get()));
    }
    return language;
  }

  private List<String> readApprovers(int row, List<String> cells) {
    List<String> names = find(APPROVERS, cells).map(Several::split).orElse(List.of());
    if (names.size() > MOST_APPROVERS) {
      findings.refuse(
          row,
          APPROVERS,
          "approvers-too-many",
          "there are {count} approvers; name {most} at most",
          "count",
          names.size(),
          "most",
          MOST_APPROVERS);
      return List.of();
    }
    return names;
  }

  private PostId readId(int row, List<String> cells) {
    Optional<String> cell = find(ID, cells);
    String id =
        cell.map(c -> c.replaceFirst("^#\\s*", "").replaceAll("\\s+", "-")).orElse("row-" + row);
    if (!ID_FORM.matcher(id).matches()) {
      findings.refuse(
          row,
          ID,
          "id-unreadable",
          "\"{value}\" cannot be an id; write at most 64 of A-Z a-z 0-9 . _ : -",
          "value",
          Shown.text(cell.orElse("")));
      return PostId.of("row-" + row);
    }
    Integer first = rowOfId.putIfAbsent(id, row);
    if (first != null) {
      findings.refuse(
          row,
          ID,
          "id-twice",
          "\"{value}\" is the id of row {first} already; give each post its own",
          "value",
          id,
          "first",
          first);
    }
    return PostId.of(id);
  }
}
