package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Micros;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Claim;
import dev.gotong.spi.Job;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as a row.
 *
 * @param job the job
 * @param nextAt due time, time of the next try and end of the lease at once
 * @param owner who has claimed it
 * @param fence of the last claim, 0 if there was none; less marks a row that only keeps the place of a job
 */
record JobRow(Job job, Instant nextAt, Optional<String> owner, long fence) {
  /** What is true of a job that is claimed. */
  static final String CLAIMED = "owner IS NOT NULL";

  /**
   * All jobs are in one shard. Work is claimed in the order of time over all workspaces, with one range of one index; were
   * it spread by workspace, a claim would need a range for each shard, for which one database gives nothing back. A
   * database that is itself spread gets its key without a change of the tables: every statement names the shard already.
   */
  private static final long SHARD = 0;

  private static final long ABSENT = -1;

  /**
   * What is true of every job. Only what looks for the earliest job says so; it keeps what looks for a job by its key
   * from reading all of a queue in the index by time, which PostgreSQL takes to be as good before it has statistics.
   */
  static final String PRESENT = "fence >= 0";

  static JobRow absent(Job job) {
    return new JobRow(job, Instant.EPOCH, Optional.empty(), ABSENT);
  }

  boolean isAbsent() {
    return fence == ABSENT;
  }

  boolean isClaimed() {
    return owner.isPresent();
  }

  JobRow freeAt(Instant at) {
    return new JobRow(job, at, Optional.empty(), Math.max(fence, 0));
  }

  JobRow leasedUntil(Instant until) {
    return new JobRow(job, until, owner, fence);
  }

  static List<Object> key(Job job) {
    return ImmutableList.of(SHARD, job.id(), job.workspace().value(), job.queue());
  }

  /** {@return the key of the job of a claim, then the fence} */
  static List<Object> heldBy(Claim claim) {
    return ImmutableList.<Object>builder()
        .addAll(key(claim.job()))
        .add(claim.fence())
        .build();
  }

  /** {@return the values of the columns behind the key} */
  List<@Nullable Object> rest() {
    List<@Nullable Object> rest = new ArrayList<>();
    rest.add(Micros.of(nextAt));
    rest.add(owner.orElse(null));
    rest.add(fence);
    return rest;
  }

  static JobRow read(ResultSet row) throws SQLException {
    return new JobRow(
        new Job(
            row.getString("queue"),
            WorkspaceId.of(row.getString("workspace")),
            row.getString("id")),
        Micros.toInstant(row.getLong("next_at")),
        Optional.ofNullable(row.getString("owner")),
        row.getLong("fence"));
  }
}
