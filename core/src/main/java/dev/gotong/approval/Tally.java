package dev.gotong.approval;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.approval.StageStatus.Progress;
import dev.gotong.base.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Counts the votes of a round. */
record Tally(Round round) {

  /** Whose votes count at that stage. */
  Set<PersonId> agreed(Stage stage) {
    return round.votes().stream()
        .filter(vote -> vote.stage().equals(stage.id()) && round.counts(vote))
        .map(Vote::by)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  boolean isBlocked(Stage stage) {
    return round.objections().stream().anyMatch(o -> o.stage().equals(stage.id()));
  }

  boolean isSatisfied(Stage stage) {
    return agreed(stage).size() >= stage.atLeast() && !isBlocked(stage);
  }

  /** The stages of lower rank that are not satisfied: while there is one, {@code stage} is not open. */
  List<Stage> waitsFor(Stage stage) {
    return round.policy().stages().stream()
        .filter(other -> other.rank() < stage.rank() && !isSatisfied(other))
        .toList();
  }

  /**
   * Whether people have agreed as the policy asks and nobody objects, be it at a stage of an earlier policy. Never so
   * without stages: then only submitting approves, since an edit may call for another policy.
   */
  boolean isComplete() {
    return !round.policy().stages().isEmpty()
        && round.policy().stages().stream().allMatch(this::isSatisfied)
        && round.objections().isEmpty();
  }

  /** Whether there is nothing to wait for, since the policy has no stages and nobody objects. */
  boolean needsNobody() {
    return round.policy().stages().isEmpty() && round.objections().isEmpty();
  }

  ReviewStatus status() {
    List<StageStatus> stages = round.policy().stages().stream()
        .map(s -> new StageStatus(s.id(), s.atLeast(), agreed(s), progress(s)))
        .toList();
    return new ReviewStatus(stages, round.objections());
  }

  private Progress progress(Stage stage) {
    if (isBlocked(stage)) {
      return Progress.BLOCKED;
    }
    if (!waitsFor(stage).isEmpty()) {
      return Progress.WAITING;
    }
    return isSatisfied(stage) ? Progress.SATISFIED : Progress.OPEN;
  }
}
