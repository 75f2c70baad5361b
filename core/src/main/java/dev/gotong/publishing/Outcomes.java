package dev.gotong.publishing;

import dev.gotong.base.Refusal;
import dev.gotong.publishing.TargetEvent.HandedBack;
import dev.gotong.publishing.TargetEvent.OutcomeLost;
import dev.gotong.publishing.TargetEvent.SlotMissed;
import dev.gotong.publishing.TargetEvent.WentOut;
import java.time.Instant;
import java.util.Optional;

/** What follows from the answer of a network. */
final class Outcomes {
  private Outcomes() {}

  static TargetEvent event(
      PublishOutcome outcome, Plan plan, Attempt attempt, PublishingFacts facts) {
    return outcome.match(
        published -> new WentOut(published.externalId(), published.at(), false),
        refused -> refused.kind() == RejectionKind.RETRY
            ? again(
                facts.now().plus(facts.policy().waitAfter(plan, attempt)),
                refused.detail(),
                plan,
                attempt,
                facts)
            : new TargetEvent.Rejected(refused.kind(), refused.detail()),
        limited -> again(limited.until(), "the network asks to wait", plan, attempt, facts),
        unknown -> new OutcomeLost(unknown.detail()));
  }

  /** It is tried again, unless that would be too late or once too often. */
  static TargetEvent again(
      Instant until, String reason, Plan plan, Attempt attempt, PublishingFacts facts) {
    if (attempt.number() >= facts.policy().maxAttempts()) {
      return new SlotMissed(Refusal.of(
          "publishing.too-many-attempts",
          "{post} did not go out on {channel} in {attempts} attempts ({reason}): choose another"
              + " slot",
          "post",
          plan.slot().post(),
          "channel",
          plan.slot().channel(),
          "attempts",
          attempt.number(),
          "reason",
          reason));
    }
    return findTooLate(plan, until, facts.policy())
        .<TargetEvent>map(SlotMissed::new)
        .orElseGet(() -> new HandedBack(until, reason, true));
  }

  static Optional<Refusal> findTooLate(Plan plan, Instant at, PublishingPolicy policy) {
    return at.isAfter(plan.slot().at().plus(policy.maxLateness()))
        ? Optional.of(Targets.tooLate(plan, at))
        : Optional.empty();
  }
}
