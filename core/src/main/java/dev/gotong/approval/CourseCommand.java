package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.Require;
import dev.gotong.post.Facet;
import java.util.Set;
import java.util.function.Function;

/** What moves a review on, beside votes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CourseCommand.Submit.class, name = "submit"),
  @JsonSubTypes.Type(value = CourseCommand.NoteEdit.class, name = "note-edit"),
  @JsonSubTypes.Type(value = CourseCommand.Withdraw.class, name = "withdraw"),
  @JsonSubTypes.Type(value = CourseCommand.Reopen.class, name = "reopen"),
  @JsonSubTypes.Type(value = CourseCommand.RebasePolicy.class, name = "rebase-policy"),
  @JsonSubTypes.Type(value = CourseCommand.Tick.class, name = "tick"),
  @JsonSubTypes.Type(value = CourseCommand.NoteDispatch.class, name = "note-dispatch")
})
public sealed interface CourseCommand extends ApprovalCommand {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super Submit, ? extends T> submit,
      Function<? super NoteEdit, ? extends T> noteEdit,
      Function<? super Withdraw, ? extends T> withdraw,
      Function<? super Reopen, ? extends T> reopen,
      Function<? super RebasePolicy, ? extends T> rebasePolicy,
      Function<? super Tick, ? extends T> tick,
      Function<? super NoteDispatch, ? extends T> noteDispatch) {
    if (this instanceof Submit command) {
      return submit.apply(command);
    }
    if (this instanceof NoteEdit command) {
      return noteEdit.apply(command);
    }
    if (this instanceof Withdraw command) {
      return withdraw.apply(command);
    }
    if (this instanceof Reopen command) {
      return reopen.apply(command);
    }
    if (this instanceof RebasePolicy command) {
      return rebasePolicy.apply(command);
    }
    if (this instanceof Tick command) {
      return tick.apply(command);
    }
    return noteDispatch.apply((NoteDispatch) this); // the interface is sealed: nothing else is left
  }

  /**
   * Asks for a review, which begins the next round under the policy that is selected now.
   *
   * @param seenRevision the revision that is submitted
   * @param seenDigest its digest
   */
  record Submit(int seenRevision, Digest seenDigest) implements CourseCommand {

    /** Checks the revision. */
    public Submit {
      Require.atLeast(seenRevision, 1, "seenRevision");
    }
  }

  /**
   * Tells the review that the post was edited or its slot moved; the desk runs this in the same transaction, and a
   * refusal refuses the edit.
   *
   * @param revision the revision after the edit, from 1; that of before if only a slot was moved
   * @param digest its digest
   * @param facets what changed, in the order of facets
   * @param cosmetic whether it reads as before, as the machine that made the edit says. Believed only if {@code revision}
   *     follows that of the round at once
   */
  record NoteEdit(int revision, Digest digest, Set<Facet> facets, boolean cosmetic)
      implements CourseCommand {

    /** Checks the revision, and sorts the facets. */
    public NoteEdit {
      Require.atLeast(revision, 1, "revision");
      facets = ImmutableSortedSet.copyOf(facets);
    }
  }

  /**
   * Ends the review, for its author or whoever holds the right to withdraw.
   *
   * @param reason why, 1 to 500 characters
   */
  record Withdraw(String reason) implements CourseCommand {

    /** Checks the reason. */
    public Withdraw {
      Require.text(reason, 500, "reason");
    }
  }

  /** Makes a draft again of what was withdrawn or rejected, or has expired. No vote of before counts any more. */
  record Reopen() implements CourseCommand {}

  /**
   * Goes on under the policy that is selected now. Votes at stages that are the same in both stay.
   *
   * @param version the version of the policy that was seen
   */
  record RebasePolicy(int version) implements CourseCommand {

    /** Checks the version. */
    public RebasePolicy {
      Require.atLeast(version, 1, "version");
    }
  }

  /**
   * Lets time do its work: reminders and other steps that are due, votes of people who may not vote any more or whose
   * approval is too old, objections of people who left. It never approves. Whatever was missed is made up for.
   */
  record Tick() implements CourseCommand {}

  /**
   * Tells the review that the post is out on a channel, or was turned down there: an override is spent for it.
   *
   * @param channel which channel
   */
  record NoteDispatch(ChannelId channel) implements CourseCommand {}
}
