package dev.gotong.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.formats.CalendarCsv;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the files of the example: what it prints, writes and publishes. */
class QuickstartTest {
  private static final Path EXPECTED = Path.of("src/test/resources/expected-output.txt");
  private static final Path README = Path.of("../../README.md");
  private static final Pattern EXCERPT =
      Pattern.compile("<!-- quickstart -->\\s*```text\\n(.*?)```", Pattern.DOTALL);

  @TempDir
  private static Path out;

  private static JobReport report;

  @BeforeAll
  static void run() {
    report = Runs.run(out);
  }

  /** What is printed, but for the head of the chain: fences are in it, which are never the same twice. */
  private static String printed() {
    return ConsoleReport.text(report).replaceAll("(Head +)[0-9a-f]{64}", "$1(64 digits)");
  }

  @Test
  void prints_what_it_is_expected_to_print() throws IOException {
    String printed = printed();
    if (Boolean.getBoolean("gotong.accept")) {
      Files.writeString(EXPECTED, printed, StandardCharsets.UTF_8);
    }

    assertThat(printed).isEqualTo(Files.readString(EXPECTED, StandardCharsets.UTF_8));
    assertThat(printed.lines())
        .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThan(101));
  }

  @Test
  void the_readme_shows_parts_of_that_output() throws IOException {
    String printed = printed();
    List<String> excerpts = new ArrayList<>();
    Matcher found = EXCERPT.matcher(Files.readString(README, StandardCharsets.UTF_8));
    while (found.find()) {
      excerpts.add(found.group(1));
    }

    assertThat(excerpts).isNotEmpty().allSatisfy(part -> assertThat(printed).contains(part));
  }

  @Test
  void the_html_report_holds_every_post_and_every_key() throws IOException {
    String page = Files.readString(out.resolve("report.html"), StandardCharsets.UTF_8);

    assertThat(report.publishing().targets()).hasSizeGreaterThan(60);
    assertThat(report.publishing().targets()).allSatisfy(target -> {
      assertThat(page).contains(target.post());
      assertThat(page).contains(target.externalKey());
    });
  }

  @Test
  void each_message_is_one_file_and_two_lost_answers_were_found() throws IOException {
    List<String> keys = report.publishing().targets().stream()
        .map(PublishingSection.Target::externalKey)
        .filter(key -> !key.isEmpty())
        .toList();

    assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    assertThat(Runs.outbox(out).keySet()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(report.publishing().targets().stream()
            .filter(target -> target.story().contains("found there by its key")))
        .hasSize(2);
  }

  @Test
  void the_chain_is_verified_and_the_calendar_can_be_read_back() throws IOException {
    assertThat(report.audit().verified()).isTrue();
    try (Reader csv =
        Files.newBufferedReader(out.resolve("calendar.csv"), StandardCharsets.UTF_8)) {
      assertThat(CalendarCsv.read(csv)).hasSize(78);
    }
    assertThat(Files.readString(out.resolve("calendar.ics"), StandardCharsets.UTF_8))
        .contains("BEGIN:VCALENDAR")
        .contains("DTSTART:20251006T010000Z");
  }

  @Test
  void run_twice_on_the_same_database_it_publishes_nothing_twice(@TempDir Path other)
      throws IOException {
    Runs.run(other);
    Map<String, String> before = Runs.outbox(other);
    JobReport again = Runs.run(other);

    assertThat(Runs.outbox(other)).isEqualTo(before);
    assertThat(again.publishing().counts()).isEqualTo(report.publishing().counts());
    assertThat(again.audit().verified()).isTrue();
  }
}
