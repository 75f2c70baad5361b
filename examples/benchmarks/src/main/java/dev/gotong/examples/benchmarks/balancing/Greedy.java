package dev.gotong.examples.benchmarks.balancing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What help desks do: each task goes to whoever has least of their time taken. */
final class Greedy {
  private Greedy() {}

  /** {@return owners that forget who has what now; only pins stay} */
  static int[] fresh(Model model) {
    return fill(model, false);
  }

  /** {@return owners of whom everybody keeps what they have time for, and the rest goes to the least loaded} */
  static int[] keeping(Model model) {
    return fill(model, true);
  }

  private static int[] fill(Model model, boolean keep) {
    Ledger ledger = new Ledger(model);
    int[] longestFirst = IntStream.range(0, model.tasks)
        .boxed()
        .sorted(Comparator.comparingInt((Integer t) -> -model.minutes[t]))
        .mapToInt(Integer::intValue)
        .toArray();
    for (int t : longestFirst) {
      boolean stays = model.pinned[t] || (keep && model.current[t] != Model.NOBODY);
      if (stays && ledger.fits(t, model.current[t]) && isAmong(model, t)) {
        ledger.put(t, model.current[t]);
      }
    }
    for (int t : longestFirst) {
      if (ledger.owner[t] == Model.NOBODY) {
        int least = least(ledger, t);
        if (least != Model.NOBODY) {
          ledger.put(t, least);
        }
      }
    }
    return ledger.owner;
  }

  private static boolean isAmong(Model model, int task) {
    return Arrays.binarySearch(model.candidates[task], model.current[task]) >= 0;
  }

  private static int least(Ledger ledger, int task) {
    int best = Model.NOBODY;
    double least = Double.POSITIVE_INFINITY;
    for (int p : ledger.model.candidates[task]) {
      double share = (double) ledger.load(p) / Math.max(1, ledger.model.target[p]);
      if (share < least && ledger.fits(task, p)) {
        best = p;
        least = share;
      }
    }
    return best;
  }
}
