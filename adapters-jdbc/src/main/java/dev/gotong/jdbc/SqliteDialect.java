package dev.gotong.jdbc;

import dev.gotong.base.Micros;
import java.time.Clock;
import java.util.List;

/** SQLite 3.42 and later: it is part of the process, compares texts by their bytes, and lets one writer in at a time. */
final class SqliteDialect extends RowDialect {

  @Override
  public String type(Column.Type type) {
    return switch (type) {
      case ID, TEXT, DOCUMENT -> "TEXT";
      case NUMBER, SMALL -> "INTEGER";
    };
  }

  /** In SQLite it is the index that is in a schema, and the table is looked for in the same. */
  @Override
  public String indexOn(Table table, String index) {
    return table.schema() + index + " ON " + table.plainName();
  }

  @Override
  public SchemaLock schemaLock() {
    return SchemaLocks::asTheOnlyWriter;
  }

  /**
   * Becomes the writer at once: who reads first and then wants to write is refused if somebody else wrote meanwhile. Any
   * statement that could change something does it, also one that changes nothing.
   */
  @Override
  public void begin(Session session, Tables tables) {
    session.update("DELETE FROM " + tables.locks().name() + " WHERE 1 = 0", List.of());
  }

  @Override
  public String nowMicros() {
    return "CAST(unixepoch('subsec') * 1000000 AS INTEGER)";
  }

  /** All processes are on one machine and share its clock, which is finer than that of SQLite. */
  @Override
  public long askMicros(Session session) {
    return Micros.of(Micros.truncate(Clock.systemUTC().instant()));
  }

  /** There is nobody else. */
  @Override
  String held(Lock lock) {
    return "";
  }

  @Override
  String unlessThere(Table table) {
    return " ON CONFLICT DO NOTHING";
  }
}
