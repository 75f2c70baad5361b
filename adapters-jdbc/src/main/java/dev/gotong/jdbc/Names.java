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
   * What PostgreSQL 18, H2 2.5, SQLite 3.54 or MariaDB 10.11 does not take as a name (the tests ask each for each of its
   * keywords), and the columns that every value has.
   */
  private static final ImmutableSet<String> TAKEN = ImmutableSet.copyOf(
      ("accessible add all alter analyse analyze and any array as asc asensitive asymmetric "
              + "authorization autoincrement before between bigint binary blob both by call cascade case cast "
              + "change char character check collate collation column commit concurrently condition constraint "
              + "continue convert create cross current current_catalog current_date current_role current_schema "
              + "current_time current_timestamp current_user cursor databases day day_hour day_microsecond "
              + "day_minute day_second dec decimal declare default deferrable delayed delete delete_domain_id "
              + "desc describe deterministic distinct distinctrow div do do_domain_ids double drop dual each "
              + "else elseif enclosed end escape escaped except exists exit explain false fetch float for force "
              + "foreign freeze from full fulltext grant group groups having high_priority hour hour_microsecond "
              + "hour_minute hour_second if ignore ignore_domain_ids ilike in index infile initially inner inout "
              + "insensitive insert int integer intersect interval into is isnull iterate join key keys kill "
              + "lateral leading leave left like limit linear lines load localtime localtimestamp lock long "
              + "longblob longtext loop low_priority master_demote_to_replica master_demote_to_slave "
              + "master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext middleint minus "
              + "minute minute_microsecond minute_second mod modifies month natural no_write_to_binlog not "
              + "nothing notnull null numeric offset on only optimize optionally or order out outer outfile over "
              + "overlaps page_checksum parse_vcol_expr partition placing portion precision primary procedure "
              + "purge qualify raise range read read_write reads real recursive ref_system_id references regexp "
              + "release rename repeat replace require resignal restrict return returning revoke right rlike row "
              + "row_number rownum rows schemas second second_microsecond select sensitive separator "
              + "session_user set show signal similar smallint some spatial specific sql sql_big_result "
              + "sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl starting "
              + "stats_auto_recalc stats_persistent stats_sample_pages straight_join symmetric system_user table "
              + "tablesample terminated then tinyblob tinyint tinytext to top trailing transaction trigger true "
              + "uescape undo union unique unknown unlock unsigned update usage use user using utc_date utc_time "
              + "utc_timestamp value values varbinary varchar varcharacter variadic varying verbose when where "
              + "while window with write xor year year_month zerofill workspace id version document")
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
