package dev.gotong.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

class H2InFileStorageTest extends JdbcContract {
  @TempDir
  private static Path directory;

  @Override
  DataSource database() {
    return Databases.h2InFile(directory);
  }
}
