package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    return record.openedAt().isEmpty() || record.expected().isEmpty()
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
        && round.policyEditor().filter(person::equals).isPresent();
  }

  /** Everybody who may vote at the stage, and wrote neither part of the post nor the policy, in the order of their ids. */
  List<PersonId> eligible(int index) {
    List<PersonId> people = new ArrayList<>();
    for (PersonId person :
        facts.people().permitted(round.policy().stages().get(index).id())) {
      if (isEligible(index, person)) {
        people.add(person);
      }
    }
    return people;
  }

  private boolean isEligible(int index, PersonId person) {
    return !isContributor(person)
        && !isBarredEditor(person)
        && !fits(index, person).isEmpty();
  }

  /** Those of them who have not agreed or abstained, nor anybody for them. */
  List<PersonId> pending(int index) {
    String stage = round.policy().stages().get(index).id();
    List<PersonId> people = eligible(index);
    people.removeIf(person -> round.votes().stream()
        .anyMatch(vote -> vote.stage().equals(stage) && vote.involves(person)));
    return people;
  }

  /**
   * Whether nobody who is there now, or stands in, could fill the quorum of the stage; be it that whoever stands in for
   * others votes for themselves first, or for the others; or that a vote at another stage sets somebody free for this.
   */
  boolean isStalled(int index) {
    Stage stage = round.policy().stages().get(index);
    if (stage.isSimple() && countFree(index, true) >= stage.atLeast()) {
      return false;
    }
    Round asked = withExpected(index);
    return !canFill(asked, index, true) && !canFill(asked, index, false);
  }

  private boolean canFill(Round asked, int index, boolean themselvesFirst) {
    List<Seating.Voter> voters = possible(index, themselvesFirst);
    if (isFilled(asked, index, voters)) {
      return true;
    }
    if (!round.policy().separation().distinctAcrossStages()) {
      return false;
    }
    for (int i = 0; i < round.stages().size(); i++) {
      if (i != index) {
        voters.addAll(possible(i, themselvesFirst));
      }
    }
    return isFilled(asked, index, voters);
  }

  private static boolean isFilled(Round round, int index, List<Seating.Voter> others) {
    return (Seating.seated(round, others) & 1 << index) != 0;
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

  /** Who could still vote at the stage now: those who are there, and who stands in for the others. */
  private List<Seating.Voter> possible(int index, boolean themselvesFirst) {
    Set<PersonId> acted = acted(index);
    List<PersonId> absent = new ArrayList<>();
    List<PersonId> present = new ArrayList<>();
    for (PersonId person : pending(index)) {
      if (facts.people().isAway(person)) {
        absent.add(person);
      } else if (!acted.contains(person)) {
        present.add(person);
      }
    }
    Set<PersonId> busy = new HashSet<>(acted);
    if (themselvesFirst) {
      busy.addAll(present);
    }
    Map<PersonId, PersonId> principals = new Delegates(this).findStandIns(index, absent, busy);
    List<Seating.Voter> voters = new ArrayList<>();
    principals.forEach((by, principal) ->
        voters.add(new Seating.Voter(index, by, principal, fits(index, principal))));
    for (PersonId person : present) {
      if (!principals.containsKey(person)) {
        voters.add(new Seating.Voter(index, person, person, fits(index, person)));
      }
    }
    return voters;
  }

  /** How many may vote at the stage who have not voted anywhere: enough of them are enough, whatever others do. */
  private int countFree(int index, boolean present) {
    int free = 0;
    for (PersonId person :
        facts.people().permitted(round.policy().stages().get(index).id())) {
      boolean counts = isEligible(index, person) && !(present && facts.people().isAway(person));
      for (int v = 0; counts && v < round.votes().size(); v++) {
        counts = !round.votes().get(v).involves(person);
      }
      free += counts ? 1 : 0;
    }
    return free;
  }

  /** The round in which {@link Selector.AllOf} asks for those of now, if the stage has not opened before. */
  private Round withExpected(int index) {
    StageRecord record = round.record(index);
    return record.openedAt().isPresent()
        ? round
        : round.withRecord(index, record.withExpected(expected(index)));
  }

  /** Whether every stage has enough people for all stages together, so that nobody need be shared. */
  private boolean isPlenty() {
    List<Stage> stages = round.policy().stages();
    int needed = 0;
    for (int i = 0; i < stages.size(); i++) {
      needed += stages.get(i).atLeast();
    }
    for (int i = 0; i < stages.size(); i++) {
      if (!stages.get(i).isSimple() || countFree(i, false) < needed) {
        return false;
      }
    }
    return true;
  }

  /** The first required stage that cannot get enough people, there or away, if there is one. */
  Optional<Integer> findUnreachable() {
    return unreachable().stream().findFirst();
  }

  /** The required stages that cannot get enough people, there or away. */
  List<Integer> unreachable() {
    return unreachable(ImmutableMap.of());
  }

  /**
   * The required stages that cannot get enough people, there or away. Where one person may fill several places, those
   * count who might be needed at another stage: not all of them would have to go there.
   *
   * @param standIns who may vote for whom, who cannot do so themselves; at each stage for themselves or for the other
   */
  List<Integer> unreachable(Map<PersonId, PersonId> standIns) {
    if (isPlenty()) {
      return ImmutableList.of();
    }
    Round full = round;
    List<Seating.Voter> others = new ArrayList<>();
    for (int i = 0; i < round.stages().size(); i++) {
      full = full.withRecord(i, full.record(i).withExpected(expected(i)));
      if (!round.policy().stages().get(i).mayFillSeveral()) {
        others.addAll(voters(i));
        others.addAll(voters(i, standIns));
      }
    }
    int seated = Seating.seated(full, others);
    List<Integer> unreachable = new ArrayList<>();
    for (int i = 0; i < round.stages().size(); i++) {
      Stage stage = round.policy().stages().get(i);
      boolean needed = stage.required() && round.record(i).applies() != Truth.FALSE;
      boolean reached = stage.mayFillSeveral()
          ? isFilled(full, i, voters(i)) || isFilled(full, i, instead(i, standIns))
          : (seated & 1 << i) != 0;
      if (needed && !reached) {
        unreachable.add(i);
      }
    }
    return unreachable;
  }

  /** Everybody who may vote at the stage, as if they agreed. */
  private List<Seating.Voter> voters(int index) {
    return eligible(index).stream()
        .map(person -> new Seating.Voter(index, person, person, fits(index, person)))
        .toList();
  }

  /** Those who may stand in at the stage, as if they agreed for the others. */
  private List<Seating.Voter> voters(int index, Map<PersonId, PersonId> standIns) {
    List<Seating.Voter> voters = new ArrayList<>();
    standIns.forEach((by, principal) -> {
      if (new Delegates(this).mayStandIn(index, by)) {
        voters.add(new Seating.Voter(index, by, principal, fits(index, principal)));
      }
    });
    return voters;
  }

  /** Everybody who may vote at the stage, those who may stand in for the others alone. */
  private List<Seating.Voter> instead(int index, Map<PersonId, PersonId> standIns) {
    List<Seating.Voter> voters = new ArrayList<>(voters(index, standIns));
    Set<PersonId> busy = new HashSet<>();
    voters.forEach(voter -> busy.add(voter.by()));
    voters(index).stream().filter(voter -> !busy.contains(voter.by())).forEach(voters::add);
    return voters;
  }
}
