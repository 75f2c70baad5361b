package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The oracle of reviews knows the vocabulary and nothing that decides. */
class OracleImportsTest {
  private static final Path ORACLE = Path.of("src/test/java/dev/gotong/approval/oracle");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(dev\\.gotong\\.[\\w.]+);");
  private static final Pattern INLINE =
      Pattern.compile("(?m)^(?!import |package ).*\\bdev\\.gotong\\.");

  private static final Set<String> VOCABULARY = Set.of(
      "ApprovalEvent",
      "ApprovalPolicy",
      "Clause",
      "DroppedVote",
      "Objection",
      "PowerEvent",
      "RoundEvent",
      "Selector",
      "Stage",
      "StageEvent",
      "StageOverride",
      "StageStatus",
      "Staleness",
      "TimeEvent",
      "Vote",
      "VoteEvent");

  @Test
  void the_oracle_uses_the_words_of_reviews_and_none_of_their_rules() throws IOException {
    List<String> foreign = new ArrayList<>();
    int files = 0;
    try (Stream<Path> sources = Files.list(ORACLE)) {
      for (Path source : sources.sorted().toList()) {
        files++;
        foreign.addAll(foreign(Files.readString(source)));
      }
    }
    assertThat(foreign).isEmpty();
    assertThat(files).isGreaterThan(3);
  }

  @Test
  void an_oracle_that_asks_the_rules_is_found_out() {
    assertThat(foreign("import dev.gotong.approval.Tally;\nimport dev.gotong.base.Digest;\n"))
        .containsExactly("dev.gotong.approval.Tally");
    assertThat(foreign("class A {\n  dev.gotong.approval.Seating s;\n}")).hasSize(1);
  }

  private static List<String> foreign(String source) {
    List<String> found = new ArrayList<>();
    Matcher imports = IMPORT.matcher(source);
    while (imports.find()) {
      String name = imports.group(1);
      boolean word = name.startsWith("dev.gotong.approval.")
          ? VOCABULARY.contains(name.split("\\.", -1)[3])
          : Stream.of("base", "post", "predicate")
              .anyMatch(p -> name.startsWith("dev.gotong." + p + "."));
      if (!word) {
        found.add(name);
      }
    }
    INLINE.matcher(source).results().forEach(match -> found.add(match.group().strip()));
    return found;
  }
}
