package dev.gotong.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;

/**
 * A flow of six states in which three people other than the author approve a post: draft, in review with 0, 1 or 2
 * approvals, approved, changes requested.
 */
interface ReviewFlow {
  /** Who writes every post. */
  PersonId AUTHOR = PersonId.of("ana");

  /** What is asked of each post, in order: all of it is accepted, but that the author approves. */
  ImmutableList<Ask> ASKS = ImmutableList.of(
      new Ask(Event.SUBMIT, AUTHOR),
      new Ask(Event.APPROVE, AUTHOR),
      new Ask(Event.APPROVE, PersonId.of("bo")),
      new Ask(Event.APPROVE, PersonId.of("citra")),
      new Ask(Event.APPROVE, PersonId.of("dede")));

  /** What may be asked of a post. */
  enum Event {
    SUBMIT,
    APPROVE,
    REQUEST_CHANGES
  }

  /** What somebody asks. */
  record Ask(Event event, PersonId by) {}

  /** One post under review. */
  interface Post {
    /** {@return whether what was asked is accepted} */
    boolean ask(Ask ask);
  }

  /** {@return a fresh post of {@link #AUTHOR}} */
  Post draft();

  /** {@return how many were accepted when {@link #ASKS} were played on a fresh post} */
  default int play() {
    Post post = draft();
    int accepted = 0;
    for (Ask ask : ASKS) {
      accepted += post.ask(ask) ? 1 : 0;
    }
    return accepted;
  }
}
