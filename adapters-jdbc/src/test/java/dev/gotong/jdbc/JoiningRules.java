package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.spi.Changes;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.Storage;
import dev.gotong.testkit.SampleEvent;
import dev.gotong.testkit.SampleNote;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What is written within a transaction of the host: it stands or falls with what the host writes itself. */
abstract class JoiningRules extends JdbcFixture {

  @Test
  void what_the_host_commits_is_there_and_what_it_rolls_back_is_not() throws SQLException {
    try (Connection host = host()) {
      save(storage.joining(host), "a", 0);
      insert(host, 1);
      assertThat(committed("a")).as("before the commit").isFalse();
      host.commit();
      save(storage.joining(host), "b", 0);
      insert(host, 2);
      host.rollback();

      assertThat(find(note("a"))).isPresent();
      assertThat(find(note("b"))).isEmpty();
      assertThat(rows(host)).isEqualTo(1);
    }
  }

  @Test
  void a_conflict_is_taken_back_and_the_host_goes_on() throws SQLException {
    save(storage, "a", 0);
    try (Connection host = host()) {
      Storage joined = storage.joining(host);
      insert(host, 1);
      assertThatThrownBy(() -> save(joined, "a", 0)).isInstanceOf(StaleVersionException.class);
      save(joined, "b", 0);
      host.commit();

      assertThat(find(note("b"))).isPresent();
      assertThat(rows(host)).isEqualTo(1);
      assertThat(host.getAutoCommit()).isFalse();
    }
  }

  @Test
  void events_of_a_joined_transaction_stand_in_the_chain_once_it_is_committed()
      throws SQLException {
    try (Connection host = host()) {
      storage.joining(host).transact(transaction -> {
        transaction.write(Changes.builder().addEvents(SampleEvent.of(W, "a", 1)).build());
        return 1;
      });
      host.rollback();
      storage.joining(host).transact(transaction -> {
        transaction.write(Changes.builder().addEvents(SampleEvent.of(W, "b", 1)).build());
        return 1;
      });
      host.commit();
    }

    int events =
        storage.transact(transaction -> transaction.events(EventQuery.of(W)).size());
    assertThat(events).isEqualTo(1);
  }

  @Test
  void a_connection_that_commits_by_itself_is_refused() throws SQLException {
    try (Connection host = database.getConnection()) {
      Storage joined = storage.joining(host);

      assertThatThrownBy(() -> save(joined, "a", 0))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("setAutoCommit(false)");
      assertThat(find(note("a"))).isEmpty();
    }
  }

  /** Asks the database itself: a storage on SQLite would wait for the host to finish. */
  private boolean committed(String id) throws SQLException {
    String rows = "SELECT id FROM " + prefix + Names.table(SampleNote.KIND.name())
        + " WHERE version > 0 AND id = '" + id + "'";
    return !Databases.sql(database, rows).isEmpty();
  }

  private Connection host() throws SQLException {
    Connection host = database.getConnection();
    try (Statement statement = host.createStatement()) {
      statement.execute("CREATE TABLE " + prefix + "host (id INT PRIMARY KEY)");
    }
    host.setAutoCommit(false);
    return host;
  }

  private void insert(Connection host, int id) throws SQLException {
    try (Statement statement = host.createStatement()) {
      statement.execute("INSERT INTO " + prefix + "host VALUES (" + id + ")");
    }
  }

  private int rows(Connection host) throws SQLException {
    try (Statement statement = host.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + prefix + "host")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void save(Storage storage, String id, long expected) {
    storage.transact(transaction -> {
      transaction.write(
          Changes.builder().save(note(id), expected, new SampleNote("x")).build());
      return 1;
    });
  }
}
