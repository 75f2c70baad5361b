package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.Gotong;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Event;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.desk.Kinds;
import dev.gotong.json.JsonCodec;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.StorageException;
import dev.gotong.spi.StoredEvent;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workers in JVMs of their own are killed, and processes of the database, so that all of it restarts, while people go on
 * asking; in the profile {@code kills} alone. What was answered is there; what was scheduled is out, once; the audit chain
 * holds and fences only grow.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("gotong.kills", 200);
  private static final int WORKERS = 3;
  private static final int IN_WAITING = 2;
  private static final int DATABASE_EVERY = 4;
  static final WorkspaceId W = WorkspaceId.of("kopi");
  static final ChannelId CHANNEL = ChannelId.of("mastodon-eu");

  @TempDir
  private static Path directory;

  private final Random chance = new Random(7);
  private final String prefix = Databases.freshPrefix();
  private final FastClock clock = new FastClock(System.currentTimeMillis());
  private int killed;
  private int restarted;

  @Test
  void nothing_is_lost_and_nothing_is_doubled() throws Exception {
    Path file = directory.resolve("network");
    List<Process> workers = new ArrayList<>();
    Deque<Process> waiting =
        new ArrayDeque<>(); // so that one who was killed has a successor at once
    try (EmbeddedPostgres server = server()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      DataSource database = Databases.of(url);
      JdbcStorage.builder(database, new JsonCodec())
          .kinds(Kinds.all())
          .tablePrefix(prefix)
          .schemaMode(SchemaMode.MIGRATE)
          .build()
          .close();
      Gotong gotong = DoomedWorker.gotong(database, prefix, file, clock);
      StubbornPeople people = new StubbornPeople(gotong, clock);
      people.settle();
      long start = System.nanoTime();
      Supplier<Process> next = () -> {
        waiting.add(DoomedWorker.start(url, prefix, file, clock));
        return waiting.remove();
      };
      for (int i = 0; i < IN_WAITING; i++) {
        waiting.add(DoomedWorker.start(url, prefix, file, clock));
      }
      for (int i = 0; i < WORKERS; i++) {
        workers.add(DoomedWorker.go(next.get()));
      }
      for (int turn = 1; killed + restarted < KILLS; turn++) {
        long until = System.nanoTime() + (200 + chance.nextInt(600)) * 1_000_000L;
        do {
          people.publish();
        } while (System.nanoTime() < until);
        if (turn % DATABASE_EVERY == 0) {
          killDatabase(database);
        } else {
          int victim = chance.nextInt(WORKERS);
          workers.get(victim).destroyForcibly().waitFor();
          killed++;
          workers.set(victim, DoomedWorker.go(next.get()));
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      workers.forEach(Process::destroyForcibly);
      waiting.forEach(Process::destroyForcibly);
      finish(gotong);
      check(gotong, List.of(people), new FileNetwork(file, clock).keys());
      System.out.printf(
          Locale.ROOT,
          "proof kills: %d kills in %.0f s: %d of workers, %d of PostgreSQL; all done after %.0f s: %d posts out once"
              + " each, %d commands answered, %d asked again%n",
          killed + restarted,
          seconds,
          killed,
          restarted,
          (System.nanoTime() - start) / 1e9,
          people.posts().size(),
          people.answered().size(),
          people.repeated());
    } finally {
      workers.forEach(Process::destroyForcibly);
      waiting.forEach(Process::destroyForcibly);
    }
  }

  /** A server that answers a commit once it is in its log; the tests' own need not, and loses what it answered. */
  private static EmbeddedPostgres server() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  /** Kills a process that serves somebody: the server then ends all others, and recovers from its log. */
  private void killDatabase(DataSource database) throws SQLException {
    List<String> serving = Databases.sql(
        database,
        "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'"
            + " AND pid <> pg_backend_pid()");
    if (!serving.isEmpty()) {
      long victim = Long.parseLong(serving.get(chance.nextInt(serving.size())));
      ProcessHandle.of(victim).orElseThrow().destroyForcibly();
      restarted++;
    }
  }

  /** Does the rest of the work, once nobody is killed any more. */
  static void finish(Gotong gotong) throws InterruptedException {
    for (int tries = 0; tries < 1_200; tries++) {
      try {
        gotong.publishing().runDue(Runnable::run, 5); // as many as are sent within a second
        if (gotong.publishing().findNextDue().isEmpty()) {
          return;
        }
      } catch (StorageException e) {
        // the database is about to be back
      }
      Thread.sleep(50);
    }
    throw new AssertionError("there is always something due");
  }

  /** What was answered is there, what was scheduled is out once, and the chain holds. */
  static void check(Gotong gotong, List<StubbornPeople> all, List<String> out) {
    List<PostId> posts = all.stream().flatMap(people -> people.posts().stream()).toList();
    assertThat(out).doesNotHaveDuplicates();
    assertThat(posts.stream()
            .map(post -> gotong.publishing().state(W, post, CHANNEL))
            .filter(state -> !(state instanceof TargetState.Published)))
        .as("what is not out")
        .isEmpty();
    assertThat(out).hasSameSizeAs(posts);
    assertThat(gotong.audit().verify(W).holds()).isTrue();
    Map<String, List<Event>> chain = new HashMap<>();
    Map<String, Long> fences = new HashMap<>();
    long after = 0;
    for (List<StoredEvent> page = gotong.audit().events(W, 0);
        !page.isEmpty();
        page = gotong.audit().events(W, after)) {
      for (StoredEvent stored : page) {
        after = stored.entry().sequence();
        String command =
            stored.entry().record().commandId() + " " + stored.entry().record().kind();
        chain.computeIfAbsent(command, unused -> new ArrayList<>()).add(stored.event());
        if (stored.event() instanceof TargetEvent.Begun begun) {
          Long before = fences.put(stored.entry().record().id(), begun.attempt().fence());
          assertThat(before == null || before < begun.attempt().fence()).isTrue();
        }
      }
    }
    for (StubbornPeople people : all) {
      people
          .answered()
          .forEach((command, events) ->
              assertThat(chain.getOrDefault(command, List.of())).as(command).isEqualTo(events));
    }
  }
}
