package dev.gotong.coverage;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.Action;
import dev.gotong.team.Member;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One rule that somebody else is there to read what is submitted. */
final class ModerationCheck {
  /** While these are the same, the gap is. */
  private record Missing(BitSet authors, List<Integer> moderators) {}

  private final Roster roster;
  private final Moderation rule;
  private final int number;
  private final BitSet authors;
  private final BitSet moderators;
  private final Map<PersonId, Refusal> bars = new TreeMap<>();

  /**
   * Finds out who may write and who may read.
   *
   * @param number the number of its hours
   */
  ModerationCheck(Roster roster, Ability ability, Moderation rule, int number) {
    this.roster = roster;
    this.rule = rule;
    this.number = number;
    this.authors = able(ability, rule.submit(), new TreeMap<>());
    this.moderators = able(ability, rule.moderate(), bars);
  }

  private BitSet able(Ability ability, Action action, Map<PersonId, Refusal> barred) {
    BitSet able = new BitSet();
    List<Member> members = roster.team().members();
    for (int i = 0; i < members.size(); i++) {
      PersonId person = members.get(i).id();
      Optional<Refusal> bar = ability.findBar(person, rule.place(), Set.of(action), Set.of());
      able.set(i, bar.isEmpty());
      bar.ifPresent(why -> barred.put(person, why));
    }
    return able;
  }

  Moderation rule() {
    return rule;
  }

  /** {@return the numbers of all who matter to it} */
  BitSet able() {
    BitSet able = (BitSet) authors.clone();
    able.or(moderators);
    return able;
  }

  /** {@return the authors who are there and find nobody to read, with those gone besides} */
  BitSet stranded(Timeline.Piece piece, BitSet gone) {
    BitSet stranded = new BitSet();
    if (piece.in(number)) {
      BitSet readers = piece.there(moderators, gone);
      stranded = piece.there(authors, gone);
      if (readers.cardinality() == 1) {
        stranded.and(readers);
      } else if (!readers.isEmpty()) {
        stranded.clear();
      }
    }
    return stranded;
  }

  List<Gap> gaps(Timeline timeline) {
    List<Gap> gaps = new ArrayList<>();
    Runs.of(timeline, i -> missing(timeline.pieces().get(i)))
        .forEach(run -> gaps.add(gap(timeline, run)));
    return gaps;
  }

  private Optional<Missing> missing(Timeline.Piece piece) {
    BitSet stranded = stranded(piece, new BitSet());
    return stranded.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Missing(stranded, moderators.stream().mapToObj(piece::state).toList()));
  }

  private Gap gap(Timeline timeline, Runs.Run<Missing> run) {
    Map<PersonId, Refusal> whyNot = new TreeMap<>();
    if (moderators.isEmpty()) {
      whyNot.putAll(bars);
    }
    moderators.stream().forEach(person -> {
      int state = run.first().state(person);
      PersonId id = person(person);
      whyNot.put(
          id,
          state == Timeline.AT_WORK
              ? Refusal.of("coverage.is-the-author", "{member} is the author", "member", id)
              : timeline.excuse(person, state));
    });
    Refusal reason = Refusal.of(
        "coverage.no-moderator",
        "{authors} can submit on {place}, and nobody else is there who may {action}",
        "authors",
        run.missing().authors().stream().mapToObj(this::person).toList(),
        "place",
        rule.place(),
        "action",
        rule.moderate());
    return new Gap(
        Gap.Kind.NO_MODERATOR,
        rule.place().toString(),
        Optional.of(run.window()),
        roster.zone(rule.place(), rule.hours().zone()),
        reason,
        whyNot);
  }

  private PersonId person(int number) {
    return roster.team().members().get(number).id();
  }
}
