package dev.gotong.examples.connectors;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Bluesky's own server in a process of its own, which ends with this one. */
final class NodeServer {
  private static final Path HOME =
      Path.of(System.getProperty("gotong.pds", "target/pds")).toAbsolutePath();
  private static final Path LOG = HOME.resolve("log");

  private final Process process;
  private final Host host;

  private NodeServer(Process process, Host host) {
    this.process = process;
    this.host = host;
  }

  /** {@return whether Node and npm are at hand} */
  static boolean canRun() throws InterruptedException {
    try {
      say("node", "--version");
      say("npm", "--version");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Fetches what is missing of the server, which takes some minutes the first time. */
  static void install() throws IOException, InterruptedException {
    Files.createDirectories(HOME);
    for (String file : List.of("package.json", "server.cjs")) {
      try (InputStream resource = NodeServer.class.getResourceAsStream("/pds/" + file)) {
        Files.copy(resource, HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path done = HOME.resolve("installed");
    String wanted = Files.readString(HOME.resolve("package.json"));
    if (Files.exists(done) && Files.readString(done).equals(wanted)) {
      return;
    }
    System.out.println("npm fetches Bluesky's server into " + HOME);
    List<String> npm =
        new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock"));
    Path node = Path.of(say("node", "-p", "fs.realpathSync(process.execPath)"));
    Path prefix = node.resolve("../..").normalize();
    if (Files.exists(prefix.resolve("include/node/node.h"))) { // builds the native part from these
      npm.addAll(List.of("--build-from-source", "--nodedir=" + prefix));
    }
    say(npm.toArray(String[]::new));
    Files.writeString(done, wanted);
  }

  /** {@return a server that listens} */
  static NodeServer start(Path data, boolean limits) throws IOException {
    Files.createDirectories(data);
    List<String> command = new ArrayList<>(List.of("node", "server.cjs", data.toString()));
    if (limits) {
      command.add("limits");
    }
    Process process = new ProcessBuilder(command)
        .directory(HOME.toFile())
        .redirectError(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
        .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("http://")) {
        return new NodeServer(process, new Host(URI.create(line)));
      }
    }
    throw new IOException("the server did not start: see " + LOG);
  }

  Host host() {
    return host;
  }

  /** Ends it as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** {@return what a command says; its complaints go into a log} */
  private static String say(String... command) throws IOException, InterruptedException {
    Files.createDirectories(HOME);
    Process process = new ProcessBuilder(command)
        .directory(HOME.toFile())
        .redirectError(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
        .start();
    String said = process.inputReader(StandardCharsets.UTF_8).lines().collect(joining("\n"));
    if (process.waitFor() != 0) {
      throw new IOException(command[0] + " failed: see " + LOG);
    }
    return said;
  }
}
