package dev.gotong.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report as text. */
class ConsoleReportTest {

  @Test
  void the_small_report_reads_as_its_golden_file() throws IOException {
    assertThat(ConsoleReport.text(SampleReports.small())).isEqualTo(golden());
  }

  private static String golden() throws IOException {
    try (InputStream file = ConsoleReportTest.class.getResourceAsStream("small.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sumpah Pemuda! 🇮🇩 Anak muda 👩‍🌾👩‍🌾👩‍🌾 mengelola ✍️ kebun, dan ceritanya kami bagikan setiap hari di sini.",
        "柏林与雅加达之间的咖啡烘焙团队每天都在写作和审核他们的帖子并且从不忘记替代文字因为他们的客人需要它们每天都在写作",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzendenstellvertreterin",
        "شاي وقهوة في برلين وجاكرتا كل صباح \u202E txt.exe ومعنا ضيوف كثيرون يسألون عن كل شيء في كل يوم تقريبا",
        "Z\u0351\u036B\u0343a\u0349\u034E\u0356l\u033A\u0353g\u0321\u0353o\u0322\u0328 \u001B[31m\u0007\n\r\n\ttabs \uD83D half"
      })
  void no_line_is_wider_than_the_page(String hostile) {
    for (int copies : List.of(1, 5)) {
      assertKeepsToThePage(ConsoleReport.text(SampleReports.saying(hostile.repeat(copies))));
    }
  }

  @Property(tries = 200)
  void no_line_is_wider_than_the_page_for_any_text(@ForAll String text) {
    assertKeepsToThePage(ConsoleReport.text(SampleReports.saying(text)));
  }

  private static void assertKeepsToThePage(String text) {
    assertThat(text).doesNotContain("\u001B", "\r", "\t", "\u202E");
    assertThat(text.lines())
        .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(100));
  }

  @Test
  void a_report_of_nothing_says_so() {
    assertThat(ConsoleReport.text(SampleReports.empty()))
        .contains(
            "Nothing was due.",
            "Somebody is always there.",
            "Nothing was found.",
            "No file was written.");
  }

  @Test
  void bars_show_the_capacity_and_what_exceeds_it() {
    assertThat(ConsoleTeam.bar(82)).startsWith("████████░░ ").endsWith("82\u00A0%");
    assertThat(ConsoleTeam.bar(0)).startsWith("░░░░░░░░░░ ");
    assertThat(ConsoleTeam.bar(118)).startsWith("██████████▓▓ ");
    assertThat(ConsoleTeam.bar(900)).startsWith("██████████▓▓▓▓").endsWith("900\u00A0%");
  }
}
