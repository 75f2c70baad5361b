package dev.gotong.jdbc;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** A MariaDB server of our own, on a free port and on files that are deleted when the JVM ends. */
final class MariaServer {
  private static final List<String> FOLDERS =
      List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin");
  private static final int TRIES = 1_200;

  /** One for the whole JVM, once it is asked for. */
  private static final class Running {
    static final DataSource DATABASE = Databases.maria(start());
  }

  private MariaServer() {}

  static DataSource database() {
    return Running.DATABASE;
  }

  /** {@return where that program is, if it is installed} */
  static Optional<String> find(String program) {
    return FOLDERS.stream()
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString);
  }

  static String program(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException(
            "The tests on MariaDB need " + name + " on this machine, in one of " + FOLDERS
                + ": install it (Debian: apt install mariadb-server)"));
  }

  private static String start() {
    try {
      Path folder = Files.createTempDirectory("gotong-maria");
      Path log = folder.resolve("log.txt");
      List<String> where =
          new ArrayList<>(List.of("--no-defaults", "--datadir=" + folder.resolve("data")));
      if (System.getProperty("user.name").equals("root")) {
        where.add("--user=root");
      }
      List<String> install = new ArrayList<>(where);
      install.add(0, program("mariadb-install-db"));
      install.add("--skip-test-db");
      await(run(install, log));
      int port = freePort();
      List<String> serve = new ArrayList<>(where);
      serve.add(0, program("mariadbd"));
      serve.addAll(serving(port, folder.resolve("socket")));
      Process server = run(serve, log);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
      await(port, server, log);
      return "jdbc:mariadb://127.0.0.1:" + port + "/gotong?user=root";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return how a server serves tests} */
  static List<String> serving(int port, Path socket) {
    return List.of(
        "--skip-grant-tables",
        "--bind-address=127.0.0.1",
        "--port=" + port,
        "--socket=" + socket,
        "--max-connections=200",
        "--innodb-flush-log-at-trx-commit=0",
        "--innodb-buffer-pool-size=64M");
  }

  static Process run(List<String> command, Path log) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the process has ended. */
  static void await(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the server answers. */
  static void await(int port, Process server, Path log) {
    for (int i = 0; i < TRIES && server.isAlive(); i++) {
      try (Connection ready =
          DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/?user=root")) {
        ready.createStatement().execute("CREATE DATABASE IF NOT EXISTS gotong");
        return;
      } catch (SQLException e) {
        LockSupport.parkNanos(100_000_000);
      }
    }
    try {
      throw new IllegalStateException("MariaDB did not start:\n" + Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Process server, Path folder) {
    server.destroy();
    try {
      server.waitFor(10, TimeUnit.SECONDS);
      server.destroyForcibly();
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException | InterruptedException e) {
      System.err.println("left behind: " + folder);
    }
  }
}
