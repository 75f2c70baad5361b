package dev.gotong.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

class H2InFileJdbcTest extends ConnectionRules {
  @TempDir
  private static Path directory;

  @Override
  DataSource open() {
    return Databases.h2InFile(directory);
  }
}
