package dev.gotong.inmemory;

import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.JobConflictException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The work that is due. One instant is due time, time of the next try and end of the lease at once. */
final class JobTable {
  private record Row(Job job, Instant nextAt, boolean claimed, long fence) {}

  private static final Comparator<Row> BY_TIME = Comparator.comparing(Row::nextAt)
      .thenComparing(row -> row.job().workspace())
      .thenComparing(row -> row.job().id());

  private final Map<Job, Row> rows = new HashMap<>();
  private final Map<String, NavigableSet<Row>> queues = new HashMap<>();
  private final Deque<Runnable> undo;
  private long lastFence;

  JobTable(Deque<Runnable> undo) {
    this.undo = undo;
  }

  Optional<Instant> findNextDue(String queue) {
    NavigableSet<Row> inOrder = queue(queue);
    return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.first().nextAt());
  }

  List<Claim> claim(ClaimRequest request, Instant storageNow) {
    Instant leaseUntil = storageNow.plus(request.lease());
    List<Row> due = new ArrayList<>();
    for (Row row : queue(request.queue())) {
      Instant now = row.claimed() ? storageNow : request.now();
      if (due.size() == request.limit()
          || (row.nextAt().isAfter(request.now()) && row.nextAt().isAfter(storageNow))) {
        break;
      }
      if (!row.nextAt().isAfter(now)) {
        due.add(row);
      }
    }
    List<Claim> claims = new ArrayList<>();
    for (Row row : due) {
      lastFence++; // one counter for all jobs: a fence grows even if the job was done and scheduled
      // again
      put(row.job(), new Row(row.job(), leaseUntil, true, lastFence));
      claims.add(new Claim(row.job(), row.nextAt(), lastFence, leaseUntil));
    }
    return claims;
  }

  void check(JobChange change) {
    Row row = rows.get(change.job());
    change.match(
        schedule -> requireFree(row),
        cancel -> requireFree(row),
        complete -> requireFence(row, complete.claim()),
        postpone -> requireFence(row, postpone.claim()),
        extend -> requireFence(row, extend.claim()));
  }

  void apply(JobChange change) {
    change.match(
        schedule -> put(schedule.job(), new Row(schedule.job(), schedule.dueAt(), false, 0)),
        cancel -> put(cancel.job(), null),
        complete -> put(complete.job(), null),
        postpone -> put(
            postpone.job(),
            new Row(postpone.job(), postpone.dueAt(), false, postpone.claim().fence())),
        extend -> put(
            extend.job(),
            new Row(extend.job(), extend.leaseUntil(), true, extend.claim().fence())));
  }

  private static boolean requireFree(@Nullable Row row) {
    if (row != null && row.claimed()) {
      throw JobConflictException.inFlight(row.job());
    }
    return true;
  }

  private static boolean requireFence(@Nullable Row row, Claim claim) {
    if (row == null || !row.claimed() || row.fence() != claim.fence()) {
      throw JobConflictException.leaseLost(claim);
    }
    return true;
  }

  private boolean put(Job job, @Nullable Row row) {
    Row before = replace(job, row);
    undo.push(() -> replace(job, before));
    return true;
  }

  private @Nullable Row replace(Job job, @Nullable Row row) {
    Row before = row == null ? rows.remove(job) : rows.put(job, row);
    NavigableSet<Row> inOrder = queue(job.queue());
    if (before != null) {
      inOrder.remove(before);
    }
    if (row != null) {
      inOrder.add(row);
    }
    return before;
  }

  private NavigableSet<Row> queue(String name) {
    return queues.computeIfAbsent(name, queue -> new TreeSet<>(BY_TIME));
  }
}
