package dev.gotong.jdbc;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Require;
import java.util.regex.Pattern;

/** Makes names of tables and columns; nothing but checked names ever becomes part of a statement. */
final class Names {
  private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,19}");

  /**
   * What PostgreSQL 18 (SQL Key Words, "reserved") or H2 2.5 (Keywords) does not take as a name, and the columns that
   * every value has.
   */
  private static final ImmutableSet<String> TAKEN = ImmutableSet.copyOf(
      ("all analyse analyze and any array as asc asymmetric authorization between binary both case"
              + " cast check collate collation column concurrently constraint create cross current"
              + " day default deferrable desc distinct do else end except exists false fetch for"
              + " foreign freeze from full grant group groups having hour if ilike in initially"
              + " inner intersect interval into is isnull join key lateral leading left like limit"
              + " localtime localtimestamp minus minute month natural not notnull null offset on"
              + " only or order outer over overlaps partition placing primary qualify range"
              + " references regexp returning right row rownum rows second select set similar some"
              + " symmetric table tablesample then to top trailing true uescape union unique"
              + " unknown user using value values variadic verbose when where window with year"
              + " workspace id version document")
          .split(" "));

  /** The tables that every storage has. */
  private static final ImmutableSet<String> TABLES =
      ImmutableSet.of("reservations", "locks", "heads", "events", "jobs", "schema_version");

  private Names() {}

  static String schema(String schema) {
    Require.that(
        SCHEMA.matcher(schema).matches() && !TAKEN.contains(schema),
        "schema must be 1 to 40 of a-z 0-9 _ from a letter and no word of SQL, but was \"%s\"",
        schema);
    return schema;
  }

  static String prefix(String prefix) {
    Require.that(
        PREFIX.matcher(prefix).matches(),
        "table prefix must be 1 to 20 of a-z 0-9 _ from a letter, but was \"%s\"",
        prefix);
    return prefix;
  }

  /** {@return the name in snake case, {@code dueAt} as {@code due_at}; different names stay different} */
  static String snake(String name) {
    return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, name);
  }

  /** {@return the name of a column, with {@code _} behind it if the plain name is taken} */
  static String column(String name) {
    String snake = snake(name);
    return TAKEN.contains(snake) ? snake + "_" : snake;
  }

  /** {@return the name of a table of a kind, with {@code _} behind it if the plain name is taken} */
  static String table(String kind) {
    String snake = snake(kind);
    return TABLES.contains(snake) ? snake + "_" : snake;
  }
}
