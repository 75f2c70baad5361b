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
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A MariaDB server of our own, on a free port and on files that are deleted when the JVM ends. */
final class MariaServer {
  private static final List<String> FOLDERS =
      List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin");
  private static final int TRIES = 300;

  static final String URL = start();
  static final DataSource DATABASE = Databases.maria(URL);

  private MariaServer() {}

  private static String program(String name) {
    return FOLDERS.stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(
            "The tests on MariaDB need " + name + " on this machine, in one of " + FOLDERS
                + ": install it (Debian: apt install mariadb-server)"))
        .toString();
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
      run(install, log).waitFor();
      int port = freePort();
      List<String> serve = new ArrayList<>(where);
      serve.add(0, program("mariadbd"));
      serve.addAll(List.of(
          "--skip-grant-tables",
          "--bind-address=127.0.0.1",
          "--port=" + port,
          "--socket=" + folder.resolve("socket"),
          "--max-connections=200",
          "--innodb-flush-log-at-trx-commit=0",
          "--innodb-buffer-pool-size=64M"));
      Process server = run(serve, log);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
      await(port, server, log);
      return "jdbc:mariadb://127.0.0.1:" + port + "/gotong?user=root";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Process run(List<String> command, Path log) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until the server answers. */
  private static void await(int port, Process server, Path log)
      throws IOException, InterruptedException {
    for (int i = 0; i < TRIES && server.isAlive(); i++) {
      try (Connection ready =
          DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/?user=root")) {
        ready.createStatement().execute("CREATE DATABASE IF NOT EXISTS gotong");
        return;
      } catch (SQLException e) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("MariaDB did not start:\n" + Files.readString(log));
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
