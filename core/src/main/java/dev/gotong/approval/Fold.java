package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalEvent.EditNoted;
import dev.gotong.approval.ApprovalEvent.Submitted;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.ChangesRequested;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.base.PersonId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What events make of a state. */
final class Fold {
  private Fold() {}

  static ApprovalState evolve(ApprovalState state, ApprovalEvent event) {
    return event.match(
        submitted -> new InReview(begin(state, submitted)),
        agreed -> same(
            state,
            round -> withVote(
                round,
                new Vote(
                    agreed.stage(), agreed.by(), agreed.revision(), agreed.digest(), agreed.at()))),
        cleared -> new Approved(known(state)),
        changes -> new ChangesRequested(withObjection(
            withoutVote(known(state), changes.stage(), changes.by()),
            new Objection(changes.stage(), changes.by(), changes.reason()))),
        retracted -> same(state, round -> withoutVote(round, retracted.stage(), retracted.by())),
        objection ->
            same(state, round -> withoutObjection(round, objection.stage(), objection.by())),
        edited -> same(state, round -> moved(round, edited)),
        lost -> new InReview(known(state)));
  }

  private static Round begin(ApprovalState state, Submitted event) {
    return Round.builder()
        .number(event.round())
        .policy(event.policy())
        .revision(event.revision())
        .digest(event.digest())
        .objections(state.findRound().map(Round::objections).orElse(ImmutableList.of()))
        .build();
  }

  /** The round after an edit; votes of others than {@code event.kept()} stay as they are, which makes them stale. */
  private static Round moved(Round round, EditNoted event) {
    List<Vote> votes = round.votes().stream()
        .map(vote -> event.kept().contains(vote.by()) && round.counts(vote)
            ? vote.movedTo(event.revision(), event.digest())
            : vote)
        .toList();
    return round.withRevision(event.revision()).withDigest(event.digest()).withVotes(votes);
  }

  /** The round with a vote, which replaces any other of the same person. */
  private static Round withVote(Round round, Vote vote) {
    return round.withVotes(with(round.votes(), v -> v.by().equals(vote.by()), vote));
  }

  private static Round withoutVote(Round round, String stage, PersonId person) {
    return round.withVotes(
        without(round.votes(), v -> v.by().equals(person) && v.stage().equals(stage)));
  }

  private static Round withObjection(Round round, Objection objection) {
    return round.withObjections(
        with(round.objections(), o -> o.isOf(objection.stage(), objection.by()), objection));
  }

  private static Round withoutObjection(Round round, String stage, PersonId person) {
    return round.withObjections(without(round.objections(), o -> o.isOf(stage, person)));
  }

  private static <T> List<T> without(List<T> list, Predicate<T> gone) {
    return list.stream().filter(gone.negate()).toList();
  }

  private static <T> List<T> with(List<T> list, Predicate<T> replaced, T added) {
    return ImmutableList.<T>builder().addAll(without(list, replaced)).add(added).build();
  }

  /** The same phase, with what {@code change} makes of the round. */
  private static ApprovalState same(ApprovalState state, UnaryOperator<Round> change) {
    Round round = change.apply(known(state));
    return state.match(
        draft -> state,
        review -> new InReview(round),
        changes -> new ChangesRequested(round),
        approved -> new Approved(round));
  }

  private static Round known(ApprovalState state) {
    return state
        .findRound()
        .orElseThrow(() -> new IllegalArgumentException("no round before its submitted event"));
  }
}
