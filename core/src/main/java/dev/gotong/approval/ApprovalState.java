package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.function.Function;

/** Where the review of a post stands. {@link Approvals#status} says it stage by stage. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ApprovalState.Draft.class, name = "draft"),
  @JsonSubTypes.Type(value = ApprovalState.InReview.class, name = "in-review"),
  @JsonSubTypes.Type(value = ApprovalState.ChangesRequested.class, name = "changes-requested"),
  @JsonSubTypes.Type(value = ApprovalState.Approved.class, name = "approved")
})
public sealed interface ApprovalState {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Draft, ? extends T> draft,
      Function<? super InReview, ? extends T> inReview,
      Function<? super ChangesRequested, ? extends T> changesRequested,
      Function<? super Approved, ? extends T> approved);

  /** {@return the round, unless the post was never submitted} */
  default Optional<Round> findRound() {
    return match(
        d -> Optional.empty(),
        r -> Optional.of(r.round()),
        c -> Optional.of(c.round()),
        a -> Optional.of(a.round()));
  }

  /** Never submitted. */
  record Draft() implements ApprovalState {
    @Override
    public <T> T match(
        Function<? super Draft, ? extends T> draft,
        Function<? super InReview, ? extends T> inReview,
        Function<? super ChangesRequested, ? extends T> changesRequested,
        Function<? super Approved, ? extends T> approved) {
      return draft.apply(this);
    }
  }

  /**
   * Waiting for people to agree.
   *
   * @param round the votes so far
   */
  record InReview(Round round) implements ApprovalState {
    @Override
    public <T> T match(
        Function<? super Draft, ? extends T> draft,
        Function<? super InReview, ? extends T> inReview,
        Function<? super ChangesRequested, ? extends T> changesRequested,
        Function<? super Approved, ? extends T> approved) {
      return inReview.apply(this);
    }
  }

  /**
   * Waiting to be written anew and submitted again; no vote of this round counts any more.
   *
   * @param round the votes as they were, and the objections
   */
  record ChangesRequested(Round round) implements ApprovalState {
    @Override
    public <T> T match(
        Function<? super Draft, ? extends T> draft,
        Function<? super InReview, ? extends T> inReview,
        Function<? super ChangesRequested, ? extends T> changesRequested,
        Function<? super Approved, ? extends T> approved) {
      return changesRequested.apply(this);
    }
  }

  /**
   * Agreed to, in exactly the revision and digest of the round.
   *
   * @param round the votes that approved it, and those that came later
   */
  record Approved(Round round) implements ApprovalState {
    @Override
    public <T> T match(
        Function<? super Draft, ? extends T> draft,
        Function<? super InReview, ? extends T> inReview,
        Function<? super ChangesRequested, ? extends T> changesRequested,
        Function<? super Approved, ? extends T> approved) {
      return approved.apply(this);
    }
  }
}
