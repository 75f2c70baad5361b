package dev.gotong.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.gotong.examples.benchmarks.ReviewFlow.Event;

/** The six states as the peers name them, and what leads from one to another: the same definition for each peer. */
enum PeerState {
  DRAFT,
  IN_REVIEW_0,
  IN_REVIEW_1,
  IN_REVIEW_2,
  APPROVED,
  CHANGES_REQUESTED;

  static final ImmutableList<Step> STEPS = ImmutableList.of(
      new Step(DRAFT, Event.SUBMIT, IN_REVIEW_0),
      new Step(CHANGES_REQUESTED, Event.SUBMIT, IN_REVIEW_0),
      new Step(IN_REVIEW_0, Event.APPROVE, IN_REVIEW_1),
      new Step(IN_REVIEW_1, Event.APPROVE, IN_REVIEW_2),
      new Step(IN_REVIEW_2, Event.APPROVE, APPROVED),
      new Step(IN_REVIEW_0, Event.REQUEST_CHANGES, CHANGES_REQUESTED),
      new Step(IN_REVIEW_1, Event.REQUEST_CHANGES, CHANGES_REQUESTED),
      new Step(IN_REVIEW_2, Event.REQUEST_CHANGES, CHANGES_REQUESTED),
      new Step(APPROVED, Event.REQUEST_CHANGES, CHANGES_REQUESTED));

  /** A transition; that to approve has the guard that nobody approves their own post. */
  record Step(PeerState from, Event event, PeerState to) {
    boolean guarded() {
      return event == Event.APPROVE;
    }
  }
}
