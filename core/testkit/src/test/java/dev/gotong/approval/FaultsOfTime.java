package dev.gotong.approval;

import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.approval.StageEvent.Cleared;
import dev.gotong.approval.VoteEvent.VotesStruck;
import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.base.Refusal;
import dev.gotong.calendar.HoldState;
import dev.gotong.publishing.PublishingFacts;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Faults of time, and of the last look before a post goes out. */
final class FaultsOfTime {
  private FaultsOfTime() {}

  static List<FaultCase> all() {
    List<FaultCase> all = new ArrayList<>(time());
    all.addAll(sending());
    all.addAll(masked());
    return all;
  }

  private static Fault strikingAllBut(String name, DroppedVote.Cause cause) {
    return Fault.telling(
        name,
        (ask, event) -> List.of(
            event instanceof VotesStruck struck
                ? new VotesStruck(
                    struck.votes().stream().filter(d -> d.cause() != cause).toList())
                : event));
  }

  private static List<FaultCase> time() {
    return List.of(
        FaultCase.of(
            FaultSlices::absences, Fault.answering("timeout approves", FaultsOfTime::approve)),
        FaultCase.of(
            FaultSlices::absences, strikingAllBut("old approvals stay", DroppedVote.Cause.EXPIRED)),
        FaultCase.of(
            FaultSlices::absences,
            strikingAllBut("votes of leavers stay", DroppedVote.Cause.NOT_ELIGIBLE)));
  }

  private static Decision<ApprovalEvent> approve(FaultAsk ask, Decision<ApprovalEvent> decision) {
    boolean late = !ask.facts().now().isBefore(World.START.plus(Duration.ofHours(1)));
    if (!late
        || !(ask.command() instanceof CourseCommand.Tick)
        || !(ask.state() instanceof InReview review)) {
      return decision;
    }
    List<ApprovalEvent> events = new ArrayList<>(FaultyRules.events(decision));
    events.add(new Cleared(
        review.round().number(), review.round().revision(), review.round().digest()));
    return Decision.accept(events);
  }

  private static List<FaultCase> sending() {
    return List.of(
        FaultCase.of(FaultSlices::sending, freeze()),
        FaultCase.of(
            FaultSlices::sending,
            Fault.asking(
                "votes change what is on its way",
                VoteCommand.class,
                ask -> ask.withSubject(subject -> subject.withFrozen(false)))),
        FaultCase.of(
            FaultSlices::spending,
            Fault.overlooking("override counts twice", "approval.override-spent")),
        FaultCase.of(
            FaultSlices::spending,
            Fault.hiding("override is not spent", PowerEvent.OverrideSpent.class::isInstance)),
        FaultCase.of(
            FaultSlices::revoked,
            Fault.overlooking("revoked policy overlooked", "approval.policy-revoked")));
  }

  private static Fault freeze() {
    return new Fault("freeze misses dispatch", rules -> new FaultyRules(rules) {
      @Override
      Optional<Refusal> findHold(HoldState state) {
        return Optional.empty();
      }
    });
  }

  private static List<FaultCase> masked() {
    Fault lastLook = Fault.overlooking("the last look misses leavers", "approval.not-approved");
    Fault tick = Fault.answering(
        "time strikes no votes",
        (ask, decision) ->
            ask.command() instanceof CourseCommand.Tick ? Decision.unchanged() : decision);
    Fault claim = targets(
        "claim not pinned",
        (state, command, facts, rules) -> rules.decide(
            state,
            command,
            facts.withBar(
                facts.bar().filter(bar -> !bar.code().equals("publishing.digest-mismatch")))));
    Fault follow = targets(
        "the slot keeps what was to go out",
        (state, command, facts, rules) -> command instanceof TargetCommand.Schedule schedule
                && state
                    .findPlan()
                    .filter(plan -> plan.slot().equals(schedule.slot()))
                    .isPresent()
            ? Decision.unchanged()
            : rules.decide(state, command, facts));
    return List.of(
        FaultCase.masked(FaultSlices::leaving, lastLook, tick),
        FaultCase.masked(FaultSlices::leaving, tick, lastLook),
        FaultCase.masked(FaultSlices::pinning, claim, follow));
  }

  /** A decision about a target that may be another. */
  private interface Deciding {
    Decision<TargetEvent> decide(
        TargetState state,
        TargetCommand command,
        PublishingFacts facts,
        Decider<TargetState, TargetCommand, PublishingFacts, TargetEvent> rules);
  }

  private static Fault targets(String name, Deciding bend) {
    return new Fault(name, rules -> new FaultyRules(rules) {
      @Override
      Decider<TargetState, TargetCommand, PublishingFacts, TargetEvent> targets() {
        Decider<TargetState, TargetCommand, PublishingFacts, TargetEvent> inner = super.targets();
        return new Decider<>() {
          @Override
          public TargetState initial() {
            return inner.initial();
          }

          @Override
          public Decision<TargetEvent> decide(
              TargetState state, TargetCommand command, PublishingFacts facts) {
            return bend.decide(state, command, facts, inner);
          }

          @Override
          public TargetState evolve(TargetState state, TargetEvent event) {
            return inner.evolve(state, event);
          }
        };
      }
    });
  }
}
