package dev.gotong.approval;

import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Seats people at the stages of a policy, each person at one stage at most: can every stage have enough? */
final class Seats {
  private final ApprovalFacts facts;
  private final Map<PersonId, Stage> seated = new TreeMap<>();

  private Seats(ApprovalFacts facts) {
    this.facts = facts;
  }

  /**
   * A stage that cannot be filled, and why.
   *
   * @param stage the first such stage, in the order of rank and id
   * @param able who is left for it
   * @param unable who holds its permission, but cannot be counted, each with the reason
   */
  record Gap(Stage stage, List<PersonId> able, List<String> unable) {}

  /** The first stage of the selected policy that cannot get enough people, if there is one. */
  static Optional<Gap> findGap(ApprovalFacts facts) {
    Seats seats = new Seats(facts);
    for (Stage stage : facts.policy().stages()) {
      for (int i = 0; i < stage.atLeast(); i++) {
        if (!seats.seat(stage, new HashSet<>())) {
          return Optional.of(seats.explain(stage));
        }
      }
    }
    return Optional.empty();
  }

  /** Seats one more person there, if need be by moving others to where they may sit, too. */
  private boolean seat(Stage stage, Set<PersonId> tried) {
    for (PersonId person : facts.electorate(stage.id())) {
      if (facts.contributors().contains(person)
          || stage.equals(seated.get(person))
          || !tried.add(person)) {
        continue;
      }
      Stage other = seated.get(person);
      if (other == null || seat(other, tried)) {
        seated.put(person, stage);
        return true;
      }
    }
    return false;
  }

  private Gap explain(Stage stage) {
    List<PersonId> able = new ArrayList<>();
    List<String> unable = new ArrayList<>();
    for (PersonId person : facts.electorate(stage.id())) {
      Stage seat = seated.get(person);
      if (facts.contributors().contains(person)) {
        unable.add(person + " wrote part of it");
      } else if (seat == null || seat.equals(stage)) {
        able.add(person);
      } else {
        unable.add(person + " is needed at " + seat.id());
      }
    }
    return new Gap(stage, able, unable);
  }
}
