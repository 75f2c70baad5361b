package dev.gotong.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The oracle of coverage knows what a roster and its rules say, and nothing that reads them. */
class CoverOracleImportsTest {
  private static final Path ORACLE = Path.of("src/test/java/dev/gotong/coverage/oracle");
  private static final Pattern NAME = Pattern.compile("\\bdev\\.gotong\\.[a-z]+\\.(\\w+)");
  private static final Set<String> VOCABULARY = Set.of(
      "CoverRules",
      "Duty",
      "Evenness",
      "Look",
      "Moderation",
      "Responsibility",
      "Roster",
      "Staffing");
  private static final Set<String> OTHERS = Set.of(
      "Absence",
      "Action",
      "Channel",
      "ClockOracle",
      "Member",
      "NaiveRights",
      "NetworkId",
      "PersonId",
      "Scope",
      "Team",
      "WeeklyHours",
      "Window",
      "oracle");

  @Test
  void the_oracle_uses_the_words_of_rosters_and_none_of_their_rules() throws IOException {
    int files = 0;
    try (Stream<Path> sources = Files.list(ORACLE)) {
      for (Path source : sources.sorted().toList()) {
        files++;
        assertThat(foreign(Files.readString(source))).as("%s", source).isEmpty();
      }
    }
    assertThat(files).isGreaterThan(3);
  }

  @Test
  void an_oracle_that_asks_the_rules_is_found_out() {
    assertThat(
            foreign("import dev.gotong.coverage.Roster;\nimport dev.gotong.coverage.Standing;\n"))
        .containsExactly("Standing");
    assertThat(foreign("class A {\n  dev.gotong.team.Presence p;\n}")).containsExactly("Presence");
  }

  private static List<String> foreign(String source) {
    List<String> found = new ArrayList<>();
    NAME.matcher(source)
        .results()
        .map(match -> match.group(1))
        .filter(name -> !VOCABULARY.contains(name) && !OTHERS.contains(name))
        .forEach(found::add);
    return found;
  }
}
