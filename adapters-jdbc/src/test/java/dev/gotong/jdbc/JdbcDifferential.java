package dev.gotong.jdbc;

import dev.gotong.inmemory.InMemoryStorage;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Storage;
import dev.gotong.testkit.StorageContract;
import dev.gotong.testkit.StorageDifferential;
import javax.sql.DataSource;

/** A database beside the storage in memory. */
abstract class JdbcDifferential extends StorageDifferential {
  private final InMemoryStorage model = new InMemoryStorage(clock);
  private final DataSource database;
  private final String prefix = Databases.freshPrefix();

  JdbcDifferential(DataSource database) {
    this.database = database;
    subject().schema().create(database);
  }

  @Override
  protected Storage model() {
    return model.another();
  }

  @Override
  protected final JdbcStorage subject() {
    return JdbcStorage.builder(database, new JsonCodec())
        .kinds(StorageContract.KINDS)
        .schemaMode(SchemaMode.OFF)
        .tablePrefix(prefix)
        .clock(clock)
        .build();
  }
}
