package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.Gotong;
import dev.gotong.desk.Kinds;
import dev.gotong.desk.Worker;
import dev.gotong.json.JsonCodec;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL is stopped, and started again a minute later by the clock of the test, while a worker runs and people go on asking; in
 * the profile {@code kills} alone. The worker waits, says so and resumes; nothing is lost and nothing doubled.
 */
class DatabaseAwayTest {
  /** Three seconds are a minute on the clock of the test. */
  private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("gotong.away", 3));

  @TempDir
  private static Path directory;

  /** Writes down what it hears. */
  private static final class Ear implements Worker.Listener {
    final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void troubled(Throwable why, int times, Duration wait) {
      heard.add("troubled " + times + ", again in " + wait.toSeconds() + " s: "
          + String.valueOf(why.getMessage()).lines().findFirst().orElse(""));
    }

    @Override
    public void recovered(int times) {
      heard.add("recovered after " + times);
    }

    @Override
    public void broken(Error why) {
      heard.add("broken: " + why);
    }
  }

  private static EmbeddedPostgres server(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory.resolve("data"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  @Test
  void it_waits_and_says_so_and_resumes_and_nothing_is_lost() throws Exception {
    String prefix = Databases.freshPrefix();
    Path file = directory.resolve("network");
    FastClock clock = new FastClock(System.currentTimeMillis());
    EmbeddedPostgres before = server(0);
    int port = before.getPort();
    DataSource database = Databases.of(before.getJdbcUrl("postgres", "postgres"));
    JdbcStorage.builder(database, new JsonCodec())
        .kinds(Kinds.all())
        .tablePrefix(prefix)
        .schemaMode(SchemaMode.MIGRATE)
        .build()
        .close();
    Gotong gotong = DoomedWorker.gotong(database, prefix, file, clock);
    StubbornPeople people = new StubbornPeople(gotong, clock);
    people.settle();
    Ear ear = new Ear();
    Worker worker = gotong.publishing().start(2, ear);
    try {
      publish(people, 5);
      before.close();
      Thread asking = new Thread(() -> publish(people, 3));
      asking.start();
      Thread.sleep(AWAY.toMillis());
      try (EmbeddedPostgres after = server(port)) {
        assertThat(after.getPort()).isEqualTo(port);
        asking.join();
        for (int i = 0; i < 1_200 && gotong.publishing().findNextDue().isPresent(); i++) {
          Thread.sleep(50);
        }
        KillTest.check(gotong, List.of(people), new FileNetwork(file, clock).keys());
        worker.close(); // while the server is there
      }
    } finally {
      worker.close();
    }
    assertThat(ear.heard).first().asString().startsWith("troubled 1, again in 1 s: ");
    assertThat(ear.heard).last().asString().startsWith("recovered after ");
    assertThat(people.repeated()).isPositive();
    System.out.println("proof database-away: " + people.posts().size() + " posts out once each, "
        + people.repeated() + " commands asked again; the worker said " + ear.heard);
  }

  private static void publish(StubbornPeople people, int posts) {
    for (int i = 0; i < posts; i++) {
      people.publish();
    }
  }
}
