package dev.gotong.examples.benchmarks.balancing;

/** What one person has: minutes by interval of days and by network, with what is over and what it weighs, kept up to date. */
final class Loads {
  private final Model model;
  private final int[] used;
  private final int[] onNetwork;
  private final int[] itemsOnNetwork;
  private int person = Model.NOBODY;
  private long load;
  private long over;
  private long concentrated;

  Loads(Model model) {
    this.model = model;
    used = new int[model.weeks * Model.INTERVALS];
    onNetwork = new int[model.networks];
    itemsOnNetwork = new int[model.networks];
  }

  void add(int owner, int task) {
    person = owner;
    change(task, model.minutes[task]);
    itemsOnNetwork[model.network[task]]++;
  }

  void remove(int task) {
    change(task, -model.minutes[task]);
    itemsOnNetwork[model.network[task]]--;
  }

  private void change(int task, int minutes) {
    load += minutes;
    int network = model.network[task];
    concentrated -= Math.max(0, onNetwork[network] - model.threshold[network]);
    onNetwork[network] += minutes;
    concentrated += Math.max(0, onNetwork[network] - model.threshold[network]);
    int week = model.week[task] * Model.INTERVALS;
    int room = model.cell(person, model.week[task], 0, 0);
    for (int a = 0; a <= model.from[task]; a++) {
      for (int b = model.to[task]; b < Model.WEEK; b++) {
        int interval = Model.interval(a, b);
        over -= Math.max(0, used[week + interval] - model.room[room + interval]);
        used[week + interval] += minutes;
        over += Math.max(0, used[week + interval] - model.room[room + interval]);
      }
    }
  }

  /** {@return whether that person has the time for that task as well} */
  boolean fits(int owner, int task) {
    int week = model.week[task] * Model.INTERVALS;
    int room = model.cell(owner, model.week[task], 0, 0);
    for (int a = 0; a <= model.from[task]; a++) {
      for (int b = model.to[task]; b < Model.WEEK; b++) {
        int interval = Model.interval(a, b);
        if (used[week + interval] + model.minutes[task] > model.room[room + interval]) {
          return false;
        }
      }
    }
    return true;
  }

  long load() {
    return load;
  }

  /** {@return how many minutes are over in all intervals, each counted for itself; 0 if and only if they have the time} */
  long over() {
    return over;
  }

  /** {@return what their being off the target and holding too much of a network weigh} */
  long soft(int owner) {
    long off = load - model.target[owner];
    return model.perSquare[owner] * off * off + Model.CONCENTRATED * concentrated;
  }

  boolean isOn(int network) {
    return itemsOnNetwork[network] > 0;
  }
}
