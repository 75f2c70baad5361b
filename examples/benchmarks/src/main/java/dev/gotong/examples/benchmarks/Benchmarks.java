package dev.gotong.examples.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.gotong.examples.benchmarks.balancing.Balancing;
import dev.gotong.examples.benchmarks.race.Race;
import java.util.List;

/**
 * Runs every benchmark: in its short form, a few minutes in all, or in full with {@code -Dfull}. With {@code
 * -Dbench=approval} only those that are named, with commas between the names.
 */
public final class Benchmarks {
  private static final int SHORT_ROUNDS = 3;
  private static final int FULL_ROUNDS = 11;

  private interface Benchmark {
    void run(int rounds) throws Exception;
  }

  private static final ImmutableMap<String, Benchmark> BENCHMARKS =
      ImmutableMap.<String, Benchmark>builder()
          .put("cold-start", ColdStart::run)
          .put("storage-dispatch", StorageDispatch::run)
          .put("claims", Claims::run)
          .put("publishing", Race::run)
          .put("approval", ApprovalRate::run)
          .put("audit", AuditRate::run)
          .put("permissions", PermissionRate::run)
          .put("balancing", Balancing::run)
          .buildOrThrow();

  private Benchmarks() {}

  /** Runs them, one after the other. */
  public static void main(String[] arguments) throws Exception {
    int rounds = System.getProperty("full") == null ? SHORT_ROUNDS : FULL_ROUNDS;
    for (String name : chosen()) {
      Benchmark benchmark = BENCHMARKS.get(name);
      if (benchmark == null) {
        throw new IllegalArgumentException(
            "bench must be of " + BENCHMARKS.keySet() + ", but was \"" + name + "\"");
      }
      benchmark.run(rounds);
    }
  }

  private static List<String> chosen() {
    String names = System.getProperty("bench");
    return names == null
        ? BENCHMARKS.keySet().asList()
        : Splitter.on(',').trimResults().splitToList(names);
  }
}
