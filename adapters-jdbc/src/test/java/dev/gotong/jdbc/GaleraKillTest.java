package dev.gotong.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gotong.Gotong;
import dev.gotong.desk.Kinds;
import dev.gotong.desk.Worker;
import dev.gotong.json.JsonCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server of three is killed while people and workers are busy on all of them, and then, once that one is back, another;
 * in the profile {@code galera} alone. Who was on the dead one goes on with the next. What was answered is there; what was
 * scheduled is out, once; the audit chain holds and fences only grow.
 */
class GaleraKillTest {
  private static final int KILLS = Integer.getInteger("gotong.kills", 2);
  private static final int PEOPLE = 6;
  private static final int POSTS = 12;

  @TempDir
  private static Path directory;

  private final String prefix = Databases.freshPrefix();

  /** A leisurely one: what the cluster has not committed within a second of it is not sent, but tried again. */
  private final FastClock clock = new FastClock(System.currentTimeMillis(), 4);

  private final AtomicInteger published = new AtomicInteger();
  private volatile boolean enough;

  @Test
  void nothing_is_lost_and_nothing_is_doubled() throws Exception {
    Optional<String> missing = GaleraCluster.findMissing();
    assumeTrue(missing.isEmpty(), missing.orElse(""));
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Worker> workers = new ArrayList<>();
    try (GaleraCluster cluster = GaleraCluster.start()) {
      List<DataSource> servers = IntStream.range(0, GaleraCluster.SIZE)
          .mapToObj(node -> Databases.maria(cluster.urlFrom(node)))
          .toList();
      migrateAtOnce(servers, threads);
      Path file = directory.resolve("network");
      List<Gotong> all = servers.stream()
          .map(server -> DoomedWorker.gotong(server, prefix, file, clock))
          .toList();
      new StubbornPeople(all.get(0), clock, "settle-").settle();
      long start = System.nanoTime();
      List<StubbornPeople> people = new ArrayList<>();
      List<Future<?>> busy = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        StubbornPeople some = new StubbornPeople(all.get(i % all.size()), clock, "p" + i + "-");
        people.add(some);
        busy.add(threads.submit(() -> publish(some)));
      }
      for (Gotong each : all) {
        workers.add(each.publishing().start(2, Worker.Listener.NONE));
      }
      for (int kill = 0; kill < KILLS; kill++) {
        if (kill > 0) {
          cluster.rejoin((kill - 1) % GaleraCluster.SIZE);
        }
        awaitPosts(published.get() + POSTS, busy);
        cluster.kill(kill % GaleraCluster.SIZE);
      }
      awaitPosts(published.get() + POSTS, busy);
      enough = true;
      for (Future<?> each : busy) {
        each.get();
      }
      Gotong last = all.get(KILLS % GaleraCluster.SIZE);
      KillTest.finish(last);
      workers.forEach(Worker::close);
      KillTest.check(last, people, new FileNetwork(file, clock).keys());
      System.out.printf(
          Locale.ROOT,
          "proof galera-kills: %d servers of %d killed, in %.0f s; %d posts out once each, %d commands answered, %d"
              + " asked again%n",
          KILLS,
          GaleraCluster.SIZE,
          (System.nanoTime() - start) / 1e9,
          published.get(),
          people.stream().mapToInt(each -> each.answered().size()).sum(),
          people.stream().mapToInt(StubbornPeople::repeated).sum());
    } finally {
      enough = true;
      threads.shutdownNow();
      workers.forEach(Worker::close);
    }
  }

  private void migrateAtOnce(List<DataSource> servers, ExecutorService threads) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    for (DataSource server : servers) {
      all.add(threads.submit(() -> JdbcStorage.builder(server, new JsonCodec())
          .kinds(Kinds.all())
          .tablePrefix(prefix)
          .schemaMode(SchemaMode.MIGRATE)
          .build()
          .close()));
    }
    for (Future<?> each : all) {
      each.get();
    }
  }

  private void publish(StubbornPeople people) {
    while (!enough) {
      people.publish();
      published.incrementAndGet();
    }
  }

  /** Waits until so many posts are scheduled, or somebody has given up. */
  private void awaitPosts(int posts, List<Future<?>> busy) {
    while (published.get() < posts && busy.stream().noneMatch(Future::isDone)) {
      LockSupport.parkNanos(5_000_000);
    }
  }
}
