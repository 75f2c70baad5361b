package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Digest;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.ValueStyle;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/** What came of an act, for a stage and for the post. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StageEvent.StageMoved.class, name = "stage-moved"),
  @JsonSubTypes.Type(value = StageEvent.Cleared.class, name = "cleared"),
  @JsonSubTypes.Type(value = StageEvent.Lost.class, name = "lost")
})
public sealed interface StageEvent extends ApprovalEvent {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super StageMoved, ? extends T> stageMoved,
      Function<? super Cleared, ? extends T> cleared,
      Function<? super Lost, ? extends T> lost) {
    if (this instanceof StageMoved event) {
      return stageMoved.apply(event);
    }
    if (this instanceof Cleared event) {
      return cleared.apply(event);
    }
    return lost.apply((Lost) this); // the interface is sealed: nothing else is left
  }

  /**
   * A stage has come to another status than before.
   *
   * @param stage the id of the stage
   * @param status the status
   * @param people at a stage that is stalled, who could vote if they were there
   * @param expected at a stage that is open or stalled, whom {@link Selector.AllOf} asks for
   * @param at when, in microseconds
   */
  @Value.Builder
  @ValueStyle
  record StageMoved(
      String stage, StageStatus status, Set<PersonId> people, Set<PersonId> expected, Instant at)
      implements StageEvent {

    /** Copies the people, and truncates the time. */
    public StageMoved {
      people = Frozen.sorted(people);
      expected = Frozen.sorted(expected);
      at = Micros.truncate(at);
    }

    /** {@return a builder} */
    public static Builder builder() {
      return new Builder();
    }

    @Override
    public String code() {
      return "approval.stage-moved";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "stage",
          stage,
          "status",
          Told.word(status),
          "people",
          Told.list(people),
          "expected",
          Told.list(expected),
          "at",
          at.toString());
    }

    /** Builds events. Not thread-safe. */
    public static final class Builder extends StageMovedBuilder {
      Builder() {}
    }
  }

  /**
   * Nothing is missing: the post is approved, as it stands.
   *
   * @param round the number of the round
   * @param revision the revision that is approved
   * @param digest its digest
   */
  record Cleared(int round, int revision, Digest digest) implements StageEvent {
    @Override
    public String code() {
      return "approval.cleared";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.<String, String>builder()
          .put("round", Integer.toString(round))
          .putAll(Told.content(revision, digest))
          .buildOrThrow();
    }
  }

  /**
   * The approval is gone; what took it comes next.
   *
   * @param cause what kind of act
   * @param revision the revision that was approved
   * @param digest its digest
   */
  record Lost(LossCause cause, int revision, Digest digest) implements StageEvent {
    @Override
    public String code() {
      return "approval.lost";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.<String, String>builder()
          .put("cause", Told.word(cause))
          .putAll(Told.content(revision, digest))
          .buildOrThrow();
    }
  }
}
