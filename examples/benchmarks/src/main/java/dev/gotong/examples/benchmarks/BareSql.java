package dev.gotong.examples.benchmarks;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The peer: the same work in the fewest statements that PostgreSQL needs for it, without kinds, versions that are
 * checked, a codec or a chain. A batch is claimed and committed; then its outcomes are: the job goes, the value is
 * updated, and a line is written down.
 */
final class BareSql {
  private static final int BATCH = 500;
  private static final String CLAIM =
      "update bare_job set owner = 'w', fence = fence + 1, next_at = ? where id in (select id from bare_job"
          + " where next_at <= ? order by next_at, id limit " + BATCH + " for update skip locked) returning id";

  private final DataSource dataSource;

  BareSql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void fill(int jobs) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists bare_job, bare_value, bare_log");
      statement.execute("create table bare_job (id text primary key, next_at bigint, owner text, fence bigint)");
      statement.execute("create index bare_due on bare_job (next_at)");
      statement.execute("create table bare_value (id text primary key, version bigint, value text)");
      statement.execute("create table bare_log (id text primary key, line text)");
      statement.execute("insert into bare_job select 'post-' || n, n, null, 0 from generate_series(1, " + jobs + ") n");
      statement.execute("insert into bare_value select 'post-' || n, 1, '{\"state\":\"scheduled\"}' from"
          + " generate_series(1, " + jobs + ") n");
    }
  }

  /** {@return how many jobs were done} */
  int drain(int jobs) throws SQLException {
    int done = 0;
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      List<String> batch = claim(connection, jobs);
      while (!batch.isEmpty()) {
        finish(connection, batch);
        done += batch.size();
        batch = claim(connection, jobs);
      }
    }
    return done;
  }

  private static List<String> claim(Connection connection, long now) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setLong(1, Long.MAX_VALUE);
      claim.setLong(2, now);
      try (ResultSet rows = claim.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
    }
    connection.commit();
    return ids;
  }

  private static void finish(Connection connection, List<String> ids) throws SQLException {
    Array all = connection.createArrayOf("text", ids.toArray());
    for (String sql : List.of(
        "delete from bare_job where id = any (?)",
        "update bare_value set version = version + 1, value = '{\"state\":\"published\"}' where id = any (?)",
        "insert into bare_log select id, 'published' from unnest(?) id")) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setArray(1, all);
        statement.executeUpdate();
      }
    }
    connection.commit();
  }
}
