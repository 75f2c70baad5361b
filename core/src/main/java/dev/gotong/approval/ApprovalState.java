package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.PersonId;
import java.util.Optional;
import java.util.function.Function;

/** Where the review of a post stands. {@link Approvals#explain} says it stage by stage. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ApprovalState.Draft.class, name = "draft"),
  @JsonSubTypes.Type(value = ApprovalState.InReview.class, name = "in-review"),
  @JsonSubTypes.Type(value = ApprovalState.ChangesRequested.class, name = "changes-requested"),
  @JsonSubTypes.Type(value = ApprovalState.Approved.class, name = "approved"),
  @JsonSubTypes.Type(value = ApprovalState.Closed.class, name = "closed")
})
public sealed interface ApprovalState {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super Draft, ? extends T> draft,
      Function<? super InReview, ? extends T> inReview,
      Function<? super ChangesRequested, ? extends T> changesRequested,
      Function<? super Approved, ? extends T> approved,
      Function<? super Closed, ? extends T> closed) {
    if (this instanceof Draft state) {
      return draft.apply(state);
    }
    if (this instanceof InReview state) {
      return inReview.apply(state);
    }
    if (this instanceof ChangesRequested state) {
      return changesRequested.apply(state);
    }
    if (this instanceof Approved state) {
      return approved.apply(state);
    }
    return closed.apply((Closed) this); // the interface is sealed: nothing else is left
  }

  /** {@return the latest round, unless the post was never submitted} */
  Optional<Round> findRound();

  /** {@return the phase in a few words, such as {@code in review}} */
  String phase();

  /**
   * Not submitted, or opened again.
   *
   * @param last the round before, if it was opened again; no vote of it counts
   */
  record Draft(Optional<Round> last) implements ApprovalState {
    @Override
    public Optional<Round> findRound() {
      return last;
    }

    @Override
    public String phase() {
      return "a draft";
    }
  }

  /**
   * Waiting for people to agree.
   *
   * @param round the votes so far
   */
  record InReview(Round round) implements ApprovalState {
    @Override
    public Optional<Round> findRound() {
      return Optional.of(round);
    }

    @Override
    public String phase() {
      return "in review";
    }
  }

  /**
   * Waiting to be written anew and submitted again; no vote of this round counts any more.
   *
   * @param round the votes as they were, and the objections
   */
  record ChangesRequested(Round round) implements ApprovalState {
    @Override
    public Optional<Round> findRound() {
      return Optional.of(round);
    }

    @Override
    public String phase() {
      return "waiting for changes";
    }
  }

  /**
   * Agreed to, in exactly the revision and digest of the round.
   *
   * @param round the votes that approved it, and those that came later
   */
  record Approved(Round round) implements ApprovalState {
    @Override
    public Optional<Round> findRound() {
      return Optional.of(round);
    }

    @Override
    public String phase() {
      return "approved";
    }
  }

  /**
   * Ended, until it is opened again.
   *
   * @param last the round that ended, if there was one
   * @param ending how
   * @param by who ended it; nobody if it was time
   */
  record Closed(Optional<Round> last, Ending ending, Optional<PersonId> by)
      implements ApprovalState {
    @Override
    public Optional<Round> findRound() {
      return last;
    }

    @Override
    public String phase() {
      return ending.phase();
    }
  }
}
