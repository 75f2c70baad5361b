package dev.gotong.workload;

import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for single changes that make room for some items, and tries each: first rights and skills, then time, then days. */
final class Repairs {
  private static final int OF_A_KIND = 3;

  private final Workload workload;
  private final List<WorkItem> items;
  private final Set<TaskId> tasks = new HashSet<>();
  private final List<Repair> found = new ArrayList<>();

  private Repairs(Workload workload, List<WorkItem> items) {
    this.workload = workload;
    this.items = items;
    items.forEach(item -> tasks.add(item.id()));
  }

  /** {@return up to three changes of each kind, the smallest first, after each of which those items fit by themselves} */
  static List<Repair> of(Workload workload, List<WorkItem> items) {
    Repairs repairs = new Repairs(workload, items);
    repairs.keep(repairs.allowances());
    repairs.keep(repairs.loans());
    repairs.keep(repairs.widenings());
    return repairs.found;
  }

  private void keep(Iterable<? extends Repair> candidates) {
    int kept = 0;
    for (Repair repair : candidates) {
      if (kept < OF_A_KIND && works(repair)) {
        found.add(repair);
        kept++;
      }
    }
  }

  /** By re-flow: all of the items have takers, and time. */
  private boolean works(Repair repair) {
    Workload changed = repair.apply(workload);
    List<WorkItem> theirs =
        changed.items().stream().filter(item -> tasks.contains(item.id())).toList();
    Potential potential = new Potential(changed);
    Demand demand = new Demand(changed);
    return theirs.stream().allMatch(potential::hasTaker)
        && demand.shortOf(demand.groups(theirs)).isEmpty();
  }

  private Set<Repair.Allow> allowances() {
    Set<Repair.Allow> all = new LinkedHashSet<>();
    for (WorkItem item : items) {
      for (Worker worker : workload.workers()) {
        Requirement asked = item.requirement();
        Requirement lacks = Requirement.builder()
            .role(asked.role().filter(role -> !worker.roles().contains(role)))
            .permissions(Sets.difference(asked.permissions(), worker.permissions()))
            .network(asked.network().filter(network -> !worker.networks().contains(network)))
            .skills(Sets.difference(asked.skills(), worker.skills()))
            .build();
        if (!lacks.equals(Requirement.none())) {
          all.add(new Repair.Allow(worker.id(), lacks));
        }
      }
    }
    List<Repair.Allow> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparingInt(Repairs::size)); // stable: of equals, the smaller ids are first
    return new LinkedHashSet<>(sorted);
  }

  private static int size(Repair.Allow allow) {
    Requirement lacks = allow.requirement();
    return lacks.role().stream().toList().size()
        + lacks.permissions().size()
        + lacks.network().stream().toList().size()
        + lacks.skills().size();
  }

  /** Everybody who may take one of them, for as long as it is short, on one of its days. */
  private List<Repair.Lend> loans() {
    List<Repair.Lend> all = new ArrayList<>();
    Set<PersonId> done = new HashSet<>();
    for (WorkItem item : items) {
      for (Worker worker : workload.workers()) {
        if (Refusals.findBar(item, worker).isEmpty() && !done.contains(worker.id())) {
          findLoan(item, worker).ifPresent(loan -> {
            all.add(loan);
            done.add(worker.id());
          });
        }
      }
    }
    all.sort(Comparator.comparingLong(Repair.Lend::minutes));
    return all;
  }

  private Optional<Repair.Lend> findLoan(WorkItem item, Worker worker) {
    Demand demand = new Demand(workload);
    List<Demand.Group> groups = demand.groups(items);
    long deficit = groups.stream().mapToLong(Demand.Group::minutes).sum() - demand.supply(groups);
    Days window = item.window(workload.horizon());
    long alone =
        worker.effort(item.kind(), item.minutes()) - worker.capacity(workload.horizon(), window);
    long minutes = Math.max(deficit, items.size() == 1 ? alone : 0);
    for (int day = window.first(); minutes > 0 && day <= window.last(); day++) {
      boolean isPossible = worker.minutes().get(day) + minutes <= 24 * 60
          && (worker.weekCaps().isEmpty()
              || worker.cap(workload.horizon().week(day)) + minutes <= 7 * 24 * 60);
      Repair.Lend loan = new Repair.Lend(worker.id(), minutes, day);
      if (isPossible && works(loan)) {
        return Optional.of(loan);
      }
    }
    return Optional.empty();
  }

  /** One task at a time, by one day more at its end or at its beginning, then by two. */
  private List<Repair.Widen> widenings() {
    List<Repair.Widen> all = new ArrayList<>();
    for (int more = 1; more < workload.horizon().days() && all.size() < OF_A_KIND; more++) {
      for (WorkItem item : items) {
        Days window = item.window(workload.horizon());
        int last = Math.min(workload.horizon().days() - 1, window.last() + more);
        int first = Math.max(0, window.first() - more);
        add(all, item, Days.of(window.first(), last));
        add(all, item, Days.of(first, window.last()));
      }
    }
    return all;
  }

  private void add(List<Repair.Widen> all, WorkItem item, Days days) {
    boolean isKnown = all.stream()
        .anyMatch(widen -> widen.task().equals(item.id()) && days.contains(widen.days()));
    Repair.Widen widen = new Repair.Widen(item.id(), days);
    if (!isKnown
        && all.size() < OF_A_KIND
        && !days.equals(item.window(workload.horizon()))
        && works(widen)) {
      all.add(widen);
    }
  }
}
