package dev.gotong.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The naive evaluator knows the words of permissions and nothing that decides. */
class NaivePermissionsImportsTest {
  private static final Path ORACLE =
      Path.of("src/test/java/dev/gotong/team/oracle/NaivePermissions.java");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(dev\\.gotong\\.[\\w.]+);");
  private static final Pattern RULES = Pattern.compile(
      "\\.(covers|implied|isPrivileged|stronger|weaker|saysAs|contains\\(action|validity\\(\\)\\.at"
          + "|m\\.validity\\(\\)\\.at)\\(|Permissions\\.of|ActionOrder|Rulebook|Combiner");
  private static final Set<String> WORDS = Set.of(
      "Grant",
      "GrantTerms",
      "Group",
      "Membership",
      "Place",
      "Request",
      "Right",
      "Role",
      "Scope",
      "Subject",
      "Team",
      "Validity");

  @Test
  void the_oracle_uses_the_words_of_permissions_and_none_of_their_rules() throws IOException {
    assertThat(foreign(Files.readString(ORACLE))).isEmpty();
    assertThat(Files.readAllLines(ORACLE))
        .filteredOn(line -> !line.isBlank() && !line.startsWith("import ") && !line.contains("/**"))
        .hasSizeLessThan(120);
  }

  @Test
  void an_oracle_that_asks_the_rules_is_found_out() {
    assertThat(foreign("import dev.gotong.team.Rule;\n")).containsExactly("dev.gotong.team.Rule");
    assertThat(foreign("import dev.gotong.desk.Access;\n")).hasSize(1);
    assertThat(foreign("return grant.scope().covers(place);")).hasSize(1);
    assertThat(foreign("return Permissions.of(team);")).hasSize(1);
  }

  private static List<String> foreign(String source) {
    List<String> found = new ArrayList<>();
    IMPORT.matcher(source).results().map(match -> match.group(1)).forEach(name -> {
      boolean word = name.startsWith("dev.gotong.team.")
          ? WORDS.contains(name.substring("dev.gotong.team.".length()))
          : name.startsWith("dev.gotong.predicate.");
      if (!word) {
        found.add(name);
      }
    });
    RULES.matcher(source).results().forEach(match -> found.add(match.group()));
    return found;
  }
}
