package dev.gotong.coverage;

import dev.gotong.team.Team;
import dev.gotong.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pieces of time: where they end, and which of them are one gap. */
final class Stretch {
  private Stretch() {}

  /** The absences of a team within {@code whole}, each apart, so that two of one person that meet are two reasons. */
  static List<Window> absences(Team team, Window whole) {
    return team.absences().stream()
        .flatMap(absence -> team.find(absence.person()).stream()
            .flatMap(member -> absence.within(whole, member.hours().zone()).stream()))
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

  /**
   * Joins what was found in each of several stretches of time that follow each other.
   *
   * @param found for each stretch its gaps, each with its time
   */
  static List<Gap> across(List<List<Gap>> found) {
    List<Gap> joined = new ArrayList<>();
    List<Gap> open = List.of();
    for (List<Gap> stretch : found) {
      List<Gap> before = new ArrayList<>(open);
      List<Gap> now = new ArrayList<>();
      for (Gap gap : stretch) {
        Optional<Gap> goesOn =
            before.stream().filter(other -> join(other, gap).isPresent()).findFirst();
        goesOn.ifPresent(before::remove); // once: two rules may say the same
        now.add(goesOn.flatMap(other -> join(other, gap)).orElse(gap));
      }
      joined.addAll(before);
      open = now;
    }
    joined.addAll(open);
    return joined;
  }

  /**
   * Joins what was found, whatever the time, in each of several stretches that follow each other: what was found in all of
   * them is always so.
   */
  static List<Gap> always(List<List<Gap>> found, List<Window> stretches) {
    List<Gap> always = new ArrayList<>(found.get(0));
    found.forEach(always::retainAll);
    List<List<Gap>> sometimes = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Window window = stretches.get(i);
      sometimes.add(found.get(i).stream()
          .filter(gap -> !always.contains(gap))
          .map(gap -> at(gap, window))
          .toList());
    }
    always.addAll(across(sometimes));
    return always;
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
