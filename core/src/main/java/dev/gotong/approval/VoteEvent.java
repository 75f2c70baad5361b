package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.PersonId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What somebody said, took back, or did not get to say. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = VoteEvent.VoteCast.class, name = "vote-cast"),
  @JsonSubTypes.Type(value = VoteEvent.VoteRetracted.class, name = "vote-retracted"),
  @JsonSubTypes.Type(value = VoteEvent.VotesStruck.class, name = "votes-struck"),
  @JsonSubTypes.Type(value = VoteEvent.VotesInvalidated.class, name = "votes-invalidated"),
  @JsonSubTypes.Type(value = VoteEvent.ObjectionRaised.class, name = "objection-raised"),
  @JsonSubTypes.Type(value = VoteEvent.ObjectionCleared.class, name = "objection-cleared")
})
public sealed interface VoteEvent extends ApprovalEvent {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super VoteCast, ? extends T> voteCast,
      Function<? super VoteRetracted, ? extends T> voteRetracted,
      Function<? super VotesStruck, ? extends T> votesStruck,
      Function<? super VotesInvalidated, ? extends T> votesInvalidated,
      Function<? super ObjectionRaised, ? extends T> objectionRaised,
      Function<? super ObjectionCleared, ? extends T> objectionCleared) {
    if (this instanceof VoteCast event) {
      return voteCast.apply(event);
    }
    if (this instanceof VoteRetracted event) {
      return voteRetracted.apply(event);
    }
    if (this instanceof VotesStruck event) {
      return votesStruck.apply(event);
    }
    if (this instanceof VotesInvalidated event) {
      return votesInvalidated.apply(event);
    }
    if (this instanceof ObjectionRaised event) {
      return objectionRaised.apply(event);
    }
    return objectionCleared.apply((ObjectionCleared) this); // sealed: nothing else is left
  }

  /**
   * Somebody agreed or abstained. It takes the place of what the same person, or somebody for the same person, said at
   * that stage; agreeing ends an objection of theirs there, abstaining a veto.
   *
   * @param vote the vote
   */
  record VoteCast(Vote vote) implements VoteEvent {
    @Override
    public String code() {
      return vote.agrees() ? "approval.agreed" : "approval.abstained";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.<String, String>builder()
          .put("stage", vote.stage())
          .put("by", vote.by().value())
          .put("onBehalfOf", Told.or(vote.onBehalfOf()))
          .put("via", Told.list(vote.via()))
          .put("leave", Told.or(vote.leave()))
          .putAll(Told.content(vote.revision(), vote.digest()))
          .put("fits", Told.list(vote.fits()))
          .put("at", vote.at().toString())
          .buildOrThrow();
    }
  }

  /**
   * Somebody took their vote back.
   *
   * @param stage the id of the stage at which it was cast
   * @param by who had cast it
   */
  record VoteRetracted(String stage, PersonId by) implements VoteEvent {
    @Override
    public String code() {
      return "approval.vote-retracted";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("stage", stage, "by", by.value());
    }
  }

  /**
   * Votes ended with time: they are too old, or their voters may not vote there any more.
   *
   * @param votes the votes, each with the reason
   */
  record VotesStruck(List<DroppedVote> votes) implements VoteEvent {

    /** Copies the list. */
    public VotesStruck {
      votes = ImmutableList.copyOf(votes);
    }

    @Override
    public String code() {
      return "approval.votes-struck";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("votes", Told.dropped(votes));
    }
  }

  /**
   * The votes of an account in wrong hands were struck.
   *
   * @param person whose account it is
   * @param votes the votes
   * @param reason why, as whoever struck them says
   */
  record VotesInvalidated(PersonId person, List<DroppedVote> votes, String reason)
      implements VoteEvent {

    /** Copies the list. */
    public VotesInvalidated {
      votes = ImmutableList.copyOf(votes);
    }

    @Override
    public String code() {
      return "approval.votes-invalidated";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "person", person.value(), "votes", Told.dropped(votes), "reason", reason);
    }
  }

  /**
   * Somebody objected; a vote or an earlier objection of theirs at that stage is replaced.
   *
   * @param objection the objection
   */
  record ObjectionRaised(Objection objection) implements VoteEvent {
    @Override
    public String code() {
      return objection.isVeto() ? "approval.vetoed" : "approval.changes-requested";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "stage",
          objection.stage(),
          "by",
          objection.by().value(),
          "onBehalfOf",
          Told.or(objection.onBehalfOf()),
          "round",
          Integer.toString(objection.round()),
          "reason",
          objection.reason());
    }
  }

  /**
   * Somebody does not object any more.
   *
   * @param stage the id of the stage at which they did
   * @param objector who had raised the objection
   * @param how how it ended
   */
  record ObjectionCleared(String stage, PersonId objector, How how) implements VoteEvent {

    /** How an objection ends, beside a vote of the objector. */
    public enum How {
      /** Its objector took it back. */
      TAKEN_BACK,
      /** Somebody with the right to it cleared it. */
      CLEARED,
      /** Its objector left the team. */
      LEFT
    }

    @Override
    public String code() {
      return "approval.objection-cleared";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("stage", stage, "objector", objector.value(), "how", Told.word(how));
    }
  }
}
