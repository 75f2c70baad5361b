package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.ValueStyle;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/** What time did. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TimeEvent.StepTaken.class, name = "step-taken"),
  @JsonSubTypes.Type(value = TimeEvent.LeadPassed.class, name = "lead-passed"),
  @JsonSubTypes.Type(value = TimeEvent.Ticked.class, name = "ticked")
})
public sealed interface TimeEvent extends ApprovalEvent {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super StepTaken, ? extends T> stepTaken,
      Function<? super LeadPassed, ? extends T> leadPassed,
      Function<? super Ticked, ? extends T> ticked) {
    if (this instanceof StepTaken event) {
      return stepTaken.apply(event);
    }
    if (this instanceof LeadPassed event) {
      return leadPassed.apply(event);
    }
    return ticked.apply((Ticked) this); // the interface is sealed: nothing else is left
  }

  /**
   * A step of the agreement on time of a stage was taken.
   *
   * @param stage the id of the stage
   * @param number which step, from 0
   * @param action what is done
   * @param people whom it concerns: who is reminded, or who may vote from now on
   * @param instead who of them takes whose place
   * @param role who is told beside them, as a role in the team; empty unless it is an escalation
   * @param deadline when it was due, in microseconds
   */
  @Value.Builder
  @ValueStyle
  record StepTaken(
      String stage,
      int number,
      Action action,
      Set<PersonId> people,
      Map<PersonId, PersonId> instead,
      String role,
      Instant deadline)
      implements TimeEvent {

    /** What is done when a stage takes its time. */
    public enum Action {
      /** Those who have not voted are reminded. */
      REMINDED,
      /** More people may vote. */
      ADDED,
      /** The backups of those who have not voted may vote. */
      REASSIGNED,
      /** The people of a role are told. */
      ESCALATED
    }

    /** Copies the people, and truncates the time. */
    public StepTaken {
      people = ImmutableSortedSet.copyOf(people);
      instead = ImmutableSortedMap.copyOf(instead);
      deadline = Micros.truncate(deadline);
    }

    /** {@return a builder of a step that tells no role} */
    public static Builder builder() {
      return new Builder().role("");
    }

    @Override
    public String code() {
      return "approval." + Told.word(action);
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "stage",
          stage,
          "number",
          Integer.toString(number),
          "people",
          Told.list(people),
          "instead",
          instead.toString(),
          "role",
          role,
          "deadline",
          deadline.toString());
    }

    /** Builds events. Not thread-safe. */
    public static final class Builder extends StepTakenBuilder {
      Builder() {}
    }
  }

  /**
   * The post is not approved though it should be by now, to be in time for its slot.
   *
   * @param deadline by when it should have been, in microseconds
   */
  record LeadPassed(Instant deadline) implements TimeEvent {

    /** Truncates the time. */
    public LeadPassed {
      deadline = Micros.truncate(deadline);
    }

    @Override
    public String code() {
      return "approval.lead-passed";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("deadline", deadline.toString());
    }
  }

  /**
   * Time did its work, in the events that come next.
   *
   * @param at the time that counts, in microseconds; never earlier than at the tick before
   * @param behindMillis how far the clock is behind that of the tick before, in milliseconds, if by more than five
   *     seconds; else 0
   * @param unconfirmed whether the post needs one more vote, since time itself left it complete
   */
  record Ticked(Instant at, long behindMillis, boolean unconfirmed) implements TimeEvent {

    /** Truncates the time. */
    public Ticked {
      at = Micros.truncate(at);
    }

    @Override
    public String code() {
      return "approval.ticked";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "at",
          at.toString(),
          "behindMillis",
          Long.toString(behindMillis),
          "unconfirmed",
          Boolean.toString(unconfirmed));
    }
  }
}
