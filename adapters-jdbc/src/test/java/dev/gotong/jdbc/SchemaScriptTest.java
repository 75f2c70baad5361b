package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.desk.Kinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The scripts in the jar, for those who run their own migrations, are those that the kinds make. Once a version is
 * released its script stays as it is, and the next one alters.
 */
class SchemaScriptTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/gotong/jdbc/schema");

  @ParameterizedTest
  @EnumSource(JdbcDatabase.class)
  void the_script_in_the_jar_is_the_one_that_the_kinds_make(JdbcDatabase database)
      throws IOException {
    Path script = FOLDER.resolve(database.name().toLowerCase(Locale.ROOT) + "/V001__init.sql");
    String made =
        new JdbcSchema(database.dialect(), new Tables(Naming.PLACEHOLDERS, Kinds.all())).script();
    if (Boolean.getBoolean("gotong.accept")) {
      Files.createDirectories(script.resolveSibling(""));
      Files.writeString(script, made, StandardCharsets.UTF_8);
    }

    assertThat(made).contains("CREATE TABLE IF NOT EXISTS ${schema}${prefix}target (");
    assertThat(Files.readString(script, StandardCharsets.UTF_8)).isEqualTo(made);
  }
}
