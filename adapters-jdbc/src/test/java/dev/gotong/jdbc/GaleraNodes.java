package dev.gotong.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The servers of one cluster for the whole JVM, each connection to the next: so no two transactions of a handle in a row
 * are on one server.
 */
final class GaleraNodes extends AbstractDataSource {
  /** The cluster, if it can run here. */
  private static final class Holder {
    static final GaleraNodes NODES = new GaleraNodes(GaleraCluster.start());
  }

  private final List<DataSource> nodes;
  private final AtomicInteger turn = new AtomicInteger();

  private GaleraNodes(GaleraCluster cluster) {
    nodes = IntStream.range(0, GaleraCluster.SIZE)
        .mapToObj(node -> Databases.maria(cluster.url(node)))
        .toList();
  }

  /** {@return the servers}; ends a test as skipped where they are not installed */
  static GaleraNodes get() {
    Optional<String> missing = GaleraCluster.findMissing();
    assumeTrue(missing.isEmpty(), missing.orElse(""));
    return Holder.NODES;
  }

  /** {@return one of the servers alone} */
  DataSource node(int number) {
    return nodes.get(number);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size())).getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }
}
