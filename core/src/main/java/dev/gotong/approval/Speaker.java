package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.ChangesRequested;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.predicate.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody who wants to say something at a stage, for themselves or for somebody who is away. */
final class Speaker {
  private final String verb;
  private final ApprovalState state;
  private final ApprovalFacts facts;
  private final String stage;
  private final Optional<PersonId> person;
  private final Optional<PersonId> onBehalfOf;
  private final Optional<Round> round;
  private final int index;
  private List<PersonId> via = ImmutableList.of();
  private Set<Integer> fits = Set.of();

  Speaker(
      String verb,
      ApprovalState state,
      ApprovalFacts facts,
      String stage,
      Optional<PersonId> onBehalfOf) {
    this.verb = verb;
    this.state = state;
    this.facts = facts;
    this.stage = stage;
    this.person = facts.person();
    this.onBehalfOf = onBehalfOf.equals(person) ? Optional.empty() : onBehalfOf;
    this.round = state.findRound();
    this.index = round.isPresent() ? round.get().policy().indexOf(stage) : -1;
  }

  int index() {
    return index;
  }

  PersonId principal() {
    return onBehalfOf.isPresent() ? onBehalfOf.get() : person();
  }

  PersonId person() {
    return person.orElseThrow();
  }

  private Round round() {
    return round.orElseThrow();
  }

  /**
   * Why they may not say it on what they saw, if so: in the order authorisation, phase, revision, stage, person.
   *
   * @param objects whether it is an objection
   */
  Optional<Refusal> findBar(int seen, Digest seenDigest, boolean objects) {
    Optional<Refusal> stranger = findStranger();
    if (stranger.isPresent()) {
      return stranger;
    }
    boolean right = state instanceof InReview
        || state instanceof Approved
        || (objects && state instanceof ChangesRequested);
    if (!right) {
      return Optional.of(Refusals.wrongPhase(
          verb,
          facts,
          state,
          objects ? "in review, approved or waiting for changes" : "in review or approved"));
    }
    if (facts.subject().frozen()) {
      return Optional.of(Refusals.frozen(verb, facts));
    }
    Optional<Refusal> stale = findStale(seen, seenDigest);
    if (stale.isPresent()) {
      return stale;
    }
    if (index < 0) {
      return Optional.of(Refusals.unknownStage(verb, facts, stage, round()));
    }
    if (objects && state instanceof Approved && !round().policy().lateObjection()) {
      return Optional.of(VoteRefusals.lateObjection(verb, facts));
    }
    Optional<Refusal> closed = state instanceof Approved ? findUnasked() : findClosed();
    return closed.isPresent() ? closed : findUnfit();
  }

  /** A stranger learns nothing about the review: they are refused whatever becomes of it. */
  private Optional<Refusal> findStranger() {
    if (person.isEmpty()) {
      return Optional.of(VoteRefusals.notAMember(verb, facts));
    }
    if (index < 0) {
      return facts.people().isPermittedAnywhere(person())
          ? Optional.empty()
          : Optional.of(notEligible(person()));
    }
    Electorate electorate = new Electorate(round(), facts);
    fits = electorate.fits(index, principal());
    if (fits.isEmpty()) {
      return Optional.of(notEligible(principal()));
    }
    boolean permitted = onBehalfOf.isEmpty()
        || (facts.people().isMember(person())
            && new Delegates(electorate).isPermitted(index, person()));
    return permitted
        ? Optional.empty()
        : Optional.of(VoteRefusals.delegateNotPermitted(
            verb, facts, round().policy().stages().get(index), principal()));
  }

  private Refusal notEligible(PersonId whom) {
    return VoteRefusals.notEligible(verb, facts, round, stage, whom);
  }

  private Optional<Refusal> findStale(int seen, Digest seenDigest) {
    ReviewSubject subject = facts.subject();
    Round round = round();
    boolean told = round.isAt(subject.revision(), subject.digest());
    if (told && round.isAt(seen, seenDigest)) {
      return Optional.empty();
    }
    return told && index >= 0 && isUnaffected(seen, seenDigest)
        ? Optional.empty()
        : Optional.of(
            Refusals.stale(verb, facts, seen, seenDigest, subject.revision(), subject.digest()));
  }

  /** Whether they saw an earlier revision of this round, and nothing that the stage watches has changed since. */
  private boolean isUnaffected(int seen, Digest seenDigest) {
    Round round = round();
    if (!round.policy().edits().olderVotes()) {
      return false;
    }
    boolean found = false;
    for (EditMark edit : round.content().edits()) {
      if (found && Editing.ends(round.policy(), index, edit.changed(), edit.cosmetic())) {
        return false;
      }
      found |= edit.revision() == seen && edit.digest().equals(seenDigest);
    }
    return found;
  }

  /** Of an approved post every required stage is done, so that none waits. */
  private Optional<Refusal> findUnasked() {
    return round().record(index).applies() == Truth.TRUE ? Optional.empty() : findClosed();
  }

  private Optional<Refusal> findClosed() {
    Stage known = round().policy().stages().get(index);
    if (known.rank() == 0 && round().record(index).applies() == Truth.TRUE) {
      return Optional.empty(); // nothing comes before it, so that nothing need be counted
    }
    Tally tally = Tally.of(round());
    StageStatus status = tally.status(index);
    if (status == StageStatus.NOT_APPLICABLE) {
      return Optional.of(VoteRefusals.notApplicable(verb, facts, known));
    }
    return status == StageStatus.ERROR || tally.waits(index)
        ? Optional.of(VoteRefusals.notOpen(verb, facts, round(), tally, known, status))
        : Optional.empty();
  }

  private Optional<Refusal> findUnfit() {
    Electorate electorate = new Electorate(round(), facts);
    Optional<Refusal> own = findUnfit(electorate, person());
    if (own.isPresent() || onBehalfOf.isEmpty()) {
      return own;
    }
    Optional<Refusal> others = findUnfit(electorate, principal());
    return others.isPresent() ? others : findNoDelegate(electorate);
  }

  private Optional<Refusal> findUnfit(Electorate electorate, PersonId person) {
    if (electorate.isContributor(person)) {
      return Optional.of(VoteRefusals.selfApproval(verb, facts, round(), stage, person));
    }
    return electorate.isBarredEditor(person)
        ? Optional.of(VoteRefusals.policyEditor(verb, facts, round(), person))
        : Optional.empty();
  }

  private Optional<Refusal> findNoDelegate(Electorate electorate) {
    PersonId principal = principal();
    if (!facts.people().isAway(principal)) {
      return Optional.of(VoteRefusals.principalPresent(verb, facts, principal));
    }
    Delegates delegates = new Delegates(electorate);
    Optional<List<PersonId>> path = delegates.findPath(stage, principal, person());
    if (path.isEmpty() || facts.people().isAway(person())) {
      Optional<PersonId> standIn = delegates.findStandIn(index, principal, electorate.acted(index));
      int maxHops = round().policy().separation().maxHops();
      return Optional.of(
          path.isEmpty()
              ? VoteRefusals.notDelegate(verb, facts, principal, standIn, maxHops)
              : VoteRefusals.delegateAway(verb, facts, principal, standIn));
    }
    via = path.get();
    for (Vote vote : round().votes()) {
      if (vote.stage().equals(stage)
          && vote.principal().equals(principal)
          && !vote.by().equals(person())) {
        return Optional.of(VoteRefusals.slotTaken(verb, facts, vote));
      }
    }
    return Optional.empty();
  }

  /** Their vote; ask only after no bar was found. */
  Vote vote(Verdict verdict, int seen, Digest digest) {
    return new Vote(
        stage,
        person(),
        onBehalfOf,
        verdict,
        seen,
        digest,
        fits,
        via,
        onBehalfOf.isEmpty()
            ? Optional.empty()
            : Optional.ofNullable(facts.people().away().get(onBehalfOf.get())),
        facts.now());
  }

  /** Their objection; ask only after no bar was found. */
  Objection objection(Objection.Kind kind, String reason) {
    return new Objection(kind, stage, person(), onBehalfOf, round().number(), reason);
  }
}
