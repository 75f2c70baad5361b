package dev.gotong.examples.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** Records of an audit chain that are verified, beside the hashes of the JDK that this takes at least. */
final class AuditRate {
  private static final int WARM_UP = 5;
  private static final int MEASURED = 5;

  private AuditRate() {}

  static void run(int rounds) throws Exception {
    int forks = Math.max(1, rounds / 3);
    System.out.printf(
        Locale.ROOT,
        "audit: a chain of %,d records; JMH, %d fork(s) of %d s after %d s, JDK %s%n",
        AuditBenchmark.RECORDS,
        forks,
        MEASURED,
        WARM_UP,
        Runtime.version());
    Map<String, Double> rates = new HashMap<>();
    for (RunResult result : Jmh.measure(
        AuditBenchmark.class,
        options ->
            options.forks(forks).warmupIterations(WARM_UP).measurementIterations(MEASURED))) {
      String method = result.getParams().getBenchmark();
      rates.put(
          method.substring(method.lastIndexOf('.') + 1),
          result.getPrimaryResult().getScore());
    }
    for (String method : List.of("chain", "desk", "hashes")) {
      System.out.printf(
          Locale.ROOT,
          "  %-8s %,12.0f records/s %6.3f of the hashes alone%n",
          method,
          rate(rates, method),
          rate(rates, method) / rate(rates, "hashes"));
    }
    Goal.atLeast("audit-chain", rate(rates, "chain"), 300_000, "records/s");
    Goal.atLeast("audit-desk", rate(rates, "desk"), 300_000, "records/s");
  }

  private static double rate(Map<String, Double> rates, String method) {
    Double rate = rates.get(method);
    if (rate == null) {
      throw new IllegalStateException("JMH has no result for " + method);
    }
    return rate;
  }
}
