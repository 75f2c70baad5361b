package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gotong.desk.Kinds;
import dev.gotong.json.JsonCodec;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Prefix and schema stand in every statement: the tables are there and nowhere else. */
class PlaceTest {
  private static final String TABLES =
      "SELECT table_schema, table_name FROM information_schema.tables";

  @Test
  void h2() throws IOException, SQLException {
    check(JdbcDatabase.H2, Databases.h2InMemory());
  }

  @Test
  void postgres() throws IOException, SQLException {
    check(JdbcDatabase.POSTGRESQL, Databases.postgres());
  }

  private static void check(JdbcDatabase kind, DataSource database)
      throws IOException, SQLException {
    String prefix = Databases.freshPrefix();
    String schema = "s_" + prefix;
    Databases.sql(database, "CREATE SCHEMA " + schema);
    JdbcStorage storage = JdbcStorage.builder(database, new JsonCodec())
        .kinds(Kinds.all())
        .databaseSchema(schema)
        .tablePrefix(prefix)
        .schemaMode(SchemaMode.MIGRATE)
        .build();
    UpgradeScene.play(storage);

    List<String> tables = Databases.sql(database, TABLES).stream()
        .map(row -> row.toLowerCase(Locale.ROOT))
        .filter(row -> row.contains(prefix))
        .toList();
    assertThat(tables)
        .hasSizeGreaterThan(15)
        .allMatch(row -> row.startsWith(schema + "|" + prefix));
    assertThat(Databases.sql(database, TABLES + " WHERE LOWER(table_name) LIKE 'gotong\\_%'"))
        .isEmpty();
    StringBuilder printed = new StringBuilder();
    SchemaScripts.of(kind).withSchema(schema).withPrefix("other_").printAfter(0, printed);
    assertThat(printed).contains(schema + ".other_events").doesNotContain("gotong_", "${");
  }

  @Test
  void what_is_no_plain_name_is_refused() {
    SchemaScripts scripts = SchemaScripts.of(JdbcDatabase.H2);
    for (String name : List.of("", "A", "a-b", "a;", "a\"", "user", "\u00e4")) {
      assertThatIllegalArgumentException().isThrownBy(() -> scripts.withSchema(name));
    }
    for (String name : List.of("", "A", "a-b", "a;", "9a")) {
      assertThatIllegalArgumentException().isThrownBy(() -> scripts.withPrefix(name));
    }
  }
}
