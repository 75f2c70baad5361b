package dev.gotong.examples.connectors;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The publisher before a stand-in, in every build. */
class BlueskyStandInTest extends BlueskyContract {
  private static StandIn server;
  private static StandIn strict;

  @BeforeAll
  static void start() throws IOException {
    server = new StandIn(false);
    strict = new StandIn(true);
  }

  @AfterAll
  static void stop() {
    server.close();
    strict.close();
    System.out.println("proof bluesky-stand-in: " + counts());
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
