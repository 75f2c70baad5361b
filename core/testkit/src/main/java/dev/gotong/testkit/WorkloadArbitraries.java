package dev.gotong.testkit;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.workload.Weights;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Worker;
import dev.gotong.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Small teams with more or less to do than they can: some away, some barred, some items pinned. */
public final class WorkloadArbitraries {
  private static final Refusal AWAY =
      Refusal.of("team.away", "{until} is the first day back", "until", "Monday");
  private static final List<String> NAMES = List.of("ana", "bo", "cy", "dee");

  private WorkloadArbitraries() {}

  /** {@return workloads of up to four workers and eight items} */
  public static Arbitrary<Workload> workloads() {
    return workloads(4, 8);
  }

  /**
   * {@return workloads of bounded size}
   *
   * @param maxWorkers the most workers, 0 to 4
   * @param maxItems the most items, 0 or more
   */
  public static Arbitrary<Workload> workloads(int maxWorkers, int maxItems) {
    Arbitrary<Integer> capacities = Arbitraries.of(0, 100, 300, 300, 480, 600, 600, 2_400);
    return spread(capacities, maxWorkers).flatMap(list -> {
      List<Worker> workers = new ArrayList<>();
      for (int capacity : list) {
        workers.add(Worker.of(PersonId.of(NAMES.get(workers.size())), capacity));
      }
      return Combinators.combine(spread(items(workers), maxItems), weights())
          .as((items, weights) -> Workload.of(workers, numbered(items), weights));
    });
  }

  /** Lists of every size alike: small ones, which jqwik prefers, make no quarrels. */
  private static <T> Arbitrary<List<T>> spread(Arbitrary<T> elements, int max) {
    return elements
        .list()
        .ofMaxSize(max)
        .withSizeDistribution(RandomDistribution.uniform())
        .withoutEdgeCases();
  }

  private static Arbitrary<Weights> weights() {
    Arbitrary<Integer> weight = Arbitraries.of(0, 1, 5, 1_000);
    Arbitrary<Weights> any = Combinators.combine(weight, weight, weight).as(Weights::of);
    return Arbitraries.oneOf(Arbitraries.just(Weights.defaults()), any);
  }

  private static Arbitrary<WorkItem> items(List<Worker> workers) {
    Arbitrary<Integer> minutes = Arbitraries.of(1, 15, 60, 60, 60, 100, 100, 150, 200, 300, 480);
    if (workers.isEmpty()) {
      return minutes.map(m -> item(m, Optional.empty(), Map.of(), Map.of(), false));
    }
    Arbitrary<PersonId> people = Arbitraries.of(workers.stream().map(Worker::id).toList());
    Arbitrary<Map<PersonId, Refusal>> some =
        Arbitraries.maps(people, Arbitraries.just(AWAY)).ofMaxSize(2);
    Arbitrary<Map<PersonId, Refusal>> barred =
        Arbitraries.of(0, 0, 1).flatMap(n -> n == 0 ? Arbitraries.just(Map.of()) : some);
    return Combinators.combine(
            minutes,
            people.optional(0.8),
            barred,
            Arbitraries.maps(people, Arbitraries.of(-1, 0, 1)).ofMaxSize(2),
            Arbitraries.of(true, false, false, false, false, false))
        .as(WorkloadArbitraries::item);
  }

  private static WorkItem item(
      int minutes,
      Optional<PersonId> owner,
      Map<PersonId, Refusal> barred,
      Map<PersonId, Integer> preference,
      boolean pinned) {
    return WorkItem.builder()
        .id(TaskId.of("t"))
        .minutes(minutes)
        .owner(owner)
        .barred(barred)
        .preference(preference)
        .pinned(pinned && owner.isPresent())
        .build();
  }

  private static List<WorkItem> numbered(List<WorkItem> items) {
    List<WorkItem> numbered = new ArrayList<>();
    for (WorkItem item : items) {
      numbered.add(item.withId(TaskId.of("t" + numbered.size())));
    }
    return numbered;
  }
}
