package dev.gotong.coverage;

import dev.gotong.team.Team;
import dev.gotong.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pieces of time: where they end, and which of them are one gap. */
final class Stretch {
  private Stretch() {}

  /** The absences of a team, each apart, so that two of one person that meet are two reasons. */
  static List<Window> absences(Team team) {
    return team.absences().stream()
        .flatMap(absence -> team.find(absence.person()).stream()
            .map(member -> absence.window(member.hours().zone())))
        .toList();
  }

  /** Joins gaps of one subject that differ in nothing but their time, given in the order of their time. */
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
    return new Gap(
        gap.kind(), gap.subject(), Optional.of(window), gap.zone(), gap.reason(), gap.whyNot());
  }
}
