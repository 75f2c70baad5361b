package dev.gotong.approval.oracle;

import dev.gotong.approval.Clause;
import dev.gotong.approval.Selector;
import dev.gotong.approval.Stage;
import dev.gotong.approval.Vote;
import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who fills which place of which quorum, found by trying every way to seat the voters. */
final class Seats {
  /**
   * So many equal places at a stage.
   *
   * @param clause which clause of the quorum they are of
   * @param person whose opinion fills it, where people are asked for by name: that person's, or that of whoever took
   *     their place; empty for others
   * @param count how many there are
   */
  record Places(int clause, Set<PersonId> person, int count) {}

  /**
   * A stage to be filled.
   *
   * @param stage the stage
   * @param places its places
   * @param filled how many of each are taken
   */
  @SuppressWarnings("ArrayRecordComponent") // counted up and down, and never compared
  private record Bench(Stage stage, List<Places> places, int[] filled) {
    int taken() {
      int sum = 0;
      for (int some : filled) {
        sum += some;
      }
      return sum;
    }
  }

  private final List<Bench> benches = new ArrayList<>();
  private final List<Vote> votes;
  private final boolean distinct;
  private int[] best = {};

  /**
   * @param votes who agrees
   * @param distinct whether somebody who agrees at several stages may sit at one of them alone
   */
  Seats(List<Vote> votes, boolean distinct) {
    this.votes = votes;
    this.distinct = distinct;
  }

  /** Adds a stage; those that come first are filled first. */
  void add(Stage stage, List<Places> places) {
    benches.add(new Bench(stage, places, new int[places.size()]));
  }

  /** {@return how many places are filled at each stage, as many as there can be, the first stage first} */
  Map<String, Integer> fill() {
    best = new int[benches.size()];
    seat(0, new ArrayList<>());
    Map<String, Integer> result = new HashMap<>();
    for (int i = 0; i < best.length; i++) {
      result.put(benches.get(i).stage().id(), best[i]);
    }
    return result;
  }

  private void seat(int index, List<Vote> seated) {
    if (index == votes.size()) {
      keepIfBetter();
      return;
    }
    seat(index + 1, seated);
    Vote vote = votes.get(index);
    if (distinct && seated.stream().anyMatch(taken -> sharesPerson(taken, vote))) {
      return;
    }
    for (Bench bench : benches) {
      if (bench.stage().id().equals(vote.stage())) {
        seated.add(vote);
        for (int i = 0; i < bench.places().size(); i++) {
          if (fits(vote, bench.places().get(i))
              && bench.filled()[i] < bench.places().get(i).count()) {
            bench.filled()[i]++;
            seat(index + 1, seated);
            bench.filled()[i]--;
          }
        }
        seated.remove(seated.size() - 1);
      }
    }
  }

  private void keepIfBetter() {
    for (int i = 0; i < best.length; i++) {
      int taken = benches.get(i).taken();
      if (taken < best[i]) {
        return;
      }
      if (taken > best[i]) {
        for (int k = i; k < best.length; k++) {
          best[k] = benches.get(k).taken();
        }
        return;
      }
    }
  }

  /** Whether the same person voted at both stages, for whomever: it takes two pairs of eyes. */
  static boolean sharesPerson(Vote one, Vote other) {
    return !one.stage().equals(other.stage()) && one.by().equals(other.by());
  }

  static boolean fits(Vote vote, Places places) {
    return places.person().isEmpty()
        ? vote.fits().contains(places.clause())
        : places.person().contains(vote.principal());
  }

  /** {@return the places of a quorum} */
  static List<Places> of(Stage stage, Set<PersonId> expected, Map<PersonId, PersonId> standIns) {
    List<Places> places = new ArrayList<>();
    for (int i = 0; i < stage.quorum().size(); i++) {
      Clause clause = stage.quorum().get(i);
      if (clause.selector() instanceof Selector.AllOf all) {
        for (PersonId person : expected) {
          if (all.people().contains(person)) {
            places.add(new Places(i, names(person, standIns), 1));
          }
        }
      } else {
        places.add(new Places(i, Set.of(), clause.count()));
      }
    }
    return places;
  }

  private static Set<PersonId> names(PersonId person, Map<PersonId, PersonId> standIns) {
    Set<PersonId> names = new HashSet<>();
    names.add(person);
    standIns.forEach((standIn, whose) -> {
      if (whose.equals(person)) {
        names.add(standIn);
      }
    });
    return names;
  }

  /** {@return whether somebody is asked for where certain people are asked for by name} */
  static boolean isPossible(Stage stage, Set<PersonId> expected) {
    for (Clause clause : stage.quorum()) {
      if (clause.selector() instanceof Selector.AllOf all
          && expected.stream().noneMatch(all.people()::contains)) {
        return false;
      }
    }
    return true;
  }

  static int count(List<Places> places) {
    int sum = 0;
    for (Places some : places) {
      sum += some.count();
    }
    return sum;
  }
}
