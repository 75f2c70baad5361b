package dev.gotong.examples.connectors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The publisher before Bluesky's own server, in the profile {@code bluesky} alone. */
class BlueskyServerTest extends BlueskyContract {
  @TempDir
  private static Path folder;

  private static @Nullable NodeServer server;
  private static @Nullable NodeServer strict;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(NodeServer.canRun(), "Bluesky's server needs Node and npm, which are not here");
    NodeServer.install();
    server = NodeServer.start(folder.resolve("free"), false);
    strict = NodeServer.start(folder.resolve("strict"), true);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (server != null && strict != null) {
      server.kill();
      strict.kill();
      System.out.println("proof bluesky: " + counts());
    }
  }

  @Override
  Host host() {
    return server.host();
  }

  @Override
  Host strictHost() {
    return strict.host();
  }
}
