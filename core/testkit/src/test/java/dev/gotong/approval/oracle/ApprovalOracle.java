package dev.gotong.approval.oracle;

import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalEvent.Agreed;
import dev.gotong.approval.ApprovalEvent.ChangesRequested;
import dev.gotong.approval.ApprovalEvent.EditNoted;
import dev.gotong.approval.ApprovalEvent.ObjectionCleared;
import dev.gotong.approval.ApprovalEvent.Submitted;
import dev.gotong.approval.ApprovalEvent.VoteRetracted;
import dev.gotong.approval.Stage;
import dev.gotong.base.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says from the history alone, reading it again for each question, whether a post is approved. It knows events and
 * nothing of the rules, and does not look at the events that say what it is asked for.
 *
 * @param history what happened, oldest first
 * @param entitled who may ever vote, by stage
 * @param contributors who wrote any of the post
 */
public record ApprovalOracle(
    List<ApprovalEvent> history, Map<String, Set<PersonId>> entitled, Set<PersonId> contributors) {

  /** Whether enough of the right people agreed to exactly what the post says, and nobody objects. */
  public boolean isApproved() {
    int start = lastSubmission();
    if (start < 0 || !objections().isEmpty()) {
      return false;
    }
    for (ApprovalEvent event : since(start)) {
      if (event instanceof ChangesRequested) {
        return false; // a request for changes ends the round, even if it is taken back
      }
    }
    Submitted submitted = (Submitted) history.get(start);
    if (submitted.policy().stages().isEmpty()) {
      return since(start).stream().allMatch(e -> !(e instanceof EditNoted edit) || edit.cosmetic());
    }
    return submitted.policy().stages().stream()
        .allMatch(stage -> agreed(stage).size() >= stage.atLeast());
  }

  /** Who agrees at that stage to exactly what the post says. */
  public Set<PersonId> agreed(Stage stage) {
    Set<PersonId> people = new HashSet<>();
    for (PersonId person : entitled.getOrDefault(stage.id(), Set.of())) {
      if (!contributors.contains(person) && agrees(person, stage.id())) {
        people.add(person);
      }
    }
    return people;
  }

  /** The objections that stand, as stage and person. */
  public Set<String> objections() {
    Set<String> standing = new HashSet<>();
    for (ApprovalEvent event : history) {
      if (event instanceof ChangesRequested request) {
        standing.add(request.stage() + " " + request.by());
      }
      if (event instanceof ObjectionCleared clear) {
        standing.remove(clear.stage() + " " + clear.by());
      }
    }
    return standing;
  }

  private boolean agrees(PersonId person, String stage) {
    boolean agrees = false;
    int revision = 0;
    String digest = "";
    for (ApprovalEvent event : history.subList(Math.max(0, lastSubmission()), history.size())) {
      if (event instanceof Submitted submitted) {
        revision = submitted.revision();
        digest = submitted.digest().hex();
      } else if (event instanceof EditNoted edit) {
        agrees &= edit.cosmetic() && edit.revision() == revision + 1;
        revision = edit.revision();
        digest = edit.digest().hex();
      } else if (event instanceof Agreed vote && vote.by().equals(person)) {
        boolean exactly = vote.revision() == revision && vote.digest().hex().equals(digest);
        agrees = exactly && vote.stage().equals(stage);
      } else if (event instanceof VoteRetracted retracted && retracted.by().equals(person)) {
        agrees = false;
      } else if (event instanceof ChangesRequested request
          && request.by().equals(person)
          && request.stage().equals(stage)) {
        agrees = false;
      }
    }
    return agrees;
  }

  private int lastSubmission() {
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i) instanceof Submitted) {
        return i;
      }
    }
    return -1;
  }

  private List<ApprovalEvent> since(int index) {
    return history.subList(index, history.size());
  }
}
