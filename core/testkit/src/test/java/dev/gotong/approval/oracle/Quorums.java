package dev.gotong.approval.oracle;

import dev.gotong.approval.RoundEvent.PolicyRebased;
import dev.gotong.approval.Stage;
import dev.gotong.approval.StageEvent.StageMoved;
import dev.gotong.approval.StageStatus;
import dev.gotong.approval.TimeEvent.StepTaken;
import dev.gotong.approval.Vote;
import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether enough of the right people agree.
 *
 * @param acts the history
 * @param votes the votes that hold
 * @param overridden for which stages an override stands in, so that nobody's word is used there
 */
record Quorums(Acts acts, List<Vote> votes, Set<String> overridden) {
  private static final Comparator<Stage> FIRST = Comparator.comparing(Stage::required)
      .reversed()
      .thenComparingInt(Stage::rank)
      .thenComparing(Stage::id);

  boolean isReached(Stage stage) {
    Set<PersonId> expected = expected(stage);
    if (!Seats.isPossible(stage, expected)) {
      return false;
    }
    return stage.mayFillSeveral()
        ? isEachClauseReached(stage)
        : seats().fill().get(stage.id()) == Seats.count(places(stage));
  }

  private Seats seats() {
    List<Vote> agreeing = votes.stream().filter(Vote::agrees).toList();
    Seats seats = new Seats(agreeing, isDistinct());
    List<Stage> order = new ArrayList<>(acts.policy().stages());
    order.sort(FIRST);
    for (Stage stage : order) {
      if (acts.isRelevant(stage) && !overridden.contains(stage.id()) && !stage.mayFillSeveral()) {
        seats.add(stage, places(stage));
      }
    }
    return seats;
  }

  private boolean isDistinct() {
    return acts.policy().separation().distinctAcrossStages();
  }

  private boolean isEachClauseReached(Stage stage) {
    List<Vote> here = new ArrayList<>();
    for (Vote vote : votes) {
      boolean elsewhere =
          votes.stream().anyMatch(other -> other.agrees() && Seats.sharesPerson(vote, other));
      if (vote.agrees() && vote.stage().equals(stage.id()) && !(isDistinct() && elsewhere)) {
        here.add(vote);
      }
    }
    for (Seats.Places places : places(stage)) {
      long filling = here.stream().filter(vote -> Seats.fits(vote, places)).count();
      if (filling < places.count()) {
        return false;
      }
    }
    return true;
  }

  private List<Seats.Places> places(Stage stage) {
    return Seats.of(stage, expected(stage), standIns(stage));
  }

  /** Of whom the stage asked, by name, when it opened last; whoever wrote anything since is not asked any more. */
  private Set<PersonId> expected(Stage stage) {
    Set<PersonId> people = new HashSet<>();
    for (int i = since(stage); i < acts.size(); i++) {
      if (acts.at(i) instanceof StageMoved moved
          && moved.stage().equals(stage.id())
          && (moved.status() == StageStatus.OPEN || moved.status() == StageStatus.STALLED)) {
        people = new HashSet<>(moved.expected());
      }
    }
    people.removeAll(acts.contributors());
    return people;
  }

  /** Who took whose place. */
  private Map<PersonId, PersonId> standIns(Stage stage) {
    Map<PersonId, PersonId> taken = new HashMap<>();
    for (int i = since(stage); i < acts.size(); i++) {
      if (acts.at(i) instanceof StepTaken step && step.stage().equals(stage.id())) {
        taken.putAll(step.instead());
      }
    }
    return taken;
  }

  /** Where the stage began to be as it is: with the round, or with a policy that knew it differently. */
  private int since(Stage stage) {
    int start = acts.start();
    for (int i = start; i < acts.size(); i++) {
      if (acts.at(i) instanceof PolicyRebased
          && !acts.before(i).policy().findStage(stage.id()).equals(Optional.of(stage))) {
        start = i;
      }
    }
    return start;
  }
}
