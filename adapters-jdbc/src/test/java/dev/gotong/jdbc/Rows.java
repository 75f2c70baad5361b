package dev.gotong.jdbc;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * The rows of all tables as lines, the same for every database: the name of the table without its prefix, then its
 * columns by name, with tabs between; {@code \N} stands for null.
 */
final class Rows implements AutoCloseable {
  private final Connection connection;
  private final Tables tables;

  Rows(DataSource database, Tables tables) throws SQLException {
    this.connection = database.getConnection();
    this.tables = tables;
  }

  private String plain(Table table) {
    return table.plainName().substring(tables.naming().prefix().length());
  }

  List<String> all() throws SQLException {
    List<String> lines = new ArrayList<>();
    for (Table table : tables.all()) {
      String names = names(table.all().stream().map(Column::name).toList());
      try (PreparedStatement statement = connection.prepareStatement(
              "SELECT " + names + " FROM " + table.name() + " ORDER BY 1, 2");
          ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          List<String> parts = new ArrayList<>(List.of(plain(table)));
          for (int i = 0; i < table.all().size(); i++) {
            parts.add(table.all().get(i).name() + "=" + escaped(rows.getString(i + 1)));
          }
          lines.add(String.join("\t", parts));
        }
      }
    }
    return lines;
  }

  void load(List<String> lines) throws SQLException {
    for (String line : lines) {
      List<String> parts = Splitter.on('\t').splitToList(line);
      Table table = tables.all().stream()
          .filter(each -> plain(each).equals(parts.get(0)))
          .findFirst()
          .orElseThrow();
      List<String> cells = parts.subList(1, parts.size());
      List<String> names =
          cells.stream().map(cell -> cell.substring(0, cell.indexOf('='))).toList();
      try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + table.name()
          + " (" + names(names) + ") VALUES ("
          + String.join(", ", Collections.nCopies(names.size(), "?")) + ")")) {
        for (int i = 0; i < names.size(); i++) {
          String name = names.get(i);
          Column column = table.all().stream()
              .filter(c -> c.name().equals(name))
              .findFirst()
              .orElseThrow();
          String text = cells.get(i).substring(name.length() + 1);
          if (text.equals("\\N")) {
            statement.setNull(i + 1, Types.NULL);
          } else if (column.type().isText()) {
            statement.setString(i + 1, text.translateEscapes());
          } else {
            statement.setLong(i + 1, Long.parseLong(text));
          }
        }
        statement.executeUpdate();
      }
    }
  }

  private static String names(List<String> names) {
    return names.stream().collect(joining(", "));
  }

  private static String escaped(String text) {
    return text == null
        ? "\\N"
        : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
