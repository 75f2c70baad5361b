package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.ChangesRequested;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.approval.VoteCommand.CastVeto;
import dev.gotong.approval.VoteCommand.ClearObjection;
import dev.gotong.approval.VoteCommand.RequestChanges;
import dev.gotong.approval.VoteCommand.RetractVote;
import dev.gotong.approval.VoteEvent.ObjectionCleared;
import dev.gotong.approval.VoteEvent.ObjectionRaised;
import dev.gotong.approval.VoteEvent.VoteCast;
import dev.gotong.approval.VoteEvent.VoteRetracted;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of what people say at a stage. */
final class Voting {
  private final ApprovalState state;
  private final ApprovalFacts facts;

  Voting(ApprovalState state, ApprovalFacts facts) {
    this.state = state;
    this.facts = facts;
  }

  Decision<ApprovalEvent> decide(VoteCommand command) {
    return command.match(
        this::approve,
        a -> vote(Verdict.ABSTAIN, a.stage(), a.seenRevision(), a.seenDigest(), a.onBehalfOf()),
        this::requestChanges,
        this::veto,
        this::retract,
        this::clear);
  }

  Decision<ApprovalEvent> approve(VoteCommand.Approve a) {
    return vote(Verdict.APPROVE, a.stage(), a.seenRevision(), a.seenDigest(), a.onBehalfOf());
  }

  private Decision<ApprovalEvent> vote(
      Verdict verdict, String stage, int seen, Digest digest, Optional<PersonId> onBehalfOf) {
    String verb = verdict == Verdict.APPROVE ? "approve" : "abstain";
    Speaker speaker = new Speaker(verb, state, facts, stage, onBehalfOf);
    Optional<Refusal> bar = speaker.findBar(seen, digest, false);
    if (bar.isPresent()) {
      return Decision.refuse(bar.get());
    }
    Round round = known();
    Optional<Vote> before = round.findVote(stage, speaker.person());
    if (before.isPresent()) {
      Vote vote = before.get();
      if (!vote.principal().equals(speaker.principal())) {
        return Decision.refuse(VoteRefusals.alreadyVoted(verb, facts, vote));
      }
      if (vote.verdict() == verdict && !confirms(round, vote, speaker)) {
        return Decision.unchanged();
      }
    }
    return Settlement.accept(
        state, new VoteCast(speaker.vote(verdict, seen, digest)), facts, LossCause.SUPERSEDED);
  }

  /** Whether saying it again is the one more vote for which the post waits. */
  private static boolean confirms(Round round, Vote vote, Speaker speaker) {
    return round.unconfirmed() && vote.agrees() && Tally.of(round).isLast(speaker.index());
  }

  private Decision<ApprovalEvent> requestChanges(RequestChanges command) {
    Speaker speaker =
        new Speaker("request changes", state, facts, command.stage(), command.onBehalfOf());
    Optional<Refusal> bar = speaker.findBar(command.seenRevision(), command.seenDigest(), true);
    if (bar.isPresent()) {
      return Decision.refuse(bar.get());
    }
    Objection objection = speaker.objection(Objection.Kind.CHANGES, command.reason());
    if (known().objections().contains(objection)) {
      return Decision.unchanged();
    }
    ObjectionRaised raised = new ObjectionRaised(objection);
    boolean back = !(state instanceof ChangesRequested) && isEnough(raised);
    return settleObjection(
        back
            ? ImmutableList.of(
                raised, new RoundEvent.SentBack(RoundEvent.SentBack.Cause.CHANGES_WANTED))
            : ImmutableList.of(raised));
  }

  /** Whether enough different people want changes at the stage, in this round. */
  private boolean isEnough(ObjectionRaised raised) {
    Round after = Ballot.after(known(), raised);
    String id = raised.objection().stage();
    Set<PersonId> people = new HashSet<>();
    for (Objection objection : after.objections()) {
      if (objection.stage().equals(id)
          && !objection.isVeto()
          && objection.round() == after.number()) {
        people.add(objection.principal());
      }
    }
    return people.size() >= after.policy().findStage(id).orElseThrow().changesQuorum();
  }

  private Decision<ApprovalEvent> veto(CastVeto command) {
    Speaker speaker = new Speaker("veto", state, facts, command.stage(), command.onBehalfOf());
    Optional<Stage> stage =
        state.findRound().flatMap(round -> round.policy().findStage(command.stage()));
    Stage.Veto veto = stage.map(Stage::veto).orElse(Stage.Veto.STICKY);
    if (veto == Stage.Veto.TERMINAL && !facts.rights().contains(ReviewRight.REJECT)) {
      return Decision.refuse(Refusals.forbidden(
          "veto",
          facts,
          "the right to reject, since that is what a veto does at " + command.stage()));
    }
    Optional<Refusal> bar = speaker.findBar(command.seenRevision(), command.seenDigest(), true);
    if (bar.isPresent()) {
      return Decision.refuse(bar.get());
    }
    if (veto == Stage.Veto.NONE) {
      return Decision.refuse(VoteRefusals.noVeto(facts, stage.orElseThrow()));
    }
    Objection objection = speaker.objection(Objection.Kind.VETO, command.reason());
    if (known().objections().contains(objection)) {
      return Decision.unchanged();
    }
    ObjectionRaised raised = new ObjectionRaised(objection);
    return settleObjection(
        veto == Stage.Veto.TERMINAL
            ? ImmutableList.of(
                raised, new RoundEvent.Ended(Ending.REJECTED, facts.person(), command.reason()))
            : ImmutableList.of(raised));
  }

  private Decision<ApprovalEvent> settleObjection(List<ApprovalEvent> acts) {
    return Settlement.accept(state, acts, facts, LossCause.OBJECTION);
  }

  private Decision<ApprovalEvent> retract(RetractVote command) {
    String verb = "retract a vote";
    if (facts.person().isEmpty()) {
      return Decision.refuse(VoteRefusals.notAMember(verb, facts));
    }
    if (!(state instanceof InReview) && !(state instanceof Approved)) {
      return Decision.refuse(Refusals.wrongPhase(verb, facts, state, "in review or approved"));
    }
    if (facts.subject().frozen()) {
      return Decision.refuse(Refusals.frozen(verb, facts));
    }
    Round round = known();
    if (round.policy().indexOf(command.stage()) < 0) {
      return Decision.refuse(Refusals.unknownStage(verb, facts, command.stage(), round));
    }
    PersonId person = facts.person().get();
    if (round.findVote(command.stage(), person).isEmpty()) {
      return Decision.refuse(VoteRefusals.noVote(facts, command.stage(), round, person));
    }
    return Settlement.accept(
        state, new VoteRetracted(command.stage(), person), facts, LossCause.RETRACTION);
  }

  private Decision<ApprovalEvent> clear(ClearObjection command) {
    String verb = "clear an objection";
    boolean own = facts.person().filter(command.objector()::equals).isPresent();
    if (!own && !facts.rights().contains(ReviewRight.CLEAR_OBJECTIONS)) {
      return Decision.refuse(
          Refusals.forbidden(verb, facts, "having raised it, or the right to clear objections"));
    }
    if (state.findRound().isEmpty() || state instanceof ApprovalState.Closed) {
      return Decision.refuse(Refusals.wrongPhase(verb, facts, state, Refusals.first(state)));
    }
    if (facts.subject().frozen()) {
      return Decision.refuse(Refusals.frozen(verb, facts));
    }
    Round round = known();
    boolean stands = round.objections().stream()
        .anyMatch(o -> o.isOf(command.stage(), command.objector(), command.objector()));
    if (!stands) {
      return Decision.refuse(
          VoteRefusals.noObjection(facts, command.stage(), command.objector(), round));
    }
    Optional<PersonId> writer =
        facts.person().filter(p -> !own && new Electorate(round, facts).isContributor(p));
    if (writer.isPresent()) {
      return Decision.refuse(Refusals.ownPost(verb, facts));
    }
    ObjectionCleared.How how = own ? ObjectionCleared.How.TAKEN_BACK : ObjectionCleared.How.CLEARED;
    return Settlement.accept(
        state,
        new ObjectionCleared(command.stage(), command.objector(), how),
        facts,
        LossCause.OBJECTION);
  }

  private Round known() {
    return state.findRound().orElseThrow();
  }
}
