package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.spi.Storage;
import dev.gotong.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Each call of JDBC fails once, from the first to the last, before and after it had its effect, on a pool of one: what was
 * asked is there whole or not at all, the connection is back as it came, and only a commit leaves a doubt.
 */
abstract class NthCallRules extends FailureRules {
  private static final int ISOLATION = Connection.TRANSACTION_SERIALIZABLE;

  private int failures;
  private int doubts;
  private List<String> now = List.of();

  @Override
  void every(String what, Runnable preparation, Consumer<Storage> work) throws SQLException {
    prepare();
    preparation.run();
    work.accept(storage);
    List<String> after = rows();
    for (boolean afterwards : new boolean[] {false, true}) {
      prepare();
      preparation.run();
      List<String> before = rows();
      int number = 1;
      while (!passes(number, afterwards, work, before, after)) {
        if (!now.equals(before)) {
          prepare();
          preparation.run();
        }
        number++;
      }
      assertThat(number).isGreaterThan(3);
      assertThat(rows()).isEqualTo(after);
    }
    System.out.println("proof nth-call: " + getClass().getSimpleName() + ", " + what + ", "
        + failures + " calls failed so far, " + doubts + " of them left a doubt");
  }

  /** {@return whether there were fewer calls than that, and all went well} */
  private boolean passes(
      int number,
      boolean afterwards,
      Consumer<Storage> work,
      List<String> before,
      List<String> after)
      throws SQLException {
    NthCall nth = new NthCall(number, afterwards);
    try (OneConnection one = new OneConnection(database)) {
      one.connection().setTransactionIsolation(ISOLATION);
      JdbcStorage failing = storage(new SpyDataSource(one, nth));
      nth.begin();
      boolean returned = false;
      try {
        work.accept(failing);
        returned = true;
      } catch (StorageException e) {
        now = rows();
        boolean commits = nth.failed().equals("Connection.commit");
        assertThat(e.mayHaveHappened()).as("%d: %s", number, nth.failed()).isEqualTo(commits);
        doubts += commits ? 1 : 0;
        if (commits) {
          assertThat(now).isIn(before, after);
        } else {
          assertThat(now).as("%d: %s", number, nth.failed()).isEqualTo(before);
        }
      }
      if (returned && !nth.failed().isEmpty()) { // nothing but giving back may fail unnoticed
        assertThat(nth.failed())
            .isIn(
                "Connection.setAutoCommit",
                "Connection.setTransactionIsolation",
                "Connection.close");
        now = rows();
        assertThat(now).isEqualTo(after);
      }
      failures += nth.failed().isEmpty() ? 0 : 1;
      assertThat(one.isLent()).as("%d: %s", number, nth.failed()).isFalse();
      if (nth.failed().equals("Connection.rollback")) {
        return false; // it was given up
      }
      if (!returned || nth.failed().isEmpty()) {
        assertThat(one.isLeftInAutoCommit()).isTrue();
        assertThat(one.connection().getTransactionIsolation()).isEqualTo(ISOLATION);
      }
      return returned && nth.failed().isEmpty();
    }
  }
}
