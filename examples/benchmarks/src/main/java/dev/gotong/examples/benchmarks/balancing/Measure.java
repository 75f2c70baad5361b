package dev.gotong.examples.benchmarks.balancing;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.workload.AnnealingBalancer;
import dev.gotong.workload.Effort;
import dev.gotong.workload.Explanations;
import dev.gotong.workload.Infeasibility;
import dev.gotong.workload.Plan;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Worker;
import dev.gotong.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** What else is asked of a large workload, in a process of its own: {@code MEASURE CASE FILE}. Answers in milliseconds of CPU time. */
public final class Measure {
  static final String REPLAN = "replan";
  static final String SHORTAGE = "shortage";
  static final String EXPLANATION = "explanation";

  private static final double NEAR = 0.94;
  private static final int WEEK = 7;
  private static final int WARM = 500;
  private static final int ASKED = 500;
  private static final double MILLISECOND = 1e6;

  private final LongSupplier clock = Runner.named(Runner.OURS).clock();

  private Measure() {}

  /** Measures, and writes the answer into the file. */
  public static void main(String[] arguments) throws Exception {
    Case drawn = Case.parse(arguments[1]);
    Measure measure = new Measure();
    for (int i = 0; i < 5; i++) {
      measure.of(arguments[0], Cell.WARM_UP, 1);
    }
    Files.writeString(Path.of(arguments[2]), Double.toString(measure.of(arguments[0], drawn, 10)));
  }

  private double of(String name, Case drawn, long seconds) {
    return switch (name) {
      case REPLAN -> replan(drawn, seconds);
      case SHORTAGE -> shortage(drawn);
      case EXPLANATION -> explanation(drawn, seconds);
      default -> throw new IllegalArgumentException("there is no measure " + name);
    };
  }

  /** A plan is followed; some fall ill for the first week: when is there a new plan within 6 % of the bound? */
  private double replan(Case drawn, long seconds) {
    Workload before = drawn.workload();
    Map<TaskId, PersonId> owners = plan(before, seconds).owners();
    List<WorkItem> items = new ArrayList<>();
    for (WorkItem item : before.items()) {
      items.add(item.withOwner(Optional.ofNullable(owners.get(item.id()))).withPinned(false));
    }
    int ill = Math.max(1, 16 * drawn.people() / 1_000);
    Workload after =
        Workload.of(before.horizon(), away(before, some(before, ill)), items, before.weights());
    Watch watch = new Watch(clock, seconds * Watch.SECOND);
    Plan plan = new AnnealingBalancer()
        .balance(
            after,
            Effort.of(1)
                .lasting(watch.limit(), clock)
                .tell(found -> watch.found(
                    found.score().soft().total(), found.unowned().isEmpty(), found::owners)));
    return watch.trace().stream()
        .filter(point -> NEAR * point.soft() <= plan.bound().leastSoft())
        .mapToDouble(point -> point.at() / MILLISECOND)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** All who could take one sort of task are away in the first week: why is there no plan? */
  private double shortage(Case drawn) {
    Workload before = drawn.workload();
    Set<PersonId> away = fewest(before);
    Workload broken = Workload.of(
        before.horizon(),
        away(before, away),
        before.items().stream().map(item -> item.withPinned(false)).toList(),
        before.weights());
    long start = clock.getAsLong();
    Infeasibility why = Infeasibility.of(broken);
    double millis = (clock.getAsLong() - start) / MILLISECOND;
    if (why.isEmpty()) {
      throw new IllegalStateException("nothing is missing in " + drawn);
    }
    return millis;
  }

  /** {@return those who could take what the fewest could, of the tasks of the first week} */
  private static Set<PersonId> fewest(Workload workload) {
    return workload.items().stream()
        .filter(item -> item.days().orElseThrow().last() < WEEK)
        .map(WorkItem::requirement)
        .distinct()
        .map(wanted -> workload.workers().stream()
            .filter(wanted::isMetBy)
            .map(Worker::id)
            .collect(Collectors.toSet()))
        .min(Comparator.comparingInt(Set::size))
        .orElseThrow();
  }

  private double explanation(Case drawn, long seconds) {
    Workload workload = drawn.workload();
    Explanations explanations = Explanations.of(workload, plan(workload, Math.min(3, seconds)));
    for (int i = 0; i < WARM; i++) {
      explanations.explain(workload.items().get(i % drawn.tasks()).id());
    }
    long start = clock.getAsLong();
    for (int i = 0; i < ASKED; i++) {
      explanations.explain(workload.items().get((WARM + i * 7) % drawn.tasks()).id());
    }
    return (clock.getAsLong() - start) / MILLISECOND / ASKED;
  }

  private Plan plan(Workload workload, long seconds) {
    return new AnnealingBalancer()
        .balance(workload, Effort.of(1).lasting(seconds * Watch.SECOND, clock));
  }

  private static Set<PersonId> some(Workload workload, int count) {
    return workload.workers().stream().limit(count).map(Worker::id).collect(Collectors.toSet());
  }

  private static List<Worker> away(Workload workload, Set<PersonId> those) {
    List<Worker> workers = new ArrayList<>();
    for (Worker worker : workload.workers()) {
      List<Integer> minutes = new ArrayList<>(worker.minutes());
      if (those.contains(worker.id())) {
        Collections.fill(minutes.subList(0, WEEK), 0);
      }
      workers.add(worker.withMinutes(minutes));
    }
    return workers;
  }
}
