package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.gotong.jdbc.Dialect.Lock;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.JobConflictException;
import dev.gotong.spi.StorageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The due work. */
final class JobPart implements Part {
  private static final Comparator<Job> BY_KEY = Comparator.comparing(Job::queue)
      .thenComparing(job -> job.workspace().value())
      .thenComparing(Job::id);

  private final Session session;
  private final Dialect dialect;
  private final Table table;
  private final Map<Job, JobRow> written = new HashMap<>();
  private final Map<Job, JobRow> rows = new HashMap<>();
  private boolean finished;

  JobPart(Session session, Dialect dialect, Tables tables) {
    this.session = session;
    this.dialect = dialect;
    this.table = tables.jobs();
  }

  @Override
  public void lock(List<Changes> sets, boolean hopeful) {
    if (hopeful && isAllComplete(sets)) {
      complete(sets);
      return;
    }
    TreeSet<Job> wanted = new TreeSet<>(BY_KEY);
    TreeSet<Job> missing = new TreeSet<>(BY_KEY);
    for (Changes set : sets) {
      for (JobChange change : set.jobs()) {
        wanted.add(change.job());
        if (change instanceof JobChange.Schedule) {
          missing.add(change.job());
        }
      }
    }
    if (missing.isEmpty() && !wanted.isEmpty()) {
      read(wanted);
    }
    for (int round = 0; !missing.isEmpty(); round++) {
      if (round == MAX_LOCK_ROUNDS) {
        throw new StorageException("Jobs came and went too fast: " + missing, false, null);
      }
      List<List<@Nullable Object>> guards = new ArrayList<>();
      for (Job job : missing) {
        List<@Nullable Object> guard = new ArrayList<>(JobRow.key(job));
        guard.addAll(JobRow.absent(job).rest());
        guards.add(guard);
      }
      dialect.insertMissing(session, table, guards);
      read(wanted);
      missing.removeAll(rows.keySet());
    }
  }

  private static boolean isAllComplete(List<Changes> sets) {
    return sets.stream()
        .flatMap(set -> set.jobs().stream())
        .allMatch(change -> change instanceof JobChange.Complete);
  }

  /** Removes jobs that are still held by the claims of those sets; a job that is completed twice is there once. */
  private void complete(List<Changes> sets) {
    List<Claim> claims = new ArrayList<>();
    sets.forEach(set -> set.jobs().forEach(change -> {
      if (change instanceof JobChange.Complete complete) {
        claims.add(complete.claim());
      }
    }));
    claims.sort(Comparator.comparing(Claim::job, BY_KEY));
    List<List<Object>> held = Lists.transform(claims, JobRow::heldBy);
    List<Column> by =
        ImmutableList.<Column>builder().addAll(table.key()).add(Tables.FENCE).build();
    if (!held.isEmpty()
        && dialect.delete(session, table, by, held, JobRow.CLAIMED) != held.size()) {
      throw new InTheWayException();
    }
    finished = true;
  }

  private void read(Set<Job> jobs) {
    List<List<Object>> keys = new ArrayList<>();
    jobs.forEach(job -> keys.add(JobRow.key(job)));
    for (JobRow row :
        dialect.select(session, table, table.all(), keys, Lock.EXCLUSIVE, JobRow::read)) {
      written.put(row.job(), row);
      rows.put(row.job(), row);
    }
  }

  private JobRow row(Job job) {
    return rows.getOrDefault(job, JobRow.absent(job));
  }

  @Override
  public Optional<ConflictException> findConflict(Changes set) {
    if (finished) {
      return Optional.empty();
    }
    return set.jobs().stream()
        .flatMap(change -> change
            .<Optional<ConflictException>>match(
                schedule -> inFlight(schedule.job()),
                cancel -> inFlight(cancel.job()),
                complete -> leaseLost(complete.claim()),
                postpone -> leaseLost(postpone.claim()),
                extend -> leaseLost(extend.claim()))
            .stream())
        .findFirst();
  }

  private Optional<ConflictException> inFlight(Job job) {
    return row(job).isClaimed()
        ? Optional.of(JobConflictException.inFlight(job))
        : Optional.empty();
  }

  private Optional<ConflictException> leaseLost(Claim claim) {
    JobRow row = row(claim.job());
    return row.isClaimed() && row.fence() == claim.fence()
        ? Optional.empty()
        : Optional.of(JobConflictException.leaseLost(claim));
  }

  @Override
  public void take(Changes set) {
    if (finished) {
      return;
    }
    set.jobs()
        .forEach(change -> change.match(
            schedule -> put(row(schedule.job()).freeAt(schedule.dueAt())),
            cancel -> put(JobRow.absent(cancel.job())),
            complete -> put(JobRow.absent(complete.job())),
            postpone -> put(row(postpone.job()).freeAt(postpone.dueAt())),
            extend -> put(row(extend.job()).leasedUntil(extend.leaseUntil()))));
  }

  private boolean put(JobRow row) {
    rows.put(row.job(), row);
    return true;
  }

  @Override
  public void flush() {
    List<JobRow> changed = new ArrayList<>();
    List<Job> gone = new ArrayList<>();
    written.forEach((job, before) -> {
      JobRow after = row(job);
      if (after.isAbsent()) {
        gone.add(job);
      } else if (!after.equals(before)) {
        changed.add(after);
      }
    });
    if (!changed.isEmpty()) {
      write(session, dialect, table, changed);
    }
    if (!gone.isEmpty()) {
      dialect.delete(session, table, table.key(), Lists.transform(gone, JobRow::key));
    }
  }

  /** Writes rows that are there and locked. */
  static void write(Session session, Dialect dialect, Table table, List<JobRow> changed) {
    List<List<@Nullable Object>> updates = new ArrayList<>();
    for (JobRow row : changed) {
      List<@Nullable Object> update = row.rest();
      update.addAll(JobRow.key(row.job()));
      updates.add(update);
    }
    if (dialect.update(session, table, table.rest(), updates) != updates.size()) {
      throw new StorageException("Rows of jobs vanished while they were locked", false, null);
    }
  }
}
