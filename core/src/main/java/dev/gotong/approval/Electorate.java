package dev.gotong.approval;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may vote in a round, who could if they were there, and whether that is enough. */
record Electorate(Round round, ApprovalFacts facts) {
  private static final ImmutableSortedSet<Integer> NONE = ImmutableSortedSet.of();
  private static final ImmutableSortedSet<Integer> FIRST = ImmutableSortedSet.of(0);

  /** Which clauses of the stage a vote of that person can fill; none if they may not vote there. */
  Set<Integer> fits(int index, PersonId person) {
    Stage stage = round.policy().stages().get(index);
    if (!facts.people().isPermitted(stage.id(), person)) {
      return NONE;
    }
    if (stage.quorum().size() == 1) { // the usual case, without building a set
      return fits(index, person, stage.quorum().get(0)) ? FIRST : NONE;
    }
    ImmutableSortedSet.Builder<Integer> found = ImmutableSortedSet.naturalOrder();
    for (int c = 0; c < stage.quorum().size(); c++) {
      if (fits(index, person, stage.quorum().get(c))) {
        found.add(c);
      }
    }
    return found.build();
  }

  private boolean fits(int index, PersonId person, Clause clause) {
    Selector selector = clause.selector();
    if (selector.selects(person, facts.people().roles(person))) {
      return true;
    }
    StageRecord record = round.record(index);
    if (record.added().contains(person) && !(selector instanceof Selector.AllOf)) {
      return true;
    }
    PersonId other = record.instead().get(person);
    return other != null && selector.selects(other, facts.people().roles(other));
  }

  /** Whom {@link Selector.AllOf} of the stage asks for: those who hold the permission and wrote nothing. */
  Set<PersonId> expected(int index) {
    Stage stage = round.policy().stages().get(index);
    ImmutableSortedSet.Builder<PersonId> people = ImmutableSortedSet.naturalOrder();
    for (Clause clause : stage.quorum()) {
      if (clause.selector() instanceof Selector.AllOf all) {
        all.people().stream()
            .filter(person -> facts.people().isPermitted(stage.id(), person))
            .filter(person -> !isContributor(person))
            .forEach(people::add);
      }
    }
    return people.build();
  }

  /** Whom the stage asks for when it opens again: of those of the first time, who still can. */
  Set<PersonId> expectedNow(int index) {
    StageRecord record = round.record(index);
    Set<PersonId> able = expected(index);
    return record.openedAt().isEmpty() || record.expected().isEmpty()
        ? able
        : ImmutableSortedSet.copyOf(Sets.intersection(record.expected(), able));
  }

  boolean isContributor(PersonId person) {
    return round.contributors().contains(person)
        || facts.subject().contributors().contains(person);
  }

  /** Everybody who may vote at the stage and wrote nothing, in the order of their ids. */
  List<PersonId> eligible(int index) {
    List<PersonId> people = new ArrayList<>();
    for (PersonId person :
        facts.people().permitted(round.policy().stages().get(index).id())) {
      if (!isContributor(person) && !fits(index, person).isEmpty()) {
        people.add(person);
      }
    }
    return people;
  }

  /** Those of them who have not agreed, abstained or objected, nor anybody for them. */
  List<PersonId> pending(int index) {
    String stage = round.policy().stages().get(index).id();
    List<PersonId> people = eligible(index);
    people.removeIf(person -> round.votes().stream()
        .anyMatch(vote -> vote.stage().equals(stage) && vote.involves(person)));
    return people;
  }

  /** Who could still fill the quorum of the stage now: those who are there, and who stands in for the others. */
  private List<Seating.Voter> possible(int index) {
    String stage = round.policy().stages().get(index).id();
    List<Seating.Voter> voters = new ArrayList<>();
    Set<PersonId> used = new HashSet<>();
    for (Vote vote : round.votes()) {
      if (vote.stage().equals(stage)) {
        used.add(vote.by());
      }
    }
    for (PersonId person : pending(index)) {
      Optional<PersonId> by = facts.people().isAway(person)
          ? new Delegates(this).findStandIn(index, person, used)
          : Optional.of(person).filter(p -> !used.contains(p));
      by.ifPresent(voter -> {
        used.add(voter);
        voters.add(new Seating.Voter(index, voter, person, fits(index, person)));
      });
    }
    return voters;
  }

  /** Whether nobody who is there now, or stands in, could fill the quorum of the stage. */
  boolean isStalled(int index) {
    return (Seating.of(withExpected(index), possible(index)).seated() & 1 << index) == 0;
  }

  /** The round in which {@link Selector.AllOf} asks for those of now, if the stage has not opened before. */
  private Round withExpected(int index) {
    StageRecord record = round.record(index);
    return record.openedAt().isPresent()
        ? round
        : round.withRecord(index, record.withExpected(expected(index)));
  }

  /** The first required stage that cannot get enough people, there or away, if there is one. */
  Optional<Integer> findUnreachable() {
    Round full = round;
    List<Seating.Voter> all = new ArrayList<>();
    for (int i = 0; i < round.stages().size(); i++) {
      full = full.withRecord(i, full.record(i).withExpected(expected(i)));
      for (PersonId person : eligible(i)) {
        all.add(new Seating.Voter(i, person, person, fits(i, person)));
      }
    }
    int seated = Seating.of(full, all).seated();
    for (int i = 0; i < round.stages().size(); i++) {
      boolean needed =
          round.policy().stages().get(i).required() && round.record(i).applies() != Truth.FALSE;
      if (needed && (seated & 1 << i) == 0) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
