package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.Closed;
import dev.gotong.approval.ApprovalState.Draft;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.approval.CourseCommand.NoteEdit;
import dev.gotong.approval.RoundEvent.EditNoted;
import dev.gotong.approval.RoundEvent.SentBack;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of what an edit does to a review: it ends votes, never objections. */
final class Editing {
  private final ApprovalState state;
  private final ApprovalFacts facts;

  Editing(ApprovalState state, ApprovalFacts facts) {
    this.state = state;
    this.facts = facts;
  }

  Decision<ApprovalEvent> noteEdit(NoteEdit command) {
    boolean slotOnly = isSlotOnly(command);
    if (state instanceof Draft || (slotOnly && !watchesSlot())) {
      return Decision.unchanged();
    }
    if (state instanceof Closed) {
      return Decision.refuse(
          Refusals.wrongPhase("edit the post", facts, state, "opened again first"));
    }
    if (facts.subject().frozen()) {
      return Decision.refuse(Refusals.frozen("edit the post", facts));
    }
    Round round = state.findRound().orElseThrow();
    if (round.isAt(command.revision(), command.digest()) && !slotOnly) {
      return Decision.unchanged();
    }
    if (slotOnly
        ? !round.isAt(command.revision(), command.digest())
        : command.revision() <= round.revision()) {
      return Decision.refuse(
          Refusals.editPassed(facts, round, command.revision(), command.digest()));
    }
    boolean underWay = state instanceof InReview || state instanceof Approved;
    if (underWay && round.policy().edits().locked() && !slotOnly) {
      return Decision.refuse(Refusals.locked(facts, state));
    }
    List<ApprovalEvent> acts = acts(round, command, slotOnly);
    return acts.size() > 1 || round.policy().edits().mayComplete()
        ? Settlement.accept(state, acts, facts, LossCause.EDIT)
        : Settlement.acceptUnconfirmed(
            state,
            waits -> List.of(((EditNoted) acts.get(0)).withUnconfirmed(waits)),
            facts,
            LossCause.EDIT);
  }

  /** Whether anything in the review depends on when the post goes out, and may still change. */
  private boolean watchesSlot() {
    if (state instanceof Closed || facts.subject().frozen()) {
      return false;
    }
    ApprovalPolicy policy = state.findRound().orElseThrow().policy();
    return policy.stages().stream()
        .anyMatch(stage -> Terms.watches(policy, stage).contains(Facet.Kind.SCHEDULE));
  }

  private static boolean isSlotOnly(NoteEdit command) {
    return !command.facets().isEmpty()
        && command.facets().stream().allMatch(facet -> facet.kind() == Facet.Kind.SCHEDULE);
  }

  private List<ApprovalEvent> acts(Round round, NoteEdit command, boolean slotOnly) {
    EditNoted noted = noted(round, command, slotOnly);
    if (!(state instanceof InReview) && !(state instanceof Approved)) {
      return ImmutableList.of(noted);
    }
    if (!noted.cosmetic() && !slotOnly) {
      boolean rerouted = !facts.subject().policy().name().equals(round.policy().name());
      if (rerouted || Fold.evolve(state, noted).findRound().orElseThrow().asksNobody()) {
        SentBack.Cause cause = rerouted ? SentBack.Cause.REROUTED : SentBack.Cause.UNREVIEWED_EDIT;
        return ImmutableList.of(noted, new SentBack(cause));
      }
    }
    return ImmutableList.of(noted);
  }

  /** The edit with the votes that it ends. What the review was not told of before may have changed anything. */
  private EditNoted noted(Round round, NoteEdit command, boolean slotOnly) {
    boolean next = slotOnly || command.revision() == round.revision() + 1;
    boolean cosmetic = command.cosmetic() && next && !slotOnly;
    Set<Facet.Kind> kinds = next ? kinds(command.facets()) : EnumSet.allOf(Facet.Kind.class);
    List<Truth> applies = Applicability.of(round.policy(), facts.subject().attributes());
    Set<PersonId> writers = new HashSet<>(facts.subject().contributors());
    if (!cosmetic && !slotOnly) {
      facts.person().ifPresent(writers::add);
    }
    return new EditNoted(
        facts.person(),
        command.revision(),
        command.digest(),
        command.facets(),
        cosmetic,
        applies,
        dropped(round, kinds, cosmetic, writers),
        false);
  }

  private static Set<Facet.Kind> kinds(Set<Facet> facets) {
    Set<Facet.Kind> kinds = EnumSet.noneOf(Facet.Kind.class);
    facets.forEach(facet -> kinds.add(facet.kind()));
    return kinds;
  }

  private static List<DroppedVote> dropped(
      Round round, Set<Facet.Kind> kinds, boolean cosmetic, Set<PersonId> writers) {
    List<DroppedVote> dropped = new ArrayList<>();
    for (Vote vote : round.votes()) {
      if (writers.stream().anyMatch(vote::involves)) {
        dropped.add(new DroppedVote(vote, DroppedVote.Cause.CONTRIBUTED));
      } else if (ends(round.policy(), round.policy().indexOf(vote.stage()), kinds, cosmetic)) {
        dropped.add(new DroppedVote(vote, DroppedVote.Cause.EDIT));
      }
    }
    return dropped;
  }

  /** Whether an edit of those parts ends the votes of the stage: its own, or with those of lower rank. */
  static boolean ends(ApprovalPolicy policy, int index, Set<Facet.Kind> changed, boolean cosmetic) {
    if (cosmetic) {
      return false;
    }
    Stage stage = policy.stages().get(index);
    // a slot that moves is looked at by those who watch it, and by nobody else
    boolean cascades = policy.edits().cascade() && !Fold.isOfSlot(changed);
    return affects(policy, stage, changed)
        || (cascades
            && policy.stages().stream()
                .anyMatch(other -> other.rank() < stage.rank() && affects(policy, other, changed)));
  }

  private static boolean affects(ApprovalPolicy policy, Stage stage, Set<Facet.Kind> changed) {
    boolean all = stage.staleness().orElse(policy.edits().staleness()) == Staleness.ALL;
    return (all && !Fold.isOfSlot(changed))
        || !Collections.disjoint(changed, Terms.watches(policy, stage));
  }
}
