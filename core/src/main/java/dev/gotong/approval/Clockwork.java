package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.gotong.approval.ApprovalPolicy.OnLate;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.ChangesRequested;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.approval.TimeEvent.LeadPassed;
import dev.gotong.approval.TimeEvent.StepTaken;
import dev.gotong.approval.TimeEvent.Ticked;
import dev.gotong.approval.VoteEvent.ObjectionCleared;
import dev.gotong.approval.VoteEvent.VotesStruck;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of what time does. It never approves: silence does not. */
final class Clockwork {
  private static final Duration SKEW = Duration.ofSeconds(5);

  private final ApprovalState state;
  private final ApprovalFacts facts;

  /** Time never runs backwards: what the clock says, or said before if that was later. */
  private Clockwork(ApprovalState state, ApprovalFacts facts, Instant now) {
    this.state = state;
    this.facts = facts.withNow(now);
  }

  static Decision<ApprovalEvent> tick(ApprovalState state, ApprovalFacts facts) {
    boolean open =
        state instanceof InReview || state instanceof Approved || state instanceof ChangesRequested;
    if (!open || facts.subject().frozen()) {
      return Decision.unchanged();
    }
    Instant before =
        state.findRound().flatMap(round -> round.kept().tickedAt()).orElse(facts.now());
    Instant now = before.isAfter(facts.now()) ? before : facts.now();
    Duration behind = Duration.between(facts.now(), now);
    long behindMillis = behind.compareTo(SKEW) > 0 ? behind.toMillis() : 0;
    return new Clockwork(state, facts, now).tick(behindMillis);
  }

  private Decision<ApprovalEvent> tick(long behindMillis) {
    List<ApprovalEvent> acts = new ArrayList<>();
    List<DroppedVote> struck = struck(round(), facts);
    if (!struck.isEmpty() && !(state instanceof ChangesRequested)) {
      acts.add(new VotesStruck(struck));
    }
    acts.addAll(left());
    if (state instanceof InReview) {
      acts.addAll(new Timers(round(), facts).due());
    }
    late().ifPresent(acts::add);
    boolean old = struck.stream().anyMatch(s -> s.cause() == DroppedVote.Cause.EXPIRED);
    Decision<ApprovalEvent> decision = Settlement.acceptUnconfirmed(
        state,
        waits -> ImmutableList.<ApprovalEvent>builder()
            .add(new Ticked(facts.now(), behindMillis, waits))
            .addAll(acts)
            .build(),
        facts,
        old ? LossCause.TTL : LossCause.STRUCK);
    return decision.fold(events -> events.size() == 1, refusal -> false)
        ? Decision.unchanged()
        : decision;
  }

  /** Votes of people who may not vote there any more, and approvals that are too old. */
  static List<DroppedVote> struck(Round round, ApprovalFacts facts) {
    Electorate electorate = new Electorate(round, facts);
    List<DroppedVote> struck = new ArrayList<>();
    for (Vote vote : round.votes()) {
      int index = round.policy().indexOf(vote.stage());
      boolean eligible = !electorate.fits(index, vote.principal()).isEmpty()
          && facts.people().isMember(vote.by())
          && (vote.onBehalfOf().isEmpty()
              || new Delegates(electorate).isPermitted(index, vote.by()));
      if (!eligible) {
        struck.add(new DroppedVote(vote, DroppedVote.Cause.NOT_ELIGIBLE));
      } else if (vote.agrees()
          && !facts.now().isBefore(vote.at().plus(round.policy().approvalTtl()))) {
        struck.add(new DroppedVote(vote, DroppedVote.Cause.EXPIRED));
      }
    }
    return struck;
  }

  /** Requests for changes of people who left; a veto stays until somebody clears it. */
  private List<ApprovalEvent> left() {
    return round().objections().stream()
        .filter(o -> !o.isVeto() && !facts.people().isMember(o.principal()))
        .<ApprovalEvent>map(
            o -> new ObjectionCleared(o.stage(), o.principal(), ObjectionCleared.How.LEFT))
        .toList();
  }

  private Optional<ApprovalEvent> late() {
    if (state instanceof Approved || facts.subject().slot().isEmpty()) {
      return Optional.empty();
    }
    Instant deadline = facts.subject().slot().get().minus(round().policy().publishLead());
    if (facts.now().isBefore(deadline)) {
      return Optional.empty();
    }
    if (round().policy().onLate() == OnLate.EXPIRE) {
      return Optional.of(
          new RoundEvent.Ended(Ending.EXPIRED, Optional.empty(), "not approved by " + deadline));
    }
    return round().kept().late() ? Optional.empty() : Optional.of(new LeadPassed(deadline));
  }

  private Round round() {
    return state.findRound().orElseThrow();
  }

  /** What time makes of a round. */
  static Round after(Round round, TimeEvent event) {
    return event.match(
        step -> taken(round, step),
        lead -> round.withKept(round.kept().withLate(true)),
        ticked -> round
            .withKept(round.kept().withTickedAt(ticked.at()))
            .withUnconfirmed(round.unconfirmed() || ticked.unconfirmed()));
  }

  private static Round taken(Round round, StepTaken step) {
    int index = round.policy().indexOf(step.stage());
    StageRecord record = round.record(index);
    StageRecord done = record.withDone(
        ImmutableSet.<Integer>builder().addAll(record.done()).add(step.number()).build());
    StageRecord after = step.action() == StepTaken.Action.ADDED
        ? done.withAdded(ImmutableSet.<PersonId>builder()
            .addAll(record.added())
            .addAll(step.people())
            .build())
        : done.withInstead(Timers.merged(record.instead(), step.instead()));
    return round.withRecord(index, after);
  }
}
