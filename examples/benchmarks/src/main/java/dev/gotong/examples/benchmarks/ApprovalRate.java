package dev.gotong.examples.benchmarks;

import dev.gotong.examples.benchmarks.ApprovalBenchmark.Library;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** Decisions of an approval flow on fresh posts, beside three state machines in the same JMH run. */
final class ApprovalRate {
  private static final int WARM_UP = 12;
  private static final int MEASURED = 5;
  private static final double MICROS = 1_000_000;

  private record Rate(double perSecond, double least, double most, double bytes) {
    static Rate of(RunResult result) {
      Statistics statistics = result.getPrimaryResult().getStatistics();
      return new Rate(
          statistics.getMean(),
          statistics.getMin(),
          statistics.getMax(),
          known(result.getSecondaryResults(), "gc.alloc.rate.norm").getScore());
    }
  }

  private ApprovalRate() {}

  static void run(int rounds) throws Exception {
    int forks = Math.max(1, rounds / 3);
    System.out.printf(
        Locale.ROOT,
        "approval: five decisions on each fresh post, one of them refused; JMH, %d fork(s) of %d s after %d s, JDK %s%n",
        forks,
        MEASURED,
        WARM_UP,
        Runtime.version());
    Map<Library, Rate> played = new EnumMap<>(Library.class);
    Map<String, Rate> single = new HashMap<>();
    for (RunResult result : Jmh.measure(
        ApprovalBenchmark.class,
        options -> options
            .forks(forks)
            .warmupIterations(WARM_UP)
            .measurementIterations(MEASURED)
            .addProfiler(GCProfiler.class))) {
      String library = result.getParams().getParam("library");
      String method = result.getParams().getBenchmark();
      if (library == null) {
        single.put(method.substring(method.lastIndexOf('.') + 1), Rate.of(result));
      } else {
        played.put(Library.valueOf(library), Rate.of(result));
      }
    }
    print(played, single);
  }

  private static void print(Map<Library, Rate> played, Map<String, Rate> single)
      throws URISyntaxException {
    Rate accept = known(single, "accept");
    Rate refuse = known(single, "refuse");
    Rate ours = known(played, Library.GOTONG);
    for (Map.Entry<Library, Rate> entry : played.entrySet()) {
      line(entry.getKey().label, ClassPath.version(entry.getKey().part), entry.getValue(), ours);
    }
    line("Gotong, one accepted", "", accept, ours);
    line("Gotong, one refused", "", refuse, ours);
    Goal.atLeast("approval-rate", ours.perSecond(), 2_000_000, "decisions/s");
    Goal.atMost("approval-bytes", ours.bytes(), 2_048, "bytes/decision");
    Goal.atLeast("approval-vs-squirrel", times(ours, played, Library.SQUIRREL), 3, "times");
    Goal.atLeast("approval-vs-spring", times(ours, played, Library.SPRING), 100, "times");
    Goal.atMost(
        "approval-refusal",
        accept.perSecond() / refuse.perSecond(),
        1,
        "times the cost of an acceptance");
    Goal.atMost(
        "approval-explain", MICROS / known(single, "explain").perSecond(), 50, "microseconds");
    System.out.printf(
        Locale.ROOT,
        "  beside stateless4j, without a goal: %.2f times%n",
        times(ours, played, Library.STATELESS4J));
  }

  private static void line(String name, String version, Rate rate, Rate ours) {
    System.out.printf(
        Locale.ROOT,
        "  %-20s %-14s %,12.0f decisions/s %,8.0f bytes/decision %9.4f of Gotong  (%,.0f to %,.0f)%n",
        name,
        version,
        rate.perSecond(),
        rate.bytes(),
        rate.perSecond() / ours.perSecond(),
        rate.least(),
        rate.most());
  }

  private static double times(Rate ours, Map<Library, Rate> played, Library peer) {
    return ours.perSecond() / known(played, peer).perSecond();
  }

  private static <K, V> V known(Map<K, V> results, K key) {
    V result = results.get(key);
    if (result == null) {
      throw new IllegalStateException("JMH has no result for " + key);
    }
    return result;
  }
}
