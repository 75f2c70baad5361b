package dev.gotong.jdbc;

import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Storage;
import dev.gotong.testkit.ErasureContract;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

class H2ErasureTest extends ErasureContract {
  private final DataSource database = Databases.h2InMemory();
  private final String prefix = Databases.freshPrefix();

  @BeforeEach
  void createTables() {
    storage().schema().create(database);
  }

  @Override
  protected Storage open() {
    return storage();
  }

  /** The script from which H2 makes the whole database anew. */
  @Override
  protected String everything() {
    StringBuilder all = new StringBuilder();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("SCRIPT")) {
      while (lines.next()) {
        all.append(lines.getString(1)).append('\n');
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return all.toString();
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
