package dev.gotong.jdbc;

import dev.gotong.spi.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. Keeps the first failure, after which nothing may be committed. */
final class Session {
  private final Connection connection;
  private @Nullable SQLException failure;

  Session(Connection connection) {
    this.connection = connection;
  }

  Optional<SQLException> failure() {
    return Optional.ofNullable(failure);
  }

  <R> List<R> query(String sql, List<? extends @Nullable Object> parameters, RowReader<R> reader) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        List<R> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  int update(String sql, List<? extends @Nullable Object> parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** {@return how many rows a statement changed in all, run once for every row} */
  int batch(String sql, Iterable<? extends List<? extends @Nullable Object>> rows) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (List<? extends @Nullable Object> row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      int changed = 0;
      for (int each : statement.executeBatch()) {
        changed += each;
      }
      return changed;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** {@return whether a statement went well that may fail with that SQLSTATE} */
  boolean tryUpdate(String sql, List<? extends @Nullable Object> parameters, String unless) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      statement.executeUpdate();
      return true;
    } catch (SQLException e) {
      if (unless.equals(e.getSQLState())) {
        return false;
      }
      throw failed(e);
    }
  }

  private StorageException failed(SQLException e) {
    if (failure == null) {
      failure = e;
    }
    return Failures.of(e);
  }

  private void bind(PreparedStatement statement, List<? extends @Nullable Object> parameters)
      throws SQLException {
    int index = 1;
    for (Object parameter : parameters) {
      if (parameter instanceof String text) {
        statement.setString(index, text);
      } else if (parameter instanceof Long number) {
        statement.setLong(index, number);
      } else if (parameter instanceof String[] texts) {
        statement.setArray(index, connection.createArrayOf("text", texts));
      } else if (parameter instanceof Long[] numbers) {
        statement.setArray(index, connection.createArrayOf("bigint", numbers));
      } else {
        statement.setNull(index, Types.NULL);
      }
      index++;
    }
  }
}
