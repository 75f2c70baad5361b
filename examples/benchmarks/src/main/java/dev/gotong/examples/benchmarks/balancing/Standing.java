package dev.gotong.examples.benchmarks.balancing;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import dev.gotong.workload.LoadComparison;
import dev.gotong.workload.Plan;
import dev.gotong.workload.PlanChecker;
import dev.gotong.workload.Scorer;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How somebody did on a workload, as the library's scorer and checker judge it.
 *
 * @param at what they had at the checkpoints, in nanoseconds of CPU time, and when the time was over
 * @param trace each time their plan got better, by what they said themselves
 * @param bound what they proved to be the least that a plan weighs, in millionths of a point; 0 if nothing
 * @param isProved whether they proved their plan to be best
 * @param used the CPU time of it all, in nanoseconds
 */
record Standing(
    Map<Long, Mark> at, List<Watch.Point> trace, long bound, boolean isProved, long used) {

  /**
   * How good a plan is.
   *
   * @param unowned tasks without an owner
   * @param soft what it weighs, in millionths of a point
   * @param isValid whether it breaks no hard rule
   * @param agrees whether the contender said the same weight
   * @param changes tasks that go from one person to another
   * @param uneven the standard deviation of load / capacity, over those who have a capacity
   */
  record Mark(int unowned, long soft, boolean isValid, boolean agrees, int changes, double uneven) {
    double points() {
      return (double) soft / Model.POINT;
    }

    static Mark of(Model model, Watch.Find find) {
      Plan plan = Plan.of(model.workload, find.owners().get());
      long soft = Scorer.score(model.workload, plan.owners()).soft().total();
      LoadComparison loads = LoadComparison.of(model.workload, plan);
      return new Mark(
          plan.unowned().size(),
          soft,
          PlanChecker.check(model.workload, plan).isEmpty(),
          soft == find.soft(),
          (int) loads.changes().stream()
              .filter(change -> change.from().isPresent() && change.to().isPresent())
              .count(),
          model.uneven(plan.owners()));
    }

    String text() {
      return Joiner.on(' ').join(unowned, soft, isValid, agrees, changes, uneven);
    }

    static Mark parse(String text) {
      List<String> parts = Splitter.on(' ').splitToList(text);
      return new Mark(
          Integer.parseInt(parts.get(0)),
          Long.parseLong(parts.get(1)),
          Boolean.parseBoolean(parts.get(2)),
          Boolean.parseBoolean(parts.get(3)),
          Integer.parseInt(parts.get(4)),
          Double.parseDouble(parts.get(5)));
    }
  }

  static Standing judge(Model model, Watch watch, long used) {
    Map<Long, Mark> marks = new TreeMap<>();
    watch.end().forEach((time, find) -> marks.put(time, Mark.of(model, find)));
    return new Standing(marks, watch.trace(), watch.bound(), watch.isProved(), used);
  }

  /** {@return what they had after that many seconds; empty if nothing} */
  Optional<Mark> after(double seconds) {
    return Optional.ofNullable(at.get(Math.round(seconds * Watch.SECOND)));
  }

  /** {@return when they first had a plan of at most that weight, in seconds; infinite if never} */
  double secondsTo(long soft) {
    return trace.stream()
        .filter(point -> point.soft() <= soft)
        .mapToDouble(point -> (double) point.at() / Watch.SECOND)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  void write(Path file) throws IOException {
    Properties text = new Properties();
    at.forEach((time, mark) -> text.setProperty("at." + time, mark.text()));
    text.setProperty(
        "trace",
        trace.stream()
            .map(point -> point.at() + " " + point.soft())
            .collect(Collectors.joining(",")));
    text.setProperty("bound", Long.toString(bound));
    text.setProperty("proved", Boolean.toString(isProved));
    text.setProperty("used", Long.toString(used));
    try (Writer writer = Files.newBufferedWriter(file)) {
      text.store(writer, null);
    }
  }

  static Standing read(Path file) throws IOException {
    Properties text = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      text.load(reader);
    }
    Map<Long, Mark> marks = new TreeMap<>();
    for (String name : text.stringPropertyNames()) {
      if (name.startsWith("at.")) {
        marks.put(Long.parseLong(name.substring(3)), Mark.parse(text.getProperty(name)));
      }
    }
    List<Watch.Point> trace = new ArrayList<>();
    for (String point : Splitter.on(',').omitEmptyStrings().split(text.getProperty("trace"))) {
      List<String> parts = Splitter.on(' ').splitToList(point);
      trace.add(new Watch.Point(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1))));
    }
    return new Standing(
        marks,
        trace,
        Long.parseLong(text.getProperty("bound")),
        Boolean.parseBoolean(text.getProperty("proved")),
        Long.parseLong(text.getProperty("used")));
  }
}
