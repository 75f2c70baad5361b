package dev.gotong.examples.benchmarks.balancing;

import java.util.Arrays;

/** Who has what, with the score of it kept up to date. */
final class Ledger {
  final Model model;
  final int[] owner;
  private final Loads[] loads;
  private final int[] ownersOf;
  private final int[][] members;
  private long hard;
  private long unowned;
  private long soft;

  Ledger(Model model) {
    this.model = model;
    owner = new int[model.tasks];
    Arrays.fill(owner, Model.NOBODY);
    loads = new Loads[model.people];
    for (int p = 0; p < model.people; p++) {
      loads[p] = new Loads(model);
      soft += loads[p].soft(p);
    }
    ownersOf = new int[model.networks];
    for (int wanted : model.wanted) {
      soft += Model.MISSING_OWNER * wanted;
    }
    members = members(model);
    for (int t = 0; t < model.tasks; t++) {
      unowned += model.weighed(t);
      soft += model.change[t];
    }
  }

  /** Gives a task that nobody has to that person. */
  void put(int task, int person) {
    hard += clashes(task, person);
    change(task, person, 1);
    owner[task] = person;
  }

  /** Takes a task away from whoever has it. */
  void take(int task) {
    int person = owner[task];
    owner[task] = Model.NOBODY;
    change(task, person, -1);
    hard -= clashes(task, person);
  }

  private void change(int task, int person, int sign) {
    Loads theirs = loads[person];
    hard -= theirs.over();
    soft -= theirs.soft(person);
    int network = model.network[task];
    boolean was = theirs.isOn(network);
    if (sign > 0) {
      theirs.add(person, task);
    } else {
      theirs.remove(task);
    }
    hard += theirs.over();
    soft += theirs.soft(person);
    soft += sign * (model.own(task, person) - model.change[task]);
    unowned -= sign * model.weighed(task);
    if (was != theirs.isOn(network)) {
      soft -= missing(network);
      ownersOf[network] += sign;
      soft += missing(network);
    }
  }

  private long missing(int network) {
    return Model.MISSING_OWNER * Math.max(0, model.wanted[network] - ownersOf[network]);
  }

  /** {@return how many others of its group that person has} */
  int clashes(int task, int person) {
    int clashes = 0;
    if (model.group[task] != Model.NOBODY) {
      for (int other : members[model.group[task]]) {
        clashes += other != task && owner[other] == person ? 1 : 0;
      }
    }
    return clashes;
  }

  boolean fits(int task, int person) {
    return loads[person].fits(person, task) && clashes(task, person) == 0;
  }

  long load(int person) {
    return loads[person].load();
  }

  long hard() {
    return hard;
  }

  /** {@return the minutes without an owner, weighed} */
  long unowned() {
    return unowned;
  }

  long soft() {
    return soft;
  }

  private static int[][] members(Model model) {
    int[] sizes = new int[model.groups];
    for (int group : model.group) {
      if (group != Model.NOBODY) {
        sizes[group]++;
      }
    }
    int[][] members = new int[model.groups][];
    for (int t = model.tasks - 1; t >= 0; t--) {
      int group = model.group[t];
      if (group != Model.NOBODY) {
        members[group] = members[group] == null ? new int[sizes[group]] : members[group];
        members[group][--sizes[group]] = t;
      }
    }
    return members;
  }
}
