package dev.gotong.examples.benchmarks.race;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import dev.gotong.examples.benchmarks.ClassPath;
import dev.gotong.examples.benchmarks.Goal;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Jobs that are all due, done by two instances over one PostgreSQL, where each job does nothing: what is measured is what
 * it costs to take each on once. Gotong's are posts: it puts each attempt on record before it calls, and each outcome
 * with its event in an audit chain after it.
 */
public final class Race {
  private static final int SHORT = 4_000;
  private static final int FULL = 20_000;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** What a round took. */
  private record Lap(double perSecond, double cpuMicros) {}

  private final Server server;
  private final int jobs;

  private Race(Server server, int jobs) {
    this.server = server;
    this.jobs = jobs;
  }

  /**
   * Runs it, and prints its table.
   *
   * @param rounds how many rounds, of which the median counts; one more before them warms up
   */
  public static void run(int rounds) throws Exception {
    int jobs = System.getProperty("full") == null ? SHORT : FULL;
    System.out.printf(
        Locale.ROOT,
        "publishing: %,d due jobs, two instances with %d threads each, one embedded PostgreSQL in its default"
            + " configuration, %d rounds%n",
        jobs,
        Contestant.THREADS,
        rounds);
    try (Server server = Server.start()) {
      new Race(server, jobs).run(contestants(), rounds);
    }
  }

  private static List<Contestant> contestants() {
    return List.of(
        new GotongContestant(),
        DbSchedulerContestant.lockAndFetch(),
        DbSchedulerContestant.fetch(),
        new JobRunrContestant(),
        new QuartzContestant());
  }

  private void run(List<Contestant> contestants, int rounds) throws Exception {
    for (int i = 0; i < contestants.size(); i++) {
      server.create("filled_" + i);
      try (HikariDataSource database = server.pool("filled_" + i)) {
        contestants.get(i).fill(database, jobs);
      }
    }
    Map<Contestant, List<Lap>> laps = new LinkedHashMap<>();
    for (int round = -1; round < rounds; round++) {
      for (int i = 0; i < contestants.size(); i++) {
        Lap lap = lap(contestants.get(i), "filled_" + i);
        if (round >= 0) {
          laps.computeIfAbsent(contestants.get(i), c -> new ArrayList<>()).add(lap);
        }
      }
    }
    print(laps);
  }

  private Lap lap(Contestant contestant, String filled) throws Exception {
    server.copy(filled, "round");
    CountDownLatch called = new CountDownLatch(jobs);
    List<AutoCloseable> open = new ArrayList<>();
    try {
      List<HikariDataSource> pools = List.of(server.pool("round"), server.pool("round"));
      pools.forEach(pool -> open.add(0, pool));
      Duration before = worked();
      long start = System.nanoTime();
      for (int i = 0; i < pools.size(); i++) {
        open.add(0, contestant.start(pools.get(i), i, called::countDown));
      }
      if (!called.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            contestant.name() + " left " + called.getCount() + " jobs in " + PATIENCE);
      }
      try (Connection connection = pools.get(0).getConnection()) {
        while (Server.number(connection, contestant.left()) > 0) {
          Thread.sleep(10);
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Lap(jobs / seconds, worked().minus(before).toNanos() / 1e3 / jobs);
    } finally {
      for (AutoCloseable each : open) {
        each.close();
      }
      server.drop("round");
    }
  }

  private Duration worked() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return server.worked().plusNanos(machine.getProcessCpuTime());
  }

  private static void print(Map<Contestant, List<Lap>> laps) throws Exception {
    double ours = 0;
    double best = 0;
    double cpu = 0;
    for (Map.Entry<Contestant, List<Lap>> entry : laps.entrySet()) {
      double[] rates =
          entry.getValue().stream().mapToDouble(Lap::perSecond).sorted().toArray();
      double[] costs =
          entry.getValue().stream().mapToDouble(Lap::cpuMicros).sorted().toArray();
      double rate = rates[rates.length / 2];
      System.out.printf(
          Locale.ROOT,
          "  %-28s %-14s %,8.0f jobs/s (%,.0f to %,.0f) %,8.0f us of CPU a job, JVM and database%n",
          entry.getKey().name(),
          ClassPath.version(entry.getKey().part()),
          rate,
          rates[0],
          rates[rates.length - 1],
          costs[costs.length / 2]);
      if (entry.getKey() instanceof GotongContestant) {
        ours = rate;
        cpu = costs[costs.length / 2];
      } else {
        best = Math.max(best, rate);
      }
    }
    Goal.atLeast("publishing-vs-best", ours / best, 3, "times");
    Goal.atMost("publishing-cpu", cpu, 60, "us a job");
  }
}
