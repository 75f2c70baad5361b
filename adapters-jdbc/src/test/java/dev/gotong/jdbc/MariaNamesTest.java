package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MariaNamesTest {
  @Test
  void no_keyword_is_a_name() throws SQLException {
    DataSource database = Databases.maria();
    Set<String> words = new TreeSet<>();
    for (String word : Databases.sql(database, "SELECT word FROM information_schema.keywords")) {
      if (word.matches("[A-Z_]+")) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    assertThat(words).hasSizeGreaterThan(500);
    NamesTest.use(database, words);
  }
}
