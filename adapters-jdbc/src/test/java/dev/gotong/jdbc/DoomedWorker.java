package dev.gotong.jdbc;

import dev.gotong.Gotong;
import dev.gotong.base.NetworkId;
import dev.gotong.desk.Kinds;
import dev.gotong.desk.Worker;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** A worker in a JVM of its own, which waits for the word, and then goes on until it is killed. */
final class DoomedWorker {
  private DoomedWorker() {}

  static Process start(String url, String prefix, Path file, FastClock clock) {
    try {
      return new ProcessBuilder(List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Xshare:auto",
              "-XX:-UsePerfData",
              "-cp",
              System.getProperty("java.class.path"),
              DoomedWorker.class.getName(),
              url,
              prefix,
              file.toString(),
              Long.toString(clock.startMillis())))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the word to a process that was started. */
  static Process go(Process worker) {
    try {
      worker.getOutputStream().write('\n');
      worker.getOutputStream().flush();
      return worker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Gotong gotong(DataSource database, String prefix, Path file, FastClock clock) {
    JdbcStorage storage = JdbcStorage.builder(database, new JsonCodec())
        .kinds(Kinds.all())
        .tablePrefix(prefix)
        .schemaMode(SchemaMode.OFF)
        .clock(clock)
        .build();
    return Gotong.over(storage)
        .clock(clock)
        .publisher(NetworkId.of("mastodon"), new FileNetwork(file, clock))
        .build();
  }

  /** {@return what has loaded all that it needs}; waits for a database that has just been killed */
  private static Gotong ready(DataSource database, String prefix, Path file, FastClock clock)
      throws InterruptedException {
    while (true) {
      try {
        Gotong gotong = gotong(database, prefix, file, clock);
        gotong.publishing().findNextDue();
        return gotong;
      } catch (StorageException e) {
        Thread.sleep(50);
      }
    }
  }

  /** The process. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Gotong gotong = ready(
        Databases.of(args[0]), args[1], Path.of(args[2]), new FastClock(Long.parseLong(args[3])));
    if (System.in.read() < 0) {
      return; // whoever should give the word is gone
    }
    gotong.publishing().start(4, Worker.Listener.NONE);
    Thread.sleep(Long.MAX_VALUE);
  }
}
