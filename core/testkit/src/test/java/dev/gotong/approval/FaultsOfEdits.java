package dev.gotong.approval;

import dev.gotong.approval.RoundEvent.EditNoted;
import dev.gotong.approval.RoundEvent.SentBack;
import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Faults of what an edit does to a review. */
final class FaultsOfEdits {
  private FaultsOfEdits() {}

  static List<FaultCase> all() {
    List<FaultCase> all = new ArrayList<>(edits());
    all.addAll(rules());
    all.addAll(masked());
    return all;
  }

  private static Fault noting(String name, UnaryOperator<EditNoted> bend) {
    return Fault.telling(
        name,
        (ask, event) -> List.of(event instanceof EditNoted noted ? bend.apply(noted) : event));
  }

  private static EditNoted without(EditNoted noted, DroppedVote.Cause cause) {
    return noted.withDropped(
        noted.dropped().stream().filter(d -> d.cause() != cause).toList());
  }

  private static Fault editorKeepsVote() {
    return noting("editor keeps vote", noted -> without(noted, DroppedVote.Cause.CONTRIBUTED));
  }

  private static List<FaultCase> edits() {
    return List.of(
        FaultCase.of(
            FaultSlices::edits,
            noting("stale votes kept", noted -> without(noted, DroppedVote.Cause.EDIT))),
        FaultCase.of(FaultSlices::edits, editorKeepsVote()),
        FaultCase.of(
            FaultSlices::edits,
            Fault.folding(
                "veto dropped by edit",
                EditNoted.class,
                (before, after) -> after.withObjections(List.of()))),
        FaultCase.of(
            FaultSlices::edits,
            Fault.folding(
                "editor not noted as a writer",
                EditNoted.class,
                (before, after) ->
                    after.withContent(after.content().withContributors(before.contributors())))),
        FaultCase.of(
            () -> FaultSlices.edits(FaultPolicies.cascading(), 1),
            Fault.folding(
                "digest not moved on",
                EditNoted.class,
                (before, after) -> after.withContent(after.content().withDigest(before.digest())))),
        FaultCase.of(
            FaultSlices::edits,
            Fault.folding(
                "applicability not looked at again",
                EditNoted.class,
                (before, after) -> after.withStages(before.stages()))),
        FaultCase.of(
            FaultSlices::edits,
            noting(
                "applicability misjudged",
                noted -> noted.withApplies(
                    noted.applies().stream().map(any -> Truth.TRUE).toList()))),
        FaultCase.of(
            FaultSlices::edits,
            noting("every edit is cosmetic", noted -> noted.withCosmetic(true))),
        FaultCase.of(
            FaultSlices::edits, noting("no edit is cosmetic", noted -> noted.withCosmetic(false))),
        FaultCase.of(
            FaultSlices::policies,
            Fault.hiding(
                "another policy's post stays",
                event ->
                    event instanceof SentBack back && back.cause() == SentBack.Cause.REROUTED)),
        FaultCase.of(
            () -> FaultSlices.edits(FaultPolicies.optional(), 2),
            Fault.hiding(
                "an unreviewed post stays",
                event -> event instanceof SentBack back
                    && back.cause() == SentBack.Cause.UNREVIEWED_EDIT)));
  }

  private static Fault rule(String name, UnaryOperator<EditRules> bend) {
    return Fault.policy(name, policy -> policy.withEdits(bend.apply(policy.edits())));
  }

  private static List<FaultCase> rules() {
    return List.of(
        FaultCase.of(
            () -> FaultSlices.edits(FaultPolicies.easy(), 2),
            rule("an edit completes", rules -> rules.withMayComplete(true))),
        FaultCase.of(
            () -> FaultSlices.edits(FaultPolicies.easy(), 2),
            Fault.folding(
                "waiting for a last vote forgotten",
                EditNoted.class,
                (before, after) -> after.withUnconfirmed(false))),
        FaultCase.of(
            FaultSlices::edits,
            Fault.stages(
                "what conditions read is not watched", stage -> stage.withIgnoresConditions(true))),
        FaultCase.of(
            FaultSlices::edits,
            Fault.stages("nothing is watched", stage -> stage.withWatches(Set.of()))),
        FaultCase.of(
            FaultSlices::edits,
            rule("every edit ends every vote", rules -> rules.withStaleness(Staleness.ALL))),
        FaultCase.of(
            () -> FaultSlices.edits(FaultPolicies.thorough(), 1),
            rule("only affected votes end", rules -> rules.withStaleness(Staleness.AFFECTED))),
        FaultCase.of(
            () -> FaultSlices.edits(FaultPolicies.cascading(), 1),
            rule("no cascade", rules -> rules.withCascade(false))),
        FaultCase.of(
            () -> FaultSlices.edits(FaultPolicies.strict(), 1),
            rule("older votes against the policy", rules -> rules.withOlderVotes(true))),
        FaultCase.of(
            FaultSlices::late, rule("older votes refused", rules -> rules.withOlderVotes(false))));
  }

  /** Where two guards stand one behind the other, each hides that the other is missing. */
  private static List<FaultCase> masked() {
    return List.of(FaultCase.masked(
        FaultSlices::edits,
        Fault.asking(
            "contributor filter in count",
            ask -> ask.withRound(
                round -> round.withContent(round.content().withContributors(Set.of())))),
        editorKeepsVote()));
  }
}
