package dev.gotong.approval.oracle;

import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.RoundEvent.EditNoted;
import dev.gotong.approval.RoundEvent.PolicyRebased;
import dev.gotong.approval.RoundEvent.Submitted;
import dev.gotong.approval.Stage;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Truth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a history says of the round and the content, up to its end: the policy, the revision, who wrote, what applies.
 * But for where the last submission stands, nothing is kept; every question reads the history again.
 */
final class Acts {
  private final List<ApprovalEvent> history;
  private final int start;

  Acts(List<ApprovalEvent> history) {
    this.history = history;
    this.start = start(history);
  }

  private static int start(List<ApprovalEvent> history) {
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i) instanceof Submitted) {
        return i;
      }
    }
    return -1;
  }

  Acts before(int index) {
    return new Acts(history.subList(0, index));
  }

  List<ApprovalEvent> history() {
    return history;
  }

  ApprovalEvent at(int index) {
    return history.get(index);
  }

  int size() {
    return history.size();
  }

  /** Where the last submission stands; -1 if there was none. */
  int start() {
    return start;
  }

  Submitted submitted() {
    return (Submitted) history.get(start);
  }

  ApprovalPolicy policy() {
    for (int i = history.size() - 1; i > start; i--) {
      if (history.get(i) instanceof PolicyRebased rebased) {
        return rebased.policy();
      }
    }
    return submitted().policy();
  }

  Optional<PersonId> policyEditor() {
    for (int i = history.size() - 1; i > start; i--) {
      if (history.get(i) instanceof PolicyRebased rebased) {
        return rebased.policyEditor();
      }
    }
    return submitted().policyEditor();
  }

  int revision() {
    for (int i = history.size() - 1; i > start; i--) {
      if (history.get(i) instanceof EditNoted edit) {
        return edit.revision();
      }
    }
    return submitted().revision();
  }

  Digest digest() {
    for (int i = history.size() - 1; i > start; i--) {
      if (history.get(i) instanceof EditNoted edit) {
        return edit.digest();
      }
    }
    return submitted().digest();
  }

  /** What the post said in a revision of this round; empty if the round never stood there. */
  Optional<Digest> digestOf(int revision) {
    for (int i = history.size() - 1; i > start; i--) {
      if (history.get(i) instanceof EditNoted edit && edit.revision() == revision) {
        return Optional.of(edit.digest());
      }
    }
    Submitted first = submitted();
    return first.revision() == revision ? Optional.of(first.digest()) : Optional.empty();
  }

  /** Whether each stage applies, as the attributes said at the last act that looked at them. */
  Truth applies(Stage stage) {
    int place = policy().stages().indexOf(stage);
    for (int i = history.size() - 1; i > start; i--) {
      if (history.get(i) instanceof PolicyRebased rebased) {
        return rebased.applies().get(place);
      }
      if (history.get(i) instanceof EditNoted edit) {
        return edit.applies().get(place);
      }
    }
    return submitted().applies().get(place);
  }

  boolean isRelevant(Stage stage) {
    return applies(stage) != Truth.FALSE;
  }

  /** Whether only a slot moved with the edit that stands there. */
  boolean isSlotMove(int index) {
    return ((EditNoted) at(index)).revision() == before(index).revision();
  }

  /** Whether the edit that stands there follows the revision before at once; only then what it says of itself holds. */
  boolean isTold(int index) {
    return ((EditNoted) at(index)).revision() <= before(index).revision() + 1;
  }

  boolean isCosmetic(int index) {
    return ((EditNoted) at(index)).cosmetic() && isTold(index);
  }

  /** Whether the edit that stands there gave somebody a part in the content. */
  boolean isWriting(int index) {
    return at(index) instanceof EditNoted && !isCosmetic(index) && !isSlotMove(index);
  }

  Set<PersonId> contributors() {
    Set<PersonId> people = new HashSet<>();
    if (start >= 0) {
      people.addAll(submitted().contributors());
      for (int i = start + 1; i < size(); i++) {
        if (isWriting(i)) {
          ((EditNoted) at(i)).by().ifPresent(people::add);
        }
      }
    }
    return people;
  }

  /** Whether the edit that stands there takes the votes at a stage of that policy. */
  boolean touches(int index, ApprovalPolicy policy, Stage stage) {
    if (isCosmetic(index)) {
      return false;
    }
    Set<Facet.Kind> changed = changed(index);
    if (isSlotMove(index)) {
      return Watching.meets(policy, stage, changed);
    }
    if (Watching.isForAll(policy, stage, changed)) {
      return true;
    }
    if (policy.edits().cascade()) {
      for (Stage lower : policy.stages()) {
        if (lower.rank() < stage.rank() && Watching.isForAll(policy, lower, changed)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What changed; of an edit before which others were missed that is anything, which a stage may yet not watch. */
  private Set<Facet.Kind> changed(int index) {
    Set<Facet.Kind> kinds = EnumSet.noneOf(Facet.Kind.class);
    if (!isTold(index)) {
      return EnumSet.allOf(Facet.Kind.class);
    }
    for (Facet facet : ((EditNoted) at(index)).facets()) {
      kinds.add(facet.kind());
    }
    return kinds;
  }
}
