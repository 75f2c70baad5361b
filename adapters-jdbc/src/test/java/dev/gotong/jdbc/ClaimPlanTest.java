package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.testkit.TestClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * A claim goes through one range of one index, however much work there is for later and in however many workspaces: the
 * database itself says how many pages it read. Full size has 1,000,000 future jobs in 100,000 workspaces.
 */
class ClaimPlanTest extends JdbcFixture {
  private static final boolean FULL = System.getProperty("gotong.proofs") != null;
  private static final int JOBS = FULL ? 1_000_000 : 50_000;
  private static final int WORKSPACES = JOBS / 10;
  private static final int DUE = 20;
  private static final int MOST_PAGES =
      60; // a row at most costs a page of its own, and its way in the index
  private static final long FUTURE = 4_000_000_000_000_000L;

  private final List<String> claims = new ArrayList<>();

  @Override
  DataSource open() {
    return Databases.h2InMemory();
  }

  @Test
  void postgres() throws SQLException {
    database = Databases.postgres();
    openOn(database);
    List<String> few = plan("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) ");
    fill("INSERT INTO #jobs SELECT 0, 'j' || n, 'w' || mod(n, %d), 'q', %d + n, NULL, 0"
        + " FROM generate_series(1, %d) AS n");
    Databases.sql(database, "VACUUM ANALYZE " + prefix + "jobs");
    List<String> many = plan("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) ");
    String text = String.join("\n", many);
    assertThat(text)
        .contains("Index Scan using " + prefix + "jobs_x1")
        .doesNotContain("Seq Scan", "Sort");
    assertThat(pages(few)).isPositive();
    assertThat(pages(many)).as(text).isPositive().isLessThan(MOST_PAGES);
    print("PostgreSQL", text, pages(many));
  }

  @Test
  void h2() throws SQLException {
    openOn(database);
    fill("INSERT INTO #jobs SELECT 0, 'j' || x, 'w' || MOD(x, %d), 'q', %d + x, NULL, 0"
        + " FROM SYSTEM_RANGE(1, %d)");
    Databases.sql(database, "ANALYZE");
    String text = String.join("\n", plan("EXPLAIN ANALYZE "));
    assertThat(text.toLowerCase(Locale.ROOT)).contains(prefix + "jobs_x1").contains("index sorted");
    Matcher rows = Pattern.compile("scanCount: (\\d+)").matcher(text);
    assertThat(rows.find()).as(text).isTrue();
    assertThat(Integer.parseInt(rows.group(1))).as(text).isLessThan(MOST_PAGES);
    print("H2", text, Integer.parseInt(rows.group(1)));
  }

  private static void print(String name, String plan, int read) {
    System.out.println("proof claim-plan: " + name + ", " + JOBS + " future jobs in " + WORKSPACES
        + " workspaces, " + DUE + " due, " + read + " pages or rows read\n" + plan);
  }

  /** Schedules what is due, and keeps the text of the claim. */
  private void openOn(DataSource source) throws SQLException {
    prefix = Databases.freshPrefix();
    storage = storage(new SpyDataSource(source, new SpyDataSource.Gate() {
      @Override
      public void before(String call, String sql) {
        if (sql.contains("ORDER BY shard, queue, next_at, workspace, id")) {
          claims.add(sql);
        }
      }

      @Override
      public void after(String call) {
        // seen before
      }
    }));
    storage.schema().create(source);
    assertThat(claimed()).hasSize(DUE);
  }

  private List<Claim> claimed() {
    storage.transact(t -> {
      Changes.Builder changes = Changes.builder();
      for (int i = 0; i < DUE; i++) {
        Job job = new Job("q", WorkspaceId.of("w" + i), "due-" + i);
        changes.addJobs(new JobChange.Schedule(job, TestClock.START));
      }
      t.write(changes.build());
      return 1;
    });
    ClaimRequest request =
        ClaimRequest.builder().queue("q").worker("w").now(TestClock.START).build();
    return storage.transact(t -> t.claim(request));
  }

  private void fill(String sql) throws SQLException {
    Databases.sql(database, String.format(sql, WORKSPACES, FUTURE, JOBS).replace("#", prefix));
  }

  /** {@return the plan of the statement that the storage used last, with work for a claim} */
  private List<String> plan(String explain) throws SQLException {
    long now = TestClock.START.getEpochSecond() * 1_000_000;
    List<String> lines = new ArrayList<>();
    Databases.sql(
        database, "UPDATE " + prefix + "jobs SET next_at = 1, owner = NULL WHERE id LIKE 'due-%'");
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(explain + claims.get(claims.size() - 1))) {
      statement.setString(1, "q");
      statement.setLong(2, now);
      statement.setLong(3, now);
      statement.setLong(4, now);
      statement.setLong(5, 500);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
    }
    return lines;
  }

  /** {@return how many pages the whole statement touched} */
  private static int pages(List<String> plan) {
    Matcher buffers = Pattern.compile("Buffers: shared (.*)").matcher(String.join("\n", plan));
    int pages = 0;
    if (buffers.find()) {
      Matcher each = Pattern.compile("(hit|read)=(\\d+)").matcher(buffers.group(1));
      while (each.find()) {
        pages += Integer.parseInt(each.group(2));
      }
    }
    return pages;
  }
}
