package dev.gotong.examples.benchmarks.race;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL on loopback, with a database for each round. */
final class Server implements AutoCloseable {
  /** A connection for each thread, and some for what else an instance does. */
  private static final int CONNECTIONS = Contestant.THREADS + 4;

  private final EmbeddedPostgres server;
  private final ProcessHandle process;

  private Server(EmbeddedPostgres server, ProcessHandle process) {
    this.server = server;
    this.process = process;
  }

  static Server start() throws IOException, SQLException {
    EmbeddedPostgres started =
        EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    try (Connection connection = started.getPostgresDatabase().getConnection()) {
      long backend = number(connection, "select pg_backend_pid()");
      return new Server(
          started, ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow());
    }
  }

  /** A pool of connections, as every service has one. */
  HikariDataSource pool(String database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.getJdbcUrl("postgres", database));
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }

  void create(String database) throws SQLException {
    execute("create database " + database);
  }

  void copy(String from, String to) throws SQLException {
    execute("create database " + to + " template " + from);
  }

  void drop(String database) throws SQLException {
    execute("drop database if exists " + database + " with (force)");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** What the processes of the server that are there have worked. */
  Duration worked() {
    return process
        .descendants()
        .flatMap(child -> child.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
