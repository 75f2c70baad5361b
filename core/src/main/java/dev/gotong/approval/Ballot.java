package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.DroppedVote.Cause;
import dev.gotong.approval.VoteEvent.ObjectionCleared;
import dev.gotong.base.PersonId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What words make of the votes and objections of a round. */
final class Ballot {
  private Ballot() {}

  static Round after(Round round, VoteEvent event) {
    return event.match(
        cast -> cast(round, cast.vote()),
        retracted -> drop(
            round,
            v -> v.stage().equals(retracted.stage()) && v.by().equals(retracted.by()),
            Cause.RETRACTED),
        struck -> drop(round, struck.votes()),
        invalidated -> drop(round, invalidated.votes()),
        raised -> raise(round, raised.objection()),
        cleared -> clear(round, cleared));
  }

  /** A vote takes the place of what the same person, or somebody for the same person, said there before. */
  static Round cast(Round round, Vote vote) {
    Round before = round;
    PersonId principal = vote.principal();
    for (Vote other : round.votes()) {
      if (isSameVoice(other, vote.stage(), vote.by(), principal)) {
        before = drop(before, ImmutableList.of(new DroppedVote(other, Cause.SUPERSEDED)));
      }
    }
    Round after = before.withVotes(plus(before.votes(), vote));
    if (!after.objections().isEmpty()) {
      after = after.withObjections(without(
          after.objections(),
          o -> (vote.agrees() || o.isVeto()) && o.isOf(vote.stage(), vote.by(), vote.principal())));
    }
    return after.unconfirmed() && vote.agrees() && isAtLastStage(after, vote)
        ? after.withUnconfirmed(false)
        : after;
  }

  private static boolean isAtLastStage(Round round, Vote vote) {
    return Tally.of(round).isLast(round.policy().indexOf(vote.stage()));
  }

  private static Round raise(Round round, Objection objection) {
    Round before = drop(
        round,
        v -> isSameVoice(v, objection.stage(), objection.by(), objection.principal()),
        Cause.SUPERSEDED);
    List<Objection> others = without(
        before.objections(), o -> o.isOf(objection.stage(), objection.by(), objection.principal()));
    return before.withObjections(plus(others, objection)).withoutOverrides();
  }

  private static Round clear(Round round, ObjectionCleared event) {
    boolean left = event.how()
        == ObjectionCleared.How.LEFT; // which ends no veto, nor what they said for others
    return round.withObjections(without(
        round.objections(),
        o -> o.isOf(event.stage(), event.objector(), event.objector())
            && !(left && (o.isVeto() || !o.principal().equals(event.objector())))));
  }

  private static boolean isSameVoice(Vote vote, String stage, PersonId by, PersonId principal) {
    return vote.stage().equals(stage)
        && (vote.by().equals(by) || vote.principal().equals(principal));
  }

  /** The round in which those votes do not count any more. */
  static Round drop(Round round, List<DroppedVote> gone) {
    if (gone.isEmpty()) {
      return round;
    }
    Set<Vote> votes = Set.copyOf(gone.stream().map(DroppedVote::vote).toList());
    return round
        .withVotes(without(round.votes(), votes::contains))
        .withKept(round.kept().withMoreDropped(gone));
  }

  private static Round drop(Round round, Predicate<Vote> gone, Cause cause) {
    for (Vote vote : round.votes()) {
      if (gone.test(vote)) { // few do: nothing is copied for the others
        return drop(
            round,
            round.votes().stream()
                .filter(gone)
                .map(v -> new DroppedVote(v, cause))
                .toList());
      }
    }
    return round;
  }

  /** The objections, but for requests for changes of people who wrote part of the post since. */
  static List<Objection> without(List<Objection> objections, Set<PersonId> contributors) {
    return objections.isEmpty()
        ? objections
        : without(objections, o -> !o.isVeto() && contributors.contains(o.principal()));
  }

  private static <T> List<T> without(List<T> list, Predicate<T> gone) {
    return list.stream().filter(gone.negate()).toList();
  }

  /** The list and one more; mostly it is the first, for which no builder is made. */
  static <T> ImmutableList<T> plus(List<T> list, T added) {
    return switch (list.size()) {
      case 0 -> ImmutableList.of(added);
      case 1 -> ImmutableList.of(list.get(0), added);
      case 2 -> ImmutableList.of(list.get(0), list.get(1), added);
      default ->
        ImmutableList.<T>builderWithExpectedSize(list.size() + 1)
            .addAll(list)
            .add(added)
            .build();
    };
  }
}
