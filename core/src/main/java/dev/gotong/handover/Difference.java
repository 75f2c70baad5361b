package dev.gotong.handover;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.Explanation;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.coverage.Gap;
import dev.gotong.workload.LoadReport.Load;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two situations of one team, side by side.
 *
 * @param before how things stand
 * @param after how they would stand
 */
public record Difference(Situation before, Situation after) {

  /**
   * Something that is another afterwards, or there on one side only.
   *
   * @param of whose it is
   * @param before what it was; empty if it was not there
   * @param after what it would be; empty if it would not be there
   */
  public record Change<K, V>(K of, Optional<V> before, Optional<V> after) {}

  /** {@return whether nothing would be different} */
  public boolean isEmpty() {
    return before.equals(after);
  }

  /** {@return gaps that would be new, or have other reasons} */
  public List<Gap> gapsOpened() {
    return without(after.gaps(), before.gaps());
  }

  /** {@return gaps that would be gone, or have other reasons} */
  public List<Gap> gapsClosed() {
    return without(before.gaps(), after.gaps());
  }

  /** {@return obstacles that would be new} */
  public List<Obstacle> conflictsOpened() {
    return without(after.conflicts(), before.conflicts());
  }

  /** {@return obstacles that would be gone} */
  public List<Obstacle> conflictsClosed() {
    return without(before.conflicts(), after.conflicts());
  }

  /** {@return everybody whose load would be another, in the order of their ids; those too who join or leave} */
  public List<Change<PersonId, Load>> loads() {
    return changes(byPerson(before), byPerson(after));
  }

  /** {@return the reviews that would be another, in the order of the posts} */
  public List<Change<PostId, Explanation>> approvals() {
    return changes(before.approvals(), after.approvals());
  }

  private static Map<PersonId, Load> byPerson(Situation situation) {
    Map<PersonId, Load> loads = new TreeMap<>();
    situation.loads().loads().forEach(load -> loads.put(load.person(), load));
    return loads;
  }

  private static <T> List<T> without(Collection<T> some, Collection<T> others) {
    Set<T> known = new HashSet<>(others);
    return some.stream()
        .filter(each -> !known.contains(each))
        .collect(ImmutableList.toImmutableList());
  }

  private static <K extends Comparable<K>, V> List<Change<K, V>> changes(
      Map<K, V> before, Map<K, V> after) {
    Set<K> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys.stream()
        .map(key -> new Change<>(
            key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))))
        .filter(change -> !change.before().equals(change.after()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return all of it in sentences, one a line}
   *
   * <p>Such as "new gap: nobody may moderate on x-eu, 2026-03-03 14:00 to 2026-03-03 18:00 (Europe/Berlin)", "bo: 300 of
   * 600 min, before 240 of 600 min". None if nothing would be different.
   */
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    gapsOpened().forEach(gap -> lines.add("new gap: " + said(gap)));
    gapsClosed().forEach(gap -> lines.add("gap closed: " + said(gap)));
    for (Change<PersonId, Load> load : loads()) {
      lines.add(load.of() + ": " + said(load.after()) + ", before " + said(load.before()));
    }
    conflictsOpened().forEach(conflict -> lines.add("new conflict: " + conflict));
    conflictsClosed().forEach(conflict -> lines.add("conflict gone: " + conflict));
    for (Change<PostId, Explanation> review : approvals()) {
      List<String> then = review.after().map(Explanation::describe).orElse(List.of());
      lines.add(review.of() + (then.isEmpty() ? " is not reviewed any more" : ": " + then.get(0)));
      then.stream().skip(1).forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  private static String said(Gap gap) {
    return gap.reason().message() + ", " + gap.when();
  }

  private static String said(Optional<Load> load) {
    return load.map(some -> some.minutes() + " of " + some.capacity() + " min")
        .orElse("not in the team");
  }
}
