package dev.gotong.post;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.PostId;
import dev.gotong.base.Require;
import java.util.function.Function;

/** What somebody may ask of a post; who asks is in the {@link PostFacts}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PostCommand.CreateDraft.class, name = "create-draft"),
  @JsonSubTypes.Type(value = PostCommand.Edit.class, name = "edit"),
  @JsonSubTypes.Type(value = PostCommand.Withdraw.class, name = "withdraw"),
  @JsonSubTypes.Type(value = PostCommand.Reopen.class, name = "reopen")
})
public sealed interface PostCommand {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super CreateDraft, ? extends T> createDraft,
      Function<? super Edit, ? extends T> edit,
      Function<? super Withdraw, ? extends T> withdraw,
      Function<? super Reopen, ? extends T> reopen);

  /**
   * Creates a post; who asks becomes its author.
   *
   * @param id the id it is to have
   * @param content what it says
   */
  record CreateDraft(PostId id, Content content) implements PostCommand {
    @Override
    public <T> T match(
        Function<? super CreateDraft, ? extends T> createDraft,
        Function<? super Edit, ? extends T> edit,
        Function<? super Withdraw, ? extends T> withdraw,
        Function<? super Reopen, ? extends T> reopen) {
      return createDraft.apply(this);
    }
  }

  /**
   * Writes a post anew.
   *
   * @param seenRevision the revision that the editor had before them, from 1
   * @param content what it is to say, all of it
   * @param substantial whether the editor declares it more serious than it may look: it is then never taken for cosmetic.
   *     The other way round nobody is believed, since {@link Posts} looks itself
   */
  record Edit(int seenRevision, Content content, boolean substantial) implements PostCommand {

    /** Checks the revision. */
    public Edit {
      Require.atLeast(seenRevision, 1, "seenRevision");
    }

    /** Writes a post anew, and leaves it to {@link Posts} how serious that is. */
    public Edit(int seenRevision, Content content) {
      this(seenRevision, content, false);
    }

    @Override
    public <T> T match(
        Function<? super CreateDraft, ? extends T> createDraft,
        Function<? super Edit, ? extends T> edit,
        Function<? super Withdraw, ? extends T> withdraw,
        Function<? super Reopen, ? extends T> reopen) {
      return edit.apply(this);
    }
  }

  /**
   * Gives a post up, until somebody reopens it.
   *
   * @param seenRevision the revision that was before whoever asks, from 1
   * @param reason why, 1 to 500 characters
   */
  record Withdraw(int seenRevision, String reason) implements PostCommand {

    /** Checks the bounds. */
    public Withdraw {
      Require.atLeast(seenRevision, 1, "seenRevision");
      Require.text(reason, 500, "reason");
    }

    @Override
    public <T> T match(
        Function<? super CreateDraft, ? extends T> createDraft,
        Function<? super Edit, ? extends T> edit,
        Function<? super Withdraw, ? extends T> withdraw,
        Function<? super Reopen, ? extends T> reopen) {
      return withdraw.apply(this);
    }
  }

  /**
   * Takes up a post again that was given up, as it was.
   *
   * @param seenRevision the revision that was before whoever asks, from 1
   */
  record Reopen(int seenRevision) implements PostCommand {

    /** Checks the revision. */
    public Reopen {
      Require.atLeast(seenRevision, 1, "seenRevision");
    }

    @Override
    public <T> T match(
        Function<? super CreateDraft, ? extends T> createDraft,
        Function<? super Edit, ? extends T> edit,
        Function<? super Withdraw, ? extends T> withdraw,
        Function<? super Reopen, ? extends T> reopen) {
      return reopen.apply(this);
    }
  }
}
