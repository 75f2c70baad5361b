package dev.gotong.examples.quickstart;

import dev.gotong.formats.CalendarCsv;
import dev.gotong.formats.CalendarEntry;
import dev.gotong.formats.CalendarIcs;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the calendar for other programs: as iCalendar, and as CSV that can be read back. */
final class Exports {
  private Exports() {}

  static void ics(Job job, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      CalendarIcs.write(entries(job), job.workspace() + ".example", job.slots.first(), out);
    }
  }

  static void csv(Job job, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      CalendarCsv.write(entries(job), out);
    }
  }

  static List<CalendarEntry> entries(Job job) {
    return job.slots.all().stream().map(planned -> entry(job, planned)).toList();
  }

  private static CalendarEntry entry(Job job, Slots.Planned planned) {
    return CalendarEntry.builder()
        .id(planned.row().id().value())
        .at(planned.at())
        .zone(planned.channel().zone())
        .channel(planned.channel().id().value())
        .network(planned.channel().network().value())
        .campaign(planned.row().campaign())
        .text(planned.row().text())
        .language(planned.row().language())
        .author(planned.row().author())
        .approver(planned.row().approvers().stream().findFirst())
        .link(planned.row().link())
        .image(planned.row().media())
        .altText(planned.row().altText())
        .status(job.gotong
            .publishing()
            .state(job.workspace(), planned.row().id(), planned.channel().id())
            .phase())
        .build();
  }
}
