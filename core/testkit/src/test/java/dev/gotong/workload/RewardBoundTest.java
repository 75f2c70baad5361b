package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.testkit.WorkloadArbitraries;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

/** Rewards prove no more than is true, often more than prices do, and what the engine claims by them the checker proves, too. */
class RewardBoundTest {
  private static final int PROBLEMS = 900;
  private static final int STEPS = 40;
  private static int claimed;
  private static int compared;

  @Provide
  Arbitrary<Workload> workloads() {
    return WorkloadArbitraries.workloads();
  }

  @AfterContainer
  static void count() {
    System.out.println("proof rewards: " + claimed + " bounds claimed and worked out again, "
        + compared + " of drawn rewards below the best plan");
    assertThat(claimed).isPositive();
    assertThat(compared).isPositive();
  }

  @Test
  void no_rewards_prove_more_than_is_true() {
    int whole = 0;
    int closer = 0;
    for (int seed = 0; seed < PROBLEMS; seed++) {
      Problem problem = SmallProblems.of(seed, 3, 5);
      Levels best = BruteForce.best(problem);
      if (best.unowned() == 0) {
        Prices prices = prices(problem);
        long bound = new RewardAscent(problem, prices).climb(STEPS, () -> 0).bound();
        assertThat(bound).as("problem %s", seed).isLessThanOrEqualTo(best.soft());
        whole++;
        closer += bound > prices.bound(problem) ? 1 : 0;
      }
    }
    System.out.println(
        "proof rewards: " + whole + " bounds below the best, " + closer + " above those of prices");
    assertThat(closer).isGreaterThan(whole / 2);
  }

  @Property(tries = 200)
  void the_checker_proves_what_the_engine_claims(@ForAll("workloads") Workload workload) {
    Problem problem = Problems.of(workload);
    Prices prices = prices(problem);
    Rewards rewards = new RewardAscent(problem, prices).climb(STEPS, () -> 0);
    if (rewards.bound() > Math.max(0, prices.bound(problem))) {
      claimed++;
      assertThat(BoundChecker.prove(workload, certificate(workload, rewards)).soft())
          .isGreaterThanOrEqualTo(rewards.bound());
    }
  }

  @Property(tries = 200)
  void whatever_is_paid_no_plan_weighs_less_than_the_bound(
      @ForAll("workloads") Workload workload, @ForAll long seed) {
    Plan plan = new AnnealingBalancer().balance(workload, Effort.of(1).withRounds(1));
    if (plan.unowned().isEmpty()) {
      compared++;
      Problem problem = Problems.of(workload);
      Rewards rewards = new RewardAscent(problem, prices(problem)).climb(STEPS, () -> 0);
      long best = plan.score().soft().total();
      assertThat(BoundChecker.prove(workload, certificate(workload, rewards)).soft())
          .isLessThanOrEqualTo(best);
      assertThat(BoundChecker.prove(workload, drawn(workload, new SplittableRandom(seed)))
              .soft())
          .isLessThanOrEqualTo(best);
    }
  }

  private static Prices prices(Problem problem) {
    DualAscent dual = new DualAscent(problem, new Kin(problem));
    dual.climb(STEPS, () -> 0);
    return dual.prices();
  }

  private static Certificate certificate(Workload workload, Rewards rewards) {
    Problem problem = Problems.of(workload);
    Assignment nobody = new Assignment(problem);
    Outcome outcome = new Outcome(nobody.owner, nobody.levels(), Prices.none(problem), rewards, 0);
    return Certificates.of(workload, problem, outcome, Map.of());
  }

  private static Certificate drawn(Workload workload, SplittableRandom random) {
    Norms norms = new Norms(workload);
    Map<PersonId, Map<NetworkId, Long>> networks = new HashMap<>();
    Map<PersonId, Map<Days, Long>> days = new HashMap<>();
    for (Worker worker : workload.workers()) {
      Map<NetworkId, Long> ofNetwork = new HashMap<>();
      norms
          .networks()
          .forEach(network ->
              ofNetwork.put(network, random.nextLong(norms.perConcentratedMinute() + 1)));
      networks.put(worker.id(), ofNetwork);
      int first = random.nextInt(workload.horizon().days());
      int last = first + random.nextInt(workload.horizon().days() - first);
      days.put(worker.id(), Map.of(Days.of(first, last), random.nextLong(100_000)));
    }
    Map<TaskId, Long> rewards = new HashMap<>();
    workload.items().forEach(item -> rewards.put(item.id(), random.nextLong(40_000_000)));
    return new Certificate(Map.of(), networks, days, rewards, Map.of());
  }
}
