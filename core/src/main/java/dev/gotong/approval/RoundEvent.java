package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.ValueStyle;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/** That a round began, went on under other conditions, or ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RoundEvent.Submitted.class, name = "submitted"),
  @JsonSubTypes.Type(value = RoundEvent.EditNoted.class, name = "edit-noted"),
  @JsonSubTypes.Type(value = RoundEvent.PolicyRebased.class, name = "policy-rebased"),
  @JsonSubTypes.Type(value = RoundEvent.SentBack.class, name = "sent-back"),
  @JsonSubTypes.Type(value = RoundEvent.Ended.class, name = "ended"),
  @JsonSubTypes.Type(value = RoundEvent.Reopened.class, name = "reopened")
})
public sealed interface RoundEvent extends ApprovalEvent {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super Submitted, ? extends T> submitted,
      Function<? super EditNoted, ? extends T> editNoted,
      Function<? super PolicyRebased, ? extends T> policyRebased,
      Function<? super SentBack, ? extends T> sentBack,
      Function<? super Ended, ? extends T> ended,
      Function<? super Reopened, ? extends T> reopened) {
    if (this instanceof Submitted event) {
      return submitted.apply(event);
    }
    if (this instanceof EditNoted event) {
      return editNoted.apply(event);
    }
    if (this instanceof PolicyRebased event) {
      return policyRebased.apply(event);
    }
    if (this instanceof SentBack event) {
      return sentBack.apply(event);
    }
    if (this instanceof Ended event) {
      return ended.apply(event);
    }
    return reopened.apply((Reopened) this); // the interface is sealed: nothing else is left
  }

  /**
   * A round began, without votes; objections of the round before stand.
   *
   * @param round the number of the round, from 1
   * @param policy the policy that it keeps
   * @param policyEditor who changed that policy last, if somebody did
   * @param route the place of the rule by which the policy was selected, from 1; 0 if there were no rules
   * @param revision the revision that was submitted
   * @param digest its digest
   * @param contributors who wrote any of it
   * @param applies whether each stage of the policy applies, in its order
   * @param because what the conditions asked and were given, in words
   */
  @Value.Builder
  @ValueStyle
  record Submitted(
      int round,
      ApprovalPolicy policy,
      Optional<PersonId> policyEditor,
      int route,
      int revision,
      Digest digest,
      Set<PersonId> contributors,
      List<Truth> applies,
      List<String> because)
      implements RoundEvent {

    /** Copies the collections. */
    public Submitted {
      contributors = People.inOrder(contributors);
      applies = Frozen.list(applies);
      because = Frozen.list(because);
    }

    /** {@return a builder} */
    public static Builder builder() {
      return new Builder();
    }

    @Override
    public String code() {
      return "approval.submitted";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.<String, String>builder()
          .put("round", Integer.toString(round))
          .put("policy", policy.label())
          .put("policyDigest", policy.digest().hex())
          .put("policyEditor", Told.or(policyEditor))
          .put("route", Integer.toString(route))
          .putAll(Told.content(revision, digest))
          .put("contributors", Told.list(contributors))
          .put("applies", Told.list(applies))
          .put("because", Told.list(because))
          .buildOrThrow();
    }

    /** Builds events. Not thread-safe. */
    public static final class Builder extends SubmittedBuilder {
      Builder() {}
    }
  }

  /**
   * The post was edited, or a slot of it moved, and the round went on with it.
   *
   * @param by who edited it; nobody if Gotong moved it
   * @param revision the revision after the edit
   * @param digest its digest
   * @param facets what changed
   * @param cosmetic whether it reads as before
   * @param applies whether each stage of the policy applies now, in its order
   * @param dropped the votes that it ended, each with the reason
   * @param unconfirmed whether the post needs one more vote, since the edit itself left it complete
   */
  @Value.Builder
  @ValueStyle
  record EditNoted(
      Optional<PersonId> by,
      int revision,
      Digest digest,
      Set<Facet> facets,
      boolean cosmetic,
      List<Truth> applies,
      List<DroppedVote> dropped,
      boolean unconfirmed)
      implements RoundEvent, WithEditNoted {

    /** Copies the collections. */
    public EditNoted {
      facets = ImmutableSortedSet.copyOf(facets);
      applies = Frozen.list(applies);
      dropped = Frozen.list(dropped);
    }

    /** {@return a builder} */
    public static Builder builder() {
      return new Builder();
    }

    @Override
    public String code() {
      return "approval.edit-noted";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.<String, String>builder()
          .put("by", Told.or(by))
          .putAll(Told.content(revision, digest))
          .put("facets", Told.list(facets))
          .put("cosmetic", Boolean.toString(cosmetic))
          .put("applies", Told.list(applies))
          .put("dropped", Told.dropped(dropped))
          .put("unconfirmed", Boolean.toString(unconfirmed))
          .buildOrThrow();
    }

    /** Builds events. Not thread-safe. */
    public static final class Builder extends EditNotedBuilder {
      Builder() {}
    }
  }

  /**
   * The round goes on under another policy.
   *
   * @param policy the policy
   * @param policyEditor who changed it last, if somebody did
   * @param applies whether each of its stages applies, in its order
   * @param dropped the votes at stages that are not the same in both
   * @param unconfirmed whether the post needs one more vote, since the change itself left it complete
   */
  @Value.Builder
  @ValueStyle
  record PolicyRebased(
      ApprovalPolicy policy,
      Optional<PersonId> policyEditor,
      List<Truth> applies,
      List<DroppedVote> dropped,
      boolean unconfirmed)
      implements RoundEvent, WithPolicyRebased {

    /** Copies the lists. */
    public PolicyRebased {
      applies = Frozen.list(applies);
      dropped = Frozen.list(dropped);
    }

    /** {@return a builder} */
    public static Builder builder() {
      return new Builder();
    }

    @Override
    public String code() {
      return "approval.policy-rebased";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.<String, String>builder()
          .put("policy", policy.label())
          .put("policyDigest", policy.digest().hex())
          .put("policyEditor", Told.or(policyEditor))
          .put("applies", Told.list(applies))
          .put("dropped", Told.dropped(dropped))
          .put("unconfirmed", Boolean.toString(unconfirmed))
          .buildOrThrow();
    }

    /** Builds events. Not thread-safe. */
    public static final class Builder extends PolicyRebasedBuilder {
      Builder() {}
    }
  }

  /**
   * The post has to be submitted again.
   *
   * @param cause why
   */
  record SentBack(Cause cause) implements RoundEvent {

    /** Why a post has to be submitted again. */
    public enum Cause {
      /** Enough people want changes. */
      CHANGES_WANTED,
      /** An edit made another policy apply. */
      REROUTED,
      /** It was edited, and nobody would have to agree to that. */
      UNREVIEWED_EDIT
    }

    @Override
    public String code() {
      return "approval.sent-back";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("cause", Told.word(cause));
    }
  }

  /**
   * The review ended.
   *
   * @param ending how
   * @param by who ended it; nobody if it was time
   * @param reason why
   */
  record Ended(Ending ending, Optional<PersonId> by, String reason) implements RoundEvent {
    @Override
    public String code() {
      return "approval.ended";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("ending", Told.word(ending), "by", Told.or(by), "reason", reason);
    }
  }

  /**
   * The post is a draft again.
   *
   * @param by who opened it again
   */
  record Reopened(PersonId by) implements RoundEvent {
    @Override
    public String code() {
      return "approval.reopened";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("by", by.value());
    }
  }
}
