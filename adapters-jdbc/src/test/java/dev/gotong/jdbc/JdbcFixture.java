package dev.gotong.jdbc;

import static dev.gotong.jdbc.Item.key;

import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Key;
import dev.gotong.spi.Versioned;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** A fresh JDBC storage for every test, with a clock that stands still. */
abstract class JdbcFixture {
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
        .kinds(Item.KINDS)
        .tablePrefix(prefix)
        .clock(clock)
        .build();
  }

  void write(Changes.Builder changes) {
    storage.transact(transaction -> {
      transaction.write(changes.build());
      return Boolean.TRUE;
    });
  }

  <T> Optional<Versioned<T>> find(Key<T> key) {
    return storage.transact(transaction -> transaction.find(key));
  }
}
