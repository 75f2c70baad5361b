package dev.gotong.examples.benchmarks;

import dev.gotong.team.Permissions;
import dev.gotong.team.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casbin.jcasbin.main.Enforcer;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** Checks of permissions, beside casbin on the same policy and the same requests in the same JMH run. */
final class PermissionRate {
  private static final int WARM_UP = 5;
  private static final int MEASURED = 5;
  private static final double HALF = 50;

  private PermissionRate() {}

  static void run(int rounds) throws Exception {
    int forks = Math.max(1, rounds / 3);
    PermissionPolicy policy =
        PermissionPolicy.of(PermissionBenchmark.GRANTS, PermissionBenchmark.SEED);
    List<Request> requests =
        policy.requests(PermissionBenchmark.REQUESTS, PermissionBenchmark.SEED);
    Permissions ours = Permissions.of(policy.team());
    CasbinPeer casbin = new CasbinPeer(policy);
    long allowed =
        requests.stream().filter(request -> ours.check(request).allowed()).count();
    long differing = requests.stream()
        .filter(request -> ours.check(request).allowed() != casbin.allows(request))
        .count();
    System.out.printf(
        Locale.ROOT,
        "permissions: %,d grants, %,d requests, %d allowed; JMH, %d fork(s) of %d s after %d s, jcasbin %s, JDK %s%n",
        policy.team().grants().size(),
        requests.size(),
        allowed,
        forks,
        MEASURED,
        WARM_UP,
        ClassPath.version(Enforcer.class),
        Runtime.version());
    Map<String, Statistics> times = new HashMap<>();
    for (RunResult result : Jmh.measure(
        PermissionBenchmark.class,
        options ->
            options.forks(forks).warmupIterations(WARM_UP).measurementIterations(MEASURED))) {
      String method = result.getParams().getBenchmark();
      times.put(
          method.substring(method.lastIndexOf('.') + 1),
          result.getPrimaryResult().getStatistics());
    }
    for (String method : List.of("check", "casbin", "explain", "whoCan", "whatCan")) {
      System.out.printf(
          Locale.ROOT,
          "  %-8s %,12.2f us at the median, %,12.2f at the 99th of a hundred%n",
          method,
          known(times, method).getPercentile(HALF),
          known(times, method).getPercentile(99));
    }
    Goal.atMost("permissions-differing", (double) differing, 0, "answers");
    Goal.atMost("permissions-check", median(times, "check"), 5, "us");
    Goal.atLeast(
        "permissions-vs-casbin", median(times, "casbin") / median(times, "check"), 10, "times");
    Goal.atMost("permissions-explain", median(times, "explain"), 50, "us");
  }

  private static double median(Map<String, Statistics> times, String method) {
    return known(times, method).getPercentile(HALF);
  }

  private static Statistics known(Map<String, Statistics> times, String method) {
    Statistics result = times.get(method);
    if (result == null) {
      throw new IllegalStateException("JMH has no result for " + method);
    }
    return result;
  }
}
