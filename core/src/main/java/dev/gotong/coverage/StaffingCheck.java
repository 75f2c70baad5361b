package dev.gotong.coverage;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.Member;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One rule that so many people are there. */
final class StaffingCheck {
  private final Roster roster;
  private final Staffing rule;
  private final int number;
  private final BitSet able = new BitSet();
  private final Map<PersonId, Refusal> bars = new TreeMap<>();

  /**
   * Finds out who counts.
   *
   * @param number the number of its hours
   */
  StaffingCheck(Roster roster, Ability ability, Staffing rule, int number) {
    this.roster = roster;
    this.rule = rule;
    this.number = number;
    List<Member> members = roster.team().members();
    for (int i = 0; i < members.size(); i++) {
      PersonId person = members.get(i).id();
      Optional<Refusal> bar = ability.findBar(person, rule.place(), rule.actions(), rule.skills());
      able.set(i, bar.isEmpty());
      bar.ifPresent(why -> bars.put(person, why));
    }
  }

  Staffing rule() {
    return rule;
  }

  /** {@return the numbers of those who count if they are there} */
  BitSet able() {
    return able;
  }

  /** {@return whether too few are there, with those gone besides} */
  boolean isBroken(Timeline.Piece piece, BitSet gone) {
    return piece.in(number) && there(piece, gone) < rule.atLeast();
  }

  private int there(Timeline.Piece piece, BitSet gone) {
    return piece.there(able, gone).cardinality();
  }

  List<Gap> gaps(Timeline timeline) {
    List<Gap> gaps = new ArrayList<>();
    Runs.of(timeline, i -> missing(timeline.pieces().get(i)))
        .forEach(run -> gaps.add(gap(timeline, run)));
    return gaps;
  }

  /** The states of those who count: while they are the same, the gap is. */
  private Optional<List<Integer>> missing(Timeline.Piece piece) {
    return isBroken(piece, new BitSet())
        ? Optional.of(able.stream().mapToObj(piece::state).toList())
        : Optional.empty();
  }

  private Gap gap(Timeline timeline, Runs.Run<List<Integer>> run) {
    Map<PersonId, Refusal> whyNot = new TreeMap<>();
    if (able.isEmpty()) {
      whyNot.putAll(bars);
    }
    able.stream()
        .filter(person -> run.first().state(person) != Timeline.AT_WORK)
        .forEach(person -> {
          PersonId id = roster.team().members().get(person).id();
          whyNot.put(id, timeline.excuse(person, run.first().state(person)));
          roster.team().backupsOf(id).stream()
              .filter(bars::containsKey)
              .forEach(backup -> whyNot.put(backup, bars.get(backup)));
        });
    int there = there(run.first(), new BitSet());
    Refusal reason = Refusal.of(
        "coverage.too-few-there",
        rule.actions().isEmpty()
            ? "{place} needs {atLeast} at work, but has {there}"
            : "{place} needs {atLeast} at work who may {actions}, but has {there}",
        "place",
        rule.place(),
        "atLeast",
        rule.atLeast(),
        "actions",
        rule.actions(),
        "there",
        there == 0 ? "nobody" : there);
    return new Gap(
        Gap.Kind.TOO_FEW_PEOPLE,
        rule.place().toString(),
        Optional.of(run.window()),
        roster.zone(rule.place(), rule.hours().zone()),
        reason,
        whyNot);
  }
}
