package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Ints;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Spreads the items of each worker over their days, whatever is due first going first. Where that fails, since it may use up a
 * week that a later item needs, a flow finds out how much fits at all.
 */
final class Spreading {
  private final Horizon horizon;
  private final Worker worker;
  private final List<WorkItem> items;
  private final int[][] spread;

  private Spreading(Horizon horizon, Worker worker, List<WorkItem> items) {
    this.horizon = horizon;
    this.worker = worker;
    this.items = items;
    this.spread = new int[items.size()][];
  }

  /** {@return the minutes of every task that has an owner on each day of its window; less than it takes if it does not fit} */
  static Map<TaskId, List<Integer>> of(Workload workload, Map<TaskId, PersonId> owners) {
    Map<PersonId, List<WorkItem>> held = new HashMap<>();
    for (WorkItem item : workload.items()) {
      PersonId owner = owners.get(item.id());
      if (owner != null) {
        held.computeIfAbsent(owner, first -> new ArrayList<>()).add(item);
      }
    }
    Map<TaskId, List<Integer>> all = new HashMap<>();
    for (Worker worker : workload.workers()) {
      List<WorkItem> items = held.getOrDefault(worker.id(), List.of());
      Spreading spreading = new Spreading(workload.horizon(), worker, items);
      if (!spreading.earliestDueFirst()) {
        spreading.flow();
      }
      for (int i = 0; i < items.size(); i++) {
        all.put(items.get(i).id(), ImmutableList.copyOf(Ints.asList(spreading.spread[i])));
      }
    }
    return ImmutableSortedMap.copyOf(all);
  }

  private boolean earliestDueFirst() {
    long[] left = new long[items.size()];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < left.length; i++) {
      left[i] = minutes(i);
      spread[i] = new int[window(i).count()];
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> window(i).last()));
    long week = 0;
    for (int d = 0; d < horizon.days(); d++) {
      if (d == 0 || horizon.week(d) != horizon.week(d - 1)) {
        week = worker.cap(horizon.week(d));
      }
      long room = Math.min(week, worker.minutes().get(d));
      for (int i : order) {
        if (window(i).contains(d) && left[i] > 0) {
          long done = Math.min(room, left[i]);
          spread[i][d - window(i).first()] = (int) done;
          left[i] -= done;
          room -= done;
          week -= done;
        }
      }
    }
    return Arrays.stream(left).allMatch(rest -> rest == 0);
  }

  private void flow() {
    int days = horizon.days();
    int weeks = horizon.weeks();
    int source = items.size() + days + weeks;
    MaxFlow flow = new MaxFlow(source + 2);
    for (int d = 0; d < days; d++) {
      flow.edge(
          items.size() + d,
          items.size() + days + horizon.week(d),
          worker.minutes().get(d));
    }
    for (int w = 0; w < weeks; w++) {
      flow.edge(items.size() + days + w, source + 1, worker.cap(w));
    }
    int[] first = new int[items.size()];
    for (int i = 0; i < first.length; i++) {
      Days window = window(i);
      flow.edge(source, i, minutes(i));
      for (int d = window.first(); d <= window.last(); d++) {
        int edge = flow.edge(i, items.size() + d, MaxFlow.UNLIMITED);
        first[i] = d == window.first() ? edge : first[i];
      }
    }
    flow.run(source, source + 1);
    for (int i = 0; i < first.length; i++) {
      for (int d = 0; d < spread[i].length; d++) {
        spread[i][d] = (int) flow.flow(first[i] + 2 * d);
      }
    }
  }

  private long minutes(int item) {
    return worker.effort(items.get(item).kind(), items.get(item).minutes());
  }

  private Days window(int item) {
    return items.get(item).window(horizon);
  }
}
