package dev.gotong.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an adapter for JDBC may do wrong in its SQL, with its parameters, and with its transactions. */
final class JdbcFaults {
  private JdbcFaults() {}

  static List<JdbcFault> all() {
    return Stream.of(statements(), parameters(), transactions())
        .flatMap(List::stream)
        .toList();
  }

  private static List<JdbcFault> statements() {
    return List.of(
        JdbcFault.sql("S3.2", "locks nothing", " FOR UPDATE", ""),
        JdbcFault.sql("S5.3", "does not hold what is expected", "(version .*) FOR UPDATE", "$1"),
        JdbcFault.sql(
            "S7.1", "compares workspaces by order", "t\\.workspace = \\?", "t.workspace <= ?"),
        JdbcFault.sql("S8.1", "folds the case of ids", "id = \\?", "LOWER(id) = LOWER(?)"),
        JdbcFault.sql("S8.2", "compares texts by LIKE", "(s\\.item) IN \\(\\?\\)", "$1 LIKE ?"),
        JdbcFault.sql("S10.2", "includes the end of a range", " < \\?", " <= ?"),
        JdbcFault.sql(
            "S11.1",
            "leaves ties to chance",
            "(ORDER BY t\\.\\w+).*, t\\.id( DESC)?",
            "$1, t.version"),
        JdbcFault.sql(
            "S12.2",
            "skips what has the rank of the last",
            "\\(t\\.\\w+ ([<>]) \\? OR",
            "(1 = 0 AND ? $1 0 OR"),
        JdbcFault.sql("S13.1", "orders events by the clock", "ORDER BY seq", "ORDER BY at"),
        JdbcFault.sql(
            "S13.2", "answers with the event after which was asked", "seq > \\?", "seq >= ?"),
        JdbcFault.sql(
            "S14.1",
            "claims in the order of names",
            "ORDER BY shard, queue, next_at, workspace, id LIMIT",
            "ORDER BY id LIMIT"),
        JdbcFault.sql(
            "S14.2",
            "claims a second early",
            "owner IS NULL AND next_at <= \\?",
            "owner IS NULL AND next_at <= ? + 1000000"),
        JdbcFault.sql(
            "S14.3",
            "claims what is leased",
            "owner IS NOT NULL AND next_at <= \\?",
            "owner IS NOT NULL AND next_at <= ? + 60000000"));
  }

  private static List<JdbcFault> parameters() {
    return List.of(
        texts("S8.2", "strips texts", String::strip),
        texts("S8.3", "folds texts", text -> text.toLowerCase(Locale.ROOT)),
        texts(
            "S9.1",
            "sends texts in Latin-1",
            text -> new String(
                text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)),
        texts(
            "S9.2",
            "cuts texts at 65,535",
            text -> text.substring(0, Math.min(65_535, text.length()))),
        numbers(
            "S9.4",
            "sends times in milliseconds",
            number -> Math.abs(number) > 1_000_000_000_000L ? number / 1_000 * 1_000 : number));
  }

  private static JdbcFault texts(String rule, String does, UnaryOperator<String> change) {
    return new JdbcFault(rule, does, () -> new FaultyDriver() {
      @Override
      String text(String given) {
        return change.apply(given);
      }
    });
  }

  private static JdbcFault numbers(String rule, String does, LongUnaryOperator change) {
    return new JdbcFault(rule, does, () -> new FaultyDriver() {
      @Override
      long number(long given) {
        return change.applyAsLong(given);
      }
    });
  }

  /** What happens when a method of a connection is called. */
  private interface OnConnection {
    @Nullable
    Object act(Connection real, Object[] arguments, FaultyDriver.Call call) throws Throwable;
  }

  private static JdbcFault on(String rule, String does, String method, OnConnection act) {
    return new JdbcFault(rule, does, () -> new FaultyDriver() {
      @Override
      @Nullable
      Object onConnection(Connection real, String called, Object[] arguments, Call call)
          throws Throwable {
        return called.equals(method) ? act.act(real, arguments, call) : call.go();
      }
    });
  }

  private static List<JdbcFault> transactions() {
    return List.of(
        on("S4.1", "does not roll back", "rollback", (real, arguments, call) -> null),
        on("S19.1", "leaves auto-commit on", "setAutoCommit", (real, arguments, call) -> null),
        on("S4.5", "reads what is not committed", "setAutoCommit", (real, arguments, call) -> {
          real.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
          return call.go();
        }),
        on("S2.1", "fails after it committed", "commit", (real, arguments, call) -> {
          call.go();
          throw new SQLException("the answer was lost", "40001");
        }),
        new JdbcFault("S17.3", "does not count the rows that it changed", () -> new FaultyDriver() {
          @Override
          @Nullable
          Object onStatement(String sql, String method, Object[] arguments, Call call)
              throws Throwable {
            @Nullable Object result = call.go();
            if (result instanceof int[] counts) {
              Arrays.fill(counts, 1);
            }
            return result;
          }
        }),
        new JdbcFault(
            "S19.3", "keeps the connection of work that failed", () -> new FaultyDriver() {
              private final ThreadLocal<Boolean> failed = ThreadLocal.withInitial(() -> false);

              @Override
              @Nullable
              Object onConnection(Connection real, String called, Object[] arguments, Call call)
                  throws Throwable {
                if (called.equals("rollback")) {
                  failed.set(true);
                } else if (called.equals("close") && failed.get()) {
                  failed.set(false);
                  return null;
                }
                return call.go();
              }
            }));
  }
}
