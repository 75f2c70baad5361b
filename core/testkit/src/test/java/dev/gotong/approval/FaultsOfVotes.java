package dev.gotong.approval;

import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.RoundEvent.Ended;
import dev.gotong.approval.RoundEvent.Reopened;
import dev.gotong.approval.RoundEvent.SentBack;
import dev.gotong.approval.RoundEvent.Submitted;
import dev.gotong.approval.StageEvent.Cleared;
import dev.gotong.approval.StageEvent.Lost;
import dev.gotong.approval.StageEvent.StageMoved;
import dev.gotong.approval.VoteEvent.ObjectionRaised;
import dev.gotong.approval.VoteEvent.VoteCast;
import dev.gotong.approval.VoteEvent.VoteRetracted;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Faults of casting and counting votes, of objections and of rounds. */
final class FaultsOfVotes {
  private FaultsOfVotes() {}

  static List<FaultCase> all() {
    List<FaultCase> all = new ArrayList<>(casting());
    all.addAll(counting());
    all.addAll(objections());
    all.addAll(rounds());
    return all;
  }

  private static List<FaultCase> casting() {
    return List.of(
        FaultCase.of(
            FaultSlices::votes,
            Fault.asking(
                "self-approval at cast",
                VoteCommand.class,
                ask -> ask.withWriters(person -> !ask.isBy(person)))),
        FaultCase.of(
            FaultSlices::edits,
            Fault.asking(
                "vote not pinned",
                VoteCommand.class,
                ask -> ask.findSeen().map(seen -> seenAs(ask, seen)).orElse(ask))),
        FaultCase.of(
            FaultSlices::votes,
            Fault.folding(
                "no supersede",
                VoteCast.class,
                (before, after) -> after.withVotes(with(before.votes(), after.votes())))),
        FaultCase.of(
            FaultSlices::votes,
            Fault.folding(
                "retract ignored",
                VoteRetracted.class,
                (before, after) -> after.withVotes(before.votes()))),
        FaultCase.of(
            FaultSlices::late,
            Fault.answering(
                "late approval refused",
                (ask, decision) ->
                    ask.state() instanceof Approved && ask.command() instanceof VoteCommand.Approve
                        ? Decision.refuse("approval.wrong-phase", "it is approved")
                        : decision)),
        FaultCase.of(
            FaultSlices::clauses,
            Fault.asking(
                "permission ignored",
                VoteCommand.class,
                ask -> ask.withPeople(
                    people -> people.withPermitted(Map.of("both", people.roles().keySet()))))),
        FaultCase.of(
            FaultSlices::clauses,
            Fault.stages(
                "role ignored",
                stage -> stage.withQuorum(
                    stage.quorum().stream().map(c -> Clause.anyone(c.count())).toList()))),
        FaultCase.of(
            FaultSlices::votes,
            Fault.folding(
                "vote not kept",
                VoteCast.class,
                (before, after) -> after.withVotes(before.votes()))));
  }

  /** The question as if the post still said what somebody has seen. */
  static FaultAsk seenAs(FaultAsk ask, FaultSeen seen) {
    return ask.withRound(round -> round.withContent(
            round.content().withRevision(seen.revision()).withDigest(seen.digest())))
        .withSubject(subject -> subject.withRevision(seen.revision()).withDigest(seen.digest()));
  }

  private static <T> List<T> with(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    others.stream().filter(other -> !some.contains(other)).forEach(all::add);
    return all;
  }

  private static <T> List<T> without(List<T> list, Predicate<T> gone) {
    return list.stream().filter(gone.negate()).toList();
  }

  private static List<FaultCase> counting() {
    return List.of(
        FaultCase.of(FaultSlices::votes, Fault.stages("rank ignored", stage -> stage.withRank(0))),
        FaultCase.of(
            FaultSlices::votes,
            Fault.stages("one place less", stage -> stage.withQuorum(resized(stage, -1)))),
        FaultCase.of(
            FaultSlices::votes,
            Fault.stages("one place more", stage -> stage.withQuorum(resized(stage, 1)))),
        FaultCase.of(
            FaultSlices::votes,
            Fault.asking(
                "abstaining agrees",
                ask -> ask.withRound(round -> round.withVotes(round.votes().stream()
                    .map(vote -> vote.withVerdict(Verdict.APPROVE))
                    .toList())))),
        FaultCase.of(
            FaultSlices::clauses,
            Fault.stages("one person in two places", stage -> stage.withMayFillSeveral(true))),
        FaultCase.of(
            FaultSlices::clauses,
            Fault.stages(
                "only the first clause counts",
                stage -> stage.withQuorum(stage.quorum().get(0)))),
        FaultCase.of(
            FaultSlices::clauses,
            Fault.asking(
                "any vote fits any clause",
                ask -> ask.withRound(round -> round.withVotes(round.votes().stream()
                    .map(vote -> vote.withFits(Set.of(0, 1)))
                    .toList())))),
        FaultCase.of(
            FaultSlices::heads,
            Fault.stages(
                "one of all is enough",
                stage -> stage.withQuorum(stage.quorum().stream()
                    .map(c -> c.selector() instanceof Selector.AllOf all
                        ? Clause.anyOf(all.people().toArray(PersonId[]::new))
                        : c)
                    .toList()))),
        FaultCase.of(
            FaultSlices::heads,
            Fault.folding(
                "the first of all is enough",
                StageMoved.class,
                (before, after) -> after.withStages(after.stages().stream()
                    .map(record ->
                        record.withExpected(record.expected().stream().limit(1).toList()))
                    .toList()))),
        FaultCase.of(
            FaultSlices::heads,
            Fault.policy(
                "one person counts at two stages",
                policy ->
                    policy.withSeparation(policy.separation().withDistinctAcrossStages(false)))),
        FaultCase.of(
            FaultSlices::votes, Fault.hiding("clearing left out", Cleared.class::isInstance)),
        FaultCase.of(FaultSlices::votes, Fault.hiding("loss left out", Lost.class::isInstance)),
        FaultCase.of(
            FaultSlices::votes, Fault.hiding("stage not moved", StageMoved.class::isInstance)));
  }

  private static List<Clause> resized(Stage stage, int by) {
    return stage.quorum().stream()
        .map(c -> c.selector() instanceof Selector.AllOf
            ? c
            : new Clause(c.selector(), Math.max(1, c.count() + by)))
        .toList();
  }

  private static List<FaultCase> objections() {
    return List.of(
        FaultCase.of(
            FaultSlices::edits,
            Fault.asking("veto evasion", ask -> ask.withRound(FaultsOfVotes::withoutOffStage))),
        FaultCase.of(
            FaultSlices::votes,
            Fault.folding(
                "requester need not re-approve",
                Submitted.class,
                (before, after) -> after.withObjections(List.of()))),
        FaultCase.of(
            FaultSlices::rounds,
            Fault.folding(
                "an objection leaves the vote",
                ObjectionRaised.class,
                (before, after) -> after.withVotes(before.votes()))),
        FaultCase.of(
            FaultSlices::votes,
            Fault.asking(
                "anybody clears objections",
                VoteCommand.ClearObjection.class,
                FaultsOfVotes::allRights)),
        FaultCase.of(
            FaultSlices::rounds,
            Fault.stages("one objection sends back", stage -> stage.withChangesQuorum(1))),
        FaultCase.of(
            FaultSlices::rounds,
            Fault.stages("no objection sends back", stage -> stage.withChangesQuorum(5))),
        FaultCase.of(
            FaultSlices::votes, Fault.hiding("sending back left out", SentBack.class::isInstance)),
        FaultCase.of(
            FaultSlices::rounds,
            Fault.hiding(
                "rejection left out",
                event -> event instanceof Ended ended && ended.ending() == Ending.REJECTED)),
        FaultCase.of(
            FaultSlices::rounds,
            Fault.asking("anybody rejects", VoteCommand.CastVeto.class, FaultsOfVotes::allRights)),
        FaultCase.of(
            FaultSlices::votes,
            Fault.folding(
                "abstaining withdraws a request",
                VoteCast.class,
                (before, after) -> after.votes().stream().allMatch(Vote::agrees)
                    ? after
                    : after.withObjections(List.of()))));
  }

  private static Round withoutOffStage(Round round) {
    return round.withObjections(without(
        round.objections(),
        o -> round.record(round.policy().indexOf(o.stage())).applies() == Truth.FALSE));
  }

  static FaultAsk allRights(FaultAsk ask) {
    return ask.withFacts(ask.facts().withRights(Set.of(ReviewRight.values())));
  }

  private static List<FaultCase> rounds() {
    return List.of(
        FaultCase.of(
            FaultSlices::rounds,
            Fault.folding(
                "reopen keeps votes",
                Submitted.class,
                (before, after) -> after.withVotes(before.votes()))),
        FaultCase.of(
            FaultSlices::rounds,
            Fault.folding(
                "reopen forgets sticky vetoes",
                Reopened.class,
                (before, after) -> after.withObjections(List.of()))),
        FaultCase.of(
            FaultSlices::rounds,
            Fault.folding(
                "reopen keeps the rejection",
                Reopened.class,
                (before, after) -> after.withObjections(before.objections()))),
        FaultCase.of(
            FaultSlices::rounds,
            Fault.asking("anybody reopens", CourseCommand.Reopen.class, FaultsOfVotes::allRights)),
        FaultCase.of(
            FaultSlices::policies,
            Fault.telling(
                "a policy change keeps votes",
                (ask, event) -> List.of(
                    event instanceof RoundEvent.PolicyRebased rebased
                        ? rebased.withDropped(List.of())
                        : event))),
        FaultCase.of(
            FaultSlices::policies,
            Fault.asking(
                "anybody changes the policy",
                CourseCommand.RebasePolicy.class,
                FaultsOfVotes::allRights)),
        FaultCase.of(
            FaultSlices::editions,
            Fault.telling(
                "a policy change need not be confirmed",
                (ask, event) -> List.of(
                    event instanceof RoundEvent.PolicyRebased rebased
                        ? rebased.withUnconfirmed(false)
                        : event))),
        FaultCase.of(
            FaultSlices::policies,
            Fault.asking(
                "the policy's editor votes",
                VoteCommand.class,
                ask -> ask.withRound(
                    round -> round.withKept(round.kept().withPolicyEditor(Optional.empty()))))));
  }
}
