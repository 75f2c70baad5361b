package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.testkit.WorkloadArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * What is said to be too much is too much, is no more than it takes, and fits once it is repaired: worked out again by Hall's
 * condition over all sets of groups, which asks no flow.
 */
class InfeasibilityLawsTest {
  private static int noTakers;
  private static int shortages;
  private static int repairs;
  private static int feasible;

  @Provide
  Arbitrary<Workload> workloads() {
    return WorkloadArbitraries.workloads();
  }

  @AfterContainer
  static void count() {
    System.out.println("proof workload-infeasible: " + noTakers + " tasks for nobody, " + shortages
        + " shortages and " + repairs + " repairs worked out again, " + feasible
        + " workloads with neither");
    assertThat(noTakers).isGreaterThan(100);
    assertThat(shortages).isGreaterThan(20);
    assertThat(repairs).isGreaterThan(50);
    assertThat(feasible).isGreaterThan(20);
  }

  @Property(tries = 600)
  void what_is_said_is_true_and_no_more_than_it_takes(@ForAll("workloads") Workload workload) {
    Infeasibility found = Infeasibility.of(workload);
    Set<TaskId> seen = new HashSet<>();
    for (NoTaker task : found.noTakers()) {
      noTakers++;
      seen.add(task.task());
      assertThat(task.because().values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(workload.workers().size());
      task.repairs()
          .forEach(repair ->
              assertThat(hasTaker(repair.apply(workload), task.task())).isTrue());
      repairs += task.repairs().size();
    }
    for (Shortage shortage : found.shortages()) {
      shortages++;
      assertThat(seen).doesNotContainAnyElementsOf(shortage.tasks());
      seen.addAll(shortage.tasks());
      assertThat(shortage.demand()).isGreaterThan(shortage.supply());
      assertThat(isShort(workload, shortage.tasks())).isTrue();
      for (List<TaskId> fewer : withoutOneGroup(workload, shortage.tasks())) {
        assertThat(isShort(workload, fewer))
            .as("without a group of %s", shortage)
            .isFalse();
      }
      shortage
          .repairs()
          .forEach(repair -> assertThat(isShort(repair.apply(workload), shortage.tasks()))
              .as("%s", repair)
              .isFalse());
      repairs += shortage.repairs().size();
    }
    List<TaskId> rest = workload.items().stream()
        .map(WorkItem::id)
        .filter(id -> !seen.contains(id))
        .toList();
    assertThat(isShort(workload, rest)).isFalse();
    feasible += found.isEmpty() ? 1 : 0;
  }

  @Property(tries = 300)
  void where_everything_has_an_owner_nothing_is_found(@ForAll("workloads") Workload workload) {
    Plan plan = new AnnealingBalancer().balance(workload, Effort.of(0).withRounds(1));
    if (plan.unowned().isEmpty()) {
      assertThat(Infeasibility.of(workload).isEmpty()).isTrue();
    }
  }

  @Property(tries = 600)
  void a_repair_is_found_where_there_is_one(@ForAll("workloads") Workload workload) {
    Infeasibility found = Infeasibility.of(workload);
    found
        .noTakers()
        .forEach(task -> assertThat(count(task.repairs()))
            .isEqualTo(naively(workload, ImmutableList.of(task.task()))));
    found
        .shortages()
        .forEach(shortage ->
            assertThat(count(shortage.repairs())).isEqualTo(naively(workload, shortage.tasks())));
  }

  @Example
  void who_is_faster_helps_with_less_time_than_is_short() {
    Requirement editor = Requirement.builder().role("editor").build();
    Worker slow = Worker.builder()
        .id(PersonId.of("slow"))
        .minutes(List.of(100))
        .roles(List.of("editor"))
        .putSpeeds("video", 500)
        .build();
    Worker fast = Worker.builder()
        .id(PersonId.of("fast"))
        .minutes(List.of(15))
        .putSpeeds("video", 2_000)
        .build();
    List<WorkItem> cuts = Stream.of("one", "two")
        .map(id -> WorkItem.builder()
            .id(TaskId.of(id))
            .kind("video")
            .minutes(30)
            .requirement(editor)
            .build())
        .toList();
    Workload workload = Workload.of(
        Horizon.of(LocalDate.of(2026, 3, 2), 1), List.of(slow, fast), cuts, Weights.defaults());

    assertThat(Infeasibility.of(workload).shortages())
        .singleElement()
        .satisfies(shortage ->
            assertThat(shortage.repairs()).contains(new Repair.Allow(PersonId.of("fast"), editor)));
  }

  /** How many were found of those that give rights, that lend time, and whether there is one that widens days. */
  private static List<Integer> count(List<Repair> repairs) {
    return ImmutableList.of(
        (int) repairs.stream().filter(Repair.Allow.class::isInstance).count(),
        (int) repairs.stream().filter(Repair.Lend.class::isInstance).count(),
        repairs.stream().anyMatch(Repair.Widen.class::isInstance) ? 1 : 0);
  }

  private static List<Integer> naively(Workload workload, List<TaskId> tasks) {
    Horizon horizon = workload.horizon();
    Set<Repair> allow = new HashSet<>();
    Set<PersonId> lend = new HashSet<>();
    boolean widen = false;
    for (WorkItem item : tasks.stream().map(task -> item(workload, task)).toList()) {
      Days window = item.window(horizon);
      for (Worker worker : workload.workers()) {
        Requirement asked = item.requirement();
        if (!asked.isMetBy(worker)) {
          Repair repair = new Repair.Allow(worker.id(), without(asked, worker));
          if (helps(workload, repair, tasks)) {
            allow.add(repair);
          }
        } else if (Refusals.findBar(item, worker).isEmpty()) {
          for (int day = window.first(); day <= window.last(); day++) {
            long room = 24L * 60 - worker.minutes().get(day);
            long week = 7L * 24 * 60 - worker.cap(horizon.week(day));
            long most = worker.weekCaps().isEmpty() ? room : Math.min(room, week);
            if (most > 0 && helps(workload, new Repair.Lend(worker.id(), most, day), tasks)) {
              lend.add(worker.id());
            }
          }
        }
      }
      widen |= helps(workload, new Repair.Widen(item.id(), Days.of(0, window.last())), tasks)
          || helps(
              workload,
              new Repair.Widen(item.id(), Days.of(window.first(), horizon.days() - 1)),
              tasks);
    }
    return ImmutableList.of(Math.min(3, allow.size()), Math.min(3, lend.size()), widen ? 1 : 0);
  }

  private static Requirement without(Requirement asked, Worker worker) {
    return Requirement.builder()
        .role(asked.role().filter(role -> !worker.roles().contains(role)))
        .permissions(Sets.difference(asked.permissions(), worker.permissions()))
        .network(asked.network().filter(network -> !worker.networks().contains(network)))
        .skills(Sets.difference(asked.skills(), worker.skills()))
        .build();
  }

  private static boolean helps(Workload workload, Repair repair, List<TaskId> tasks) {
    Workload changed = repair.apply(workload);
    return tasks.stream().allMatch(task -> hasTaker(changed, task)) && !isShort(changed, tasks);
  }

  private static boolean hasTaker(Workload workload, TaskId task) {
    return workload.workers().stream().anyMatch(worker -> {
      WorkItem item = item(workload, task);
      return Refusals.findBar(item, worker).isEmpty()
          && worker.effort(item.kind(), item.minutes())
              <= worker.capacity(workload.horizon(), item.window(workload.horizon()));
    });
  }

  private static WorkItem item(Workload workload, TaskId task) {
    return workload.items().stream()
        .filter(i -> i.id().equals(task))
        .findFirst()
        .orElseThrow();
  }

  /** Hall: some of the tasks need more than all who may take one of them have on the days of any of them. */
  private static boolean isShort(Workload workload, List<TaskId> tasks) {
    List<WorkItem> items = tasks.stream().map(task -> item(workload, task)).toList();
    for (int set = 1; set < 1 << items.size(); set++) {
      List<WorkItem> some = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        if ((set >> i & 1) != 0) {
          some.add(items.get(i));
        }
      }
      if (demand(workload, some) > supply(workload, some)) {
        return true;
      }
    }
    return false;
  }

  private static long demand(Workload workload, List<WorkItem> items) {
    return items.stream()
        .mapToLong(item -> candidates(workload, item).stream()
            .mapToLong(worker -> worker.effort(item.kind(), item.minutes()))
            .min()
            .orElse(item.minutes()))
        .sum();
  }

  private static long supply(Workload workload, List<WorkItem> items) {
    Horizon horizon = workload.horizon();
    long supply = 0;
    for (Worker worker : workload.workers()) {
      long[] weeks = new long[horizon.weeks()];
      for (int d = 0; d < horizon.days(); d++) {
        int day = d;
        boolean open = items.stream()
            .anyMatch(item ->
                item.window(horizon).contains(day) && candidates(workload, item).contains(worker));
        weeks[horizon.week(d)] += open ? worker.minutes().get(d) : 0;
      }
      for (int w = 0; w < weeks.length; w++) {
        supply += Math.min(weeks[w], worker.cap(w));
      }
    }
    return supply;
  }

  private static List<Worker> candidates(Workload workload, WorkItem item) {
    return workload.workers().stream()
        .filter(worker -> worker.capacity(workload.horizon(), workload.horizon().all()) > 0)
        .filter(worker -> Refusals.findBar(item, worker).isEmpty())
        .toList();
  }

  private static List<List<TaskId>> withoutOneGroup(Workload workload, List<TaskId> tasks) {
    List<List<TaskId>> all = new ArrayList<>();
    for (TaskId task : tasks) {
      WorkItem item = item(workload, task);
      all.add(tasks.stream()
          .filter(other -> !item(workload, other)
                  .window(workload.horizon())
                  .equals(item.window(workload.horizon()))
              || !candidates(workload, item(workload, other)).equals(candidates(workload, item)))
          .toList());
    }
    return all;
  }
}
