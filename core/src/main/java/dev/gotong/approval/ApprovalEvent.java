package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Digest;
import dev.gotong.base.Event;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What happened to a review. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ApprovalEvent.Submitted.class, name = "submitted"),
  @JsonSubTypes.Type(value = ApprovalEvent.Agreed.class, name = "agreed"),
  @JsonSubTypes.Type(value = ApprovalEvent.Cleared.class, name = "cleared"),
  @JsonSubTypes.Type(value = ApprovalEvent.ChangesRequested.class, name = "changes-requested"),
  @JsonSubTypes.Type(value = ApprovalEvent.VoteRetracted.class, name = "vote-retracted"),
  @JsonSubTypes.Type(value = ApprovalEvent.ObjectionCleared.class, name = "objection-cleared"),
  @JsonSubTypes.Type(value = ApprovalEvent.EditNoted.class, name = "edit-noted"),
  @JsonSubTypes.Type(value = ApprovalEvent.Lost.class, name = "lost")
})
public sealed interface ApprovalEvent extends Event {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super Submitted, ? extends T> submitted,
      Function<? super Agreed, ? extends T> agreed,
      Function<? super Cleared, ? extends T> cleared,
      Function<? super ChangesRequested, ? extends T> changesRequested,
      Function<? super VoteRetracted, ? extends T> voteRetracted,
      Function<? super ObjectionCleared, ? extends T> objectionCleared,
      Function<? super EditNoted, ? extends T> editNoted,
      Function<? super Lost, ? extends T> lost) {
    if (this instanceof Submitted event) {
      return submitted.apply(event);
    }
    if (this instanceof Agreed event) {
      return agreed.apply(event);
    }
    if (this instanceof Cleared event) {
      return cleared.apply(event);
    }
    if (this instanceof ChangesRequested event) {
      return changesRequested.apply(event);
    }
    if (this instanceof VoteRetracted event) {
      return voteRetracted.apply(event);
    }
    if (this instanceof ObjectionCleared event) {
      return objectionCleared.apply(event);
    }
    if (this instanceof EditNoted event) {
      return editNoted.apply(event);
    }
    return lost.apply((Lost) this); // the interface is sealed: nothing else is left
  }

  /**
   * A round began, without votes; objections of the round before stand.
   *
   * @param by who submitted the post
   * @param round the number of the round, from 1
   * @param policy the policy that it keeps
   * @param revision the revision that was submitted
   * @param digest its digest
   */
  record Submitted(PersonId by, int round, ApprovalPolicy policy, int revision, Digest digest)
      implements ApprovalEvent {
    @Override
    public String code() {
      return "approval.submitted";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.<String, String>builder()
          .put("by", by.value())
          .put("round", Integer.toString(round))
          .put("policy", policy.label())
          .put("policyDigest", policy.digest().hex())
          .putAll(content(revision, digest))
          .buildOrThrow();
    }
  }

  /**
   * Somebody agreed.
   *
   * @param stage the id of the stage
   * @param by who agreed
   * @param revision the revision to which they agreed
   * @param digest its digest
   * @param at when, in microseconds
   */
  record Agreed(String stage, PersonId by, int revision, Digest digest, Instant at)
      implements ApprovalEvent {

    /** Truncates the time. */
    public Agreed {
      at = Micros.truncate(at);
    }

    @Override
    public String code() {
      return "approval.agreed";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.<String, String>builder()
          .putAll(place(stage, by))
          .putAll(content(revision, digest))
          .put("at", at.toString())
          .buildOrThrow();
    }
  }

  /**
   * Nothing was missing any more: the post is approved.
   *
   * @param by whose act was the last that was needed
   * @param round the number of the round
   * @param revision the revision that is approved
   * @param digest its digest
   */
  record Cleared(PersonId by, int round, int revision, Digest digest) implements ApprovalEvent {
    @Override
    public String code() {
      return "approval.cleared";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.<String, String>builder()
          .put("by", by.value())
          .put("round", Integer.toString(round))
          .putAll(content(revision, digest))
          .buildOrThrow();
    }
  }

  /**
   * Somebody wants changes; a vote or an earlier objection of theirs at that stage is replaced.
   *
   * @param stage the id of the stage
   * @param by who wants changes
   * @param revision the revision that should change
   * @param digest its digest
   * @param reason what should change
   */
  record ChangesRequested(String stage, PersonId by, int revision, Digest digest, String reason)
      implements ApprovalEvent {
    @Override
    public String code() {
      return "approval.changes-requested";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.<String, String>builder()
          .putAll(place(stage, by))
          .putAll(content(revision, digest))
          .put("reason", reason)
          .buildOrThrow();
    }
  }

  /**
   * Somebody took their vote back.
   *
   * @param stage the id of the stage at which it was cast
   * @param by whose vote it was
   */
  record VoteRetracted(String stage, PersonId by) implements ApprovalEvent {
    @Override
    public String code() {
      return "approval.vote-retracted";
    }

    @Override
    public Map<String, String> facts() {
      return place(stage, by);
    }
  }

  /**
   * Somebody no longer objects.
   *
   * @param stage the id of the stage at which they did
   * @param by whose objection it was
   */
  record ObjectionCleared(String stage, PersonId by) implements ApprovalEvent {
    @Override
    public String code() {
      return "approval.objection-cleared";
    }

    @Override
    public Map<String, String> facts() {
      return place(stage, by);
    }
  }

  /**
   * The post was edited, and the round moved on with it.
   *
   * @param by who edited it
   * @param revision the revision after the edit
   * @param digest its digest
   * @param cosmetic whether the edit could keep votes
   * @param kept whose votes hold for the new revision; nobody's unless {@code cosmetic}
   * @param dropped whose votes counted until now, and are stale
   */
  record EditNoted(
      PersonId by,
      int revision,
      Digest digest,
      boolean cosmetic,
      Set<PersonId> kept,
      Set<PersonId> dropped)
      implements ApprovalEvent {

    /** Copies the people, in the order of their ids. */
    public EditNoted {
      kept = ImmutableSortedSet.copyOf(kept);
      dropped = ImmutableSortedSet.copyOf(dropped);
    }

    @Override
    public String code() {
      return "approval.edit-noted";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.<String, String>builder()
          .put("by", by.value())
          .putAll(content(revision, digest))
          .put("cosmetic", Boolean.toString(cosmetic))
          .put("kept", Joiner.on(", ").join(kept))
          .put("dropped", Joiner.on(", ").join(dropped))
          .buildOrThrow();
    }
  }

  /**
   * The approval is gone; what took it comes next.
   *
   * @param by whose act it was
   * @param cause what kind of act
   * @param revision the revision that was approved
   * @param digest its digest
   */
  record Lost(PersonId by, LossCause cause, int revision, Digest digest) implements ApprovalEvent {
    @Override
    public String code() {
      return "approval.lost";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.<String, String>builder()
          .put("by", by.value())
          .put("cause", cause.name().toLowerCase(Locale.ROOT))
          .putAll(content(revision, digest))
          .buildOrThrow();
    }
  }

  private static Map<String, String> place(String stage, PersonId by) {
    return ImmutableMap.of("stage", stage, "by", by.value());
  }

  private static Map<String, String> content(int revision, Digest digest) {
    return ImmutableMap.of("revision", Integer.toString(revision), "digest", digest.hex());
  }
}
