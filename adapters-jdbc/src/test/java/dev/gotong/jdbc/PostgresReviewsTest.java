package dev.gotong.jdbc;

import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Storage;
import dev.gotong.testkit.ReviewsContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

class PostgresReviewsTest extends ReviewsContract {
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

  private JdbcStorage storage() {
    return JdbcStorage.builder(database, new JsonCodec())
        .kinds(KINDS)
        .schemaMode(SchemaMode.OFF)
        .tablePrefix(prefix)
        .clock(clock)
        .build();
  }
}
