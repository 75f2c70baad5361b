package dev.gotong.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** MariaDB 10.6 and later, with InnoDB: one statement for each row. */
class MariaDialect extends RowDialect {

  @Override
  public Dialect over(Connection connection) throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement("SHOW VARIABLES LIKE 'wsrep_on'");
        ResultSet rows = ask.executeQuery()) {
      return rows.next() && rows.getString(2).equals("ON") ? new GaleraDialect() : this;
    }
  }

  /** Collations that neither fold case nor overlook trailing spaces; the sizes keep every key below 3,072 bytes. */
  @Override
  public String type(Column.Type type) {
    return switch (type) {
      case ID -> "VARCHAR(200) CHARACTER SET ascii COLLATE ascii_nopad_bin";
      case TEXT -> "VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin";
      case DOCUMENT -> "LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin";
      case NUMBER -> "BIGINT";
      case SMALL -> "SMALLINT";
    };
  }

  @Override
  public String tableOptions() {
    return " ENGINE = InnoDB ROW_FORMAT = DYNAMIC";
  }

  @Override
  public SchemaLock schemaLock() {
    return SchemaLocks::ofTheSession;
  }

  /** A pool that resets its connections takes from them the character set that their driver had asked for. */
  @Override
  public void begin(Session session, Tables tables) {
    session.update("SET NAMES utf8mb4", List.of());
  }

  /** From the time in UTC: local time is ambiguous for an hour a year. */
  @Override
  public String nowMicros() {
    return "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6))";
  }

  @Override
  public String skipLocked() {
    return " FOR UPDATE SKIP LOCKED";
  }

  @Override
  String held(Lock lock) {
    return switch (lock) {
      case NONE -> "";
      case SHARED -> " LOCK IN SHARE MODE";
      case EXCLUSIVE -> " FOR UPDATE";
    };
  }

  /** Not IGNORE, which would also cut what is too long. */
  @Override
  String unlessThere(Table table) {
    String name = table.key().get(0).name();
    return " ON DUPLICATE KEY UPDATE " + name + " = " + table.name() + "." + name;
  }
}
