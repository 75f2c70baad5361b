package dev.gotong.jdbc;

import dev.gotong.Gotong;
import dev.gotong.base.NetworkId;
import dev.gotong.desk.Kinds;
import dev.gotong.desk.Worker;
import dev.gotong.json.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** A worker in a JVM of its own, which goes on until it is killed. */
final class DoomedWorker {
  private DoomedWorker() {}

  static Process start(String url, String prefix, Path file, FastClock clock) {
    try {
      return new ProcessBuilder(List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
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

  /** The process. */
  public static void main(String[] args) throws InterruptedException {
    FastClock clock = new FastClock(Long.parseLong(args[3]));
    Gotong gotong = gotong(Databases.of(args[0]), args[1], Path.of(args[2]), clock);
    gotong.publishing().start(4, Worker.Listener.NONE);
    Thread.sleep(Long.MAX_VALUE);
  }
}
