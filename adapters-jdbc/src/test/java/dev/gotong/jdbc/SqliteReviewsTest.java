package dev.gotong.jdbc;

import dev.gotong.spi.Storage;
import dev.gotong.testkit.ReviewsContract;
import org.junit.jupiter.api.AutoClose;

class SqliteReviewsTest extends ReviewsContract {
  @AutoClose
  private final JdbcStore store = new JdbcStore(Databases.sqlite(), KINDS, clock);

  @Override
  protected Storage open() {
    return store.open();
  }
}
