package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Digest;
import dev.gotong.base.Require;
import java.util.function.Function;

/**
 * What somebody may ask of a review; who asks is in the {@link ApprovalFacts}.
 *
 * <p>{@code seenRevision} (from 1) and {@code seenDigest} are what whoever asks had before them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ApprovalCommand.Submit.class, name = "submit"),
  @JsonSubTypes.Type(value = ApprovalCommand.Approve.class, name = "approve"),
  @JsonSubTypes.Type(value = ApprovalCommand.RequestChanges.class, name = "request-changes"),
  @JsonSubTypes.Type(value = ApprovalCommand.RetractVote.class, name = "retract-vote"),
  @JsonSubTypes.Type(value = ApprovalCommand.ClearObjection.class, name = "clear-objection"),
  @JsonSubTypes.Type(value = ApprovalCommand.NoteEdit.class, name = "note-edit")
})
public sealed interface ApprovalCommand {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super Submit, ? extends T> submit,
      Function<? super Approve, ? extends T> approve,
      Function<? super RequestChanges, ? extends T> requestChanges,
      Function<? super RetractVote, ? extends T> retractVote,
      Function<? super ClearObjection, ? extends T> clearObjection,
      Function<? super NoteEdit, ? extends T> noteEdit) {
    if (this instanceof Submit command) {
      return submit.apply(command);
    }
    if (this instanceof Approve command) {
      return approve.apply(command);
    }
    if (this instanceof RequestChanges command) {
      return requestChanges.apply(command);
    }
    if (this instanceof RetractVote command) {
      return retractVote.apply(command);
    }
    if (this instanceof ClearObjection command) {
      return clearObjection.apply(command);
    }
    return noteEdit.apply((NoteEdit) this); // the interface is sealed: nothing else is left
  }

  /**
   * Asks for a review, which begins the next round under the policy that is selected now.
   *
   * @param seenRevision the revision that is submitted
   * @param seenDigest its digest
   */
  record Submit(int seenRevision, Digest seenDigest) implements ApprovalCommand {

    /** Checks the revision. */
    public Submit {
      Require.that(seenRevision >= 1, "seenRevision must be 1 or more, but was %d", seenRevision);
    }
  }

  /**
   * Agrees at one stage; whoever asked for changes there is content with it now.
   *
   * @param stage the id of the stage
   * @param seenRevision the revision that is agreed to
   * @param seenDigest its digest
   */
  record Approve(String stage, int seenRevision, Digest seenDigest) implements ApprovalCommand {

    /** Checks the bounds. */
    public Approve {
      Require.id(stage, "stage");
      Require.that(seenRevision >= 1, "seenRevision must be 1 or more, but was %d", seenRevision);
    }
  }

  /**
   * Wants changes, and takes back a vote that whoever asks has at that stage.
   *
   * @param stage the id of the stage at which this stands in the way
   * @param seenRevision the revision that should change
   * @param seenDigest its digest
   * @param reason what should change, 1 to 2,000 characters
   */
  record RequestChanges(String stage, int seenRevision, Digest seenDigest, String reason)
      implements ApprovalCommand {

    /** Checks the bounds. */
    public RequestChanges {
      Require.id(stage, "stage");
      Require.that(seenRevision >= 1, "seenRevision must be 1 or more, but was %d", seenRevision);
      Require.text(reason, Objection.MAX_REASON, "reason");
    }
  }

  /**
   * Takes one's own vote back.
   *
   * @param stage the id of the stage at which it was cast
   */
  record RetractVote(String stage) implements ApprovalCommand {

    /** Checks the id. */
    public RetractVote {
      Require.id(stage, "stage");
    }
  }

  /**
   * Takes one's own objection back, without agreeing.
   *
   * @param stage the id of the stage at which it was raised
   */
  record ClearObjection(String stage) implements ApprovalCommand {

    /** Checks the id. */
    public ClearObjection {
      Require.id(stage, "stage");
    }
  }

  /**
   * Tells the review that the post was edited; the desk runs this in the transaction of the edit.
   *
   * @param revision the revision after the edit, from 1
   * @param digest its digest
   * @param cosmetic whether only blanks, line ends and the composition of letters differ, as the machine that made the
   *     edit says. Believed only if {@code revision} follows that of the round at once
   */
  record NoteEdit(int revision, Digest digest, boolean cosmetic) implements ApprovalCommand {

    /** Checks the revision. */
    public NoteEdit {
      Require.that(revision >= 1, "revision must be 1 or more, but was %d", revision);
    }
  }
}
