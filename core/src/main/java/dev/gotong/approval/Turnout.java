package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who could still vote at a stage now: those who are there, each for themselves or for one of those who are away; and for
 * each of these, one person at most.
 *
 * @param absent who is away, and for whom nobody has voted
 * @param standIns who could act for each of them, the nearest first
 */
record Turnout(
    Electorate electorate,
    int stage,
    List<PersonId> present,
    List<PersonId> absent,
    List<List<PersonId>> standIns) {
  /** How many ways to stand in are tried: it takes several people away, with several backups each, to have more. */
  private static final int MAX_TRIES = 500;

  static Turnout of(Electorate electorate, int stage) {
    Set<PersonId> acted = electorate.acted(stage);
    List<PersonId> present = new ArrayList<>();
    List<PersonId> absent = new ArrayList<>();
    List<List<PersonId>> standIns = new ArrayList<>();
    Delegates delegates = new Delegates(electorate);
    for (PersonId person : electorate.pending(stage)) {
      if (electorate.facts().people().isAway(person)) {
        absent.add(person);
        List<PersonId> able = new ArrayList<>(delegates.standIns(stage, person));
        able.removeAll(acted);
        standIns.add(able);
      } else if (!acted.contains(person)) {
        present.add(person);
      }
    }
    return new Turnout(electorate, stage, present, absent, standIns);
  }

  /** Every vote that somebody could give, though not all of them together. */
  List<Seating.Voter> all() {
    List<Seating.Voter> voters = new ArrayList<>();
    present.forEach(person -> voters.add(vote(person, person)));
    for (int i = 0; i < absent.size(); i++) {
      PersonId principal = absent.get(i);
      standIns.get(i).forEach(by -> voters.add(vote(by, principal)));
    }
    return voters;
  }

  /**
   * Whether the condition holds of the votes of some way to stand in for those who are away. If it holds of every vote
   * together, and there are more ways than can be tried, the answer is yes.
   *
   * @param condition of votes, that holds of more if it holds of some
   */
  boolean isAnyOf(Predicate<? super List<Seating.Voter>> condition) {
    return condition.test(all()) && new Search(condition).isFound(0);
  }

  private Seating.Voter vote(PersonId by, PersonId principal) {
    return new Seating.Voter(stage, by, principal, electorate.fits(stage, principal));
  }

  /** Tries one way after the other: for each who is away, nobody, or one of those who do not act for others. */
  private final class Search {
    private final Predicate<? super List<Seating.Voter>> condition;
    private final Map<PersonId, PersonId> principals = new HashMap<>();
    private int tries = MAX_TRIES;

    Search(Predicate<? super List<Seating.Voter>> condition) {
      this.condition = condition;
    }

    boolean isFound(int next) {
      if (next == absent.size()) {
        tries--;
        return tries < 0 || condition.test(votes());
      }
      if (isFound(next + 1)) {
        return true;
      }
      for (PersonId by : standIns.get(next)) {
        if (principals.putIfAbsent(by, absent.get(next)) == null) {
          boolean found = isFound(next + 1);
          principals.remove(by);
          if (found) {
            return true;
          }
        }
      }
      return false;
    }

    private List<Seating.Voter> votes() {
      Set<PersonId> voters = new HashSet<>(present);
      voters.addAll(principals.keySet());
      return ImmutableList.sortedCopyOf(voters).stream()
          .map(by -> vote(by, principals.getOrDefault(by, by)))
          .toList();
    }
  }
}
