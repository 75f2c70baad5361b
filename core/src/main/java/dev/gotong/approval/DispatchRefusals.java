package dev.gotong.approval;

import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.List;

/** Why a post may not go out, as far as its review goes, in words. */
final class DispatchRefusals {
  private DispatchRefusals() {}

  static Refusal notApproved(ApprovalFacts facts, ApprovalState state) {
    return state instanceof Approved approved
        ? notAsItStands(facts, approved.round())
        : Refusal.of(
            "approval.not-approved",
            "the post may not go out: it is {phase}, not approved",
            "phase",
            state.phase());
  }

  private static Refusal notAsItStands(ApprovalFacts facts, Round round) {
    return Refusal.of(
        "approval.not-approved",
        "the post may not go out: revision {approved} ({approvedDigest}) is approved, but it is at"
            + " revision {revision} ({digest})",
        "approved",
        round.revision(),
        "approvedDigest",
        round.digest().brief(),
        "revision",
        facts.subject().revision(),
        "digest",
        facts.subject().digest().brief());
  }

  static Refusal notAnyMore(List<DroppedVote> votes) {
    List<String> lines = votes.stream()
        .map(dropped -> dropped.vote().by() + " at " + dropped.vote().stage() + " ("
            + (dropped.cause() == DroppedVote.Cause.EXPIRED
                ? "too long ago"
                : "may not vote there any more")
            + ")")
        .toList();
    return Refusal.of(
        "approval.not-approved",
        "the post may not go out: too few of those who approved it still count; who does not: {votes}",
        "votes",
        lines);
  }

  static Refusal approverPublishes(Round round, PersonId person) {
    return Refusal.of(
        "approval.approver-publishes",
        "{member} cannot give the post its slot: {member} agreed to it, and {policy} wants somebody else"
            + " to publish",
        "member",
        person,
        "policy",
        round.policy().label());
  }

  static Refusal policyRevoked(Round round) {
    return Refusal.of(
        "approval.policy-revoked",
        "the post may not go out: its policy {policy} was revoked; let the review go on under the"
            + " present one",
        "policy",
        round.policy().label());
  }

  static Refusal overrideSpent(StageOverride override, ChannelId channel) {
    return Refusal.of(
        "approval.override-spent",
        "the post may not go out on {channel} again: the override of {by} counts once for each channel",
        "channel",
        channel,
        "by",
        override.by());
  }
}
