package dev.gotong.handover;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.approval.Explanation;
import dev.gotong.base.PostId;
import dev.gotong.coverage.Gap;
import dev.gotong.workload.LoadReport;
import java.util.List;
import java.util.Map;

/**
 * How a team stands for some days.
 *
 * @param gaps what is not covered
 * @param loads how the open tasks lie
 * @param conflicts what is in the way of the slots of those days
 * @param approvals how far the reviews have come that are open, or whose post is yet to go out; in the order of the posts
 */
public record Situation(
    List<Gap> gaps,
    LoadReport loads,
    List<Obstacle> conflicts,
    Map<PostId, Explanation> approvals) {

  /** Copies, and sorts the reviews. */
  public Situation {
    gaps = ImmutableList.copyOf(gaps);
    conflicts = ImmutableList.copyOf(conflicts);
    approvals = ImmutableMap.copyOf(ImmutableSortedMap.copyOf(approvals));
  }
}
