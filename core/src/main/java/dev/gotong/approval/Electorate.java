package dev.gotong.approval;

import com.google.common.collect.FluentIterable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterators;
import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may vote in a round. Whether they are enough says {@link Outlook}. */
record Electorate(Round round, ApprovalFacts facts) {
  private static final ImmutableSortedSet<Integer> NONE = ImmutableSortedSet.of();
  private static final ImmutableSortedSet<Integer> FIRST = ImmutableSortedSet.of(0);

  /** Which clauses of the stage a vote of that person can fill; none if they may not vote there. */
  Set<Integer> fits(int index, PersonId person) {
    Stage stage = round.policy().stages().get(index);
    return facts.people().isPermitted(stage.id(), person) ? fits(index, stage, person) : NONE;
  }

  /** The same for somebody who holds the permission. */
  private Set<Integer> fits(int index, Stage stage, PersonId person) {
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
    if (selector instanceof Selector.Anyone
        || selector.selects(person, facts.people().roles(person))) {
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
    if (stage.isSimple()) {
      return ImmutableSortedSet.of();
    }
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
    return record.expected().isEmpty()
        ? able
        : ImmutableSortedSet.copyOf(Sets.intersection(record.expected(), able));
  }

  boolean isContributor(PersonId person) {
    return round.contributors().contains(person)
        || facts.subject().contributors().contains(person);
  }

  /** Whether they changed the policy last, and may say nothing under it for that. */
  boolean isBarredEditor(PersonId person) {
    return !round.policy().separation().policyEditorMayApprove()
        && round.kept().policyEditor().filter(person::equals).isPresent();
  }

  /** Everybody who may vote at the stage, and wrote neither part of the post nor the policy, in the order of their ids. */
  List<PersonId> eligible(int index) {
    List<PersonId> people = new ArrayList<>();
    Stage stage = round.policy().stages().get(index);
    for (PersonId person : facts.people().permitted(stage.id())) {
      if (isFit(index, stage, person)) {
        people.add(person);
      }
    }
    return people;
  }

  /** Whether somebody who holds the permission fits a clause, and wrote neither part of the post nor the policy. */
  boolean isFit(int index, Stage stage, PersonId person) {
    return !isContributor(person)
        && !isBarredEditor(person)
        && !fits(index, stage, person).isEmpty();
  }

  /** Who could vote at that stage, as a refusal says it; found when somebody looks, since few refusals are read. */
  static FluentIterable<Object> able(ApprovalFacts facts, Optional<Round> round, String stage) {
    return FluentIterable.from(() -> {
      int index = round.map(r -> r.policy().indexOf(stage)).orElse(-1);
      List<PersonId> people =
          index < 0 ? List.of() : new Electorate(round.orElseThrow(), facts).eligible(index);
      return people.isEmpty()
          ? Iterators.singletonIterator("nobody")
          : ImmutableList.<Object>copyOf(people).iterator();
    });
  }

  /** Those of them who have not agreed or abstained, nor anybody for them. */
  List<PersonId> pending(int index) {
    String stage = round.policy().stages().get(index).id();
    List<PersonId> people = eligible(index);
    people.removeIf(person -> round.votes().stream()
        .anyMatch(vote -> vote.stage().equals(stage) && vote.involves(person)));
    return people;
  }

  /** Who voted at the stage, for themselves or for somebody else. */
  Set<PersonId> acted(int index) {
    String stage = round.policy().stages().get(index).id();
    Set<PersonId> people = new HashSet<>();
    for (Vote vote : round.votes()) {
      if (vote.stage().equals(stage)) {
        people.add(vote.by());
      }
    }
    return people;
  }
}
