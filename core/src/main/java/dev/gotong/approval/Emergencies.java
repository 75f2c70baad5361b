package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.Closed;
import dev.gotong.approval.ApprovalState.Draft;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.approval.PowerCommand.ConfirmOverride;
import dev.gotong.approval.PowerCommand.Delegate;
import dev.gotong.approval.PowerCommand.EndDelegation;
import dev.gotong.approval.PowerCommand.InvalidateVotes;
import dev.gotong.approval.PowerCommand.OverrideStages;
import dev.gotong.approval.PowerEvent.AuditRaised;
import dev.gotong.approval.PowerEvent.Delegated;
import dev.gotong.approval.PowerEvent.DelegationEnded;
import dev.gotong.approval.PowerEvent.LookBackDue;
import dev.gotong.approval.PowerEvent.Overridden;
import dev.gotong.approval.PowerEvent.OverrideAsked;
import dev.gotong.approval.VoteEvent.VotesInvalidated;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of what takes a right of its own. */
final class Emergencies {
  private final ApprovalState state;
  private final ApprovalFacts facts;

  Emergencies(ApprovalState state, ApprovalFacts facts) {
    this.state = state;
    this.facts = facts;
  }

  Decision<ApprovalEvent> decide(PowerCommand command) {
    return command.match(
        this::override, this::confirm, this::invalidate, this::delegate, this::endDelegation);
  }

  private Decision<ApprovalEvent> override(OverrideStages command) {
    Optional<Refusal> bar = findBar("override", command.seenRevision(), command.seenDigest())
        .or(() -> findStageBar(command.stages()));
    if (bar.isPresent()) {
      return refuse(bar.get());
    }
    Round round = round();
    OverrideRules rules = round.policy().overrides();
    long characters =
        command.reason().codePoints().filter(c -> !Character.isWhitespace(c)).count();
    if (characters < rules.minReason()) {
      return refuse(Refusals.shortReason(facts, characters, rules.minReason()));
    }
    Optional<Objection> veto = findVeto(command.stages());
    if (veto.isPresent()) {
      return refuse(Refusals.vetoed(facts, veto.get()));
    }
    StageOverride override = StageOverride.builder()
        .stages(command.stages())
        .by(facts.person().orElseThrow())
        .revision(round.revision())
        .digest(round.digest())
        .reason(command.reason())
        .ticket(command.ticket())
        .build();
    Optional<StageOverride> known = rules.dualControl() ? round.asked() : round.override();
    if (known.filter(override::equals).isPresent()) {
      return Decision.unchanged();
    }
    return rules.dualControl()
        ? Decision.accept(new OverrideAsked(override))
        : overridden(override);
  }

  private Decision<ApprovalEvent> confirm(ConfirmOverride command) {
    Optional<Refusal> bar =
        findBar("confirm the override", command.seenRevision(), command.seenDigest());
    if (bar.isPresent()) {
      return refuse(bar.get());
    }
    Optional<StageOverride> asked = round().asked();
    if (asked.isEmpty()) {
      return refuse(Refusals.noOverride(facts));
    }
    PersonId person = facts.person().orElseThrow();
    if (asked.get().by().equals(person)) {
      return refuse(Refusals.secondPerson(facts));
    }
    Optional<Objection> veto = findVeto(asked.get().stages());
    return veto.isPresent()
        ? refuse(Refusals.vetoed(facts, veto.get()))
        : overridden(asked.get().withConfirmedBy(person));
  }

  private Decision<ApprovalEvent> overridden(StageOverride override) {
    List<ApprovalEvent> acts = ImmutableList.of(
        new Overridden(override),
        new AuditRaised(facts.person().orElseThrow(), override.reason()),
        new LookBackDue(facts.now().plus(round().policy().overrides().reviewWithin())));
    return Settlement.accept(state, acts, facts, LossCause.POLICY);
  }

  private Optional<Refusal> findBar(String verb, int seen, Digest digest) {
    if (facts.person().isEmpty() || !facts.rights().contains(ReviewRight.OVERRIDE)) {
      return Optional.of(Refusals.forbidden(verb, facts, "the right to override, given by name"));
    }
    if (!(state instanceof InReview)) {
      return Optional.of(Refusals.wrongPhase(verb, facts, state, "in review"));
    }
    ReviewSubject subject = facts.subject();
    if (subject.frozen()) {
      return Optional.of(Refusals.frozen(verb, facts));
    }
    Round round = round();
    if (!round.isAt(seen, digest) || !round.isAt(subject.revision(), subject.digest())) {
      return Optional.of(
          Refusals.stale(verb, facts, seen, digest, subject.revision(), subject.digest()));
    }
    PersonId person = facts.person().get();
    return new Electorate(round, facts).isContributor(person)
        ? Optional.of(Refusals.ownPost(verb, facts))
        : Optional.empty();
  }

  private Optional<Refusal> findStageBar(Set<String> stages) {
    Round round = round();
    Tally tally = Tally.of(round);
    for (String id : stages) {
      int index = round.policy().indexOf(id);
      if (index < 0) {
        return Optional.of(Refusals.unknownStage("override", facts, id, round));
      }
      if (tally.status(index) == StageStatus.NOT_APPLICABLE) {
        return Optional.of(VoteRefusals.notApplicable(
            "override", facts, round.policy().stages().get(index)));
      }
    }
    return Optional.empty();
  }

  /** The first veto that an override of those stages would not set aside. */
  private Optional<Objection> findVeto(Set<String> stages) {
    boolean beats = round().policy().overrides().beatsVeto();
    return round().objections().stream()
        .filter(o -> o.isVeto() && !(beats && stages.contains(o.stage())))
        .findFirst();
  }

  private Decision<ApprovalEvent> invalidate(InvalidateVotes command) {
    String verb = "strike votes";
    if (!facts.rights().contains(ReviewRight.INVALIDATE)) {
      return refuse(Refusals.forbidden(verb, facts, "the right to do so, given by name"));
    }
    if (!(state instanceof InReview) && !(state instanceof Approved)) {
      return refuse(Refusals.wrongPhase(verb, facts, state, "in review or approved"));
    }
    if (facts.subject().frozen()) {
      return refuse(Refusals.frozen(verb, facts));
    }
    List<DroppedVote> votes = round().votes().stream()
        .filter(vote -> vote.involves(command.person()))
        .map(vote -> new DroppedVote(vote, DroppedVote.Cause.INVALIDATED))
        .toList();
    return votes.isEmpty()
        ? Decision.unchanged()
        : Settlement.accept(
            state,
            new VotesInvalidated(command.person(), votes, command.reason()),
            facts,
            LossCause.STRUCK);
  }

  private Decision<ApprovalEvent> delegate(Delegate command) {
    String verb = "say who stands in for " + command.principal();
    Optional<Refusal> bar = findDelegationBar(verb, command.principal(), command.stage());
    if (bar.isPresent()) {
      return refuse(bar.get());
    }
    for (PersonId person : List.of(command.principal(), command.to())) {
      if (!facts.people().isMember(person)) {
        return refuse(Refusals.unknownPerson(verb, facts, person));
      }
    }
    if (!command.until().isAfter(facts.now())) {
      return refuse(Refusals.delegationPast(facts, command.until()));
    }
    Delegation delegation =
        new Delegation(command.stage(), command.principal(), command.to(), command.until());
    return round().delegations().contains(delegation)
        ? Decision.unchanged()
        : Settlement.accept(state, new Delegated(delegation), facts, LossCause.STRUCK);
  }

  private Decision<ApprovalEvent> endDelegation(EndDelegation command) {
    String verb = "end a delegation for " + command.principal();
    Optional<Refusal> bar = findDelegationBar(verb, command.principal(), command.stage());
    if (bar.isPresent()) {
      return refuse(bar.get());
    }
    boolean there =
        round().delegations().stream().anyMatch(d -> d.isOf(command.stage(), command.principal()));
    return there
        ? Settlement.accept(
            state,
            new DelegationEnded(command.stage(), command.principal()),
            facts,
            LossCause.STRUCK)
        : Decision.unchanged();
  }

  private Optional<Refusal> findDelegationBar(String verb, PersonId principal, String stage) {
    boolean may = facts.person().filter(principal::equals).isPresent()
        || facts.rights().contains(ReviewRight.DELEGATE);
    if (!may) {
      return Optional.of(Refusals.forbidden(
          verb, facts, "being " + principal + ", or the right to delegate for others"));
    }
    if (state instanceof Draft || state instanceof Closed) {
      return Optional.of(Refusals.wrongPhase(verb, facts, state, Refusals.first(state)));
    }
    if (facts.subject().frozen()) {
      return Optional.of(Refusals.frozen(verb, facts));
    }
    return round().policy().indexOf(stage) < 0
        ? Optional.of(Refusals.unknownStage(verb, facts, stage, round()))
        : Optional.empty();
  }

  private Round round() {
    return state.findRound().orElseThrow();
  }

  private static Decision<ApprovalEvent> refuse(Refusal refusal) {
    return Decision.refuse(refusal);
  }
}
