package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the work is spread, person by person, and as one number.
 *
 * @param loads everybody's load, in the order of their ids
 * @param jain Jain's index of the utilisations of all who have capacity: (&Sigma;u)&sup2; / (n &Sigma;u&sup2;), 1 / n if one has
 *     everything, 1 if all are equally busy; also 1 if nobody has anything to do. R. Jain, D. Chiu, W. Hawe: A
 *     Quantitative Measure of Fairness and Discrimination for Resource Allocation in Shared Computer Systems, DEC
 *     Research Report TR-301, 1984
 */
public record LoadReport(List<Load> loads, double jain) {

  /** Copies. */
  public LoadReport {
    loads = ImmutableList.copyOf(loads);
  }

  /**
   * One person's work.
   *
   * @param person who
   * @param minutes the minutes of their tasks
   * @param capacity the minutes they can work
   * @param utilisation minutes in thousandths of the capacity, rounded down; without capacity 0, whatever the minutes
   * @param target the minutes that would be fair, see {@link Scorer}
   */
  public record Load(PersonId person, long minutes, long capacity, long utilisation, long target) {}

  /**
   * {@return how the work is spread among those owners; tasks that are left out have none}
   *
   * @throws IllegalArgumentException if a task or a person is not in the workload
   */
  public static LoadReport of(Workload workload, Map<TaskId, PersonId> owners) {
    Ledger ledger = new Ledger(workload, owners);
    List<Load> loads = new ArrayList<>();
    for (Worker worker : workload.workers()) {
      long minutes = ledger.load(worker.id());
      long capacity = worker.capacityMinutes();
      long utilisation = capacity == 0 ? 0 : 1_000 * minutes / capacity;
      loads.add(new Load(worker.id(), minutes, capacity, utilisation, ledger.target(worker)));
    }
    return new LoadReport(loads, jain(loads));
  }

  private static double jain(List<Load> loads) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (Load load : loads) {
      if (load.capacity() > 0) {
        double utilisation = (double) load.minutes() / load.capacity();
        sum += utilisation;
        squares += utilisation * utilisation;
        n++;
      }
    }
    return squares == 0 ? 1 : sum * sum / (n * squares);
  }
}
