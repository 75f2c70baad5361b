package dev.gotong.jdbc;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An attribute may have any name, also one that means something to a database. */
class NamesTest {
  /** SQLite Keywords, those that PostgreSQL does not have. */
  private static final String SQLITE =
      "abort after autoincrement conflict database exclude fail glob indexed inplace plan pragma query"
          + " raise rename replace unless vacuum virtual window";

  @Test
  void no_keyword_is_a_name_in_any_database() throws SQLException {
    Set<String> words = new TreeSet<>(Splitter.on(' ').splitToList(SQLITE));
    words.addAll(Databases.sql(Databases.postgres(), "SELECT word FROM pg_get_keywords()"));
    assertThat(words).hasSizeGreaterThan(400);
    for (DataSource database :
        List.of(Databases.postgres(), Databases.h2InMemory(), Databases.sqlite())) {
      use(database, words);
    }
  }

  /** Makes a table with a column for each word, and asks for them. */
  static void use(DataSource database, Set<String> words) throws SQLException {
    String table = Databases.freshPrefix() + "words";
    List<String> names = words.stream().map(Names::column).toList();
    Databases.sql(
        database, "CREATE TABLE " + table + " (" + String.join(" INT, ", names) + " INT)");
    String asked = names.stream().map(name -> "t." + name).collect(joining(", "));
    String none = "1 IN (" + String.join(", ", names) + ")";
    assertThat(Databases.sql(database, "SELECT " + asked + " FROM " + table + " t WHERE " + none))
        .isEmpty();
  }
}
