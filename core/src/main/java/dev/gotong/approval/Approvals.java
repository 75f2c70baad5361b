package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.gotong.approval.ApprovalCommand.Approve;
import dev.gotong.approval.ApprovalCommand.ClearObjection;
import dev.gotong.approval.ApprovalCommand.NoteEdit;
import dev.gotong.approval.ApprovalCommand.RequestChanges;
import dev.gotong.approval.ApprovalCommand.RetractVote;
import dev.gotong.approval.ApprovalCommand.Submit;
import dev.gotong.approval.ApprovalEvent.Agreed;
import dev.gotong.approval.ApprovalEvent.Cleared;
import dev.gotong.approval.ApprovalEvent.EditNoted;
import dev.gotong.approval.ApprovalEvent.Lost;
import dev.gotong.approval.ApprovalEvent.ObjectionCleared;
import dev.gotong.approval.ApprovalEvent.Submitted;
import dev.gotong.approval.ApprovalEvent.VoteRetracted;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.ChangesRequested;
import dev.gotong.approval.ApprovalState.Draft;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of reviews.
 *
 * <p>Checks run in this order: is the review in a state for it, has the asker seen the present revision, may they do it
 * at that stage, can the policy be met. Whether somebody may submit at all is asked before, by the desk.
 *
 * <p>After a post is approved, further votes are still taken, so that it makes no difference which of two people agrees
 * first; and a vote taken back or a late objection takes the approval away.
 */
public final class Approvals
    implements Decider<ApprovalState, ApprovalCommand, ApprovalFacts, ApprovalEvent> {

  /** Creates the rules, which hold nothing. */
  public Approvals() {}

  /** {@return the review stage by stage; without stages before the post is submitted} */
  public static ReviewStatus status(ApprovalState state) {
    return state
        .findRound()
        .map(round -> new Tally(round).status())
        .orElseGet(() -> new ReviewStatus(ImmutableList.of(), ImmutableList.of()));
  }

  @Override
  public ApprovalState initial() {
    return new Draft();
  }

  @Override
  public ApprovalState evolve(ApprovalState state, ApprovalEvent event) {
    return Fold.evolve(state, event);
  }

  @Override
  public Decision<ApprovalEvent> decide(
      ApprovalState state, ApprovalCommand command, ApprovalFacts facts) {
    return command.match(
        submit -> submit(state, submit, facts),
        approve -> approve(state, approve, facts),
        request -> requestChanges(state, request, facts),
        retract -> retract(state, retract, facts),
        clear -> clearObjection(state, clear, facts),
        edit -> noteEdit(state, edit, facts));
  }

  private static Decision<ApprovalEvent> submit(
      ApprovalState state, Submit command, ApprovalFacts facts) {
    int revision = command.seenRevision();
    Digest digest = command.seenDigest();
    Optional<Round> round = state.findRound();
    if (isUnderWay(state)) {
      boolean same = round
          .filter(r -> r.isAt(revision, digest)
              && r.isAt(facts.revision(), facts.digest())
              && r.policy().equals(facts.policy()))
          .isPresent();
      return same
          ? Decision.unchanged()
          : refuse(Refusals.wrongPhase("submit", facts, state, "a draft or waiting for changes"));
    }
    if (revision != facts.revision() || !digest.equals(facts.digest())) {
      return refuse(
          Refusals.stale("submit", facts, revision, digest, facts.revision(), facts.digest()));
    }
    Optional<Seats.Gap> gap = Seats.findGap(facts);
    if (gap.isPresent()) {
      return refuse(Refusals.unreachable(facts, gap.get()));
    }
    int number = round.map(Round::number).orElse(0) + 1;
    ApprovalEvent submitted =
        new Submitted(facts.by(), number, facts.policy(), facts.revision(), facts.digest());
    Round begun = roundAfter(state, submitted);
    return new Tally(begun).needsNobody()
        ? Decision.accept(ImmutableList.of(submitted, cleared(begun, facts)))
        : Decision.accept(submitted);
  }

  /** In review or approved; but a review that an edit left with nobody to ask may be submitted again. */
  private static boolean isUnderWay(ApprovalState state) {
    return state.match(
        draft -> false,
        review -> !new Tally(review.round()).needsNobody(),
        changes -> false,
        approved -> true);
  }

  private static Decision<ApprovalEvent> approve(
      ApprovalState state, Approve command, ApprovalFacts facts) {
    if (state instanceof Draft || state instanceof ChangesRequested) {
      return refuse(Refusals.wrongPhase("approve", facts, state, "in review or approved"));
    }
    Round round = known(state).without(facts.contributors());
    Optional<Refusal> barrier = new Barrier("approve", round, facts)
        .find(command.stage(), command.seenRevision(), command.seenDigest());
    if (barrier.isPresent()) {
      return refuse(barrier.get());
    }
    Stage stage = round.policy().findStage(command.stage()).orElseThrow();
    Optional<Vote> vote = round.findVote(facts.by());
    if (vote.isPresent()) {
      return vote.get().stage().equals(stage.id())
          ? Decision.unchanged()
          : refuse(Refusals.oneStage(facts, stage, vote.get()));
    }
    ImmutableList.Builder<ApprovalEvent> events = ImmutableList.builder();
    if (round.findObjection(stage.id(), facts.by()).isPresent()) {
      events.add(new ObjectionCleared(stage.id(), facts.by()));
    }
    events.add(new Agreed(stage.id(), facts.by(), round.revision(), round.digest(), facts.now()));
    return completing(state, round, events.build(), facts);
  }

  private static Decision<ApprovalEvent> requestChanges(
      ApprovalState state, RequestChanges command, ApprovalFacts facts) {
    String verb = "request changes";
    if (state instanceof Draft) {
      return refuse(Refusals.wrongPhase(verb, facts, state, "submitted"));
    }
    Round round = known(state);
    Optional<Refusal> barrier = new Barrier(verb, round, facts)
        .find(command.stage(), command.seenRevision(), command.seenDigest());
    if (barrier.isPresent()) {
      return refuse(barrier.get());
    }
    Objection objection = new Objection(command.stage(), facts.by(), command.reason());
    if (state instanceof ChangesRequested && round.objections().contains(objection)) {
      return Decision.unchanged();
    }
    ApprovalEvent requested = new ApprovalEvent.ChangesRequested(
        command.stage(), facts.by(), round.revision(), round.digest(), command.reason());
    return state instanceof Approved
        ? Decision.accept(ImmutableList.of(lost(round, LossCause.OBJECTION, facts), requested))
        : Decision.accept(requested);
  }

  private static Decision<ApprovalEvent> retract(
      ApprovalState state, RetractVote command, ApprovalFacts facts) {
    String verb = "retract a vote";
    if (state instanceof Draft || state instanceof ChangesRequested) {
      return refuse(Refusals.wrongPhase(verb, facts, state, "in review or approved"));
    }
    Round round = known(state);
    if (round.policy().findStage(command.stage()).isEmpty()) {
      return refuse(Refusals.unknownStage(verb, facts, command.stage(), round));
    }
    Optional<Vote> vote = round.findVote(facts.by());
    if (vote.filter(v -> v.stage().equals(command.stage())).isEmpty()) {
      return refuse(Refusals.noVote(facts, command.stage(), vote));
    }
    ApprovalEvent retracted = new VoteRetracted(command.stage(), facts.by());
    boolean enough = new Tally(roundAfter(state, retracted)).isComplete();
    return state instanceof Approved && !enough
        ? Decision.accept(ImmutableList.of(lost(round, LossCause.RETRACTION, facts), retracted))
        : Decision.accept(retracted);
  }

  private static Decision<ApprovalEvent> clearObjection(
      ApprovalState state, ClearObjection command, ApprovalFacts facts) {
    if (state instanceof Draft) {
      return refuse(Refusals.wrongPhase("clear an objection", facts, state, "submitted"));
    }
    Round round = known(state).without(facts.contributors());
    if (round.findObjection(command.stage(), facts.by()).isEmpty()) {
      return refuse(Refusals.noObjection(facts, command.stage(), round));
    }
    return completing(
        state, round, ImmutableList.of(new ObjectionCleared(command.stage(), facts.by())), facts);
  }

  private static Decision<ApprovalEvent> noteEdit(
      ApprovalState state, NoteEdit command, ApprovalFacts facts) {
    if (state instanceof Draft) {
      return Decision.unchanged();
    }
    Round round = known(state);
    if (round.isAt(command.revision(), command.digest())) {
      return Decision.unchanged();
    }
    if (command.revision() <= round.revision()) {
      return refuse(Refusals.stale(
          "note an edit",
          facts,
          command.revision(),
          command.digest(),
          round.revision(),
          round.digest()));
    }
    EditNoted edited = edited(round, command, facts);
    Tally after = new Tally(roundAfter(state, edited));
    boolean holds = edited.cosmetic() && (after.isComplete() || after.needsNobody());
    return state instanceof Approved && !holds
        ? Decision.accept(ImmutableList.of(lost(round, LossCause.EDIT, facts), edited))
        : Decision.accept(edited);
  }

  /** Keeps the votes of those who wrote nothing, if this is the very next revision and says the same. */
  private static EditNoted edited(Round round, NoteEdit command, ApprovalFacts facts) {
    boolean cosmetic = command.cosmetic() && command.revision() == round.revision() + 1;
    Set<PersonId> counted =
        round.votes().stream().filter(round::counts).map(Vote::by).collect(Collectors.toSet());
    Set<PersonId> kept = counted.stream()
        .filter(p -> cosmetic && !p.equals(facts.by()) && !facts.contributors().contains(p))
        .collect(Collectors.toSet());
    return new EditNoted(
        facts.by(),
        command.revision(),
        command.digest(),
        cosmetic,
        kept,
        Sets.difference(counted, kept));
  }

  /** Accepts, and approves the post if these events complete its review. */
  private static Decision<ApprovalEvent> completing(
      ApprovalState state, Round round, ImmutableList<ApprovalEvent> events, ApprovalFacts facts) {
    Round after = round;
    for (ApprovalEvent event : events) {
      after = roundAfter(new InReview(after), event);
    }
    boolean completes = state instanceof InReview
        && new Tally(after).isComplete()
        && after.isAt(facts.revision(), facts.digest());
    return Decision.accept(
        completes
            ? ImmutableList.<ApprovalEvent>builder()
                .addAll(events)
                .add(cleared(after, facts))
                .build()
            : events);
  }

  private static Cleared cleared(Round round, ApprovalFacts facts) {
    return new Cleared(facts.by(), round.number(), round.revision(), round.digest());
  }

  private static Lost lost(Round round, LossCause cause, ApprovalFacts facts) {
    return new Lost(facts.by(), cause, round.revision(), round.digest());
  }

  private static Round roundAfter(ApprovalState state, ApprovalEvent event) {
    return known(Fold.evolve(state, event));
  }

  private static Round known(ApprovalState state) {
    return state.findRound().orElseThrow();
  }

  private static Decision<ApprovalEvent> refuse(Refusal refusal) {
    return Decision.refuse(refusal);
  }
}
