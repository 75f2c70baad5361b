package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.List;
import java.util.Map;

/**
 * How a plan spreads the work: person by person, day by day, network by network, and as one number.
 *
 * @param loads everybody's load, in the order of their ids
 * @param networks every network on which there is something to do, in the order of their ids
 * @param jain Jain's index of the utilisations of all who have capacity: (&Sigma;u)&sup2; / (n &Sigma;u&sup2;), 1 / n if one has
 *     everything, 1 if all are equally busy; also 1 if nobody has anything to do. R. Jain, D. Chiu, W. Hawe: A
 *     Quantitative Measure of Fairness and Discrimination for Resource Allocation in Shared Computer Systems, DEC
 *     Research Report TR-301, 1984
 */
public record LoadReport(List<Load> loads, List<NetworkLoad> networks, double jain) {

  /** Copies. */
  public LoadReport {
    loads = ImmutableList.copyOf(loads);
    networks = ImmutableList.copyOf(networks);
  }

  /** {@return how the plan spreads the work of that workload} */
  public static LoadReport of(Workload workload, Plan plan) {
    return new Reporting(workload, plan).report();
  }

  /**
   * {@return how the work lies if those have what they have}
   *
   * @throws IllegalArgumentException if a task or a person is not in the workload
   */
  public static LoadReport of(Workload workload, Map<TaskId, PersonId> owners) {
    return of(workload, Plan.of(workload, owners));
  }

  /** {@return the load of the busiest in thousandths of their capacity, rounded down} */
  public long peak() {
    return loads.stream().mapToLong(Load::utilisation).max().orElse(0);
  }

  /**
   * One person's work.
   *
   * @param person who
   * @param minutes the minutes of their tasks
   * @param capacity the minutes they can work
   * @param target the minutes that would be fair, see {@link Scorer}
   * @param days the minutes of each day of the horizon
   * @param networks the minutes of each network, where there are any
   */
  public record Load(
      PersonId person,
      long minutes,
      long capacity,
      long target,
      List<Long> days,
      Map<NetworkId, Long> networks) {

    /** Copies. */
    public Load {
      days = ImmutableList.copyOf(days);
      networks = ImmutableSortedMap.copyOf(networks);
    }

    /** {@return minutes in thousandths of the capacity, rounded down; without capacity 0, whatever the minutes} */
    public long utilisation() {
      return capacity == 0 ? 0 : 1_000 * minutes / capacity;
    }

    /** {@return minutes above what would be fair; negative if below} */
    public long deviation() {
      return minutes - target;
    }
  }

  /**
   * The work on one network.
   *
   * @param network which
   * @param minutes all its minutes at the usual speed
   * @param covered those of items that have an owner
   * @param access how many people have access
   * @param owners how many have something of it
   * @param most the minutes of the one who has most of it
   * @param busFactor the fewest people who together have more than half of what has an owner: if they are away, most of the
   *     work is; 0 if nothing has an owner
   */
  public record NetworkLoad(
      NetworkId network,
      long minutes,
      long covered,
      int access,
      int owners,
      long most,
      int busFactor) {

    /** {@return covered minutes in thousandths of all, rounded down} */
    public long coverage() {
      return 1_000 * covered / minutes;
    }
  }
}
