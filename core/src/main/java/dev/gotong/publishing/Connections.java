package dev.gotong.publishing;

import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import java.time.Instant;

/** The rules of connections: what the host tells is so. The facts are the time. */
public final class Connections
    implements Decider<Connection, Connection, Instant, ConnectionNoted> {

  /** Creates the rules, which hold nothing. */
  public Connections() {}

  @Override
  public Connection initial() {
    return Connection.lasting();
  }

  @Override
  public Decision<ConnectionNoted> decide(Connection state, Connection told, Instant now) {
    return state.equals(told) ? Decision.unchanged() : Decision.accept(new ConnectionNoted(told));
  }

  @Override
  public Connection evolve(Connection state, ConnectionNoted event) {
    return event.connection();
  }
}
