package dev.gotong.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A pool of one connection, which can be made to fail at the commit. Whoever asks for a second gets none. */
final class OneConnection implements DataSource, AutoCloseable {
  private final Connection connection;
  private boolean lent;
  private boolean leftInAutoCommit;
  private int uses;
  private String failure = "";
  private int failures;

  OneConnection(DataSource database) throws SQLException {
    connection = database.getConnection();
  }

  void failCommits(String sqlState, int times) {
    failure = sqlState;
    failures = times;
  }

  /** {@return how often it was lent out since this was asked last} */
  int uses() {
    int before = uses;
    uses = 0;
    return before;
  }

  /** {@return whether the connection was in auto-commit mode when it was given back last} */
  boolean isLeftInAutoCommit() {
    return leftInAutoCommit;
  }

  boolean isLent() {
    return lent;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (lent) {
      throw new SQLException("the only connection is lent out", "08001");
    }
    lent = true;
    uses++;
    return (Connection) Proxy.newProxyInstance(
        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
          if (method.getName().equals("close")) {
            lent = false;
            leftInAutoCommit = connection.getAutoCommit();
            if (!leftInAutoCommit) { // as any pool does
              connection.rollback();
              connection.setAutoCommit(true);
            }
            return null;
          }
          if (method.getName().equals("abort")) {
            return null; // it is the only one, and is rolled back when it comes back
          }
          if (method.getName().equals("commit") && failures > 0) {
            failures--;
            throw new SQLException("as asked", failure);
          }
          try {
            return method.invoke(connection, args);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // nothing is logged
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // the connection is there
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
