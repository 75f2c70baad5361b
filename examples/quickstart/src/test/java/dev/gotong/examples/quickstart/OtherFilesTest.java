package dev.gotong.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.formats.CalendarFileException;
import dev.gotong.formats.HostileCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are not those of the example: hostile, broken, empty. */
class OtherFilesTest {
  @TempDir
  private Path out;

  @ParameterizedTest
  @EnumSource(HostileCalendar.class)
  void a_hostile_calendar_is_refused_and_nothing_is_done(HostileCalendar hostile)
      throws IOException {
    Path calendar = out.resolve("hostile.csv");
    try (InputStream bytes = hostile.open()) {
      Files.copy(bytes, calendar, StandardCopyOption.REPLACE_EXISTING);
    }
    Optional<String> code =
        hostile == HostileCalendar.MOST_ROWS // the reader takes them, the job does not
            ? Optional.of("calendar-file.too-many-rows")
            : hostile.code();
    if (code.isPresent()) {
      assertThatThrownBy(() -> Runs.run(Runs.files(out, calendar), out))
          .isInstanceOfSatisfying(
              CalendarFileException.class,
              e -> assertThat(e.refusal().code()).isEqualTo(code.get()));
      assertThat(out.toFile().list()).containsExactly("hostile.csv");
    } else {
      JobReport report = Runs.run(Runs.files(out, calendar), out);
      assertThat(report.audit().verified()).isTrue();
    }
  }

  @Test
  void a_calendar_with_nothing_but_a_header_is_an_empty_job() throws IOException {
    Path calendar = write("empty.csv", "Date,Channel,Text\n");

    JobReport report = Runs.run(Runs.files(out, calendar), out);

    assertThat(report.input().postsMade()).isZero();
    assertThat(report.publishing().targets()).isEmpty();
    assertThat(ConsoleReport.text(report)).contains("nothing was due");
  }

  @Test
  void a_mistake_in_the_team_file_is_named_with_its_place() throws IOException {
    String team = Files.readString(Runs.DATA.resolve("team.yaml"), StandardCharsets.UTF_8);
    Path unknown = write("team.yaml", team.replace("capacity: 1320", "capactiy: 1320"));
    Path hours = write("hours.yaml", team.replace("fri: 09:00-15:00", "fri: 9-15"));

    assertRefused(unknown, "capactiy");
    assertRefused(hours, "9");
    assertRefused(
        write("veto.yaml", team.replace("veto: sticky", "veto: sticki")),
        "must be none, sticky or terminal, but was sticki");
    assertRefused(
        write("editor.yaml", team.replace("by: tarik", "by: torsten")),
        "edits: there is no torsten under members");
    assertRefused(
        write("freeze.yaml", team.replace("until: 2025-10-31T17:30", "until: 2025-10-31T07:30")),
        "freezes: one must end after it began");
    assertThat(out.resolve("gotong.mv.db")).doesNotExist();
  }

  private void assertRefused(Path team, String named) {
    Job.Files files = new Job.Files(
        Runs.DATA.resolve("content-calendar.csv"),
        team,
        Runs.DATA.resolve("style-guide.yaml"),
        out.resolve("gotong"));
    assertThatThrownBy(() -> Runs.run(files, out))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining(String.valueOf(team.getFileName()))
        .hasMessageContaining(named);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(out.resolve(name), text, StandardCharsets.UTF_8);
  }
}
