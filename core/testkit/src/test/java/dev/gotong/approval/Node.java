package dev.gotong.approval;

import dev.gotong.base.Digest;
import dev.gotong.calendar.HoldState;
import dev.gotong.post.Post;
import dev.gotong.post.PostState;
import dev.gotong.publishing.TargetState;
import dev.gotong.publishing.oracle.TargetOracle;
import java.util.List;

/**
 * Where the small world stands: the states of all machines, the hour, what was done so far of what is bounded, and all
 * that happened.
 *
 * @param post the post
 * @param digests what it said, by revision, the first first
 * @param review its review
 * @param hold whether publishing is stopped
 * @param targets the post on each channel
 * @param seen what a network may have seen of each, by what happened
 * @param hour the time, from 0
 * @param claims how many attempts were begun
 * @param history what happened to the review, oldest first
 */
record Node(
    PostState post,
    List<Digest> digests,
    ApprovalState review,
    HoldState hold,
    List<TargetState> targets,
    List<TargetOracle> seen,
    int hour,
    int claims,
    List<ApprovalEvent> history) {

  Post written() {
    return post.findPost().orElseThrow();
  }

  int revision() {
    return digests.size();
  }

  int edits() {
    return digests.size() - 1;
  }

  int round() {
    return review.findRound().map(Round::number).orElse(0);
  }

  /** Whether the post is on its way or out on some channel. */
  boolean isFrozen() {
    for (TargetState target : targets) {
      if (target instanceof TargetState.InFlight
          || target instanceof TargetState.Unclear
          || target instanceof TargetState.Published) {
        return true;
      }
    }
    return false;
  }

  boolean isPublished() {
    for (TargetState target : targets) {
      if (target instanceof TargetState.Published) {
        return true;
      }
    }
    return false;
  }
}
