package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.StorageException;
import dev.gotong.spi.Versioned;
import dev.gotong.testkit.SampleNote;
import dev.gotong.testkit.TestClock;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens between the storage and its connections: tables that are missing, pools of one, commits that fail. */
abstract class ConnectionRules extends JdbcFixture {
  @Test
  void missing_tables_are_reported_with_what_to_do() {
    prefix = Databases.freshPrefix();
    JdbcStorage bare = storage(database);
    assertThatThrownBy(() -> bare.transact(transaction -> transaction.find(note("a"))))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("schema().create(dataSource)");
    assertThat(bare.schema().script()).contains("CREATE TABLE IF NOT EXISTS " + prefix + "item (");
    bare.schema().create(database);
    bare.schema().create(database);
    assertThat(bare.<Optional<Versioned<SampleNote>>>transact(t -> t.find(note("a"))))
        .isEmpty();
  }

  @Test
  void a_kind_that_the_storage_was_not_given_is_refused() {
    Kind<SampleNote> unknown = Kind.of("unknown", SampleNote.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> find(Key.of(W, unknown, "a")))
        .withMessageContaining("no table for unknown");
  }

  @Test
  void a_pool_of_one_survives_every_failure() throws SQLException {
    try (OneConnection one = new OneConnection(database)) {
      JdbcStorage alone = storage(one);
      for (RuntimeException failure :
          List.of(new IllegalStateException("x"), new StorageException("y", false, null))) {
        assertThatThrownBy(() -> alone.transact(transaction -> {
              transaction.write(
                  Changes.builder().save(note("a"), 0, new SampleNote("1")).build());
              throw failure;
            }))
            .isSameAs(failure);
      }
      assertThatThrownBy(() -> alone.transact(t -> alone.transact(u -> 1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("do not nest");
      assertThatThrownBy(() -> alone.transact(transaction -> {
            transaction.write(Changes.builder().expect(note("a"), 4).build());
            return 1;
          }))
          .isInstanceOf(StaleVersionException.class);
      assertThat(alone.<Instant>transact(transaction -> alone.now())).isEqualTo(TestClock.START);
      assertThat(alone.<Optional<Versioned<SampleNote>>>transact(t -> t.find(note("a"))))
          .isEmpty();
      assertThat(one.connection().getAutoCommit()).isTrue();
    }
  }

  @Test
  void a_commit_that_fails_may_have_happened_and_one_taken_back_is_run_again() throws SQLException {
    try (OneConnection one = new OneConnection(database)) {
      JdbcStorage alone = storage(one);
      one.failCommits("40001", 3);
      alone.transact(transaction -> {
        transaction.write(
            Changes.builder().save(note("a"), 0, new SampleNote("1")).build());
        return 1;
      });
      assertThat(find(note("a"))).isPresent();
      one.failCommits("08006", 1);
      assertThatThrownBy(() -> alone.commitEach(ImmutableList.of(
              Changes.builder().save(note("b"), 0, new SampleNote("1")).build())))
          .isInstanceOfSatisfying(
              StorageException.class, e -> assertThat(e.mayHaveHappened()).isTrue());
      one.failCommits("40P01", 1_000);
      assertThatThrownBy(() -> alone.findNextDue("q"))
          .isInstanceOfSatisfying(
              StorageException.class, e -> assertThat(e.mayHaveHappened()).isFalse());
    }
  }

  @Test
  void the_clock_of_the_database_is_that_of_now() {
    JdbcStorage real = JdbcStorage.builder(database, new JsonCodec())
        .schemaMode(SchemaMode.OFF)
        .tablePrefix(prefix)
        .build();
    Instant before = Instant.now().minusSeconds(5);
    assertThat(real.now()).isBetween(before, Instant.now().plusSeconds(5));
    assertThat(real.now()).isBetween(before, Instant.now().plusSeconds(5));
  }
}
