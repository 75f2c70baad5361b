package dev.gotong.examples.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.spi.PublishRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publisher before Bluesky's own server, in the profile {@code bluesky} alone. */
class BlueskyServerTest extends BlueskyContract {
  @TempDir
  private static Path folder;

  private static final String NO_NODE =
      "skipped: Bluesky's server needs Node and npm, which are not here";
  private static final List<NodeServer> SERVERS = new ArrayList<>();

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    boolean canRun = NodeServer.canRun();
    if (!canRun) {
      System.out.println(NO_NODE); // Maven does not say why it skips
    }
    assumeTrue(canRun, NO_NODE);
    NodeServer.install();
    start("free", false);
    start("strict", true);
  }

  private static NodeServer start(String data, boolean limits) throws IOException {
    NodeServer server = NodeServer.start(folder.resolve(data), limits);
    SERVERS.add(server);
    return server;
  }

  @AfterAll
  static void stop() throws InterruptedException {
    for (NodeServer server : SERVERS) {
      server.kill();
    }
    if (!SERVERS.isEmpty()) {
      System.out.println("proof bluesky: on Bluesky's own server, " + counts());
    }
  }

  @Override
  Host host() {
    return SERVERS.get(0).host();
  }

  @Override
  Host strictHost() {
    return SERVERS.get(1).host();
  }

  @Test
  void what_was_acknowledged_outlives_a_power_cut() throws IOException, InterruptedException {
    NodeServer before = start("cut", false);
    Line line = line(before.host());
    PublishRequest request = request(message("Out").build());
    publish(line.publisher(), request);
    before.kill();
    assertThat(line.publisher().find(Line.MAIN, request.key())).isInstanceOf(Lookup.Hidden.class);
    assertThat(line.publisher().publish(request)).isInstanceOf(PublishOutcome.Unknown.class);

    line.lead(start("cut", false).host());
    assertThat(line.publisher().find(Line.MAIN, request.key())).isInstanceOf(Lookup.There.class);
    publish(line.publisher(), request);
    assertThat(line.texts(Line.MAIN)).containsExactly("Out");
  }
}
