package dev.gotong.approval;

import dev.gotong.predicate.Condition;

/**
 * By which policy some posts are reviewed.
 *
 * @param when which posts, in the {@link Terms} of reviews
 * @param policy the policy
 */
public record PolicyRoute(Condition when, ApprovalPolicy policy) {

  /** Checks the condition. */
  public PolicyRoute {
    Terms.VOCABULARY.check(when);
  }

  /** {@return a route for every post, which has to be the last} */
  public static PolicyRoute all(ApprovalPolicy policy) {
    return new PolicyRoute(Condition.always(), policy);
  }

  /** {@return a route for posts of which that is true} */
  public static PolicyRoute when(Condition condition, ApprovalPolicy policy) {
    return new PolicyRoute(condition, policy);
  }

  /** {@return a route for posts that somebody paid for} */
  public static PolicyRoute sponsored(ApprovalPolicy policy) {
    return when(Condition.anyOf("sponsored", "yes"), policy);
  }
}
