package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.Gotong;
import dev.gotong.desk.Kinds;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Query;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Versioned;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * What a released version wrote is what today's code reads, after all steps to the newest schema and one more.
 *
 * <p>The rows of a released version stay as they are; {@code -Dgotong.accept=true} writes those of the version that is
 * not released yet.
 */
class UpgradeTest {
  private static final Path FOLDER = Path.of("src/test/resources/upgrade");
  private static final JsonCodec CODEC = new JsonCodec();
  private static final Script NEXT = new Script(Script.NAMES.size() + 1, "next", """
      ALTER TABLE ${schema}${prefix}task ADD COLUMN next_step BIGINT DEFAULT 7 NOT NULL;
      CREATE INDEX ${prefix}task_next ON ${schema}${prefix}task (workspace, next_step);
      UPDATE ${schema}${prefix}task SET next_step = 8;
      """);

  private final String prefix = Databases.freshPrefix();

  @Test
  void h2() throws IOException, SQLException {
    upgrade(Databases.h2InMemory());
  }

  @Test
  void postgres() throws IOException, SQLException {
    upgrade(Databases.postgres());
  }

  @Test
  void sqlite() throws IOException, SQLException {
    upgrade(Databases.sqlite());
  }

  private void upgrade(DataSource database) throws IOException, SQLException {
    for (int version = 1; version <= Script.NAMES.size(); version++) {
      String name = Script.NAMES.get(version - 1).substring(0, 4);
      Path rows = FOLDER.resolve(name + ".rows");
      Path values = FOLDER.resolve(name + ".values");
      if (Boolean.getBoolean("gotong.accept") && version == Script.NAMES.size()) {
        take(rows, values);
      }
      List<Script> scripts = Script.all(JdbcDatabase.of(database));
      installer(database, scripts.subList(0, version)).migrate(database);
      try (Rows dump = new Rows(database, tables())) {
        dump.load(Files.readAllLines(rows, StandardCharsets.UTF_8));
      }
      List<Script> more = new ArrayList<>(scripts);
      more.add(NEXT);
      installer(database, more).migrate(database);
      JdbcStorage storage = storage(database);

      assertThat(read(storage)).isEqualTo(Files.readAllLines(values, StandardCharsets.UTF_8));
      assertThat(Databases.sql(database, "SELECT next_step FROM " + prefix + "task"))
          .contains("8");
    }
  }

  /** Plays the scene on the newest schema, and writes what is in the tables and what is read from them. */
  private void take(Path rows, Path values) throws IOException, SQLException {
    DataSource database = Databases.h2InMemory();
    installer(database, Script.all(JdbcDatabase.H2)).migrate(database);
    JdbcStorage storage = storage(database);
    UpgradeScene.play(storage);
    Files.createDirectories(FOLDER);
    try (Rows dump = new Rows(database, tables())) {
      Files.write(rows, dump.all(), StandardCharsets.UTF_8);
    }
    Files.write(values, read(storage), StandardCharsets.UTF_8);
  }

  /** {@return all that a storage knows of the workspace, each line for one value or event} */
  private static List<String> read(Storage storage) {
    List<String> lines = new ArrayList<>();
    for (Kind<?> kind : Kinds.all()) {
      lines.addAll(read(storage, kind));
    }
    List<StoredEvent> events = Gotong.over(storage).build().audit().events(UpgradeScene.W, 0);
    for (StoredEvent event : events) {
      assertThat(event.isGenuine()).isTrue();
      lines.add(event.entry().record() + " " + event.event());
    }
    lines.add("next due " + storage.findNextDue("publish"));
    lines.add("next to be told " + storage.findNextDue("notify"));
    lines.add(Gotong.over(storage).build().audit().verify(UpgradeScene.W).toString());
    return lines.stream().map(line -> line.replace("\n", "\\n")).toList();
  }

  private static <T> List<String> read(Storage storage, Kind<T> kind) {
    List<Versioned<T>> found =
        storage.transact(t -> t.query(Query.of(UpgradeScene.W, kind))).items();
    assertThat(found).as("values of %s", kind).isNotEmpty();
    return found.stream()
        .map(each -> each.key() + " " + each.version() + " " + CODEC.encode(kind, each.value()))
        .toList();
  }

  private Tables tables() {
    return new Tables(Naming.DEFAULT.withPrefix(prefix), Kinds.all());
  }

  private SchemaInstaller installer(DataSource database, List<Script> scripts) {
    return new SchemaInstaller(JdbcDatabase.of(database).dialect(), tables(), scripts);
  }

  private JdbcStorage storage(DataSource database) {
    return JdbcStorage.builder(database, CODEC)
        .kinds(Kinds.all())
        .tablePrefix(prefix)
        .schemaMode(SchemaMode.OFF)
        .build();
  }
}
