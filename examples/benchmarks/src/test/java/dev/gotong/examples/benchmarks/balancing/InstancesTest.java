package dev.gotong.examples.benchmarks.balancing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.workload.AnnealingBalancer;
import dev.gotong.workload.Effort;
import dev.gotong.workload.Plan;
import dev.gotong.workload.PlanChecker;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Workload;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class InstancesTest {
  private static final Case SMALL = new Case(20, 300, 2, Case.LOOSE, 7);

  @Test
  void a_case_is_drawn_the_same_each_time_and_otherwise_from_another_seed() {
    assertThat(SMALL.workload()).isEqualTo(SMALL.workload());
    assertThat(SMALL.workload()).isNotEqualTo(SMALL.withSeed(8).workload());
    assertThat(Case.parse(SMALL.label())).isEqualTo(SMALL);
  }

  @Test
  void the_drawn_work_is_what_its_description_says() {
    Workload workload = new Case(100, 4_000, 2, Case.LOOSE, 7).workload();
    long capacity = workload.workers().stream()
        .mapToLong(
            worker -> worker.capacity(workload.horizon(), workload.horizon().all()))
        .sum();
    long minutes = workload.items().stream().mapToLong(WorkItem::minutes).sum();
    assertThat((double) minutes / capacity).isBetween(0.72, 0.78);
    assertThat(share(workload, item -> item.days().orElseThrow().count() == 1))
        .isBetween(0.57, 0.63);
    assertThat(share(workload, item -> item.days().orElseThrow().count() == 7))
        .isBetween(0.08, 0.12);
    assertThat(share(workload, WorkItem::pinned)).isBetween(0.02, 0.04);
    assertThat(share(workload, item -> item.owner().isEmpty())).isBetween(0.13, 0.17);
    assertThat(share(workload, item -> item.separation().isPresent())).isBetween(0.08, 0.12);
    assertThat(workload.items()).allMatch(item -> item.minutes() >= 5 && item.minutes() <= 480);
  }

  @Test
  void somebody_can_own_everything() {
    for (long seed = 1; seed <= 12; seed++) {
      Workload workload = new Case(20, 300, 1, Case.TIGHT, seed).workload();
      assertThat(new AnnealingBalancer().balance(workload, Effort.of(1)).unowned())
          .isEmpty();
    }
  }

  /** The arithmetic that peers are given is nobody's but this module's; the library's must come to the same. */
  @Test
  void the_ledger_says_what_the_scorer_and_the_checker_say_whatever_is_moved() {
    Model model = new Model(SMALL.workload());
    Ledger ledger = new Ledger(model);
    Random random = new Random(3);
    int broken = 0;
    int whole = 0;
    for (int step = 0; step < 3_000; step++) {
      int task = random.nextInt(model.tasks);
      if (ledger.owner[task] != Model.NOBODY) {
        ledger.take(task);
      }
      int person = model.candidates[task][random.nextInt(model.candidates[task].length)];
      if ((step % 600 > 300 || ledger.fits(task, person))) {
        ledger.put(task, person);
      }
      if (step % 50 == 0) {
        Plan plan = Plan.of(model.workload, model.named(ledger.owner));
        boolean isSound = PlanChecker.check(model.workload, plan).isEmpty();
        assertThat(ledger.soft()).isEqualTo(plan.score().soft().total());
        assertThat(ledger.hard() == 0).isEqualTo(isSound);
        assertThat(ledger.unowned() == 0).isEqualTo(plan.unowned().isEmpty());
        broken += isSound ? 0 : 1;
        whole += isSound ? 1 : 0;
      }
    }
    assertThat(broken).isGreaterThan(5);
    assertThat(whole).isGreaterThan(5);
  }

  @Test
  void the_ledger_knows_that_an_author_reviews_nothing_of_their_own() {
    Model model = new Model(SMALL.workload());
    int clashes = 0;
    for (int task = 1; task < model.tasks; task++) {
      int group = model.group[task];
      if (group == Model.NOBODY || group != model.group[task - 1]) {
        continue;
      }
      for (int person : model.candidates[task]) {
        Ledger ledger = new Ledger(model);
        if (Arrays.binarySearch(model.candidates[task - 1], person) >= 0) {
          ledger.put(task - 1, person);
          assertThat(ledger.fits(task, person)).isFalse();
          long before = ledger.hard();
          ledger.put(task, person);
          assertThat(ledger.hard()).isGreaterThan(before);
          ledger.take(task);
          assertThat(ledger.hard()).isEqualTo(before);
          clashes++;
        }
      }
    }
    assertThat(clashes).isGreaterThan(5);
  }

  private static double share(Workload workload, Predicate<WorkItem> choice) {
    Map<Boolean, Integer> counts = new HashMap<>();
    workload.items().forEach(item -> counts.merge(choice.test(item), 1, Integer::sum));
    return (double) counts.getOrDefault(true, 0) / workload.items().size();
  }
}
