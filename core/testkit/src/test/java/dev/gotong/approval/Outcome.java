package dev.gotong.approval;

import dev.gotong.post.PostEvent;
import dev.gotong.publishing.TargetEvent;
import java.util.List;

/** What came of a move. */
sealed interface Outcome {
  /** It was not offered, or changed nothing. */
  Outcome NOTHING = new Idle(false);

  /** It would go on beyond what is explored. */
  Outcome BEYOND = new Idle(true);

  /**
   * The world is another.
   *
   * @param node the world after it
   * @param reviewed what happened to the review
   * @param written what happened to the post
   * @param sent what happened to targets, with the number of the channel
   */
  record Moved(Node node, List<ApprovalEvent> reviewed, List<PostEvent> written, List<Sent> sent)
      implements Outcome {}

  /**
   * What happened to the target of a channel.
   *
   * @param channel the number of the channel
   * @param event what happened
   */
  record Sent(int channel, TargetEvent event) {}

  /**
   * Some rule refused it.
   *
   * @param code why
   */
  record Refused(String code) implements Outcome {}

  /**
   * Nothing happened.
   *
   * @param beyond whether something would have, beyond what is explored
   */
  record Idle(boolean beyond) implements Outcome {}
}
