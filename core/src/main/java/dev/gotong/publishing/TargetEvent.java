package dev.gotong.publishing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Digest;
import dev.gotong.base.Event;
import dev.gotong.base.Finding;
import dev.gotong.base.Refusal;
import dev.gotong.calendar.Slot;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What happened to a target. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TargetEvent.ScheduleSet.class, name = "schedule-set"),
  @JsonSubTypes.Type(value = TargetEvent.ScheduleCleared.class, name = "schedule-cleared"),
  @JsonSubTypes.Type(value = TargetEvent.Begun.class, name = "begun"),
  @JsonSubTypes.Type(value = TargetEvent.HandedBack.class, name = "handed-back"),
  @JsonSubTypes.Type(value = TargetEvent.WentOut.class, name = "went-out"),
  @JsonSubTypes.Type(value = TargetEvent.Rejected.class, name = "rejected"),
  @JsonSubTypes.Type(value = TargetEvent.OutcomeLost.class, name = "outcome-lost"),
  @JsonSubTypes.Type(value = TargetEvent.SlotMissed.class, name = "slot-missed")
})
public sealed interface TargetEvent extends Event {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super ScheduleSet, ? extends T> scheduleSet,
      Function<? super ScheduleCleared, ? extends T> scheduleCleared,
      Function<? super Begun, ? extends T> begun,
      Function<? super HandedBack, ? extends T> handedBack,
      Function<? super WentOut, ? extends T> wentOut,
      Function<? super Rejected, ? extends T> rejected,
      Function<? super OutcomeLost, ? extends T> outcomeLost,
      Function<? super SlotMissed, ? extends T> slotMissed);

  /**
   * It has a time.
   *
   * @param slot when
   * @param digest the digest of the message that is meant
   * @param warning what may keep it from going out then, and what to do about it
   */
  record ScheduleSet(Slot slot, Digest digest, Optional<Finding> warning) implements TargetEvent {
    @Override
    public String code() {
      return "publishing.scheduled";
    }

    @Override
    public Map<String, String> facts() {
      ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
      facts.put("post", slot.post().value()).put("channel", slot.channel().value());
      facts.put("at", slot.at().toString()).put("digest", digest.hex());
      warning.ifPresent(what -> facts.put("warning", what.message()));
      return facts.buildOrThrow();
    }

    @Override
    public <T> T match(
        Function<? super ScheduleSet, ? extends T> scheduleSet,
        Function<? super ScheduleCleared, ? extends T> scheduleCleared,
        Function<? super Begun, ? extends T> begun,
        Function<? super HandedBack, ? extends T> handedBack,
        Function<? super WentOut, ? extends T> wentOut,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super OutcomeLost, ? extends T> outcomeLost,
        Function<? super SlotMissed, ? extends T> slotMissed) {
      return scheduleSet.apply(this);
    }
  }

  /**
   * It has no time any more.
   *
   * @param reason why
   */
  record ScheduleCleared(String reason) implements TargetEvent {
    @Override
    public String code() {
      return "publishing.unscheduled";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("reason", reason);
    }

    @Override
    public <T> T match(
        Function<? super ScheduleSet, ? extends T> scheduleSet,
        Function<? super ScheduleCleared, ? extends T> scheduleCleared,
        Function<? super Begun, ? extends T> begun,
        Function<? super HandedBack, ? extends T> handedBack,
        Function<? super WentOut, ? extends T> wentOut,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super OutcomeLost, ? extends T> outcomeLost,
        Function<? super SlotMissed, ? extends T> slotMissed) {
      return scheduleCleared.apply(this);
    }
  }

  /**
   * An attempt is about to be made.
   *
   * @param attempt which
   */
  record Begun(Attempt attempt) implements TargetEvent {
    @Override
    public String code() {
      return "publishing.begun";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "number", Integer.toString(attempt.number()), "fence", Long.toString(attempt.fence()));
    }

    @Override
    public <T> T match(
        Function<? super ScheduleSet, ? extends T> scheduleSet,
        Function<? super ScheduleCleared, ? extends T> scheduleCleared,
        Function<? super Begun, ? extends T> begun,
        Function<? super HandedBack, ? extends T> handedBack,
        Function<? super WentOut, ? extends T> wentOut,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super OutcomeLost, ? extends T> outcomeLost,
        Function<? super SlotMissed, ? extends T> slotMissed) {
      return begun.apply(this);
    }
  }

  /**
   * Nothing is out; it is tried again.
   *
   * @param until when
   * @param reason why
   * @param tried whether the network was called, so that the attempt counts
   */
  record HandedBack(Instant until, String reason, boolean tried) implements TargetEvent {
    @Override
    public String code() {
      return "publishing.handed-back";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "until", until.toString(), "reason", reason, "tried", Boolean.toString(tried));
    }

    @Override
    public <T> T match(
        Function<? super ScheduleSet, ? extends T> scheduleSet,
        Function<? super ScheduleCleared, ? extends T> scheduleCleared,
        Function<? super Begun, ? extends T> begun,
        Function<? super HandedBack, ? extends T> handedBack,
        Function<? super WentOut, ? extends T> wentOut,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super OutcomeLost, ? extends T> outcomeLost,
        Function<? super SlotMissed, ? extends T> slotMissed) {
      return handedBack.apply(this);
    }
  }

  /**
   * It is out.
   *
   * @param externalId how the network calls it
   * @param at when it went out
   * @param found whether that was found out later, its answer having been lost
   */
  record WentOut(String externalId, Instant at, boolean found) implements TargetEvent {
    @Override
    public String code() {
      return "publishing.published";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "externalId", externalId, "at", at.toString(), "found", Boolean.toString(found));
    }

    @Override
    public <T> T match(
        Function<? super ScheduleSet, ? extends T> scheduleSet,
        Function<? super ScheduleCleared, ? extends T> scheduleCleared,
        Function<? super Begun, ? extends T> begun,
        Function<? super HandedBack, ? extends T> handedBack,
        Function<? super WentOut, ? extends T> wentOut,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super OutcomeLost, ? extends T> outcomeLost,
        Function<? super SlotMissed, ? extends T> slotMissed) {
      return wentOut.apply(this);
    }
  }

  /**
   * The network did not take it.
   *
   * @param kind what has to be done
   * @param detail what the network said
   */
  record Rejected(RejectionKind kind, String detail) implements TargetEvent {
    @Override
    public String code() {
      return "publishing.rejected";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("kind", kind.name(), "detail", detail);
    }

    @Override
    public <T> T match(
        Function<? super ScheduleSet, ? extends T> scheduleSet,
        Function<? super ScheduleCleared, ? extends T> scheduleCleared,
        Function<? super Begun, ? extends T> begun,
        Function<? super HandedBack, ? extends T> handedBack,
        Function<? super WentOut, ? extends T> wentOut,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super OutcomeLost, ? extends T> outcomeLost,
        Function<? super SlotMissed, ? extends T> slotMissed) {
      return rejected.apply(this);
    }
  }

  /**
   * Nobody knows whether it is out.
   *
   * @param detail what is known
   */
  record OutcomeLost(String detail) implements TargetEvent {
    @Override
    public String code() {
      return "publishing.outcome-lost";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("detail", detail);
    }

    @Override
    public <T> T match(
        Function<? super ScheduleSet, ? extends T> scheduleSet,
        Function<? super ScheduleCleared, ? extends T> scheduleCleared,
        Function<? super Begun, ? extends T> begun,
        Function<? super HandedBack, ? extends T> handedBack,
        Function<? super WentOut, ? extends T> wentOut,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super OutcomeLost, ? extends T> outcomeLost,
        Function<? super SlotMissed, ? extends T> slotMissed) {
      return outcomeLost.apply(this);
    }
  }

  /**
   * Its time passed.
   *
   * @param reason why it did not go out
   */
  record SlotMissed(Refusal reason) implements TargetEvent {
    @Override
    public String code() {
      return "publishing.missed";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("reason", reason.message());
    }

    @Override
    public <T> T match(
        Function<? super ScheduleSet, ? extends T> scheduleSet,
        Function<? super ScheduleCleared, ? extends T> scheduleCleared,
        Function<? super Begun, ? extends T> begun,
        Function<? super HandedBack, ? extends T> handedBack,
        Function<? super WentOut, ? extends T> wentOut,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super OutcomeLost, ? extends T> outcomeLost,
        Function<? super SlotMissed, ? extends T> slotMissed) {
      return slotMissed.apply(this);
    }
  }
}
