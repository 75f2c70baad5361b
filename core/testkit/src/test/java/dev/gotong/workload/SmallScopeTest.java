package dev.gotong.workload;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Every workload of a small grammar (two people, a Sunday and a Monday, up to three tasks): the plan is the best of all plans that
 * the judges allow, and no bound is above the best. {@code -Dgotong.proofs} adds teams.
 */
class SmallScopeTest {
  private static final boolean FULL = System.getProperty("gotong.proofs") != null;
  private static final Horizon DAYS = Horizon.of(LocalDate.of(2025, 10, 5), 2);
  private static final NetworkId X = NetworkId.of("x");
  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");
  private static final List<WorkItem> SHAPES = List.of(
      item(60).build(),
      item(100).priority(3).owner(ANA).build(),
      item(45).days(Days.of(0, 0)).priority(0).build(),
      item(45).days(Days.of(1, 1)).owner(BO).frozen(true).build(),
      item(30).requirement(onX()).build(),
      item(70).requirement(onX()).owner(ANA).pinned(true).build(),
      item(20).separation("post").kind("film").build(),
      item(20).separation("post").owner(BO).build());

  /** What a bound of unowned minutes could get wrong, each seen as a workload that is read wrongly. */
  private final Map<String, UnaryOperator<Worker>> faults = new HashMap<>(Map.of(
      "halves what people have",
      worker -> worker.withMinutes(
          worker.minutes().stream().map(minutes -> minutes / 2).toList()),
      "forgets who is faster",
      worker -> worker.withSpeeds(Map.of()),
      "forgets somebody who could take it",
      worker -> worker.id().equals(BO) ? worker.withMinutes(List.of(0, 0)) : worker));

  private int workloads;
  private int partial;
  private int exact;

  @Test
  void every_plan_is_the_best_and_every_bound_below_it() {
    for (List<Worker> team : teams()) {
      for (Weights weights : weights()) {
        each(List.of(), team, weights);
      }
    }
    System.out.printf(
        "proof small scope: %d workloads, every plan the best; %d with something unowned, of which %d bounds are exact; 3 faults of bounds, each noticed%n",
        workloads, partial, exact);
    assertThat(workloads).isGreaterThan(4_000);
    assertThat(faults).as("faults that nothing noticed").isEmpty();
    assertThat(exact).isGreaterThan(partial / 2);
  }

  private void each(List<WorkItem> items, List<Worker> team, Weights weights) {
    if (!items.isEmpty()) {
      check(Workload.of(DAYS, team, items, weights));
    }
    if (items.size() < 3) {
      int from = items.isEmpty() ? 0 : SHAPES.indexOf(shape(items.get(items.size() - 1)));
      for (WorkItem shape : SHAPES.subList(from, SHAPES.size())) {
        List<WorkItem> more = new ArrayList<>(items);
        more.add(shape.withId(TaskId.of("t" + items.size())));
        each(more, team, weights);
      }
    }
  }

  private static WorkItem shape(WorkItem item) {
    return item.withId(SHAPES.get(0).id());
  }

  private void check(Workload workload) {
    Plan plan = new AnnealingBalancer().balance(workload, Effort.of(7).withRounds(1));
    assertThat(PlanChecker.check(workload, plan)).isEmpty();
    assertThat(BoundChecker.check(workload, plan)).isEmpty();
    All all = new All(workload);
    assertThat(plan.score()).as("%s", workload).isEqualByComparingTo(all.best);
    assertThat(plan.bound().unowned()).isLessThanOrEqualTo(all.best.unowned());
    assertThat(tooMany(workload)).isLessThanOrEqualTo(all.best.unowned());
    faults
        .values()
        .removeIf(fault -> tooMany(read(workload, fault)).compareTo(all.best.unowned()) > 0);
    if (all.lightest < Long.MAX_VALUE) {
      assertThat(plan.bound().leastSoft()).as("%s", workload).isLessThanOrEqualTo(all.lightest);
    }
    if (plan.status() == Status.PARTIAL) {
      partial++;
      exact += plan.bound().unowned().equals(all.best.unowned()) ? 1 : 0;
    }
    workloads++;
  }

  /** What must stay unowned if all are said to be too many: any set may be named, and proves what is true. */
  private static Unowned tooMany(Workload workload) {
    return new Deficiency(workload)
        .least(Map.of(0, workload.items().stream().map(WorkItem::id).collect(toSet())));
  }

  private static Workload read(Workload workload, UnaryOperator<Worker> fault) {
    List<Worker> workers = workload.workers().stream().map(fault).toList();
    return Workload.of(DAYS, workers, workload.items(), workload.weights());
  }

  /** All plans that the judges allow. */
  private static final class All {
    private final Workload workload;
    private final Map<TaskId, PersonId> owners = new HashMap<>();
    private Score best;
    private long lightest = Long.MAX_VALUE;
    private final long takeable;

    All(Workload workload) {
      this.workload = workload;
      best = Scorer.score(workload, Map.of());
      takeable = workload.items().stream().filter(this::isTakeable).count();
      place(0);
    }

    private boolean isTakeable(WorkItem item) {
      return workload.workers().stream()
          .anyMatch(worker -> isAllowed(Map.of(item.id(), worker.id())));
    }

    private boolean isAllowed(Map<TaskId, PersonId> some) {
      return PlanChecker.check(workload, Plan.of(workload, some)).isEmpty();
    }

    private void place(int at) {
      if (at == workload.items().size()) {
        if (isAllowed(owners)) {
          Score score = Scorer.score(workload, owners);
          best = score.compareTo(best) < 0 ? score : best;
          lightest =
              owners.size() == takeable ? Math.min(lightest, score.soft().total()) : lightest;
        }
        return;
      }
      TaskId task = workload.items().get(at).id();
      for (Worker worker : workload.workers()) {
        owners.put(task, worker.id());
        place(at + 1);
      }
      owners.remove(task);
      place(at + 1);
    }
  }

  private static List<List<Worker>> teams() {
    List<List<Worker>> teams = new ArrayList<>();
    List<Worker> anas = List.of(
        worker(ANA, 60, 60).networks(Set.of(X)).build(),
        worker(ANA, 120, 0).networks(Set.of(X)).skills(Set.of("film")).build(),
        worker(ANA, 50, 90).weekCaps(List.of(50, 70)).build());
    List<Worker> bos = new ArrayList<>(List.of(
        worker(BO, 60, 60).build(),
        worker(BO, 30, 90).networks(Set.of(X)).dislikes(Set.of("film")).build(),
        worker(BO, 70, 45).speeds(Map.of("work", 2_000)).build()));
    if (FULL) {
      bos.add(worker(BO, 0, 0).networks(Set.of(X)).build());
      bos.add(worker(BO, 300, 20).speeds(Map.of("work", 500, "film", 3_000)).build());
    }
    anas.forEach(ana -> bos.forEach(bo -> teams.add(List.of(ana, bo))));
    return teams;
  }

  private static List<Weights> weights() {
    return List.of(
        Weights.defaults(),
        Weights.builder().profile(Profile.PROTECT_BUSIEST).build(),
        Weights.builder().fairness(100).busFactor(0).change(3_000).build());
  }

  private static Worker.Builder worker(PersonId id, int sunday, int monday) {
    return Worker.builder().id(id).minutes(List.of(sunday, monday));
  }

  private static WorkItem.Builder item(int minutes) {
    return WorkItem.builder().id(TaskId.of("t")).minutes(minutes);
  }

  private static Requirement onX() {
    return Requirement.builder().network(X).build();
  }
}
