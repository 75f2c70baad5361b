package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several JVMs that start at the same moment install the tables once. */
class ProcessesTest {
  private static final int PROCESSES = 3;

  @TempDir
  private static Path directory;

  @Test
  void h2_that_several_processes_share() throws IOException, SQLException {
    migrate("jdbc:h2:file:" + directory.resolve("shared") + ";AUTO_SERVER=TRUE");
  }

  @Test
  void postgres() throws IOException, SQLException {
    migrate(Databases.postgresUrl());
  }

  @Test
  void sqlite() throws IOException, SQLException {
    migrate("jdbc:sqlite:" + directory.resolve("shared.db"));
  }

  private static void migrate(String url) throws IOException, SQLException {
    String prefix = Databases.freshPrefix();
    List<MigratingProcess> processes = new ArrayList<>();
    try {
      for (int i = 0; i < PROCESSES; i++) {
        processes.add(MigratingProcess.start(url, prefix));
      }
      for (MigratingProcess process : processes) {
        assertThat(process.hear()).isEqualTo("ready");
      }
      for (MigratingProcess process : processes) {
        process.go();
      }
      for (MigratingProcess process : processes) {
        assertThat(process.hear()).isEqualTo("done");
      }
      DataSource database = Databases.of(url);
      assertThat(Databases.sql(
              database, "SELECT version FROM " + prefix + "schema_version WHERE version > 0"))
          .containsExactly("1");
    } finally {
      processes.forEach(MigratingProcess::end);
    }
  }
}
