package dev.gotong.formats;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.ValidationWarnings;
import biweekly.component.VEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class CalendarIcsTest {
  private static final Instant STAMP = Instant.parse("2025-10-02T12:00:00.5Z");
  private static final CalendarEntry ENTRY = CalendarEntry.builder()
      .id("KL-101")
      .at(Instant.parse("2025-10-06T07:00:00Z"))
      .zone(ZoneId.of("Europe/Berlin"))
      .network("mastodon")
      .channel("Mastodon Berlin")
      .campaign("Herbst; 25")
      .text(
          "Guten Morgen, Moabit! Unsere neue Herbströstung ist da: Pflaume, Kakao, Zimt. ☕🍂\nC:\\Kaffee")
      .language("de")
      .author("Lena")
      .link("https://kopilinde.example/herbst")
      .status("Approved")
      .build();

  @Provide
  Arbitrary<CalendarEntry> entry() {
    return Entries.any();
  }

  @Example
  void a_file_looks_like_this() throws IOException {
    assertThat(written(List.of(ENTRY)).replace("\r\n", "\n").lines().toList())
        .isEqualTo(Golden.lines("kopilinde.ics"));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void another_library_reads_what_was_meant(
      @ForAll @Size(max = 5) List<@From("entry") CalendarEntry> entries) {
    ICalendar calendar = Biweekly.parse(written(entries)).first();
    assertThat(calendar.getEvents()).hasSize(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      CalendarEntry entry = entries.get(i);
      VEvent event = calendar.getEvents().get(i);
      assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(entry.at());
      assertThat(event.getDateTimeStamp().getValue().toInstant())
          .isEqualTo(Instant.parse("2025-10-02T12:00:00Z"));
      assertThat(event.getDuration().getValue().toMillis()).isEqualTo(900_000);
      assertThat(event.getLocation().getValue()).isEqualTo(withoutControls(entry.channel()));
      assertThat(event.getDescription().getValue())
          .startsWith(withoutControls(entry.text()) + "\n");
      assertThat(event.getUid().getValue())
          .isEqualTo(entry.id() + "/" + entry.network() + "/" + withoutControls(entry.channel())
              + "@kopilinde.example");
      assertThat(event.getCategories().get(0).getValues())
          .startsWith(entry.network())
          .endsWith(entry.language().orElseThrow());
      assertThat(event.getStatus().getValue()).isEqualTo("TENTATIVE");
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void no_line_is_longer_than_75_bytes_nor_ends_within_a_character(
      @ForAll("entry") CalendarEntry entry) {
    String file = written(List.of(entry));
    assertThat(file).endsWith("\r\n");
    for (String line : file.split("\r\n", -1)) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      assertThat(bytes.length).isLessThanOrEqualTo(75);
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(line);
      assertThat(line).doesNotContain("\n", "\r", "\u0001", "\u007F");
    }
  }

  @Example
  void another_library_finds_nothing_to_complain_about() {
    ICalendar calendar = Biweekly.parse(written(List.of(ENTRY))).first();
    ValidationWarnings warnings = calendar.validate(ICalVersion.V2_0);
    assertThat(warnings.isEmpty()).as(warnings.toString()).isTrue();
  }

  @Example
  void a_status_is_one_of_three() {
    for (String status : List.of("cancelled", "Withdrawn", "missed")) {
      assertThat(written(List.of(ENTRY.withStatus(status)))).contains("\r\nSTATUS:CANCELLED\r\n");
    }
    for (String status : List.of("approved", "PUBLISHED", "scheduled")) {
      assertThat(written(List.of(ENTRY.withStatus(status)))).contains("\r\nSTATUS:CONFIRMED\r\n");
    }
    assertThat(written(List.of(ENTRY.withStatus("draft")))).contains("\r\nSTATUS:TENTATIVE\r\n");
  }

  private static String withoutControls(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F]", " ");
  }

  private static String written(List<CalendarEntry> entries) {
    StringBuilder out = new StringBuilder();
    CalendarIcs.write(entries, "kopilinde.example", STAMP, out);
    return out.toString();
  }
}
