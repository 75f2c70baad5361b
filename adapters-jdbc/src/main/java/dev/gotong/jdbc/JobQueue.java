package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.gotong.base.Micros;
import dev.gotong.jdbc.Dialect.Lock;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.StorageException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Claims due work. What is free is due by the clock of the desk, what is leased by the clock of the storage. */
final class JobQueue {
  /** A job that is due, and where its row is. */
  private record Due(JobRow row, String place) {}

  private static final Comparator<Due> BY_TIME = Comparator.<Due, Instant>comparing(
          due -> due.row().nextAt())
      .thenComparing(due -> due.row().job().workspace())
      .thenComparing(due -> due.row().job().id());

  private final Session session;
  private final Dialect dialect;
  private final Table table;
  private final StorageClock clock;

  JobQueue(Session session, Dialect dialect, Tables tables, StorageClock clock) {
    this.session = session;
    this.dialect = dialect;
    this.table = tables.jobs();
    this.clock = clock;
  }

  List<Claim> claim(ClaimRequest request) {
    Instant now = clock.now(session);
    List<Due> due = new ArrayList<>(locked(findDue(request, now)));
    if (due.isEmpty()) {
      return ImmutableList.of();
    }
    due.sort(BY_TIME);
    long fence = clock.fence(session);
    Instant leaseUntil = Micros.truncate(now.plus(request.lease()));
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    List<JobRow> claimed = new ArrayList<>();
    for (Due each : due) {
      JobRow row = each.row();
      long next = Math.max(row.fence() + 1, fence);
      claimed.add(new JobRow(row.job(), leaseUntil, Optional.of(request.worker()), next));
      claims.add(new Claim(row.job(), row.nextAt(), next, leaseUntil));
    }
    if (dialect.atPlaces().isEmpty()) {
      JobPart.write(session, dialect, table, claimed);
    } else {
      lease(request.worker(), leaseUntil, fence, due);
    }
    return claims.build();
  }

  /** Writes the claims where the rows are, without looking for them again. */
  private void lease(String worker, Instant until, long fence, List<Due> due) {
    String sql = "UPDATE " + table.name()
        + " SET next_at = ?, owner = ?, fence = GREATEST(fence + 1, ?) WHERE shard = 0 AND "
        + dialect.atPlaces();
    String[] places = due.stream().map(Due::place).toArray(String[]::new);
    if (session.update(sql, ImmutableList.of(Micros.of(until), worker, fence, places))
        != places.length) {
      throw new StorageException("Rows of jobs vanished while they were locked", false, null);
    }
  }

  private List<Due> findDue(ClaimRequest request, Instant now) {
    long byDesk = Micros.of(request.now());
    long byStorage = Micros.of(now);
    String sql = "SELECT *, " + dialect.place() + " AS place FROM " + table.name()
        + " WHERE " + JobRow.PRESENT + " AND shard = 0 AND queue = ? AND next_at <= ?"
        + " AND ((owner IS NULL AND next_at <= ?) OR (owner IS NOT NULL AND next_at <= ?))"
        + " ORDER BY shard, queue, next_at, workspace, id LIMIT ?" + dialect.skipLocked();
    return session.query(
        sql,
        ImmutableList.of(request.queue(), Math.max(byDesk, byStorage), byDesk, byStorage, (long)
            request.limit()),
        row -> new Due(JobRow.read(row), row.getString("place")));
  }

  /** {@return those that are still as they were found, and are now locked} */
  private List<Due> locked(List<Due> found) {
    if (!dialect.skipLocked().isEmpty() || found.isEmpty()) {
      return found;
    }
    Set<Due> before = new HashSet<>(found);
    List<List<Object>> keys =
        Lists.transform(found, each -> JobRow.key(each.row().job()));
    return dialect.select(session, table, table.all(), keys, Lock.EXCLUSIVE, JobRow::read).stream()
        .map(row -> new Due(row, ""))
        .filter(before::contains)
        .toList();
  }

  Optional<Instant> findNextDue(String queue) {
    String sql = "SELECT next_at FROM " + table.name() + " WHERE " + JobRow.PRESENT
        + " AND shard = 0 AND queue = ? ORDER BY shard, queue, next_at LIMIT 1";
    return session
        .query(sql, ImmutableList.of(queue), row -> Micros.toInstant(row.getLong(1)))
        .stream()
        .findFirst();
  }
}
