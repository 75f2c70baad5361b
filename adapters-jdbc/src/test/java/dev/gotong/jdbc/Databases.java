package dev.gotong.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.sqlite.javax.SQLiteConnectionPoolDataSource;

/** The databases of the tests. */
final class Databases {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private Databases() {}

  /** One server for the whole JVM, closed by its own shutdown hook. */
  private static final class Server {
    static final String URL = start();
    static final DataSource DATABASE = postgres(URL);

    private static String start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "100")
            .start()
            .getJdbcUrl("postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static DataSource postgres() {
    return Server.DATABASE;
  }

  static String postgresUrl() {
    return Server.URL;
  }

  private static DataSource postgres(String url) {
    PGConnectionPoolDataSource connections = new PGConnectionPoolDataSource();
    connections.setUrl(url);
    return pool(JdbcConnectionPool.create(connections));
  }

  /** {@return the database at that address} */
  static DataSource of(String url) {
    if (url.startsWith("jdbc:h2:")) {
      return h2(url.substring("jdbc:h2:".length()));
    }
    if (url.startsWith("jdbc:mariadb:")) {
      return maria(url);
    }
    return url.startsWith("jdbc:sqlite:") ? sqlite(url) : postgres(url);
  }

  static DataSource h2InMemory() {
    return h2("mem:t" + COUNTER.incrementAndGet());
  }

  static DataSource h2InFile(Path directory) {
    return h2("file:" + directory.resolve("t" + COUNTER.incrementAndGet()));
  }

  /** One file for the whole JVM. */
  private static final class SqliteFile {
    static final DataSource DATABASE = sqlite("jdbc:sqlite:" + folder().resolve("tests.db"));

    private static Path folder() {
      try {
        Path folder = Files.createTempDirectory("gotong-sqlite");
        for (String file : List.of("tests.db", "tests.db-wal", "tests.db-shm")) {
          folder.resolve(file).toFile().deleteOnExit();
        }
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static DataSource sqlite() {
    return SqliteFile.DATABASE;
  }

  private static DataSource sqlite(String url) {
    SQLiteConnectionPoolDataSource connections = new SQLiteConnectionPoolDataSource();
    connections.setUrl(url);
    connections.setJournalMode("WAL");
    connections.setSynchronous("OFF");
    return pool(JdbcConnectionPool.create(connections));
  }

  static DataSource maria() {
    return MariaServer.database();
  }

  static DataSource maria(String url) {
    try {
      String reset = url.contains("useResetConnection") ? "" : "&useResetConnection=true";
      return new MariaDbPoolDataSource(url + "&minPoolSize=1&maxPoolSize=64" + reset);
    } catch (SQLException e) {
      throw new IllegalArgumentException(url, e);
    }
  }

  private static DataSource h2(String where) {
    return pool(JdbcConnectionPool.create("jdbc:h2:" + where, "sa", ""));
  }

  private static DataSource pool(JdbcConnectionPool pool) {
    pool.setMaxConnections(64);
    return pool;
  }

  /** {@return the rows that a statement answers with, each as one text; none if it answers with none} */
  static List<String> sql(DataSource database, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        ResultSet result = statement.getResultSet();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          StringJoiner row = new StringJoiner("|");
          for (int i = 1; i <= columns; i++) {
            row.add(String.valueOf(result.getString(i)));
          }
          rows.add(row.toString());
        }
      }
    }
    return rows;
  }

  /** {@return a prefix that no other test has, so that tests can share a database} */
  static String freshPrefix() {
    return "t" + COUNTER.incrementAndGet() + "_";
  }
}
