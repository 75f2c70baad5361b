package dev.gotong.jdbc;

import dev.gotong.base.WorkspaceId;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Key;
import dev.gotong.spi.Versioned;
import dev.gotong.testkit.SampleNote;
import dev.gotong.testkit.StorageContract;
import dev.gotong.testkit.TestClock;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** A fresh JDBC storage for every test, with a clock that stands still. */
abstract class JdbcFixture {
  static final WorkspaceId W = WorkspaceId.of("w");
  final TestClock clock = new TestClock();
  DataSource database;
  String prefix;
  JdbcStorage storage;

  abstract DataSource open();

  @BeforeEach
  void openStorage() {
    database = open();
    prefix = Databases.freshPrefix();
    storage = storage(database);
    storage.schema().create(database);
  }

  JdbcStorage storage(DataSource source) {
    return JdbcStorage.builder(source, new JsonCodec())
        .kinds(StorageContract.KINDS)
        .schemaMode(SchemaMode.OFF)
        .tablePrefix(prefix)
        .clock(clock)
        .build();
  }

  static Key<SampleNote> note(String id) {
    return SampleNote.key(W, id);
  }

  <T> Optional<Versioned<T>> find(Key<T> key) {
    return storage.transact(transaction -> transaction.find(key));
  }
}
