package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.ChangesRequested;
import dev.gotong.approval.ApprovalState.Closed;
import dev.gotong.approval.ApprovalState.Draft;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.approval.RoundEvent.EditNoted;
import dev.gotong.approval.RoundEvent.PolicyRebased;
import dev.gotong.approval.RoundEvent.Submitted;
import dev.gotong.approval.StageEvent.StageMoved;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Truth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What events make of a state, from what they say alone. */
final class Fold {
  private Fold() {}

  /**
   * Votes and what comes of them are folded all the time, so they are told by their classes: that an event is not of an
   * interface is found only by going through all that its class implements. Others are matched.
   */
  static ApprovalState evolve(ApprovalState state, ApprovalEvent event) {
    if (event instanceof VoteEvent.VoteCast cast) {
      return same(state, Ballot.cast(known(state), cast.vote()));
    }
    if (event instanceof StageMoved moved) {
      return same(state, move(known(state), moved));
    }
    if (event instanceof StageEvent.Cleared) {
      return new Approved(known(state));
    }
    if (event instanceof Submitted submitted) {
      return new InReview(begin(state, submitted));
    }
    return event.match(
        round -> course(state, round),
        vote -> same(state, Ballot.after(known(state), vote)),
        stage -> stage(state, stage),
        time -> same(state, Clockwork.after(known(state), time)),
        power -> same(state, Powers.after(known(state), power)));
  }

  private static ApprovalState course(ApprovalState state, RoundEvent event) {
    return event.match(
        submitted -> new InReview(begin(state, submitted)),
        edited -> same(state, edit(known(state), edited)),
        rebased -> same(state, rebase(known(state), rebased)),
        back -> new ChangesRequested(
            known(state).withKept(known(state).kept().withOverride(Optional.empty()))),
        ended ->
            new Closed(state.findRound().map(Round::withoutOverrides), ended.ending(), ended.by()),
        reopened -> new Draft(state.findRound().map(round -> reopen(state, round))));
  }

  private static ApprovalState stage(ApprovalState state, StageEvent event) {
    return event.match(
        moved -> same(state, move(known(state), moved)),
        cleared -> new Approved(known(state)),
        lost -> new InReview(known(state)));
  }

  private static Round begin(ApprovalState state, Submitted event) {
    Optional<Round> last = state.findRound();
    return new Round(
        event.round(),
        event.policy(),
        new RoundContent(
            event.revision(),
            event.digest(),
            event.contributors(),
            ImmutableList.of(new EditMark(event.revision(), event.digest(), Set.of(), true))),
        records(event.applies()),
        ImmutableList.of(),
        last.map(r -> Ballot.without(r.objections(), event.contributors()))
            .orElse(ImmutableList.of()),
        false,
        kept(last, event.policyEditor()));
  }

  private static RoundRecord kept(Optional<Round> last, Optional<PersonId> policyEditor) {
    return last.isEmpty() && policyEditor.isEmpty()
        ? RoundRecord.NOTHING
        : RoundRecord.builder()
            .policyEditor(policyEditor)
            .delegations(last.map(Round::delegations).orElse(ImmutableList.of()))
            .tickedAt(last.flatMap(round -> round.kept().tickedAt()))
            .build();
  }

  private static List<StageRecord> records(List<Truth> applies) {
    ImmutableList.Builder<StageRecord> records =
        ImmutableList.builderWithExpectedSize(applies.size());
    for (Truth truth : applies) {
      records.add(StageRecord.of(truth));
    }
    return records.build();
  }

  private static Round edit(Round round, EditNoted event) {
    Set<Facet.Kind> kinds = changed(round, event);
    EditMark mark = new EditMark(event.revision(), event.digest(), kinds, event.cosmetic());
    Set<PersonId> contributors = event.cosmetic() || event.by().isEmpty() || isOfSlot(kinds)
        ? round.contributors()
        : ImmutableSortedSet.copyOf(
            Sets.union(round.contributors(), Set.of(event.by().get())));
    boolean moved = !round.isAt(event.revision(), event.digest());
    Round edited = Ballot.drop(round, event.dropped())
        .withContent(new RoundContent(
            event.revision(),
            event.digest(),
            contributors,
            Ballot.plus(round.content().edits(), mark)))
        .withStages(applied(round, event.applies(), contributors))
        .withObjections(Ballot.without(round.objections(), contributors))
        .withUnconfirmed(round.unconfirmed() || event.unconfirmed());
    return moved ? edited.withoutOverrides() : edited;
  }

  /** What may have changed: anything, if the review was not told of an edit before. */
  private static Set<Facet.Kind> changed(Round round, EditNoted event) {
    if (event.revision() > round.revision() + 1) {
      return EnumSet.allOf(Facet.Kind.class);
    }
    Set<Facet.Kind> kinds = EnumSet.noneOf(Facet.Kind.class);
    event.facets().forEach(facet -> kinds.add(facet.kind()));
    return kinds;
  }

  /** Whether only a slot moved: whoever moves it writes nothing. */
  static boolean isOfSlot(Set<Facet.Kind> kinds) {
    return kinds.equals(Set.of(Facet.Kind.SCHEDULE));
  }

  private static List<StageRecord> applied(
      Round round, List<Truth> applies, Set<PersonId> contributors) {
    ImmutableList.Builder<StageRecord> records =
        ImmutableList.builderWithExpectedSize(applies.size());
    for (int i = 0; i < applies.size(); i++) {
      StageRecord record = round.record(i);
      records.add(record
          .withApplies(applies.get(i))
          .withExpected(Sets.difference(record.expected(), contributors)));
    }
    return records.build();
  }

  private static Round rebase(Round round, PolicyRebased event) {
    ImmutableList.Builder<StageRecord> records = ImmutableList.builder();
    for (int i = 0; i < event.applies().size(); i++) {
      Stage stage = event.policy().stages().get(i);
      int old = round.policy().indexOf(stage.id());
      boolean kept = old >= 0 && round.policy().stages().get(old).equals(stage);
      records.add(
          kept
              ? round.record(old).withApplies(event.applies().get(i))
              : StageRecord.of(event.applies().get(i)));
    }
    return Ballot.drop(round, event.dropped())
        .onPolicy(event.policy(), event.policyEditor(), records.build())
        .withUnconfirmed(round.unconfirmed() || event.unconfirmed())
        .withoutOverrides();
  }

  private static Round move(Round round, StageMoved event) {
    int index = round.policy().indexOf(event.stage());
    StageRecord before = round.record(index);
    boolean opens = event.status() == StageStatus.OPEN || event.status() == StageStatus.STALLED;
    boolean first = opens && before.openedAt().isEmpty();
    return round.withRecord(
        index,
        new StageRecord(
            before.applies(),
            event.status(),
            first ? Optional.of(event.at()) : before.openedAt(),
            opens ? event.expected() : before.expected(),
            before.added(),
            before.instead(),
            before.done()));
  }

  /** The veto that rejected the post was the last objection to it, and has done its work; all others stand. */
  private static Round reopen(ApprovalState state, Round round) {
    List<Objection> all = round.objections();
    return state instanceof Closed closed && closed.ending() == Ending.REJECTED && !all.isEmpty()
        ? round.withObjections(all.subList(0, all.size() - 1))
        : round;
  }

  /** The same phase, with another round. */
  private static ApprovalState same(ApprovalState state, Round round) {
    if (state instanceof InReview) {
      return new InReview(round); // nearly always, so that no function is made for it
    }
    return state.match(
        draft -> new Draft(Optional.of(round)),
        review -> new InReview(round),
        changes -> new ChangesRequested(round),
        approved -> new Approved(round),
        closed -> new Closed(Optional.of(round), closed.ending(), closed.by()));
  }

  private static Round known(ApprovalState state) {
    if (state instanceof InReview review) {
      return review.round(); // nearly always
    }
    return state
        .findRound()
        .orElseThrow(() -> new IllegalArgumentException("no round before its submitted event"));
  }
}
