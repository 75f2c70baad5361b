package dev.gotong.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody of the example is suddenly away: what is printed then. */
class AwayReportTest {
  private static final Path EXPECTED = Path.of("src/test/resources/expected-away.txt");

  @TempDir
  private Path out;

  private String away(String who) {
    return Quickstart.away(Runs.files(out), out, who);
  }

  @Test
  void prints_the_plan_and_the_handover() throws IOException {
    String printed = away("lena@2025-10-14T09:00");
    if (Boolean.getBoolean("gotong.accept")) {
      Files.writeString(EXPECTED, printed, StandardCharsets.UTF_8);
    }

    assertThat(printed).isEqualTo(Files.readString(EXPECTED, StandardCharsets.UTF_8));
  }

  @Test
  void says_what_would_be_an_absence() {
    assertThatThrownBy(() -> away("eve@2025-10-14T09:00"))
        .hasMessageStartingWith("gotong.away must be somebody of the team and a time");
    assertThatThrownBy(() -> away("lena")).hasMessageContaining("such as sari@2025-10-14T09:00");
    assertThatThrownBy(() -> away("lena@tomorrow")).hasMessageContaining("ended with tomorrow");
    assertThatThrownBy(() -> away("lena@2025-01-01T09:00")).hasMessageContaining("must be after");
  }
}
