package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A review, stage by stage, derived from its state.
 *
 * @param stages the stages of the pinned policy, in the order of rank and id; none before the post is submitted
 * @param objections what stands in the way, objections at stages included that the policy no longer has
 */
public record ReviewStatus(List<StageStatus> stages, List<Objection> objections) {

  /** Copies the lists. */
  public ReviewStatus {
    stages = ImmutableList.copyOf(stages);
    objections = ImmutableList.copyOf(objections);
  }
}
