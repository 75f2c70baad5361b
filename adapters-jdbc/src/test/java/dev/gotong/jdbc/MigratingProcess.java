package dev.gotong.jdbc;

import dev.gotong.desk.Kinds;
import dev.gotong.json.JsonCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** A JVM of its own that says when it is ready, waits for the word, and builds a storage that migrates. */
final class MigratingProcess {
  private final Process process;
  private final BufferedReader answers;

  private MigratingProcess(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  static MigratingProcess start(String url, String prefix) {
    try {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      return new MigratingProcess(new ProcessBuilder(List.of(
              java,
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              MigratingProcess.class.getName(),
              url,
              prefix))
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the next line that the process says} */
  String hear() throws IOException {
    return String.valueOf(answers.readLine());
  }

  void go() throws IOException {
    OutputStream words = process.getOutputStream();
    words.write("go\n".getBytes(StandardCharsets.UTF_8));
    words.flush();
  }

  void end() {
    process.destroyForcibly();
  }

  /** Of those that open a file of H2 at the same moment one may be turned away at first, before the file is shared. */
  private static void connect(DataSource database) throws SQLException {
    for (int tries = 1; ; tries++) {
      try {
        database.getConnection().close();
        return;
      } catch (SQLException e) {
        if (tries == 100) {
          throw e;
        }
        LockSupport.parkNanos(100_000_000);
      }
    }
  }

  /** The process. */
  public static void main(String[] args) throws IOException, SQLException {
    DataSource database = Databases.of(args[0]);
    JdbcStorage.Builder storage = JdbcStorage.builder(database, new JsonCodec())
        .kinds(Kinds.all())
        .tablePrefix(args[1])
        .schemaMode(SchemaMode.MIGRATE);
    connect(database);
    System.out.println("ready");
    BufferedReader words =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    words.readLine();
    try {
      storage.build().close();
      System.out.println("done");
    } catch (RuntimeException e) {
      System.out.println("failed: " + e);
    }
    words.readLine(); // whoever serves a file of H2 to the others stays until it is ended
  }
}
