package dev.gotong.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PostId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

class CalendarCsvTest {
  private static final CalendarEntry ENTRY = CalendarEntry.builder()
      .id("KL-142")
      .at(Instant.parse("2025-10-26T01:30:00Z"))
      .zone(ZoneId.of("Europe/Berlin"))
      .network("x")
      .channel("X Berlin")
      .campaign("Herbst 25")
      .text("=halb \"drei\"\n- oder nicht")
      .language("de")
      .status("approved")
      .build();

  @Provide
  Arbitrary<CalendarEntry> entry() {
    return Entries.any();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void what_is_written_is_read_back_equal(
      @ForAll @Size(max = 5) List<@From("entry") CalendarEntry> entries) {
    assertThat(CalendarCsv.read(new StringReader(written(entries)))).isEqualTo(entries);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void the_reader_of_any_calendar_reads_it_too(@ForAll("entry") CalendarEntry entry) {
    Assume.that(!Mojibake.isIn(entry.toString()));
    CalendarSheet sheet = ContentCalendar.read(
        new ByteArrayInputStream(written(List.of(entry)).getBytes(StandardCharsets.UTF_8)),
        CalendarOptions.defaults());
    ZonedDateTime at = entry.at().atZone(entry.zone());
    assertThat(sheet.refusals()).isEmpty();
    assertThat(sheet.rows())
        .containsExactly(CalendarRow.builder()
            .row(2)
            .id(PostId.of(entry.id()))
            .date(at.toLocalDate())
            .time(at.toLocalTime())
            .networks(Set.of(NetworkId.of(entry.network())))
            .text(entry.text())
            .language(entry.language())
            .campaign(entry.campaign())
            .author(entry.author())
            .approvers(entry.approver().map(Several::split).orElse(List.of()))
            .link(entry.link())
            .media(entry.image())
            .altText(entry.altText())
            .status(entry.status())
            .build());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void no_cell_begins_as_a_formula_and_another_reader_sees_the_same_cells(
      @ForAll @Size(max = 5) List<@From("entry") CalendarEntry> entries) throws IOException {
    String file = written(entries);
    List<CSVRecord> theirs =
        CSVFormat.EXCEL.parse(new StringReader(file.substring(1))).getRecords();
    CsvCells ours = new CsvCells(new StringReader(file), ',', CalendarOptions.defaults());
    for (CSVRecord record : theirs) {
      assertThat(ours.readRow().orElseThrow()).isEqualTo(record.toList());
      assertThat(record.toList())
          .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0);
    }
    assertThat(ours.readRow()).isEmpty();
  }

  @Example
  void a_file_looks_like_this() {
    assertThat(written(List.of(ENTRY)))
        .isEqualTo(
            "\uFEFF\"ID\",\"Date\",\"Time\",\"Zone\",\"UTC offset\",\"Network\",\"Channel\",\"Campaign\",\"Text\","
                + "\"Lang\",\"Author\",\"Approver\",\"Link\",\"Image\",\"Alt text\",\"Status\"\r\n"
                + "\"KL-142\",\"2025-10-26\",\"02:30\",\"Europe/Berlin\",\"UTC+01:00\",\"x\",\"X Berlin\",\"Herbst 25\","
                + "\"'=halb \"\"drei\"\"\n- oder nicht\",\"de\",\"\",\"\",\"\",\"\",\"\",\"approved\"\r\n");
  }

  @Example
  void a_row_with_a_fault_refuses_the_file_and_is_named() {
    String file = written(List.of(ENTRY, ENTRY));
    assertRefused(
        file.replace("\"02:30\"", "\"02:60\""),
        "row-unreadable: row 2: there is no time 2025-10-26 02:60 at UTC+01:00 in the zone Europe/Berlin");
    assertRefused(
        file.replace("UTC+01:00", "UTC+03:00"),
        "row-unreadable: row 2: there is no time 2025-10-26 02:30 at UTC+03:00 in the zone Europe/Berlin");
    assertRefused(
        file.replace("\"X Berlin\"", "\"\""),
        "row-unreadable: row 2, column G (Channel): the cell is blank");
    assertRefused(
        file.replace("\"x\"", "\"x y\""),
        "row-unreadable: row 2: network must be 1 to 64 of A-Z a-z 0-9 . _ : -, but was \"x y\"");
    assertRefused(
        file + "\"KL-143\"", "row-unreadable: row 4: there must be 16 cells, but there are 1");
    assertRefused(file + "\"KL-143", "quote-open: row 4, column A (ID): the quotation mark");
    assertRefused("ID,Date", "no-header: row 1 does not hold these headings: ");
    assertRefused("", "no-header: row 1 does not hold these headings: ");
  }

  private static void assertRefused(String file, String why) {
    assertThatThrownBy(() -> CalendarCsv.read(new StringReader(file)))
        .isInstanceOf(CalendarFileException.class)
        .hasMessageStartingWith("calendar-file." + why);
  }

  private static String written(List<CalendarEntry> entries) {
    StringBuilder out = new StringBuilder();
    CalendarCsv.write(entries, out);
    return out.toString();
  }
}
