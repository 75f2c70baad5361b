package dev.gotong.examples.benchmarks;

import dev.gotong.team.Action;
import dev.gotong.team.Explanation;
import dev.gotong.team.Permissions;
import dev.gotong.team.Request;
import dev.gotong.team.Subject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What JMH measures: one question after another, at a thousand grants. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PermissionBenchmark {
  static final int GRANTS = 1_000;
  static final int REQUESTS = 1_000;
  static final long SEED = 7;

  /** A policy that is loaded, and the requests, one after the other. */
  @State(Scope.Thread)
  public static class Asked {
    Permissions ours = Permissions.of(PermissionPolicy.of(1, SEED).team());
    List<Request> requests = List.of();
    private int next;

    /** Loads the policy. */
    @Setup
    public void load() {
      PermissionPolicy policy = PermissionPolicy.of(GRANTS, SEED);
      ours = Permissions.of(policy.team());
      requests = policy.requests(REQUESTS, SEED);
    }

    Request next() {
      next = next + 1 == requests.size() ? 0 : next + 1;
      return requests.get(next);
    }
  }

  /** The same in casbin. */
  @State(Scope.Thread)
  public static class Peer {
    CasbinPeer casbin = new CasbinPeer(PermissionPolicy.of(1, SEED));

    /** Loads the policy. */
    @Setup
    public void load() {
      casbin = new CasbinPeer(PermissionPolicy.of(GRANTS, SEED));
    }
  }

  /** {@return whether it is allowed} */
  @Benchmark
  public boolean check(Asked asked) {
    return asked.ours.check(asked.next()).allowed();
  }

  /** {@return whether casbin allows it} */
  @Benchmark
  public boolean casbin(Asked asked, Peer peer) {
    return peer.casbin.allows(asked.next());
  }

  /** {@return why} */
  @Benchmark
  public Explanation explain(Asked asked) {
    return asked.ours.explain(asked.next());
  }

  /** {@return who can do it} */
  @Benchmark
  public Set<Subject> whoCan(Asked asked) {
    return asked.ours.whoCan(asked.next());
  }

  /** {@return what they can do there} */
  @Benchmark
  public Set<Action> whatCan(Asked asked) {
    return asked.ours.whatCan(asked.next());
  }
}
