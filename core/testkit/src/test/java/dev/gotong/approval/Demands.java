package dev.gotong.approval;

import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Rounds in which everything was said and done as in another one, under policies that ask for less or for more. */
final class Demands {
  private Demands() {}

  /** {@return rounds with a stage less, as long as one is left that must agree, or with a smaller quorum} */
  static List<Round> lower(Round round) {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < round.stages().size(); i++) {
      if (isAskedWithout(round, i)) {
        rounds.add(without(round, i));
      }
      Clause clause = round.policy().stages().get(i).quorum().get(0);
      if (clause.count() > 1) {
        rounds.add(asking(round, i, clause.count() - 1));
      }
    }
    return rounds;
  }

  /** {@return rounds with a greater quorum} */
  static List<Round> higher(Round round) {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < round.stages().size(); i++) {
      Clause clause = round.policy().stages().get(i).quorum().get(0);
      if (!(clause.selector() instanceof Selector.AllOf)) {
        rounds.add(asking(round, i, clause.count() + 1));
      }
    }
    return rounds;
  }

  private static boolean isAskedWithout(Round round, int stage) {
    boolean asked = round.policy().selfPublish();
    for (int i = 0; i < round.stages().size(); i++) {
      asked |= i != stage
          && round.policy().stages().get(i).required()
          && round.record(i).applies() != Truth.FALSE;
    }
    return asked && round.stages().size() > 1;
  }

  /** Without the stage, and without what was said there; the ranks of the others close up. */
  private static Round without(Round round, int stage) {
    List<Stage> stages = new ArrayList<>(round.policy().stages());
    List<StageRecord> records = new ArrayList<>(round.stages());
    String id = stages.remove(stage).id();
    records.remove(stage);
    TreeSet<Integer> ranks = new TreeSet<>();
    stages.forEach(other -> ranks.add(other.rank()));
    stages.replaceAll(other -> other.withRank(ranks.headSet(other.rank()).size()));
    return round
        .withVotes(
            round.votes().stream().filter(vote -> !vote.stage().equals(id)).toList())
        .onPolicy(round.policy().withStages(stages), round.kept().policyEditor(), records);
  }

  /** With so many people in the first clause of the stage. */
  private static Round asking(Round round, int stage, int count) {
    List<Stage> stages = new ArrayList<>(round.policy().stages());
    List<Clause> quorum = new ArrayList<>(stages.get(stage).quorum());
    quorum.set(0, new Clause(quorum.get(0).selector(), count));
    stages.set(stage, stages.get(stage).withQuorum(quorum));
    return round.onPolicy(
        round.policy().withStages(stages), round.kept().policyEditor(), round.stages());
  }
}
