package dev.gotong.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source every call of which is seen, and may be made to fail, down to the columns of the rows. */
final class SpyDataSource implements DataSource {
  /** Sees the calls. */
  interface Gate {
    /** Before {@code type.method} is called with the SQL text, if it takes one. */
    void before(String call, String sql) throws SQLException;

    /** After it was called. */
    void after(String call) throws SQLException;
  }

  private static final List<Class<?>> SEEN =
      List.of(Connection.class, PreparedStatement.class, Statement.class, ResultSet.class);

  private final DataSource database;
  private final Gate gate;

  SpyDataSource(DataSource database, Gate gate) {
    this.database = database;
    this.gate = gate;
  }

  @Override
  public Connection getConnection() throws SQLException {
    gate.before("DataSource.getConnection", "");
    return (Connection) seen(database.getConnection(), Connection.class);
  }

  private Object seen(Object real, Class<?> type) {
    return Proxy.newProxyInstance(
        getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
          String call = type.getSimpleName() + "." + method.getName();
          String sql = args != null && args.length > 0 && method.getName().startsWith("prepare")
              ? String.valueOf(args[0])
              : "";
          boolean closes = method.getName().equals("close");
          if (!closes) { // it closes even if it fails
            gate.before(call, sql);
          }
          Object result;
          try {
            result = method.invoke(real, args);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
          if (closes) {
            gate.before(call, sql);
          }
          gate.after(call);
          Class<?> returned = method.getReturnType();
          return result != null && SEEN.contains(returned) ? seen(result, returned) : result;
        });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return new PrintWriter(System.err, true, StandardCharsets.UTF_8);
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // nothing is logged
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // the database is there
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
