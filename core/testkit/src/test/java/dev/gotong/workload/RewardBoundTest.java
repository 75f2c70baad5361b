package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.testkit.WorkloadArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private static final PersonId ANA = PersonId.of("ana");
  private static final NetworkId X = NetworkId.of("x");
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

  /** Ana has 100 minutes on Monday for two items of an hour: one must go to Bo, which is a change. The price of the day adds nothing. */
  @Test
  void what_does_not_fit_into_a_day_counts_in_full() {
    WorkItem item = item("a", Requirement.none());
    Workload workload = workload(100, item, item.withId(TaskId.of("b")));
    assertThat(proved(workload, 5_000_000, Map.of(Days.of(0, 0), 500L))).isEqualTo(5_000_000);
    assertThat(best(workload)).isEqualTo(5_000_000);
  }

  /** Of the two hours on X, 90 minutes are free for each of two people: to keep both costs Ana 30 dear minutes. */
  @Test
  void minutes_above_the_threshold_count_in_full() {
    WorkItem item = item("a", Requirement.builder().network(X).build());
    Workload workload = workload(480, item, item.withId(TaskId.of("b")));
    assertThat(proved(workload, 600_000, Map.of())).isEqualTo(600_000);
    assertThat(best(workload)).isEqualTo(600_000);
  }

  @Test
  void a_reward_for_nothing_is_refused() {
    Workload workload = workload(480, item("a", Requirement.none()));
    Certificate strange =
        new Certificate(Map.of(), Map.of(), Map.of(), Map.of(TaskId.of("z"), 1L), Map.of());
    assertThatThrownBy(() -> BoundChecker.prove(workload, strange))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("z has a reward, but is no item");
  }

  /** Bo may take nothing for six weeks, which weighs more than anything that is taken for impossible. */
  @Test
  void no_weight_is_so_heavy_that_it_proves_what_is_not_true() {
    Horizon weeks = Horizon.of(LocalDate.of(2025, 10, 6), 42);
    WorkItem item = item("a", Requirement.builder().network(X).build()).withMinutes(480);
    Worker ana = Worker.builder()
        .id(ANA)
        .minutes(Collections.nCopies(weeks.days(), 480))
        .networks(Set.of(X))
        .build();
    List<WorkItem> items = new ArrayList<>();
    for (int day = 0; day < weeks.days(); day++) {
      items.add(item.withId(TaskId.of("t" + day)).withDays(Days.of(day, day)));
    }
    Workload workload = Workload.of(
        weeks,
        List.of(ana, ana.withId(PersonId.of("bo")).withNetworks(Set.of())),
        items,
        Weights.defaults().withFairness(1_000_000));
    Plan plan = new AnnealingBalancer().balance(workload, Effort.of(1).withRounds(1));
    long weight = plan.score().soft().total();
    Problem problem = Problems.of(workload);
    assertThat(new RewardAscent(problem, prices(problem)).climb(STEPS, () -> 0).bound())
        .isLessThanOrEqualTo(weight);
    assertThat(plan.unowned()).isEmpty();
    assertThat(BoundChecker.check(workload, plan)).isEmpty();
  }

  private static WorkItem item(String id, Requirement requirement) {
    return WorkItem.builder()
        .id(TaskId.of(id))
        .minutes(60)
        .days(Days.of(0, 0))
        .requirement(requirement)
        .kind("write")
        .owner(ANA)
        .build();
  }

  private static Workload workload(int minutes, WorkItem... items) {
    Worker ana = Worker.builder()
        .id(ANA)
        .minutes(List.of(minutes))
        .likes(Set.of("write"))
        .networks(Set.of(X))
        .build();
    Weights free = Weights.defaults().withFairness(0).withBusFactor(0);
    return Workload.of(
        Horizon.of(LocalDate.of(2025, 10, 6), 1),
        List.of(ana, ana.withId(PersonId.of("bo")).withMinutes(List.of(480))),
        List.of(items),
        free);
  }

  private static long proved(Workload workload, long reward, Map<Days, Long> prices) {
    Map<TaskId, Long> rewards = new HashMap<>();
    workload.items().forEach(item -> rewards.put(item.id(), reward));
    Certificate certificate =
        new Certificate(Map.of(), Map.of(), Map.of(ANA, prices), rewards, Map.of());
    return BoundChecker.prove(workload, certificate).soft();
  }

  private static long best(Workload workload) {
    Plan plan = new AnnealingBalancer().balance(workload, Effort.of(1));
    assertThat(plan.status()).isEqualTo(Status.OPTIMAL);
    return plan.score().soft().total();
  }

  @Test
  void no_rewards_prove_more_than_is_true() {
    int whole = 0;
    double open = 0;
    double closed = 0;
    for (int seed = 0; seed < PROBLEMS; seed++) {
      Problem problem = SmallProblems.of(seed, 3, 5);
      Levels best = BruteForce.best(problem);
      if (best.unowned() == 0) {
        Prices prices = prices(problem);
        long bound = new RewardAscent(problem, prices).climb(STEPS, () -> 0).bound();
        assertThat(bound).as("problem %s", seed).isLessThanOrEqualTo(best.soft());
        whole++;
        open += best.soft() - prices.bound(problem);
        closed += bound - prices.bound(problem);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "proof rewards: %d bounds below the best, which close %.3f of the gap that prices leave%n",
        whole,
        closed / open);
    assertThat(closed / open).isGreaterThan(0.68);
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
