package dev.gotong.publishing;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.Slot;
import java.time.Instant;

/**
 * Leave to send one message, once, now. Without it nothing reaches a network.
 *
 * <p>Only {@link Targets#findPermit} makes permits, from an attempt that is on record. A publisher checks that the
 * message it is given is the one permitted, with {@link #covers}.
 */
public final class Permit {
  private final WorkspaceId workspace;
  private final Plan plan;
  private final long fence;
  private final Instant notAfter;

  Permit(WorkspaceId workspace, Plan plan, Attempt attempt, PublishingPolicy policy) {
    this.workspace = workspace;
    this.plan = plan;
    this.fence = attempt.fence();
    this.notAfter = plan.slot().at().plus(policy.maxLateness());
  }

  /** {@return the tenant} */
  public WorkspaceId workspace() {
    return workspace;
  }

  /** {@return the post} */
  public PostId post() {
    return plan.slot().post();
  }

  /** {@return where it may go} */
  public ChannelId channel() {
    return plan.slot().channel();
  }

  /** {@return the digest of the message that may go} */
  public Digest digest() {
    return plan.digest();
  }

  /** {@return the first instant at which it may go: its slot} */
  public Instant notBefore() {
    return slot().at();
  }

  /** {@return the last instant at which it may go} */
  public Instant notAfter() {
    return notAfter;
  }

  /** {@return the fence of the claim under which it may go} */
  public long fence() {
    return fence;
  }

  /** {@return the key of the message} */
  public IdempotencyKey key() {
    return IdempotencyKey.of(workspace, post(), channel(), digest());
  }

  /** {@return whether this permit is for a message of that channel and digest} */
  public boolean covers(ChannelId where, Digest message) {
    return channel().equals(where) && digest().equals(message);
  }

  private Slot slot() {
    return plan.slot();
  }

  @Override
  public String toString() {
    return "permit for " + post() + " on " + channel() + ", " + digest().brief() + ", fence "
        + fence;
  }
}
