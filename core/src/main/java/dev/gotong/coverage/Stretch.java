package dev.gotong.coverage;

import dev.gotong.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins gaps that follow each other and differ in nothing but their time. */
final class Stretch {
  private Stretch() {}

  /** Joins gaps of one subject, given in the order of their time. */
  static List<Gap> join(List<Gap> gaps) {
    List<Gap> joined = new ArrayList<>();
    for (Gap gap : gaps) {
      int last = joined.size() - 1;
      Optional<Gap> both = last < 0 ? Optional.empty() : join(joined.get(last), gap);
      if (both.isPresent()) {
        joined.set(last, both.get());
      } else {
        joined.add(gap);
      }
    }
    return joined;
  }

  private static Optional<Gap> join(Gap first, Gap second) {
    Window before = first.window().orElseThrow();
    Window after = second.window().orElseThrow();
    Window whole = Window.of(before.startInclusive(), after.endExclusive());
    boolean same = before.endExclusive().equals(after.startInclusive())
        && at(first, whole).equals(at(second, whole));
    return same ? Optional.of(at(first, whole)) : Optional.empty();
  }

  private static Gap at(Gap gap, Window window) {
    return new Gap(gap.kind(), gap.subject(), Optional.of(window), gap.reason(), gap.whyNot());
  }
}
