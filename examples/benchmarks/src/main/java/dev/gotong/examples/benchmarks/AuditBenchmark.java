package dev.gotong.examples.benchmarks;

import com.google.common.collect.Lists;
import dev.gotong.Gotong;
import dev.gotong.audit.AuditChain;
import dev.gotong.audit.AuditEntry;
import dev.gotong.base.Actor;
import dev.gotong.base.CommandId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Recorded;
import dev.gotong.base.WorkspaceId;
import dev.gotong.desk.Kinds;
import dev.gotong.inmemory.InMemoryStorage;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Kind;
import dev.gotong.spi.NewEvent;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.task.TaskEvent;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What JMH measures: an audit chain that is read and checked from its first record to its last. */
@BenchmarkMode(Mode.Throughput)
public class AuditBenchmark {
  static final int RECORDS = 10_000;
  private static final Kind<?> TASKS = Kinds.all().stream()
      .filter(kind -> kind.name().equals("task"))
      .findFirst()
      .orElseThrow();
  private static final WorkspaceId WORKSPACE = WorkspaceId.of("bench");
  private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

  /** The chain: in a storage that keeps events as JSON, and as records in a list. */
  @State(Scope.Benchmark)
  public static class Chain {
    final Gotong gotong;
    final List<AuditEntry> entries = new ArrayList<>();

    /** Writes the chain. */
    public Chain() {
      Storage storage = new InMemoryStorage(new JsonCodec(), Clock.systemUTC());
      gotong = Gotong.over(storage).build();
      for (int first = 1; first <= RECORDS; first += 100) {
        List<NewEvent> events = new ArrayList<>();
        for (int version = first; version < first + 100; version++) {
          events.add(event(version));
        }
        storage.transact(transaction -> {
          transaction.write(Changes.builder().addAllEvents(events).build());
          return true;
        });
      }
      List<StoredEvent> page = gotong.audit().events(WORKSPACE, 0);
      while (!page.isEmpty()) {
        entries.addAll(Lists.transform(page, StoredEvent::entry));
        page = gotong.audit().events(WORKSPACE, entries.size());
      }
    }

    private static NewEvent event(int version) {
      Recorded<TaskEvent> recorded = Recorded.<TaskEvent>builder()
          .kind(TASKS.name())
          .id("film-the-barista-at-work")
          .version(version)
          .number(0)
          .commandId(CommandId.of("c-" + version))
          .actor(Actor.member(PersonId.of("bo")))
          .at(BEGIN.plusSeconds(version))
          .event(new TaskEvent.Assigned(PersonId.of("citra-" + version)))
          .build();
      return new NewEvent(WORKSPACE, TASKS, recorded, "0123456789abcdef-" + version);
    }
  }

  /** As many bytes as there are in a record and its commitment. */
  @State(Scope.Thread)
  public static class Bytes {
    final byte[] record = new byte[400];
    final byte[] event = new byte[150];
  }

  /** {@return whether every link holds} */
  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public boolean chain(Chain chain) {
    return AuditChain.verify(AuditChain.start(WORKSPACE), chain.entries).holds();
  }

  /** {@return whether every link holds, and every event is the one that happened; they are read as a host's are} */
  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public boolean desk(Chain chain) {
    return chain.gotong.audit().verify(WORKSPACE).holds();
  }

  /** {@return the last of the hashes of which nobody gets round two for each record} */
  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public byte[] hashes(Bytes bytes) throws GeneralSecurityException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    byte[] last = {};
    for (int i = 0; i < RECORDS; i++) {
      bytes.event[0] = (byte) i;
      last = sha256.digest(bytes.event);
      bytes.record[0] = last[0];
      last = sha256.digest(bytes.record);
    }
    return last;
  }
}
