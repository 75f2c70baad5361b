package dev.gotong.approval;

import dev.gotong.approval.PowerEvent.AuditRaised;
import dev.gotong.approval.PowerEvent.DelegationEnded;
import dev.gotong.approval.PowerEvent.LookBackDue;
import dev.gotong.approval.PowerEvent.Overridden;
import dev.gotong.approval.RoundEvent.EditNoted;
import dev.gotong.approval.VoteEvent.ObjectionRaised;
import dev.gotong.approval.VoteEvent.VoteCast;
import dev.gotong.approval.VoteEvent.VotesInvalidated;
import dev.gotong.base.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Faults of overrides and delegations. */
final class FaultsOfPowers {
  private FaultsOfPowers() {}

  static List<FaultCase> all() {
    List<FaultCase> all = new ArrayList<>(overrides());
    all.addAll(lives());
    all.addAll(delegations());
    all.add(twoDelegates());
    return all;
  }

  private static Fault rule(String name, UnaryOperator<OverrideRules> bend) {
    return Fault.policy(name, policy -> policy.withOverrides(bend.apply(policy.overrides())));
  }

  private static List<FaultCase> overrides() {
    return List.of(
        FaultCase.of(
            FaultSlices::overrides,
            Fault.hiding("override without audit", AuditRaised.class::isInstance)),
        FaultCase.of(
            FaultSlices::overrides,
            Fault.hiding("override without a look back", LookBackDue.class::isInstance)),
        FaultCase.of(
            FaultSlices::overrides,
            rule("override without reason", rules -> rules.withMinReason(1))),
        FaultCase.of(
            FaultSlices::overrides,
            rule("one officer is enough", rules -> rules.withDualControl(false))),
        FaultCase.of(
            FaultSlices::overrides,
            rule("override beats vetoes", rules -> rules.withBeatsVeto(true))),
        FaultCase.of(FaultSlices::overrides, onePerson()),
        FaultCase.of(
            FaultSlices::overrides,
            Fault.asking("anybody overrides", PowerCommand.class, FaultsOfVotes::allRights)),
        FaultCase.of(
            FaultSlices::overrides,
            Fault.asking(
                "writers override",
                PowerCommand.class,
                ask -> ask.withWriters(person -> !ask.isBy(person)))),
        FaultCase.of(
            FaultSlices::overrides,
            Fault.asking(
                "override of an earlier revision",
                PowerCommand.class,
                ask ->
                    ask.findSeen().map(seen -> FaultsOfVotes.seenAs(ask, seen)).orElse(ask))));
  }

  /** It takes another for whoever asked, and puts them in again. */
  private static Fault onePerson() {
    return Fault.joined(
        "the asker confirms",
        Fault.asking(
            "another asked",
            PowerCommand.ConfirmOverride.class,
            ask -> ask.withRound(round -> round.withKept(
                round.kept().withAsked(round.asked().map(asked -> asked.withBy(Crew.ZED)))))),
        Fault.telling(
            "and is not told of",
            (ask, event) -> List.of(
                event instanceof Overridden overridden
                        && overridden.override().by().equals(Crew.ZED)
                    ? new Overridden(overridden.override().withBy(asker(ask)))
                    : event)));
  }

  private static PersonId asker(FaultAsk ask) {
    return ask.state().findRound().flatMap(Round::asked).orElseThrow().by();
  }

  private static Optional<StageOverride> repinned(Optional<StageOverride> override, Round round) {
    return override.map(o -> o.withRevision(round.revision()).withDigest(round.digest()));
  }

  private static List<FaultCase> lives() {
    return List.of(
        FaultCase.of(
            FaultSlices::overrides,
            Fault.folding(
                "override survives edit",
                EditNoted.class,
                (before, after) ->
                    after.withKept(after.kept().withOverride(repinned(before.override(), after))))),
        FaultCase.of(
            FaultSlices::overrides,
            Fault.folding(
                "asked override survives edit",
                EditNoted.class,
                (before, after) ->
                    after.withKept(after.kept().withAsked(repinned(before.asked(), after))))),
        FaultCase.of(
            FaultSlices::overrides,
            Fault.folding(
                "override survives a veto",
                ObjectionRaised.class,
                (before, after) -> after.withKept(after.kept().withOverride(before.override())))),
        FaultCase.of(
            FaultSlices::overrides,
            Fault.folding(
                "asked override survives an objection",
                ObjectionRaised.class,
                (before, after) -> after.withKept(after.kept().withAsked(before.asked())))));
  }

  private static Fault withAway(String name, UnaryOperator<Map<PersonId, String>> bend) {
    return Fault.asking(
        name,
        VoteCommand.class,
        ask -> ask.withPeople(people -> people.withAway(bend.apply(people.away()))));
  }

  private static List<FaultCase> delegations() {
    return List.of(
        FaultCase.of(FaultSlices::absences, withAway("delegate while principal present", away -> {
          Map<PersonId, String> all = new HashMap<>(away);
          all.put(Crew.ELI, "gone");
          return all;
        })),
        FaultCase.of(
            FaultSlices::delegates,
            Fault.asking(
                "a delegate who is away",
                VoteCommand.class,
                ask -> ask.withPeople(people -> {
                  Map<PersonId, String> others = new HashMap<>(people.away());
                  ask.facts().person().ifPresent(others::remove);
                  return people.withAway(others);
                }))),
        FaultCase.of(
            FaultSlices::delegates,
            Fault.policy(
                "a delegate without permission",
                policy ->
                    policy.withSeparation(policy.separation().withDelegateNeedsPermission(false)))),
        FaultCase.of(
            FaultSlices::delegates,
            Fault.policy(
                "a long chain of delegates",
                policy -> policy.withSeparation(policy.separation().withMaxHops(4)))),
        FaultCase.of(
            FaultSlices::delegates,
            Fault.asking(
                "delegation past its end",
                VoteCommand.class,
                ask -> ask.withRound(round -> round.withKept(round
                    .kept()
                    .withDelegations(round.delegations().stream()
                        .map(d -> new Delegation(
                            d.stage(), d.principal(), d.to(), d.until().plus(Duration.ofDays(1))))
                        .toList()))))),
        FaultCase.of(
            FaultSlices::delegates,
            Fault.folding(
                "ended delegation goes on",
                DelegationEnded.class,
                (before, after) ->
                    after.withKept(after.kept().withDelegations(before.delegations())))),
        FaultCase.of(
            FaultSlices::delegates,
            Fault.asking(
                "anybody delegates", PowerCommand.Delegate.class, FaultsOfVotes::allRights)),
        FaultCase.of(
            FaultSlices::absences,
            Fault.asking(
                "anybody strikes votes",
                PowerCommand.InvalidateVotes.class,
                FaultsOfVotes::allRights)),
        FaultCase.of(
            FaultSlices::absences,
            Fault.telling(
                "votes for somebody are not struck",
                (ask, event) -> List.of(
                    event instanceof VotesInvalidated struck
                        ? new VotesInvalidated(
                            struck.person(),
                            struck.votes().stream()
                                .filter(d -> d.vote().by().equals(struck.person()))
                                .toList(),
                            struck.reason())
                        : event))));
  }

  /** The second word for a principal drops the first, even if it was let in. */
  private static FaultCase twoDelegates() {
    return FaultCase.masked(
        FaultSlices::backups,
        Fault.asking(
            "two delegates",
            VoteCommand.class,
            ask -> ask.withRound(round -> round.withVotes(round.votes().stream()
                .filter(vote -> !ask.isFor(vote.principal()) || ask.isBy(vote.by()))
                .toList()))),
        Fault.folding("the principal's older vote stays", VoteCast.class, (before, after) -> {
          Vote cast = after.votes().get(after.votes().size() - 1);
          List<Vote> votes = new ArrayList<>(before.votes());
          votes.removeIf(vote -> vote.by().equals(cast.by()) && vote.stage().equals(cast.stage()));
          votes.add(cast);
          return after.withVotes(votes);
        }));
  }
}
