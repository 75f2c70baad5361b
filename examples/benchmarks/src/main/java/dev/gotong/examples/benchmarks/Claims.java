package dev.gotong.examples.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.gotong.jdbc.JdbcStorage;
import dev.gotong.jdbc.SchemaMode;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Storage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * What a claim of a hundred jobs costs where 1,000,000 more are due later, in 100,000 workspaces, beside what it costs where
 * none are; and how much memory it takes where 1,000,000 are due beside 1,000.
 */
final class Claims {
  private static final int MANY = 1_000_000;
  private static final int WORKSPACES = 100_000;
  private static final int FEW = 1_000;
  private static final int BATCH = 100;
  private static final int WARM_UP = 100;
  private static final int CLAIMS_A_ROUND = 200;
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /** A queue, in a database of its own. */
  private record Queue(Storage storage) {
    static Queue of(EmbeddedPostgres server, String name, int due, int future) throws SQLException {
      DataSource database = Pool.ofOne(server.getJdbcUrl("postgres", "postgres"));
      JdbcStorage storage = JdbcStorage.builder(database, new JsonCodec())
          .tablePrefix(name + "_")
          .schemaMode(SchemaMode.OFF)
          .build();
      storage.schema().create(database);
      fill(database, name, "due", due, NOW.minus(Duration.ofDays(1)));
      fill(database, name, "later", future, NOW.plus(Duration.ofDays(365)));
      run(database, "VACUUM ANALYZE " + name + "_jobs");
      return new Queue(storage);
    }

    private static void fill(DataSource database, String name, String id, int jobs, Instant from)
        throws SQLException {
      run(
          database,
          String.format(
              Locale.ROOT,
              "INSERT INTO %s_jobs (shard, id, workspace, queue, next_at, owner, fence)"
                  + " SELECT 0, '%s-' || n, 'w' || mod(n, %d), 'publish', %d + n, NULL, 0"
                  + " FROM generate_series(1, %d) AS n",
              name,
              id,
              WORKSPACES,
              from.getEpochSecond() * 1_000_000,
              jobs));
    }

    private static void run(DataSource database, String sql) throws SQLException {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    List<Claim> claim() {
      ClaimRequest request = ClaimRequest.builder()
          .queue("publish")
          .worker("w")
          .now(NOW)
          .limit(BATCH)
          .lease(Duration.ofMinutes(5))
          .build();
      List<Claim> claims = storage.transact(transaction -> transaction.claim(request));
      if (claims.size() != BATCH) {
        throw new IllegalStateException("only " + claims.size() + " jobs were claimed");
      }
      return claims;
    }

    /** Makes what was claimed due again, as it was. */
    void giveBack(List<Claim> claims) {
      Changes.Builder changes = Changes.builder();
      claims.forEach(claim -> changes.addJobs(new JobChange.Postpone(claim, claim.dueAt())));
      storage.transact(transaction -> {
        transaction.write(changes.build());
        return true;
      });
    }
  }

  private Claims() {}

  static void run(int rounds) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      System.out.printf(
          Locale.ROOT,
          "claims: %d jobs at a time, %,d future jobs in %,d workspaces, %d rounds of %d claims; embedded PostgreSQL%n",
          BATCH,
          MANY,
          WORKSPACES,
          rounds,
          CLAIMS_A_ROUND);
      Queue alone = Queue.of(server, "alone", FEW, 0);
      Queue among = Queue.of(server, "among", FEW, MANY);
      Queue flooded = Queue.of(server, "flooded", MANY, 0);
      time(alone, among, rounds);
      Goal.atMost("claim-memory", (double) allocated(flooded) / allocated(alone), 1.1, "times");
    }
  }

  /** Takes turns, so that whatever else the machine does befalls both alike. */
  private static void time(Queue alone, Queue among, int rounds) {
    double[] without = new double[rounds * CLAIMS_A_ROUND];
    double[] with = new double[without.length];
    for (int i = -WARM_UP; i < without.length; i++) {
      double one = micros(alone);
      double other = micros(among);
      if (i >= 0) {
        without[i] = one;
        with[i] = other;
      }
    }
    double of = median(without);
    double than = median(with);
    System.out.printf(
        Locale.ROOT, "  a claim: %,.0f us where nothing else is, %,.0f us among them%n", of, than);
    Goal.atMost("claim-among-future-jobs", than / of, 1.1, "times");
  }

  private static double micros(Queue queue) {
    long start = System.nanoTime();
    List<Claim> claims = queue.claim();
    double took = (System.nanoTime() - start) / 1e3;
    queue.giveBack(claims);
    return took;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** {@return how many bytes a claim takes at the median, in this process} */
  private static long allocated(Queue queue) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] bytes = new long[CLAIMS_A_ROUND];
    for (int i = 0; i < bytes.length; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      List<Claim> claims = queue.claim();
      bytes[i] = threads.getCurrentThreadAllocatedBytes() - before;
      queue.giveBack(claims);
    }
    Arrays.sort(bytes);
    System.out.printf(
        Locale.ROOT, "  a claim takes %,d bytes of memory%n", bytes[bytes.length / 2]);
    return bytes[bytes.length / 2];
  }
}
