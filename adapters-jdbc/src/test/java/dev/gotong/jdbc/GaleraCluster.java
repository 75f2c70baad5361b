package dev.gotong.jdbc;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Three servers of MariaDB Galera on this machine, on free ports and on files of their own. Each takes writes, and has
 * what the others have.
 */
final class GaleraCluster implements AutoCloseable {
  static final int SIZE = 3;
  private static final List<Path> PROVIDERS = List.of(
      Path.of("/usr/lib/galera/libgalera_smm.so"), Path.of("/usr/lib64/galera-4/libgalera_smm.so"));

  /** A connection that was reset no longer waits for the other servers, whatever it is told (MariaDB 10.11). */
  private static final String OPTIONS = "?user=root&useResetConnection=false&connectTimeout=2000";

  private static final String NOBODY = "nobody"; // root's rsync could not write into files of root

  private final Path folder;
  private final List<Node> nodes = new ArrayList<>();

  /** A server, which may have been killed. */
  private static final class Node {
    final int client = freePort();
    final int group = freePort();
    final int increments = freePort();
    final int state = freePort();
    Optional<Process> process = Optional.empty();
  }

  private GaleraCluster(Path folder) {
    this.folder = folder;
  }

  /** {@return a free port that no system gives to outgoing connections: the servers have many of those to each other} */
  private static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(10_000, 30_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // somebody has it
      }
    }
  }

  /** {@return what is not installed on this machine, and how to install it; empty if nothing is missing} */
  static Optional<String> findMissing() {
    List<String> missing = new ArrayList<>();
    for (String program : List.of("mariadbd", "mariadb-install-db", "rsync")) {
      if (MariaServer.find(program).isEmpty()) {
        missing.add(program);
      }
    }
    if (findProvider().isEmpty()) {
      missing.add("libgalera_smm.so");
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("The tests on MariaDB Galera need " + String.join(", ", missing)
            + " on this machine: install them (Debian: apt install mariadb-server galera-4 rsync)");
  }

  private static Optional<Path> findProvider() {
    return PROVIDERS.stream().filter(Files::isReadable).findFirst();
  }

  static GaleraCluster start() {
    try {
      GaleraCluster cluster = new GaleraCluster(Files.createTempDirectory("gotong-galera"));
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
      cluster.startNodes();
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void startNodes() throws IOException {
    own(folder);
    for (int i = 0; i < SIZE; i++) {
      nodes.add(new Node());
      own(Files.createDirectory(folder.resolve("data-" + i)));
    }
    List<String> install = new ArrayList<>(where(0));
    install.add(0, MariaServer.program("mariadb-install-db"));
    install.add("--skip-test-db");
    MariaServer.await(MariaServer.run(install, log(0)));
    serve(0, List.of("--wsrep-new-cluster"));
    for (int i = 1; i < SIZE; i++) {
      serve(i, List.of());
    }
  }

  private static void own(Path path) throws IOException {
    if (owner().isPresent()) {
      Files.setOwner(
          path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY));
    }
  }

  private static Optional<String> owner() {
    return System.getProperty("user.name").equals("root") ? Optional.of(NOBODY) : Optional.empty();
  }

  private Path log(int node) {
    return folder.resolve("log-" + node + ".txt");
  }

  private List<String> where(int node) {
    List<String> where =
        new ArrayList<>(List.of("--no-defaults", "--datadir=" + folder.resolve("data-" + node)));
    owner().ifPresent(user -> where.add("--user=" + user));
    return where;
  }

  /** Starts a server, and waits until it answers, with all that the others have. */
  private void serve(int number, List<String> more) {
    Node node = nodes.get(number);
    String all = nodes.stream().map(each -> at(each.group)).collect(Collectors.joining(","));
    List<String> serve = new ArrayList<>(where(number));
    serve.add(0, MariaServer.program("mariadbd"));
    serve.addAll(MariaServer.serving(node.client, folder.resolve("socket-" + number)));
    serve.addAll(List.of(
        "--innodb-log-file-size=32M",
        "--binlog-format=ROW",
        "--innodb-autoinc-lock-mode=2",
        "--wsrep-on=ON",
        "--wsrep-provider=" + findProvider().orElseThrow(),
        "--wsrep-cluster-name=gotong",
        "--wsrep-node-name=node-" + number,
        "--wsrep-cluster-address=gcomm://" + all,
        "--wsrep-node-address=" + at(node.group),
        "--wsrep-sst-method=rsync",
        "--wsrep-sst-receive-address=" + at(node.state),
        "--wsrep-slave-threads=4",
        "--wsrep-provider-options=base_host=127.0.0.1;base_port=" + node.group
            + ";gmcast.listen_addr=tcp://" + at(node.group) + ";ist.recv_addr="
            + at(node.increments) + ";gcache.size=32M"));
    serve.addAll(more);
    Process process = MariaServer.run(serve, log(number));
    node.process = Optional.of(process);
    MariaServer.await(node.client, process, log(number));
  }

  private static String at(int port) {
    return "127.0.0.1:" + port;
  }

  /** {@return the address of that server alone} */
  String url(int node) {
    return "jdbc:mariadb://" + at(nodes.get(node).client) + "/gotong" + OPTIONS;
  }

  /** {@return the address of that server, and of the others where that one is away} */
  String urlFrom(int node) {
    String inOrder = IntStream.range(0, SIZE)
        .mapToObj(i -> at(nodes.get((node + i) % SIZE).client))
        .collect(Collectors.joining(","));
    return "jdbc:mariadb:sequential://" + inOrder + "/gotong" + OPTIONS;
  }

  /** Kills a server in the middle of whatever it does. */
  void kill(int node) {
    nodes.get(node).process.ifPresent(process -> MariaServer.await(process.destroyForcibly()));
  }

  /** Starts a server that was killed. It gets from another what it has missed. */
  void rejoin(int node) {
    serve(node, List.of());
  }

  @Override
  public void close() {
    List<Process> running =
        nodes.stream().flatMap(node -> node.process.stream()).toList();
    running.forEach(Process::destroyForcibly);
    try {
      for (Process each : running) {
        each.waitFor(10, TimeUnit.SECONDS);
      }
      if (Files.exists(folder)) {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException | InterruptedException e) {
      System.err.println("left behind: " + folder);
    }
  }
}
