package dev.gotong.jdbc;

import dev.gotong.base.Require;
import java.util.List;

/**
 * Where the tables are.
 *
 * @param schema what stands before every name and belongs to another: empty, or a schema with a dot
 * @param prefix what every name begins with
 */
record Naming(String schema, String prefix) {
  /** As it stands in the scripts, to be replaced. */
  static final Naming PLACEHOLDERS = new Naming("${schema}", "${prefix}");

  static final Naming DEFAULT = new Naming("", "gotong_");

  Naming withPrefix(String other) {
    return new Naming(schema, Names.prefix(other));
  }

  Naming withSchema(String other) {
    return new Naming(Names.schema(other) + ".", prefix);
  }

  /** {@return the table of that name} */
  Table table(String name, List<Column> key, List<Column> rest, List<Table.Index> indexes) {
    return new Table(schema, prefix + name, key, rest, indexes);
  }

  /** {@return the text with the names in it} */
  String fill(String script) {
    String filled = script.replace("${schema}", schema).replace("${prefix}", prefix);
    Require.that(!filled.contains("${"), "a script holds a placeholder that nobody knows");
    return filled;
  }
}
