package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Changes;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StorageException;
import dev.gotong.testkit.SampleNote;
import dev.gotong.testkit.StorageContract;
import dev.gotong.testkit.TestClock;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A host with Spring: its rows and Gotong's values are one transaction. */
abstract class SpringRules extends JdbcFixture {
  private JdbcTemplate host;
  private TransactionTemplate transaction;
  private JdbcStorage managed;

  @BeforeEach
  void host() {
    host = new JdbcTemplate(database);
    host.execute("CREATE TABLE " + prefix + "host (id INT PRIMARY KEY)");
    transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    managed = managed(database, WithoutTransaction.REFUSE);
  }

  private JdbcStorage managed(DataSource source, WithoutTransaction otherwise) {
    return JdbcStorage.builder(source, new JsonCodec())
        .kinds(StorageContract.KINDS)
        .schemaMode(SchemaMode.OFF)
        .tablePrefix(prefix)
        .clock(clock)
        .managedBy(new SpringBridge(source, new DataSourceTransactionManager(source)), otherwise)
        .build();
  }

  private static void save(Storage storage, String id, long expected) {
    storage.transact(t -> {
      t.write(Changes.builder().save(note(id), expected, new SampleNote("x")).build());
      return 1;
    });
  }

  private void row(int id) {
    host.update("INSERT INTO " + prefix + "host VALUES (?)", id);
  }

  private int rows() {
    return Objects.requireNonNull(
        host.queryForObject("SELECT COUNT(*) FROM " + prefix + "host", Integer.class));
  }

  @Test
  void rows_of_the_host_and_values_are_committed_and_rolled_back_together() {
    transaction.executeWithoutResult(status -> {
      row(1);
      save(managed, "a", 0);
      assertThat(managed.<Boolean>transact(t -> t.find(note("a")).isPresent())).isTrue();
    });
    transaction.executeWithoutResult(status -> {
      row(2);
      save(managed, "b", 0);
      status.setRollbackOnly();
    });
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
          save(managed, "c", 0);
          row(1);
        }))
        .hasMessageContaining("host");
    assertThat(rows()).isEqualTo(1);
    assertThat(find(note("a"))).isPresent();
    assertThat(find(note("b"))).isEmpty();
    assertThat(find(note("c"))).isEmpty();
  }

  @Test
  void after_a_conflict_the_host_goes_on() {
    save(storage, "a", 0);
    transaction.executeWithoutResult(status -> {
      row(1);
      assertThatThrownBy(() -> save(managed, "a", 0)).isInstanceOf(StaleVersionException.class);
      save(managed, "b", 0);
    });
    assertThat(rows()).isEqualTo(1);
    assertThat(find(note("b"))).isPresent();
  }

  @Test
  void due_work_is_claimed_in_a_transaction_of_its_own() {
    storage.transact(t -> {
      t.write(Changes.builder()
          .addJobs(new JobChange.Schedule(new Job("q", W, "a"), TestClock.START))
          .build());
      return 1;
    });
    ClaimRequest request =
        ClaimRequest.builder().queue("q").worker("w").now(TestClock.START).build();
    transaction.executeWithoutResult(status -> {
      row(1);
      Storage dispatcher = managed.separate();
      assertThat(dispatcher.<Integer>transact(t -> t.claim(request).size())).isEqualTo(1);
      assertThat(dispatcher.now()).isEqualTo(TestClock.START);
      status.setRollbackOnly();
    });
    assertThat(rows()).isZero();
    assertThat(storage.<Integer>transact(t -> t.claim(request).size()))
        .as("still leased")
        .isZero();
  }

  @Test
  void outside_of_a_transaction_it_refuses_or_begins_one_as_the_host_said() {
    assertThatThrownBy(() -> save(managed, "a", 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("begin one");
    assertThatThrownBy(() -> managed.findNextDue("q")).isInstanceOf(IllegalStateException.class);
    assertThat(managed.now()).isEqualTo(TestClock.START);
    save(managed.separate(), "b", 0);
    save(managed(database, WithoutTransaction.START), "c", 0);
    assertThat(find(note("a"))).isEmpty();
    assertThat(find(note("b"))).isPresent();
    assertThat(find(note("c"))).isPresent();
  }

  @Test
  void transactions_do_not_nest() {
    transaction.executeWithoutResult(status -> assertThatThrownBy(
            () -> managed.transact(t -> managed.transact(u -> 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("do not nest"));
  }

  @Test
  void a_new_transaction_is_run_again_if_taken_back_and_its_commit_may_have_happened()
      throws SQLException {
    try (OneConnection one = new OneConnection(database)) {
      JdbcStorage alone = managed(one, WithoutTransaction.START);
      one.failCommits("40001", 3);
      save(alone, "a", 0);
      assertThat(find(note("a"))).isPresent();
      one.failCommits("08006", 1);
      assertThatThrownBy(() -> save(alone, "b", 0))
          .isInstanceOfSatisfying(
              StorageException.class, e -> assertThat(e.mayHaveHappened()).isTrue());
      one.getConnection();
      assertThatThrownBy(() -> save(alone, "c", 0))
          .isInstanceOfSatisfying(
              StorageException.class, e -> assertThat(e.mayHaveHappened()).isFalse());
      assertThat(one.connection().getAutoCommit()).isTrue();
    }
  }
}
