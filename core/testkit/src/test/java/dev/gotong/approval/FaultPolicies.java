package dev.gotong.approval;

import dev.gotong.post.Facet;
import java.time.Duration;
import java.util.EnumSet;

/** The policies of the slices that show faults. */
final class FaultPolicies {
  private FaultPolicies() {}

  /** Some editors, who look at the text and may reject. */
  static Stage editor(int count) {
    return Stage.builder()
        .id("editor")
        .addQuorum(Clause.role("editor", count))
        .watches(EnumSet.of(Facet.Kind.TEXT))
        .veto(Stage.Veto.TERMINAL)
        .build();
  }

  /** A lawyer after them, who looks at links. */
  static Stage lawyer() {
    return Stage.builder()
        .id("legal")
        .rank(1)
        .addQuorum(Clause.role("lawyer", 1))
        .watches(EnumSet.of(Facet.Kind.LINK))
        .veto(Stage.Veto.STICKY)
        .build();
  }

  static ApprovalPolicy editors() {
    return ApprovalPolicy.of("editors", 1, editor(2));
  }

  static ApprovalPolicy ranked() {
    return ApprovalPolicy.of("ranked", 1, editor(2).withVeto(Stage.Veto.STICKY), lawyer());
  }

  /** The lawyer is asked if the post is sensitive; editors are asked again if that changes. */
  static ApprovalPolicy conditional() {
    return ApprovalPolicy.of(
        "conditional", 1, editor(1), lawyer().withWhen(Policies.lawyers().when()));
  }

  /** Editors are not asked again then, so that an edit may leave the review complete. */
  static ApprovalPolicy easy() {
    return ApprovalPolicy.of(
        "easy",
        1,
        editor(1).withIgnoresConditions(true),
        lawyer().withWhen(Policies.lawyers().when()));
  }

  /** Nobody need look at a post that is not sensitive: one that no longer is goes back. */
  static ApprovalPolicy optional() {
    return ApprovalPolicy.of(
        "optional",
        1,
        editor(1).withRequired(false),
        lawyer().withRank(0).withWhen(Policies.lawyers().when()));
  }

  static ApprovalPolicy cascading() {
    ApprovalPolicy policy = ApprovalPolicy.of("cascading", 1, editor(1), lawyer());
    return policy.withEdits(policy.edits().withCascade(true));
  }

  static ApprovalPolicy thorough() {
    ApprovalPolicy policy = ApprovalPolicy.of("thorough", 1, editor(1), lawyer());
    return policy.withEdits(policy.edits().withStaleness(Staleness.ALL));
  }

  static ApprovalPolicy strict() {
    ApprovalPolicy policy = ApprovalPolicy.of("strict", 1, editor(1), lawyer());
    return policy.withEdits(policy.edits().withOlderVotes(false));
  }

  /** Approvals count for two hours; a delegate needs no more than one step. */
  static ApprovalPolicy aging() {
    return nearby().withApprovalTtl(Duration.ofHours(2));
  }

  static ApprovalPolicy nearby() {
    ApprovalPolicy policy = ApprovalPolicy.of("nearby", 1, editor(2));
    return policy.withSeparation(policy.separation().withMaxHops(1));
  }

  /** One editor, or one officer; approvals count for two hours. */
  static ApprovalPolicy single() {
    ApprovalPolicy policy = ApprovalPolicy.of("single", 1, editor(1));
    return policy
        .withOverrides(policy.overrides().withDualControl(false))
        .withApprovalTtl(Duration.ofHours(2));
  }

  static ApprovalPolicy clauses() {
    Stage both = Stage.builder()
        .id("both")
        .addQuorum(Clause.role("editor", 1), Clause.role("lawyer", 1))
        .build();
    return ApprovalPolicy.of("clauses", 1, both);
  }

  /** It takes two to send a post back; the lawyer stands beside the editors. */
  static ApprovalPolicy gated() {
    return ApprovalPolicy.of(
        "gated", 1, editor(1).withChangesQuorum(2), lawyer().withRank(0).withRequired(false));
  }
}
