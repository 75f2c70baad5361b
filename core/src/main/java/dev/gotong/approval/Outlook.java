package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether those who may vote are enough: those who are there now, for a stage that is open; and everybody, there or away,
 * for a round that is to begin.
 */
record Outlook(Electorate electorate) {

  private Round round() {
    return electorate.round();
  }

  private ReviewPeople people() {
    return electorate.facts().people();
  }

  /**
   * Whether nobody who is there now, or stands in, could fill the quorum of the stage; be it that a vote at another stage
   * sets somebody free for this.
   */
  boolean isStalled(int index) {
    Stage stage = round().policy().stages().get(index);
    if (stage.isSimple() && countFree(index, true) >= stage.atLeast()) {
      return false;
    }
    Round asked = withExpected(index);
    List<Seating.Voter> elsewhere = elsewhere(index);
    return !Turnout.of(electorate, index)
        .isAnyOf(voters -> isFilled(asked, index, voters)
            || isFilled(asked, index, ImmutableList.copyOf(Iterables.concat(voters, elsewhere))));
  }

  /** Who could vote at other stages, where that may set free somebody who voted there. */
  private List<Seating.Voter> elsewhere(int index) {
    List<Seating.Voter> voters = new ArrayList<>();
    if (round().policy().separation().distinctAcrossStages()) {
      for (int i = 0; i < round().stages().size(); i++) {
        if (i != index) {
          voters.addAll(Turnout.of(electorate, i).all());
        }
      }
    }
    return voters;
  }

  private static boolean isFilled(Round round, int index, List<Seating.Voter> others) {
    return (Seating.seated(round, others) & 1 << index) != 0;
  }

  /** How many may vote at the stage who have not voted anywhere: enough of them are enough, whatever others do. */
  private int countFree(int index, boolean present) {
    Stage stage = round().policy().stages().get(index);
    int free = 0;
    for (PersonId person : people().permitted(stage.id())) {
      boolean counts =
          electorate.isFit(index, stage, person) && !(present && people().isAway(person));
      for (int v = 0; counts && v < round().votes().size(); v++) {
        counts = !round().votes().get(v).involves(person);
      }
      free += counts ? 1 : 0;
    }
    return free;
  }

  /** The round in which {@link Selector.AllOf} asks for those of now, if the stage has not opened before. */
  private Round withExpected(int index) {
    StageRecord record = round().record(index);
    return record.openedAt().isPresent()
        ? round()
        : round().withRecord(index, record.withExpected(electorate.expected(index)));
  }

  /** Whether every stage has enough people for all stages together, so that nobody need be shared. */
  private boolean isPlenty() {
    List<Stage> stages = round().policy().stages();
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
    List<Integer> unreachable = unreachable();
    return unreachable.isEmpty() ? Optional.empty() : Optional.of(unreachable.get(0));
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
    Round full = round();
    List<Seating.Voter> others = new ArrayList<>();
    for (int i = 0; i < round().stages().size(); i++) {
      full = full.withRecord(i, full.record(i).withExpected(electorate.expected(i)));
      if (!round().policy().stages().get(i).mayFillSeveral()) {
        others.addAll(voters(i));
        others.addAll(voters(i, standIns));
      }
    }
    int seated = Seating.seated(full, others);
    List<Integer> unreachable = new ArrayList<>();
    for (int i = 0; i < round().stages().size(); i++) {
      Stage stage = round().policy().stages().get(i);
      boolean needed = stage.required() && round().record(i).applies() != Truth.FALSE;
      boolean reached = stage.mayFillSeveral()
          ? isFilled(full, i, voters(i)) || isFilled(full, i, instead(i, standIns))
          : (seated & 1 << i) != 0;
      if (needed && !reached) {
        unreachable.add(i);
      }
    }
    return ImmutableList.copyOf(unreachable);
  }

  /** Everybody who may vote at the stage, as if they agreed. */
  private List<Seating.Voter> voters(int index) {
    return electorate.eligible(index).stream()
        .map(person -> new Seating.Voter(index, person, person, electorate.fits(index, person)))
        .toList();
  }

  /** Those who may stand in at the stage, as if they agreed for the others. */
  private List<Seating.Voter> voters(int index, Map<PersonId, PersonId> standIns) {
    List<Seating.Voter> voters = new ArrayList<>();
    standIns.forEach((by, principal) -> {
      if (new Delegates(electorate).mayStandIn(index, by)) {
        voters.add(new Seating.Voter(index, by, principal, electorate.fits(index, principal)));
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
