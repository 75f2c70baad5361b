package dev.gotong.examples.benchmarks;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * The smallest pool: one connection that stays open, as in any service. A server that has to open one for every
 * transaction would do little else, for either side.
 */
final class Pool {
  private Pool() {}

  /** {@return a data source of one connection, to be given back before it is asked for again} */
  static DataSource ofOne(String url) throws SQLException {
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setUrl(url);
    PooledConnection kept = source.getPooledConnection();
    return (DataSource) Proxy.newProxyInstance(
        DataSource.class.getClassLoader(),
        new Class<?>[] {DataSource.class},
        (proxy, method, arguments) -> {
          if (!method.getName().equals("getConnection")) {
            throw new UnsupportedOperationException(method.getName());
          }
          return kept.getConnection();
        });
  }
}
