package dev.gotong.approval;

import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Gives those who agree their places in the quorums, so that each person fills one place at most, and as many places are
 * filled as can be: a maximum matching by augmenting paths (Berge 1957). Required stages are served first, then by rank
 * and id; a place once filled stays filled, though by somebody else, perhaps.
 */
final class Seating {
  /** Who could fill a place: somebody who agreed at a stage, or might. */
  record Voter(int stage, PersonId by, PersonId principal, Set<Integer> fits) {}

  /**
   * A place in a quorum.
   *
   * @param reserved for which of {@code reserved} it is, where everybody of some people must agree
   */
  private record Place(int stage, int clause, int reserved) {}

  private static final int FOR_ANYBODY = -1;

  private final Round round;
  private final List<Voter> voters;
  private final List<PersonId> reserved = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private int[] voterOf = {};
  private int[] placeOf = {};

  private Seating(Round round, List<Voter> voters) {
    this.round = round;
    this.voters = voters;
  }

  /** The stages of which those who agreed fill every place, as bits by their places in the policy. */
  static int seated(Round round) {
    return isSimple(round) ? count(round) : new Seating(round, votes(round)).match();
  }

  /** The same, if those others agreed, too. */
  static int seated(Round round, List<Voter> others) {
    List<Voter> all = votes(round);
    all.addAll(others);
    return new Seating(round, all).match();
  }

  /** The usual case: one clause a stage, and nobody at two. */
  private static boolean isSimple(Round round) {
    List<Stage> stages = round.policy().stages();
    for (int i = 0; i < stages.size(); i++) {
      if (!stages.get(i).isSimple()) {
        return false;
      }
    }
    List<Vote> votes = round.votes();
    for (int v = 1; v < votes.size(); v++) {
      for (int w = 0; w < v; w++) {
        if (votes.get(v).by().equals(votes.get(w).by())) {
          return false;
        }
      }
    }
    return true;
  }

  private static int count(Round round) {
    List<Stage> stages = round.policy().stages();
    int seated = 0;
    for (int i = 0; i < stages.size(); i++) {
      int missing = stages.get(i).quorum().get(0).count();
      for (int v = 0; v < round.votes().size(); v++) {
        Vote vote = round.votes().get(v);
        if (counts(round, vote)
            && !vote.fits().isEmpty()
            && vote.stage().equals(stages.get(i).id())) {
          missing--;
        }
      }
      seated |= missing <= 0 ? 1 << i : 0;
    }
    return seated;
  }

  /** An edit ends the votes of who made it; should that have failed, they still do not count. */
  private static boolean counts(Round round, Vote vote) {
    return vote.agrees()
        && !round.contributors().contains(vote.by())
        && !round.contributors().contains(vote.principal());
  }

  private static List<Voter> votes(Round round) {
    List<Voter> voters = new ArrayList<>(round.votes().size());
    for (Vote vote : round.votes()) {
      if (counts(round, vote)) {
        int stage = round.policy().indexOf(vote.stage());
        voters.add(new Voter(stage, vote.by(), vote.principal(), vote.fits()));
      }
    }
    return voters;
  }

  private int match() {
    List<Stage> stages = round.policy().stages();
    placeOf = new int[voters.size()];
    Arrays.fill(placeOf, FOR_ANYBODY);
    int seated = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < stages.size(); i++) {
        // nobody is needed where a stage does not apply, or an override stands in for it
        boolean asks = applies(i) && !round.isOverridden(stages.get(i).id());
        boolean first = stages.get(i).required();
        if (asks && first == (pass == 0) && seat(i, stages.get(i))) {
          seated |= 1 << i;
        }
      }
    }
    return seated;
  }

  private boolean seat(int index, Stage stage) {
    if (stage.mayFillSeveral()) {
      return fillsSeveral(index, stage);
    }
    boolean all = true;
    for (int c = 0; c < stage.quorum().size(); c++) {
      Clause clause = stage.quorum().get(c);
      if (clause.selector() instanceof Selector.AllOf named) {
        Set<PersonId> expected = expected(index, named);
        all &= !expected.isEmpty();
        for (PersonId person : expected) {
          reserved.add(person);
          all &= fill(new Place(index, c, reserved.size() - 1));
        }
      } else {
        for (int n = 0; n < clause.count(); n++) {
          all &= fill(new Place(index, c, FOR_ANYBODY));
        }
      }
    }
    return all;
  }

  /** Whom of the people that a clause names the stage asks for. */
  private Set<PersonId> expected(int index, Selector.AllOf clause) {
    return Sets.intersection(round.record(index).expected(), clause.people());
  }

  /** Whether each clause has enough by itself; who agrees at another stage, too, may be needed there. */
  private boolean fillsSeveral(int index, Stage stage) {
    for (int c = 0; c < stage.quorum().size(); c++) {
      Clause clause = stage.quorum().get(c);
      int clauseIndex = c;
      List<Voter> fitting = voters.stream()
          .filter(v -> v.stage() == index && v.fits().contains(clauseIndex))
          .filter(v -> !isElsewhere(v))
          .toList();
      boolean met = clause.selector() instanceof Selector.AllOf named
          ? !expected(index, named).isEmpty()
              && expected(index, named).stream()
                  .allMatch(person -> fitting.stream().anyMatch(v -> speaksFor(v, person)))
          : fitting.size() >= clause.count();
      if (!met) {
        return false;
      }
    }
    return true;
  }

  /** Fills one more place, if need be by moving others to where they fit, too. */
  private boolean fill(Place place) {
    places.add(place);
    voterOf = Arrays.copyOf(voterOf, places.size());
    voterOf[places.size() - 1] = FOR_ANYBODY;
    return fill(places.size() - 1, new boolean[voters.size()]);
  }

  private boolean fill(int place, boolean[] tried) {
    for (int v = 0; v < voters.size(); v++) {
      if (!tried[v] && fits(voters.get(v), places.get(place))) {
        markTried(v, tried);
        int seat = seatOf(v);
        if (seat == FOR_ANYBODY || (seat != place && fill(seat, tried))) {
          leave(v);
          voterOf[place] = v;
          placeOf[v] = place;
          return true;
        }
      }
    }
    return false;
  }

  private void markTried(int voter, boolean[] tried) {
    for (int other = 0; other < voters.size(); other++) {
      tried[other] |= isSamePerson(voter, other);
    }
  }

  /** Where that person sits, be it by a vote at another stage. */
  private int seatOf(int voter) {
    for (int other = 0; other < voters.size(); other++) {
      if (placeOf[other] != FOR_ANYBODY && isSamePerson(voter, other)) {
        return placeOf[other];
      }
    }
    return FOR_ANYBODY;
  }

  /** Frees the votes of a person whose old place was filled by somebody else. */
  private void leave(int voter) {
    for (int other = 0; other < voters.size(); other++) {
      if (isSamePerson(voter, other)) {
        placeOf[other] = FOR_ANYBODY;
      }
    }
  }

  private boolean isSamePerson(int one, int other) {
    Voter a = voters.get(one);
    Voter b = voters.get(other);
    return a.by().equals(b.by())
        && (a.stage() == b.stage() || round.policy().separation().distinctAcrossStages());
  }

  private boolean fits(Voter voter, Place place) {
    return voter.stage() == place.stage()
        && voter.fits().contains(place.clause())
        && (place.reserved() == FOR_ANYBODY || speaksFor(voter, reserved.get(place.reserved())));
  }

  private boolean speaksFor(Voter voter, PersonId person) {
    return voter.principal().equals(person)
        || person.equals(round.record(voter.stage()).instead().get(voter.principal()));
  }

  private boolean isElsewhere(Voter voter) {
    if (!round.policy().separation().distinctAcrossStages()) {
      return false;
    }
    for (int v = 0; v < voters.size(); v++) {
      Voter other = voters.get(v);
      if (other.stage() != voter.stage() && other.by().equals(voter.by())) {
        return true;
      }
    }
    return false;
  }

  private boolean applies(int stage) {
    return round.record(stage).applies() != Truth.FALSE;
  }
}
