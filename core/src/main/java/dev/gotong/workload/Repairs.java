package dev.gotong.workload;

import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks for single changes that make room for some items, and tries each: first rights and skills, then time, then days. */
final class Repairs {
  private static final int OF_A_KIND = 3;

  private final Workload workload;
  private final List<WorkItem> items;
  private final Need need;
  private final List<Repair> found = new ArrayList<>();

  private Repairs(Workload team, List<WorkItem> work) {
    workload = Workload.of(team.horizon(), team.workers(), work, team.weights());
    items = workload.items();
    need = new Need(workload);
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

  /** All of the items have takers, and time: by re-flow, unless all together have too little at first sight. */
  private boolean works(Repair repair) {
    Workload changed = repair.apply(workload);
    Potential potential = new Potential(changed);
    Demand demand = new Demand(changed);
    if (!changed.items().stream().allMatch(potential::hasTaker)) {
      return false;
    }
    List<Demand.Group> groups = demand.groups(changed.items());
    return Demand.minutes(groups) <= new Supply(changed.horizon(), groups).minutes()
        && demand.shortOf(groups).isEmpty();
  }

  private List<Repair.Allow> allowances() {
    List<Worker> worth = workload.workers().stream().filter(need::mayBeMet).toList();
    Set<Repair.Allow> all = new LinkedHashSet<>();
    for (Requirement asked : need.asked()) {
      for (Worker worker : worth) {
        if (!asked.isMetBy(worker)) {
          Repair.Allow allow = new Repair.Allow(worker.id(), lacks(worker, asked));
          if (need.mayBeMet(worker, allow.to(worker))) {
            all.add(allow);
          }
        }
      }
    }
    List<Repair.Allow> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparingInt(Repairs::size)); // stable: of equals, the smaller ids are first
    return sorted;
  }

  private static Requirement lacks(Worker worker, Requirement asked) {
    return Requirement.builder()
        .role(asked.role().filter(role -> !worker.roles().contains(role)))
        .permissions(Sets.difference(asked.permissions(), worker.permissions()))
        .network(asked.network().filter(network -> !worker.networks().contains(network)))
        .skills(Sets.difference(asked.skills(), worker.skills()))
        .build();
  }

  private static int size(Repair.Allow allow) {
    Requirement lacks = allow.requirement();
    return lacks.role().stream().toList().size()
        + lacks.permissions().size()
        + lacks.network().stream().toList().size()
        + lacks.skills().size();
  }

  /** Everybody who may take one of them, for as long as it is short, on the first of its days that has so much more. */
  private List<Repair.Lend> loans() {
    List<Repair.Lend> all = new ArrayList<>();
    Set<PersonId> done = new HashSet<>();
    for (WorkItem item : items) {
      for (Worker worker : workload.workers()) {
        if (!done.contains(worker.id()) && Refusals.findBar(item, worker).isEmpty()) {
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
    Days window = item.window(workload.horizon());
    long alone =
        worker.effort(item.kind(), item.minutes()) - worker.capacity(workload.horizon(), window);
    long minutes = Math.max(need.deficit(), items.size() == 1 ? alone : 0);
    return IntStream.rangeClosed(window.first(), window.last())
        .filter(day -> minutes > 0 && isPossible(worker, minutes, day))
        .mapToObj(day -> new Repair.Lend(worker.id(), minutes, day))
        .findFirst();
  }

  private boolean isPossible(Worker worker, long minutes, int day) {
    return worker.minutes().get(day) + minutes <= 24 * 60
        && (worker.weekCaps().isEmpty()
            || worker.cap(workload.horizon().week(day)) + minutes <= 7 * 24 * 60);
  }

  /** One task at a time that takes as long as is short, by one day more at its end or at its beginning, then by two. */
  private List<Repair.Widen> widenings() {
    List<Repair.Widen> all = new ArrayList<>();
    List<WorkItem> worth = items.stream().filter(need::mayBeMet).toList();
    Horizon horizon = workload.horizon();
    for (int more = 1; more < horizon.days() && all.size() < OF_A_KIND; more++) {
      for (WorkItem item : worth) {
        Days window = item.window(horizon);
        add(all, item, Days.of(window.first(), Math.min(horizon.days() - 1, window.last() + more)));
        add(all, item, Days.of(Math.max(0, window.first() - more), window.last()));
      }
    }
    return all;
  }

  private void add(List<Repair.Widen> all, WorkItem item, Days wider) {
    boolean isKnown = all.stream()
        .anyMatch(widen -> widen.task().equals(item.id()) && wider.contains(widen.days()));
    Repair.Widen widen = new Repair.Widen(item.id(), wider);
    if (!isKnown
        && all.size() < OF_A_KIND
        && !wider.equals(item.window(workload.horizon()))
        && need.mayBeMet(item, wider)
        && works(widen)) {
      all.add(widen);
    }
  }
}
