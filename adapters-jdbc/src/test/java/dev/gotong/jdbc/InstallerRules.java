package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.WorkspaceId;
import dev.gotong.desk.Kinds;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Key;
import dev.gotong.spi.StorageException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the tables when a storage is built, however many build one at once. */
abstract class InstallerRules {
  private static final int THREADS = 12;

  /** Cannot be run twice without leaving a trace, unlike a script that is released. */
  private static final Script SECOND = new Script(2, "V002__test", """
      -- a step that counts how often it is taken
      CREATE TABLE ${schema}${prefix}extra (n INT);
      INSERT INTO ${schema}${prefix}extra VALUES (1);
      """);

  DataSource database;
  String prefix;
  private Naming naming;

  abstract DataSource open();

  final JdbcDatabase kind() {
    return JdbcDatabase.of(database);
  }

  @BeforeEach
  void openDatabase() {
    database = open();
    prefix = Databases.freshPrefix();
    naming = Naming.DEFAULT.withPrefix(prefix);
  }

  private JdbcStorage.Builder storage() {
    return JdbcStorage.builder(database, new JsonCodec()).kinds(Kinds.all()).tablePrefix(prefix);
  }

  private SchemaInstaller installer(Script... more) {
    List<Script> scripts = new ArrayList<>(Script.all(kind()));
    scripts.addAll(List.of(more));
    return new SchemaInstaller(kind().dialect(), new Tables(naming, Kinds.all()), scripts);
  }

  private List<String> sql(String statement) throws SQLException {
    return Databases.sql(database, statement.replace("#", prefix));
  }

  private void refused(SchemaInstaller installer, String... parts) {
    assertThatThrownBy(() -> installer.validate(database))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll(parts)
        .satisfies(e -> assertThat(((StorageException) e).mayHaveHappened()).isFalse());
  }

  @Test
  void nothing_is_created_unless_it_is_asked_for() {
    assertThatThrownBy(() -> storage().build())
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("run V001__init.sql")
        .hasMessageContaining("SchemaMode.MIGRATE");
    assertThatThrownBy(() -> sql("SELECT * FROM #events")).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> sql("SELECT * FROM #schema_version")).isInstanceOf(SQLException.class);
  }

  @Test
  void what_was_migrated_is_valid_and_migrating_again_changes_nothing() throws SQLException {
    storage().schemaMode(SchemaMode.MIGRATE).build().close();
    List<String> before = sql("SELECT * FROM #schema_version WHERE version > 0");
    storage().schemaMode(SchemaMode.MIGRATE).build().close();
    try (JdbcStorage storage = storage().build()) {
      Key<?> nobody = Key.of(WorkspaceId.of("w"), Kinds.all().get(0), "one");
      assertThat(storage.<Object>transact(t -> t.find(nobody)).toString()).contains("empty");
    }
    assertThat(sql("SELECT * FROM #schema_version WHERE version > 0"))
        .isEqualTo(before)
        .hasSize(1);
    assertThat(before.get(0)).contains(Script.all(kind()).get(0).checksum(), Script.library());
    assertThat(Script.library()).matches("\\d+\\.\\d+.*");
  }

  @Test
  void what_is_printed_may_be_run_by_others_and_twice() throws IOException, SQLException {
    for (int i = 0; i < 2; i++) {
      StringBuilder printed = new StringBuilder();
      SchemaScripts.of(kind()).withPrefix(prefix).printAfter(0, printed);
      for (String statement : new Script(1, "printed", printed.toString()).statements(naming)) {
        sql(statement);
      }
    }
    storage().build().close();
    storage().schemaMode(SchemaMode.MIGRATE).build().close();
    StringBuilder nothing = new StringBuilder();
    SchemaScripts.of(kind()).printAfter(SchemaScripts.of(kind()).latest(), nothing);
    assertThat(nothing).isEmpty();
  }

  @Test
  void a_database_that_is_behind_is_told_the_scripts_and_taken_there() throws SQLException {
    installer().migrate(database);
    refused(installer(SECOND), "at version 1", "needs 2", "run V002__test.sql");
    installer(SECOND).migrate(database);
    installer(SECOND).validate(database);
    installer(SECOND).migrate(database);
    assertThat(sql("SELECT n FROM #extra")).containsExactly("1");
    refused(installer(), "at version 2", "up to 1 only", "use gotong " + Script.library());
    assertThatThrownBy(() -> installer().migrate(database)).hasMessageContaining("at version 2");
  }

  @Test
  void what_is_not_as_it_was_left_is_refused_with_what_to_do() throws SQLException {
    installer().migrate(database);
    sql("UPDATE #schema_version SET checksum = 'other' WHERE version = 1");
    refused(installer(), "V001__init", "checksum other", "set the checksum of version 1");
    assertThatThrownBy(() -> installer().migrate(database)).hasMessageContaining("checksum");
    sql("UPDATE #schema_version SET version = 2, checksum = 'x' WHERE version = 1");
    refused(installer(SECOND), "no row for version 1, but one for 2");
    sql("DELETE FROM #schema_version WHERE version > 0");
    refused(installer(), "nothing says that they were installed to the end", "run V001__init.sql");
    installer().migrate(database);
    installer().validate(database);
    sql("DROP TABLE #post");
    refused(installer(), "the table " + prefix + "post", "restore it from a backup");
  }

  @Test
  void a_script_that_was_interrupted_is_run_again() throws SQLException {
    Script script = Script.all(kind()).get(0);
    List<String> statements = script.statements(naming);
    for (String statement : statements.subList(0, statements.size() / 2)) {
      sql(statement);
    }
    assertThatThrownBy(() -> storage().build()).hasMessageContaining("can be run again");
    storage().schemaMode(SchemaMode.MIGRATE).build().close();
  }

  @Test
  void a_script_that_fails_is_not_recorded_and_the_failure_says_so() throws SQLException {
    Script wrong =
        new Script(2, "V002__wrong", "ALTER TABLE ${schema}${prefix}nowhere ADD x INT;\n");
    assertThatThrownBy(() -> installer(wrong).migrate(database))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("A script of the schema failed");
    installer(SECOND).migrate(database);
    assertThat(sql("SELECT n FROM #extra")).containsExactly("1");
  }

  @Test
  void many_threads_migrate_at_once_and_each_script_runs_once() throws Exception {
    CyclicBarrier together = new CyclicBarrier(THREADS);
    Callable<Object> migration = () -> {
      together.await();
      installer(SECOND).migrate(database);
      installer(SECOND).validate(database);
      return 1;
    };
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Object>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(threads.submit(migration));
      }
      for (Future<Object> each : all) {
        assertThatCode(() -> each.get(2, TimeUnit.MINUTES)).doesNotThrowAnyException();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(sql("SELECT n FROM #extra")).containsExactly("1");
    assertThat(sql("SELECT version FROM #schema_version WHERE version > 0 ORDER BY 1"))
        .containsExactly("1", "2");
  }
}
