package dev.gotong.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The databases of the tests. */
final class Databases {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private Databases() {}

  /** One server for the whole JVM, closed by its own shutdown hook. */
  private static final class Server {
    static final DataSource DATABASE = start();

    private static DataSource start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "100")
            .start();
        PGConnectionPoolDataSource connections = new PGConnectionPoolDataSource();
        connections.setUrl(server.getJdbcUrl("postgres", "postgres"));
        return pool(JdbcConnectionPool.create(connections));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static DataSource postgres() {
    return Server.DATABASE;
  }

  static DataSource h2InMemory() {
    return h2("mem:t" + COUNTER.incrementAndGet());
  }

  static DataSource h2InFile(Path directory) {
    return h2("file:" + directory.resolve("t" + COUNTER.incrementAndGet()));
  }

  private static DataSource h2(String where) {
    return pool(JdbcConnectionPool.create("jdbc:h2:" + where, "sa", ""));
  }

  private static DataSource pool(JdbcConnectionPool pool) {
    pool.setMaxConnections(64);
    return pool;
  }

  /** {@return a prefix that no other test has, so that tests can share a database} */
  static String freshPrefix() {
    return "t" + COUNTER.incrementAndGet() + "_";
  }
}
