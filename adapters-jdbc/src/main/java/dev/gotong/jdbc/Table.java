package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Require;
import java.util.List;

/**
 * A table.
 *
 * @param schema what stands before the name and belongs to another: empty, or with a dot
 * @param plainName with the prefix
 * @param key the columns of the primary key
 * @param rest the other columns
 * @param indexes the further indexes
 */
record Table(
    String schema, String plainName, List<Column> key, List<Column> rest, List<Index> indexes) {
  private static final int MAX_NAME = 60; // PostgreSQL cuts names at 63, and an index has a suffix

  /**
   * An index beside the primary key.
   *
   * @param columns what it is ordered by
   * @param condition which rows it holds, where the database can leave out others; empty for all
   */
  record Index(List<Column> columns, String condition) {
    static Index of(Column... columns) {
      return new Index(ImmutableList.copyOf(columns), "");
    }
  }

  Table {
    Require.that(
        plainName.length() <= MAX_NAME,
        "the table %s must have a name of at most %d characters: choose a shorter prefix or name",
        plainName,
        MAX_NAME);
    key = ImmutableList.copyOf(key);
    rest = ImmutableList.copyOf(rest);
    indexes = ImmutableList.copyOf(indexes);
  }

  /** {@return the name in statements} */
  String name() {
    return schema + plainName;
  }

  List<Column> all() {
    return ImmutableList.<Column>builder().addAll(key).addAll(rest).build();
  }
}
