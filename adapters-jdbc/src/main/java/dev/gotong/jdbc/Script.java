package dev.gotong.jdbc;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * A step from one version of the schema to the next. It can be run again if it was interrupted: every statement says
 * {@code IF NOT EXISTS} or the like, and ends with a semicolon at the end of its line.
 *
 * @param version the version after it, from 1
 * @param name such as {@code V001__init}
 * @param text with {@code ${schema}} and {@code ${prefix}} for the names
 */
record Script(int version, String name, String text) {
  /** All that were ever released, in order; each lies in the jar for every database. */
  static final List<String> NAMES = List.of("V001__init");

  /** {@return the scripts for that database, in order} */
  static List<Script> all(JdbcDatabase database) {
    List<Script> scripts = new ArrayList<>();
    for (String name : NAMES) {
      scripts.add(new Script(scripts.size() + 1, name, read(file(database, name))));
    }
    return List.copyOf(scripts);
  }

  static String file(JdbcDatabase database, String name) {
    return "schema/" + database.name().toLowerCase(Locale.ROOT) + "/" + name + ".sql";
  }

  private static String read(String file) {
    try {
      return Resources.toString(Resources.getResource(Script.class, file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return what tells this text from any other, whatever the ends of its lines} */
  String checksum() {
    return Hashing.sha256()
        .hashString(text.replace("\r\n", "\n"), StandardCharsets.UTF_8)
        .toString();
  }

  /** {@return the statements under those names} */
  List<String> statements(Naming naming) {
    String lines =
        text.lines().filter(line -> !line.startsWith("--")).collect(joining("\n", "", "\n"));
    return Splitter.on(";\n").trimResults().omitEmptyStrings().splitToList(naming.fill(lines));
  }

  /** {@return the version of this library} */
  static String library() {
    try (InputStream in =
        Resources.getResource(Script.class, "library.properties").openStream()) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
