package dev.gotong.workload;

import dev.gotong.workload.Demand.Group;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds groups that are short of time together, none of which could be left out.
 *
 * <p>All of the lack is gathered in one group: then the others fit, and it is needed. If all of the lack can be shifted to another
 * group, that one is needed too. If not, whatever can still be reached is in conflict without it.
 */
final class Conflict {
  private static final int STARTS = 8;

  private final WorkFlow flow;
  private int holder;
  private BitSet rest;

  private Conflict(WorkFlow flow, int holder) {
    this.flow = flow;
    this.holder = holder;
    rest = flow.rivals(holder, 1);
  }

  /** {@return groups in an irreducible conflict, the small ones left out first; empty if all of the work can flow} */
  static Optional<List<Group>> irreducible(Horizon horizon, List<Group> groups) {
    WorkFlow flow = new WorkFlow(horizon, groups);
    if (flow.isWhole()) {
      return Optional.empty();
    }
    List<Group> few = few(flow);
    WorkFlow less = new WorkFlow(
        horizon, largest(few, Demand.minutes(few) - new Supply(horizon, few).minutes()));
    Conflict conflict = new Conflict(less, lacking(less).get(0));
    conflict.gather();
    conflict.reduce();
    return Optional.of(conflict.rest.stream().mapToObj(less::group).toList());
  }

  /** From a few groups of which something is left, those with the fewest candidates: the fewest that need more than there is. */
  private static List<Group> few(WorkFlow flow) {
    BitSet few = flow.shortOf();
    for (int g : lacking(flow).stream().limit(STARTS).toList()) {
      BitSet some = flow.rivals(g, 1);
      few = some.cardinality() < few.cardinality() ? some : few;
    }
    return few.stream().mapToObj(flow::group).toList();
  }

  private static List<Integer> lacking(WorkFlow flow) {
    return IntStream.range(0, flow.size())
        .filter(g -> flow.lack(g) > 0)
        .boxed()
        .sorted(Comparator.comparingInt(g -> flow.group(g).candidates().size()))
        .toList();
  }

  /** Leaves out the smallest groups, less than is lacking: the others still lack something. */
  private static List<Group> largest(List<Group> groups, long lack) {
    List<Group> sorted = new ArrayList<>(groups);
    sorted.sort(Comparator.comparingLong(Group::minutes));
    long left = lack;
    int out = 0;
    while (sorted.get(out).minutes() < left) {
      left -= sorted.get(out).minutes();
      out++;
    }
    return sorted.subList(out, sorted.size());
  }

  /** Shifts all that is lacking to one group; if something cannot be shifted, its rivals are in conflict without the others. */
  private void gather() {
    for (int g = rest.nextSetBit(0); g >= 0; g = rest.nextSetBit(g + 1)) {
      if (g != holder && flow.lack(g) > 0) {
        flow.shift(g, holder);
        if (flow.lack(g) > 0) {
          holder = g;
          rest = flow.rivals(g, 1);
          g = -1;
        }
      }
    }
  }

  private void reduce() {
    BitSet needed = flow.rivals(holder, flow.lack(holder));
    for (int g = 0; g < flow.size(); g++) {
      if (rest.get(g) && !needed.get(g)) {
        long lack = flow.lack(holder);
        flow.shift(holder, g);
        if (flow.lack(holder) == 0) {
          holder = g;
          needed.or(flow.rivals(holder, lack));
        }
        rest = flow.rivals(holder, 1);
      }
    }
  }
}
