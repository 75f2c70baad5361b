package dev.gotong.jdbc;

import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Tables of its own for one test, and handles on them. Gone when it is closed. */
final class JdbcStore implements AutoCloseable {
  static final JsonCodec CODEC = new JsonCodec(); // costly to make, and shared as by a host

  private final DataSource database;
  private final Function<DataSource, JdbcStorage.Builder> builder;
  private final List<Kind<?>> kinds;
  private final InstantSource clock;
  private final String prefix = Databases.freshPrefix();

  JdbcStore(DataSource database, List<Kind<?>> kinds, InstantSource clock) {
    this(database, source -> JdbcStorage.builder(source, CODEC), kinds, clock);
  }

  JdbcStore(
      DataSource database,
      Function<DataSource, JdbcStorage.Builder> builder,
      List<Kind<?>> kinds,
      InstantSource clock) {
    this.database = database;
    this.builder = builder;
    this.kinds = kinds;
    this.clock = clock;
    open().schema().create(database);
  }

  JdbcStorage open() {
    return over(database);
  }

  /** {@return a handle that goes to the same tables by another way} */
  JdbcStorage over(DataSource source) {
    return builder
        .apply(source)
        .kinds(kinds)
        .schemaMode(SchemaMode.OFF)
        .tablePrefix(prefix)
        .clock(clock)
        .build();
  }

  @Override
  public void close() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (connection.getMetaData().getURL().startsWith("jdbc:h2:mem:")) {
        ((JdbcConnectionPool) database).dispose();
        return;
      }
      for (String table : tables(connection)) {
        statement.execute("DROP TABLE " + table);
      }
    }
  }

  private List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME");
        if (table.toLowerCase(Locale.ROOT).startsWith(prefix)) {
          tables.add(table);
        }
      }
    }
    return tables;
  }
}
