package dev.gotong.workload;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A plan in the making, as numbers: items and workers are places in the lists of the workload. Never over capacity, nobody
 * barred. Not thread-safe.
 */
final class Board {
  static final int NOBODY = -1;
  private static final byte BARRED = 2;

  final int items;
  final int workers;
  private final Workload workload;
  private final byte[][] stance; // by item and worker: BARRED or the liking
  private final int[] minutes;
  private final int[] capacity;
  private final boolean[] pinned;
  private final long[] perSquare;
  private final long[] target;
  private final int[] current;
  private final int[] owner;
  private final long[] load;

  Board(Workload workload) {
    this.workload = workload;
    items = workload.items().size();
    workers = workload.workers().size();
    stance = new byte[items][];
    minutes = workload.items().stream().mapToInt(WorkItem::minutes).toArray();
    capacity = workload.workers().stream().mapToInt(Worker::capacityMinutes).toArray();
    pinned = new boolean[items];
    perSquare = new long[workers];
    target = new long[workers];
    current = new int[items];
    owner = new int[items];
    load = new long[workers];
    Ledger ledger = new Ledger(workload, Map.of());
    Map<PersonId, Integer> places = new HashMap<>();
    for (int w = 0; w < workers; w++) {
      Worker worker = workload.workers().get(w);
      places.put(worker.id(), w);
      perSquare[w] = workload.weights().fairness() * Costs.perSquare(capacity[w]);
      target[w] = ledger.target(worker);
    }
    for (int i = 0; i < items; i++) {
      WorkItem item = workload.items().get(i);
      current[i] = item.owner().map(places::get).orElse(NOBODY);
      pinned[i] = item.pinned();
      stance[i] = stance(item, places, current[i]);
    }
    clear();
  }

  private static int place(Map<PersonId, Integer> places, PersonId person) {
    return Objects.requireNonNull(places.get(person));
  }

  private byte[] stance(WorkItem item, Map<PersonId, Integer> places, int now) {
    byte[] row = new byte[workers];
    item.preference().forEach((person, liking) -> row[place(places, person)] = liking.byteValue());
    if (item.pinned()) {
      byte own = row[now];
      Arrays.fill(row, BARRED);
      row[now] = own;
    }
    item.barred().keySet().forEach(person -> row[place(places, person)] = BARRED);
    return row;
  }

  /** Takes everything from everybody. */
  void clear() {
    Arrays.fill(owner, NOBODY);
    Arrays.fill(load, 0);
  }

  int owner(int item) {
    return owner[item];
  }

  int current(int item) {
    return current[item];
  }

  int minutes(int item) {
    return minutes[item];
  }

  boolean pinned(int item) {
    return pinned[item];
  }

  /** {@return whether the item has an owner that it must keep} */
  boolean stuck(int item) {
    return pinned(item) && owner[item] != NOBODY;
  }

  /** {@return whether the worker may take the item, and could if they had nothing else; it may always go to NOBODY} */
  boolean may(int item, int worker) {
    return worker == NOBODY
        || (stance[item][worker] != BARRED && minutes[item] <= capacity[worker]);
  }

  /** {@return whether the worker has room for that many minutes more} */
  boolean hasRoom(int worker, long minutes) {
    return worker == NOBODY || load[worker] + minutes <= capacity[worker];
  }

  /** Gives an item to a worker or to {@link #NOBODY}. */
  void give(int item, int worker) {
    if (owner[item] != NOBODY) {
      load[owner[item]] -= minutes[item];
    }
    owner[item] = worker;
    if (worker != NOBODY) {
      load[worker] += minutes[item];
    }
  }

  /** {@return what more the worker's load weighs with that many minutes more or, if negative, less} */
  long fairness(int worker, long minutes) {
    if (worker == NOBODY) {
      return 0;
    }
    long off = load[worker] - target[worker];
    return perSquare[worker] * minutes * (2 * off + minutes); // (off + minutes)^2 - off^2
  }

  /** {@return what the item weighs with that owner, its minutes aside} */
  long cost(int item, int worker) {
    Weights weights = workload.weights();
    long perMinute = worker == NOBODY ? 0 : Costs.perMinute(stance[item][worker]);
    long preference = weights.preference() * perMinute * minutes[item];
    boolean leaves = current[item] != NOBODY && current[item] != worker;
    return preference + (leaves ? weights.change() * Costs.POINT : 0);
  }

  /** {@return the worker with room for the item for whom it weighs least, the first of equals; NOBODY if none has} */
  int cheapest(int item) {
    int best = NOBODY;
    long least = Long.MAX_VALUE;
    for (int w = 0; w < workers; w++) {
      if (hasRoom(w, minutes[item]) && may(item, w)) {
        long weight = fairness(w, minutes[item]) + cost(item, w);
        if (weight < least) {
          best = w;
          least = weight;
        }
      }
    }
    return best;
  }

  /** {@return who has which task} */
  Map<TaskId, PersonId> owners() {
    Map<TaskId, PersonId> owners = new TreeMap<>();
    for (int i = 0; i < items; i++) {
      if (owner[i] != NOBODY) {
        owners.put(
            workload.items().get(i).id(), workload.workers().get(owner[i]).id());
      }
    }
    return owners;
  }
}
