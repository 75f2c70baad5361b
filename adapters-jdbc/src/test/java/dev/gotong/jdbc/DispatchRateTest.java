package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.gotong.audit.AuditChain;
import dev.gotong.base.WorkspaceId;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Key;
import dev.gotong.spi.StoredEvent;
import dev.gotong.testkit.SampleEvent;
import dev.gotong.testkit.SampleNote;
import dev.gotong.testkit.StorageContract;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pushes due work through the port: a claim of 500 in one transaction, then one group commit of 500 sets, each of which
 * saves a value, appends an event and completes the job. Prints the rate; what is asserted is that nothing is lost.
 */
class DispatchRateTest {
  private static final int JOBS = 20_000;
  private static final int BATCH = 500;
  private static final Instant DUE = Instant.parse("2026-11-02T09:00:00Z");
  private static final WorkspaceId W = WorkspaceId.of("rate");

  @TempDir
  private static Path directory;

  @Test
  void postgres() {
    push("postgres", Databases.postgres());
  }

  @Test
  void h2_in_a_file() {
    push("h2-file", Databases.h2InFile(directory));
  }

  private static void push(String name, DataSource database) {
    JdbcStorage storage = JdbcStorage.builder(database, new JsonCodec())
        .kinds(StorageContract.KINDS)
        .schemaMode(SchemaMode.OFF)
        .tablePrefix(Databases.freshPrefix())
        .build();
    storage.schema().create(database);
    prepare(storage);
    long start = System.nanoTime();
    int done = 0;
    for (List<Claim> claims = claim(storage); !claims.isEmpty(); claims = claim(storage)) {
      List<Changes> outcomes = Lists.transform(claims, DispatchRateTest::outcome);
      assertThat(storage.commitEach(outcomes)).containsOnly(Optional.empty());
      done += claims.size();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(done).isEqualTo(JOBS);
    assertThat(storage.findNextDue("publish")).isEmpty();
    assertThat(verifiedEvents(storage)).isEqualTo(JOBS);
    System.out.printf(
        Locale.ROOT,
        "proof storage-rate: %s, %d jobs of claim, save, event and completion in %.2f s by one worker,"
            + " %.0f jobs/s%n",
        name,
        JOBS,
        seconds,
        JOBS / seconds);
  }

  private static Key<SampleNote> key(String id) {
    return SampleNote.key(W, id);
  }

  private static void prepare(JdbcStorage storage) {
    List<Integer> numbers = IntStream.range(0, JOBS).boxed().toList();
    for (List<Integer> some : Lists.partition(numbers, BATCH)) {
      List<Changes> sets = new ArrayList<>();
      for (int number : some) {
        String id = "post-" + number;
        sets.add(Changes.builder()
            .save(key(id), 0, new SampleNote("scheduled"))
            .addJobs(new JobChange.Schedule(new Job("publish", W, id), DUE))
            .build());
      }
      assertThat(storage.commitEach(sets)).containsOnly(Optional.empty());
    }
  }

  private static List<Claim> claim(JdbcStorage storage) {
    return storage.transact(transaction -> transaction.claim(ClaimRequest.builder()
        .queue("publish")
        .worker("one")
        .now(DUE)
        .limit(BATCH)
        .build()));
  }

  private static Changes outcome(Claim claim) {
    String id = claim.job().id();
    return Changes.builder()
        .save(key(id), 1, new SampleNote("published as 17-" + id))
        .addEvents(SampleEvent.of(W, id, 2))
        .addJobs(new JobChange.Complete(claim))
        .build();
  }

  /** {@return how many events the chain holds, all of them linked} */
  private static int verifiedEvents(JdbcStorage storage) {
    List<StoredEvent> all = new ArrayList<>();
    List<StoredEvent> some;
    do {
      EventQuery next = EventQuery.of(W).after(all.size());
      some = storage.transact(transaction -> transaction.events(next));
      all.addAll(some);
    } while (!some.isEmpty());
    AuditChain.Verification verified =
        AuditChain.verify(AuditChain.start(W), Lists.transform(all, StoredEvent::entry));
    assertThat(verified.broken()).isEmpty();
    assertThat(all).allMatch(StoredEvent::isGenuine);
    return ImmutableList.copyOf(all).size();
  }
}
