package dev.gotong.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections on which one thing is done otherwise than the adapter asks for. */
class FaultyDriver {

  /** A call as it was meant. */
  interface Call {
    @Nullable
    Object go() throws Throwable;
  }

  /** {@return the SQL that is run instead} */
  String sql(String asked) {
    return asked;
  }

  /** {@return the text that is sent instead} */
  String text(String given) {
    return given;
  }

  /** {@return the number that is sent instead} */
  long number(long given) {
    return given;
  }

  /** Does what is asked of a connection, or something else. */
  @Nullable
  Object onConnection(Connection real, String method, Object[] arguments, Call call)
      throws Throwable {
    return call.go();
  }

  /** Does what is asked of a statement, or something else. */
  @Nullable
  Object onStatement(String sql, String method, Object[] arguments, Call call) throws Throwable {
    return call.go();
  }

  /** {@return that database, by way of this driver} */
  final DataSource of(DataSource database) {
    return proxy(DataSource.class, (method, arguments) -> {
      @Nullable Object result = invoke(database, method, arguments);
      return result instanceof Connection connection ? connection(connection) : result;
    });
  }

  private Connection connection(Connection real) {
    return proxy(Connection.class, (method, arguments) -> {
      if (method.getName().equals("prepareStatement")) {
        arguments[0] = sql((String) arguments[0]);
        Object statement = Objects.requireNonNull(invoke(real, method, arguments));
        return statement((PreparedStatement) statement, (String) arguments[0]);
      }
      return onConnection(real, method.getName(), arguments, () -> invoke(real, method, arguments));
    });
  }

  private PreparedStatement statement(PreparedStatement real, String sql) {
    return proxy(PreparedStatement.class, (method, arguments) -> {
      if (method.getName().equals("setString")) {
        arguments[1] = text((String) arguments[1]);
      } else if (method.getName().equals("setLong")) {
        arguments[1] = number((Long) arguments[1]);
      }
      return onStatement(sql, method.getName(), arguments, () -> invoke(real, method, arguments));
    });
  }

  private interface Handler {
    @Nullable
    Object handle(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> handler.handle(method, arguments)));
  }

  private static @Nullable Object invoke(Object real, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
