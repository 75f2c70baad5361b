package dev.gotong.jdbc;

import dev.gotong.base.Require;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Prints the scripts of the schema for those who run their own migrations, with Flyway, Liquibase or by hand. What is
 * printed also records that it was run, so that {@link SchemaMode#VALIDATE} is content.
 *
 * <pre>
 *   java -cp ... dev.gotong.jdbc.SchemaScripts postgresql &gt; V17__gotong.sql
 *   java -cp ... dev.gotong.jdbc.SchemaScripts postgresql prefix=team_ schema=social after=1
 * </pre>
 */
public final class SchemaScripts {
  private final JdbcDatabase database;
  private final Naming naming;
  private final List<Script> scripts;

  private SchemaScripts(JdbcDatabase database, Naming naming, List<Script> scripts) {
    this.database = database;
    this.naming = naming;
    this.scripts = List.copyOf(scripts);
  }

  /** {@return the scripts for that database, with the prefix {@code gotong_} and in the default schema} */
  public static SchemaScripts of(JdbcDatabase database) {
    return new SchemaScripts(database, Naming.DEFAULT, Script.all(database));
  }

  /** {@return the scripts with that before the name of every table, 1 to 20 of {@code a-z 0-9 _} from a letter} */
  public SchemaScripts withPrefix(String prefix) {
    return new SchemaScripts(database, naming.withPrefix(prefix), scripts);
  }

  /** {@return the scripts for tables in that schema, which must exist; 1 to 40 of {@code a-z 0-9 _} from a letter} */
  public SchemaScripts withSchema(String schema) {
    return new SchemaScripts(database, naming.withSchema(schema), scripts);
  }

  /** {@return the newest version} */
  public int latest() {
    return scripts.size();
  }

  /**
   * Prints the scripts that lead from one version to the newest.
   *
   * @param version 0 if nothing is installed, up to {@link #latest}
   */
  public void printAfter(int version, Appendable out) throws IOException {
    Require.between(version, 0, latest(), "version");
    SchemaVersions versions = new SchemaVersions(database.dialect(), naming);
    if (version == 0) {
      out.append(versions.createStatement()).append(";\n");
    }
    for (Script script : scripts.subList(version, scripts.size())) {
      out.append("\n-- ").append(script.name()).append("\n\n");
      for (String statement : script.statements(naming)) {
        out.append(statement).append(";\n\n");
      }
      for (String statement : versions.recordStatements(script, Script.library())) {
        out.append(statement).append(";\n");
      }
    }
  }

  /**
   * Prints to the standard output.
   *
   * @param args the database, then any of {@code prefix=}, {@code schema=} and {@code after=}
   */
  public static void main(String[] args) throws IOException {
    Require.that(args.length > 0, "say for which database: h2, postgresql, ...");
    SchemaScripts printed = of(JdbcDatabase.valueOf(args[0].toUpperCase(Locale.ROOT)));
    int after = 0;
    for (String option : List.of(args).subList(1, args.length)) {
      String value = option.substring(option.indexOf('=') + 1);
      if (option.startsWith("prefix=")) {
        printed = printed.withPrefix(value);
      } else if (option.startsWith("schema=")) {
        printed = printed.withSchema(value);
      } else {
        Require.that(
            option.startsWith("after="), "options are prefix=, schema= and after=, not %s", option);
        after = Integer.parseInt(value);
      }
    }
    printed.printAfter(after, System.out);
  }
}
