package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Query;
import dev.gotong.testkit.SampleItem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The contract, with every transaction on another server than the one before. */
@ExtendWith(GaleraStorageTest.ButForLocks.class)
class GaleraStorageTest extends JdbcContract {
  private static final WorkspaceId W = WorkspaceId.of("w");

  /** Two servers give one lock to two transactions; that only one of these commits is tried here instead. */
  static final class ButForLocks implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context
              .getTestMethod()
              .filter(test -> test.getName().equals("a_lock_is_held_by_one_transaction_at_a_time"))
              .isPresent()
          ? ConditionEvaluationResult.disabled("holds on each server of a cluster: see"
              + " GaleraServerTest; what is promised of all together is tried by"
              + " of_those_who_hold_a_lock_at_once_one_commits")
          : ConditionEvaluationResult.enabled("the same as of one server");
    }
  }

  @Override
  DataSource database() {
    return GaleraNodes.get();
  }

  @Test
  void of_those_who_hold_a_lock_at_once_one_commits() throws Exception {
    int handles = 6;
    int rounds = 8;
    CyclicBarrier together = new CyclicBarrier(handles);
    ExecutorService threads = Executors.newFixedThreadPool(handles);
    List<Future<?>> all = new ArrayList<>();
    try {
      for (int handle = 0; handle < handles; handle++) {
        int number = handle;
        JdbcStorage storage = open();
        all.add(threads.submit(() -> {
          for (int round = 0; round < rounds; round++) {
            together.await(5, TimeUnit.MINUTES);
            addUnlessThere(storage, round, number);
          }
          return true;
        }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(count(open())).isEqualTo(rounds);
  }

  /** Under a lock, adds what nobody has added, under a key that nobody else uses. */
  private static void addUnlessThere(JdbcStorage storage, int round, int number) {
    storage.<Boolean>transact(transaction -> {
      transaction.lock(W, "calendar");
      int before = transaction.query(Query.of(W, SampleItem.KIND)).items().size();
      LockSupport.parkNanos(3_000_000); // long enough for another to come in
      if (before <= round) {
        transaction.write(Changes.builder()
            .save(SampleItem.key(W, "i-" + round + "-" + number), 0, SampleItem.of("i", round))
            .build());
      }
      return true;
    });
  }

  private static int count(JdbcStorage storage) {
    return storage.transact(
        transaction -> transaction.query(Query.of(W, SampleItem.KIND)).items().size());
  }
}
