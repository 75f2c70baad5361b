package dev.gotong.jdbc;

import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Storage;
import dev.gotong.testkit.ErasureContract;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

class PostgresErasureTest extends ErasureContract {
  private final DataSource database = Databases.postgres();
  private final String prefix = Databases.freshPrefix();

  @BeforeEach
  void createTables() {
    storage().schema().create(database);
  }

  @Override
  protected Storage open() {
    return storage();
  }

  /** Every row of every table of this test, as text. */
  @Override
  protected String everything() {
    StringBuilder all = new StringBuilder();
    for (String table :
        column("SELECT tablename FROM pg_tables WHERE starts_with(tablename, '" + prefix + "')")) {
      column("SELECT t::text FROM " + table + " t")
          .forEach(row -> all.append(row).append('\n'));
    }
    return all.toString();
  }

  private List<String> column(String query) {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return values;
  }

  private JdbcStorage storage() {
    return JdbcStorage.builder(database, new JsonCodec())
        .kinds(KINDS)
        .tablePrefix(prefix)
        .schemaMode(SchemaMode.OFF)
        .clock(clock)
        .build();
  }
}
