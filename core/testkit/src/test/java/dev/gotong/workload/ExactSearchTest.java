package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search proves best is best, and a bound that is too high is noticed. */
class ExactSearchTest {
  private static final int PROBLEMS = 900;
  private static final long FAR = 1_000_000_000_000L;

  @ParameterizedTest
  @ValueSource(ints = {ExactSearch.MOST_SETS, 0})
  void the_search_finds_the_best_of_all_plans(int sets) {
    int proved = 0;
    for (int seed = 0; seed < PROBLEMS; seed++) {
      Problem problem = SmallProblems.of(seed, 3, 5);
      if (problem.peakBucket > 0) {
        continue;
      }
      Levels best = BruteForce.best(problem);
      if (best.unowned() > 0) {
        continue;
      }
      ExactSearch search = search(problem, FAR, sets);
      assertThat(search.proved).isTrue();
      assertThat(search.best).as("problem %s", seed).isEqualTo(best.soft());
      assertThat(new NaiveJudge(problem).levels(search.owners).soft()).isEqualTo(search.best);
      proved++;
    }
    System.out.println("proof exact-search: " + proved + " problems, each the best of all plans");
    assertThat(proved).isGreaterThan(100);
  }

  @Test
  void no_prices_prove_more_than_is_true_and_faults_do() {
    Map<String, BiFunction<Problem, Prices, Long>> faults = new LinkedHashMap<>();
    faults.put("forgets what intervals pay back", (problem, prices) -> {
      long bound = prices.bound(problem);
      for (int at = 0; at < prices.ofInterval().length; at++) {
        bound += prices.ofInterval()[at] * problem.intervals.minutes[at];
      }
      return bound;
    });
    faults.put("forgets what networks pay back", (problem, prices) -> {
      long bound = prices.bound(problem);
      for (int at = 0; at < prices.ofNetwork().length; at++) {
        bound += prices.ofNetwork()[at] * problem.threshold[at % problem.networks];
      }
      return bound;
    });
    faults.put("lets members have their target for nothing", (problem, prices) -> {
      long bound = prices.bound(problem);
      for (int m = 0; m < problem.members; m++) {
        bound -= Prices.cheapestLoad(problem, m, prices.ofMember()[m]);
      }
      return bound;
    });
    faults.put(
        "counts half a change more",
        (problem, prices) -> prices.bound(problem) + problem.changeCost * problem.tasks / 2);
    faults.put("takes interval prices below nothing", (problem, prices) -> {
      long[] low = prices.ofInterval().clone();
      for (int at = 0; at < low.length; at++) {
        low[at] = -50_000;
      }
      return new Prices(prices.ofMember(), prices.ofNetwork(), low).bound(problem);
    });
    int bounds = 0;
    for (int seed = 0; seed < PROBLEMS; seed++) {
      Problem problem = SmallProblems.of(seed, 3, 5);
      Levels best = BruteForce.best(problem);
      if (best.unowned() > 0) {
        continue;
      }
      Prices prices = prices(problem);
      assertThat(prices.bound(problem)).as("problem %s", seed).isLessThanOrEqualTo(best.soft());
      bounds++;
      Prices drawn = drawn(problem, seed);
      assertThat(drawn.bound(problem)).as("problem %s", seed).isLessThanOrEqualTo(best.soft());
      faults
          .values()
          .removeIf(fault -> fault.apply(problem, prices) > best.soft()
              || fault.apply(problem, drawn) > best.soft());
    }
    System.out.println("proof bounds: " + bounds + " below the best, 5 faults each noticed");
    assertThat(faults.keySet()).isEmpty();
  }

  private static ExactSearch search(Problem problem, long known, int sets) {
    int[] nobody = new Assignment(problem).owner;
    ExactSearch search =
        new ExactSearch(problem, prices(problem), nobody, known, 100_000, sets, () -> false);
    search.run();
    return search;
  }

  private static Prices drawn(Problem problem, long seed) {
    Chance chance = new Chance(seed);
    Prices prices = Prices.none(problem);
    Arrays.setAll(prices.ofMember(), m -> chance.below(200_000) - 100_000);
    Arrays.setAll(prices.ofNetwork(), at -> chance.below((int) problem.concentrationCost + 1));
    Arrays.setAll(prices.ofInterval(), at -> Math.max(0, chance.below(200_000) - 100_000));
    return prices;
  }

  private static Prices prices(Problem problem) {
    DualAscent dual = new DualAscent(problem, new Kin(problem));
    dual.climb(60, () -> 0);
    return dual.prices();
  }
}
