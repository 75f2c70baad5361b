package dev.gotong.desk;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.post.Content;

/**
 * By which policy some posts are reviewed.
 *
 * @param onlySponsored whether it is for posts alone that somebody paid for
 * @param policy the policy
 */
public record ApprovalRoute(boolean onlySponsored, ApprovalPolicy policy) {

  /** {@return a route for every post} */
  public static ApprovalRoute all(ApprovalPolicy policy) {
    return new ApprovalRoute(false, policy);
  }

  /** {@return a route for posts that somebody paid for} */
  public static ApprovalRoute sponsored(ApprovalPolicy policy) {
    return new ApprovalRoute(true, policy);
  }

  boolean fits(Content content) {
    return content.sponsored() || !onlySponsored;
  }
}
