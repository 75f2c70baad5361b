package dev.gotong.desk;

import dev.gotong.publishing.TargetCommand;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import java.util.Optional;

/**
 * A piece of due work that somebody holds.
 *
 * @param claim who holds it
 * @param first what is written before any network is called
 * @param call calls the network, and says what follows; empty if there is nothing to call
 */
record Begun(Claim claim, Optional<Changes> first, Optional<Call> call) {

  /** Calls a network; answers with the command that tells the target what it said. */
  interface Call {
    TargetCommand run();
  }
}
