package dev.gotong.jdbc;

import dev.gotong.json.JsonCodec;
import dev.gotong.testkit.StorageContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** The contract of all storages, on tables of its own for every test. */
abstract class JdbcContract extends StorageContract {
  private final String prefix = Databases.freshPrefix();
  private DataSource database;

  abstract DataSource database();

  @BeforeEach
  void createTables() {
    database = database();
    open().schema().create(database);
  }

  JdbcStorage.Builder builder(DataSource source) {
    return JdbcStorage.builder(source, new JsonCodec());
  }

  @Override
  protected JdbcStorage open() {
    return builder(database)
        .kinds(KINDS)
        .schemaMode(SchemaMode.OFF)
        .tablePrefix(prefix)
        .clock(clock)
        .build();
  }
}
