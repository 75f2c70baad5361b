package dev.gotong.examples.benchmarks.balancing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Somebody who plans, by a name for files and tables.
 *
 * @param name what they are called
 * @param contender how they plan
 * @param countsProcess whether all threads of the process work for them, not the one that asks alone
 */
record Runner(String name, Contender contender, boolean countsProcess) {
  static final String OURS = "gotong";

  /** {@return all} */
  static List<Runner> all() {
    List<Runner> all = new ArrayList<>();
    all.add(new Runner(OURS, new Ours(), false));
    all.add(
        new Runner("greedy0", (model, watch) -> tell(Greedy.fresh(model), model, watch), false));
    all.add(
        new Runner("greedy1", (model, watch) -> tell(Greedy.keeping(model), model, watch), false));
    all.add(new Runner("cpsat-squares", new CpSat(true), true));
    all.add(new Runner("cpsat-tangents", new CpSat(false), true));
    for (Timefold timefold : Timefold.all()) {
      all.add(new Runner(timefold.name(), timefold, false));
    }
    return all;
  }

  static Runner named(String name) {
    Optional<Runner> found =
        all().stream().filter(one -> one.name().equals(name)).findFirst();
    return found.orElseThrow(() -> new IllegalArgumentException("nobody is called " + name));
  }

  /** {@return a clock of the CPU time that counts for them, from this thread} */
  @SuppressWarnings("deprecation") // its successor is newer than JDK 17
  LongSupplier clock() {
    if (countsProcess) {
      return CpuTime::ofProcess;
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    return () -> threads.getThreadCpuTime(thread);
  }

  private static void tell(int[] owners, Model model, Watch watch) {
    Ledger ledger = new Ledger(model);
    for (int t = 0; t < model.tasks; t++) {
      if (owners[t] != Model.NOBODY) {
        ledger.put(t, owners[t]);
      }
    }
    watch.found(ledger.soft(), ledger.unowned() == 0, () -> model.named(owners));
  }
}
