package dev.gotong.examples.benchmarks;

import dev.gotong.base.Actor;
import dev.gotong.base.CommandId;
import dev.gotong.base.Event;
import dev.gotong.base.Recorded;
import dev.gotong.base.WorkspaceId;
import dev.gotong.inmemory.InMemoryStorage;
import dev.gotong.jdbc.JdbcStorage;
import dev.gotong.jdbc.SchemaMode;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import dev.gotong.spi.NewEvent;
import dev.gotong.spi.Storage;
import dev.gotong.spi.Versioned;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * 20,000 due jobs through the port by one worker: claimed in batches, read, and their outcomes committed in groups, each
 * with its value, its event in the audit chain and the end of its job. Beside it the same work in bare SQL, over the same
 * connection.
 */
final class StorageDispatch {
  private static final int JOBS = 20_000;
  private static final int BATCH = 500;

  /** Rounds before those that count. */
  private static final int WARM_UP = 3;

  private static final WorkspaceId WORKSPACE = WorkspaceId.of("bench");
  private static final Instant NOW = Instant.parse("2025-10-06T08:00:00Z");

  record Target(String state, String text, long attempts) {}

  record Reported(String externalId) implements Event {
    @Override
    public String code() {
      return "bench.reported";
    }

    @Override
    public Map<String, String> facts() {
      return Map.of("externalId", externalId);
    }
  }

  private static final Kind<Target> TARGETS =
      Kind.of("target", Target.class).withEvents(Reported.class);

  private interface Round {
    void run() throws Exception;
  }

  private StorageDispatch() {}

  static void run(int rounds) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      DataSource postgres = Pool.ofOne(server.getJdbcUrl("postgres", "postgres"));
      System.out.println(
          "storage-dispatch: " + JOBS + " jobs, batches of " + BATCH + ", one worker, " + rounds
              + " rounds; PostgreSQL 18.6 embedded, default configuration, one connection; H2 2.5.252 in memory");
      BareSql bare = new BareSql(postgres);
      double peer = median(
          "bare SQL on PostgreSQL", rounds, () -> bare.fill(JOBS), () -> require(bare.drain(JOBS)));
      double ours = storage("Gotong on PostgreSQL", rounds, () -> jdbc(postgres));
      storage("Gotong on H2", rounds, () -> jdbc(h2()));
      storage("Gotong in memory", rounds, InMemoryStorage::new);
      Goal.atLeast("storage-dispatch", ours, 15_000, "jobs/s");
      Goal.atLeast("storage-dispatch-share-of-bare-sql", ours / peer, 0.25, "times");
    }
  }

  private static double storage(String name, int rounds, Supplier<Storage> open) throws Exception {
    Storage[] current = new Storage[1];
    return median(
        name,
        rounds,
        () -> {
          if (current[0] != null) {
            current[0].close();
          }
          current[0] = open.get();
          fill(current[0]);
        },
        () -> require(drain(current[0])));
  }

  private static Storage jdbc(DataSource dataSource) {
    JdbcStorage storage = JdbcStorage.builder(dataSource, new JsonCodec())
        .kinds(List.of(TARGETS))
        .schemaMode(SchemaMode.OFF)
        .tablePrefix("b" + System.nanoTime() % 1_000_000 + "_")
        .build();
    storage.schema().create(dataSource);
    return storage;
  }

  private static DataSource h2() {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:mem:bench" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    return dataSource;
  }

  private static void fill(Storage storage) {
    for (int from = 0; from < JOBS; from += BATCH) {
      Changes.Builder changes = Changes.builder();
      for (int i = from; i < from + BATCH; i++) {
        changes.save(key("post-" + i), 0, new Target("scheduled", "Selamat pagi ☕ " + i, 0));
        changes.addJobs(
            new JobChange.Schedule(new Job("publish", WORKSPACE, "post-" + i), NOW.minusMillis(i)));
      }
      storage.transact(transaction -> {
        transaction.write(changes.build());
        return true;
      });
    }
  }

  private static int drain(Storage storage) {
    int done = 0;
    ClaimRequest request = ClaimRequest.builder()
        .queue("publish")
        .worker("w")
        .now(NOW)
        .lease(Duration.ofMinutes(5))
        .build();
    List<Claim> claims = storage.transact(transaction -> transaction.claim(request));
    while (!claims.isEmpty()) {
      List<Claim> batch = claims;
      List<Key<Target>> keys =
          batch.stream().map(claim -> key(claim.job().id())).toList();
      List<Versioned<Target>> targets = storage.transact(transaction -> transaction.findAll(keys));
      List<Changes> outcomes = new ArrayList<>();
      for (int i = 0; i < batch.size(); i++) {
        outcomes.add(outcome(batch.get(i), targets.get(i)));
      }
      long conflicts =
          storage.commitEach(outcomes).stream().filter(c -> c.isPresent()).count();
      done += batch.size() - (int) conflicts;
      claims = storage.transact(transaction -> transaction.claim(request));
    }
    return done;
  }

  private static Changes outcome(Claim claim, Versioned<Target> target) {
    Recorded<Reported> recorded = Recorded.<Reported>builder()
        .kind("target")
        .id(target.key().id())
        .version(target.version() + 1)
        .number(0)
        .commandId(CommandId.of("attempt-" + claim.fence()))
        .actor(Actor.automation())
        .at(NOW)
        .event(new Reported("ext-" + target.key().id()))
        .build();
    return Changes.builder()
        .save(
            target.key(),
            target.version(),
            new Target("published", target.value().text(), 1))
        .addEvents(new NewEvent(WORKSPACE, TARGETS, recorded, "salt-" + claim.fence()))
        .addJobs(new JobChange.Complete(claim))
        .build();
  }

  private static Key<Target> key(String id) {
    return Key.of(WORKSPACE, TARGETS, id);
  }

  private static double median(String name, int rounds, Round prepare, Round work)
      throws Exception {
    double[] rates = new double[rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      prepare.run();
      long start = System.nanoTime();
      work.run();
      if (round >= 0) {
        rates[round] = JOBS / ((System.nanoTime() - start) / 1e9);
      }
    }
    Arrays.sort(rates);
    double middle = rates[rounds / 2];
    System.out.println(String.format(
        Locale.ROOT,
        "  %-24s %,10.0f jobs/s  (%,.0f to %,.0f)",
        name,
        middle,
        rates[0],
        rates[rounds - 1]));
    return middle;
  }

  private static void require(int done) {
    if (done != JOBS) {
      throw new IllegalStateException("only " + done + " of " + JOBS + " jobs were done");
    }
  }
}
