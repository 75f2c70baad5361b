package dev.gotong.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The few things in which databases disagree. Rows and keys are lists of texts, longs and nulls in the order of their
 * columns; they are given without repetitions and in the order in which they are to be locked.
 */
interface Dialect {

  /** How rows that are read are held until the transaction ends. */
  enum Lock {
    NONE,
    /** Nobody changes them; others may hold them so, too, where the database can. */
    SHARED,
    EXCLUSIVE
  }

  /** {@return what suits the database at the end of that connection: this, unless it is of a special sort} */
  default Dialect over(Connection connection) throws SQLException {
    return this;
  }

  /** {@return the type of a column} */
  String type(Column.Type type);

  /** {@return what names an index of a table, and the table, when it is made} */
  default String indexOn(Table table, String index) {
    return index + " ON " + table.name();
  }

  /** {@return what keeps others from changing the schema at the same time} */
  SchemaLock schemaLock();

  /** {@return what is added behind the columns of a table when it is made} */
  default String tableOptions() {
    return "";
  }

  /** Makes sure that a transaction which has just begun can read and write to its end. */
  default void begin(Session session, Tables tables) {}

  /** {@return an expression for the microseconds from 1970 to now} */
  String nowMicros();

  /** {@return the microseconds from 1970 to now, on the clock that all processes of this database share} */
  default long askMicros(Session session) {
    return session
        .query("SELECT " + nowMicros(), List.of(), row -> row.getLong(1))
        .get(0);
  }

  /** {@return what follows a query so that it locks what it finds and passes over what others hold; empty if it cannot} */
  String skipLocked();

  /** {@return an expression for where a row is that {@link #skipLocked} locks, as text; it stays there while locked} */
  String place();

  /**
   * {@return a condition that is true of the rows in those places; its one parameter is an array of texts; empty if rows
   * are found by their keys only}
   */
  String atPlaces();

  /** {@return what follows an index so that it holds those rows only; empty if it cannot, or if they are all} */
  String only(String condition);

  /** {@return a condition with one parameter for each of {@link #anyOfParameters}} */
  String anyOf(String column, int values);

  /** {@return the parameters of {@link #anyOf}} */
  List<Object> anyOfParameters(boolean text, List<Object> values);

  /** {@return what {@code reader} makes of the columns of the rows with those keys, in any order} */
  <R> List<R> select(
      Session session,
      Table table,
      List<Column> columns,
      Collection<? extends List<?>> keys,
      Lock lock,
      RowReader<R> reader);

  /** Inserts the rows whose key is not there, and waits for others who insert or delete the same. */
  void insertMissing(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows);

  /** Inserts rows. */
  void insert(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows);

  /**
   * Sets columns of rows.
   *
   * @param rows the values to set, then the key
   * @return how many rows there were
   */
  int update(
      Session session,
      Table table,
      List<Column> set,
      Collection<? extends List<? extends @Nullable Object>> rows);

  /**
   * Replaces rows that are of the version before, and waits for others who change them.
   *
   * @param rows the values of the columns behind the key, the first of which is the version, 2 or more; then the key
   * @return how many rows were of the version before; unless these are all, the transaction must be rolled back
   */
  int replace(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows);

  /**
   * Deletes the rows with that in those columns, if they fulfil a condition, and waits for others who change them.
   *
   * @return how many rows there were
   */
  int delete(
      Session session,
      Table table,
      List<Column> by,
      Collection<? extends List<?>> keys,
      String condition);

  /** Deletes the rows with that in those columns. */
  default void delete(
      Session session, Table table, List<Column> by, Collection<? extends List<?>> keys) {
    delete(session, table, by, keys, "");
  }
}
