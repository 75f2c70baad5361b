package dev.gotong.publishing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** How far one post is on one channel. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TargetState.Unscheduled.class, name = "unscheduled"),
  @JsonSubTypes.Type(value = TargetState.Scheduled.class, name = "scheduled"),
  @JsonSubTypes.Type(value = TargetState.InFlight.class, name = "in-flight"),
  @JsonSubTypes.Type(value = TargetState.Published.class, name = "published"),
  @JsonSubTypes.Type(value = TargetState.Rejected.class, name = "rejected"),
  @JsonSubTypes.Type(value = TargetState.Unclear.class, name = "unclear"),
  @JsonSubTypes.Type(value = TargetState.Missed.class, name = "missed")
})
public sealed interface TargetState {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Unscheduled, ? extends T> unscheduled,
      Function<? super Scheduled, ? extends T> scheduled,
      Function<? super InFlight, ? extends T> inFlight,
      Function<? super Published, ? extends T> published,
      Function<? super Rejected, ? extends T> rejected,
      Function<? super Unclear, ? extends T> unclear,
      Function<? super Missed, ? extends T> missed);

  /** {@return what is to go out when, if a time was set} */
  default Optional<Plan> findPlan() {
    return match(
        unscheduled -> Optional.empty(),
        scheduled -> Optional.of(scheduled.plan()),
        flight -> Optional.of(flight.plan()),
        published -> Optional.of(published.plan()),
        rejected -> Optional.of(rejected.plan()),
        unclear -> Optional.of(unclear.plan()),
        missed -> Optional.of(missed.plan()));
  }

  /** {@return the attempt that is under way or whose answer was lost, if there is one} */
  default Optional<Attempt> findAttempt() {
    if (this instanceof InFlight flight) {
      return Optional.of(flight.attempt());
    }
    return this instanceof Unclear unclear ? Optional.of(unclear.attempt()) : Optional.empty();
  }

  /** {@return the phase in a word, such as {@code in flight}} */
  default String phase() {
    return match(
        unscheduled -> "unscheduled",
        scheduled -> "scheduled",
        flight -> "in flight",
        published -> "published",
        rejected -> "rejected",
        unclear -> "unclear",
        missed -> "missed");
  }

  /**
   * No time has been set.
   */
  record Unscheduled() implements TargetState {
    @Override
    public <T> T match(
        Function<? super Unscheduled, ? extends T> unscheduled,
        Function<? super Scheduled, ? extends T> scheduled,
        Function<? super InFlight, ? extends T> inFlight,
        Function<? super Published, ? extends T> published,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super Unclear, ? extends T> unclear,
        Function<? super Missed, ? extends T> missed) {
      return unscheduled.apply(this);
    }
  }

  /**
   * It goes out when its time has come.
   *
   * @param plan what was to go out when
   * @param dueAt when it is tried: its slot, or later if it is tried again
   */
  record Scheduled(Plan plan, Instant dueAt) implements TargetState {
    @Override
    public <T> T match(
        Function<? super Unscheduled, ? extends T> unscheduled,
        Function<? super Scheduled, ? extends T> scheduled,
        Function<? super InFlight, ? extends T> inFlight,
        Function<? super Published, ? extends T> published,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super Unclear, ? extends T> unclear,
        Function<? super Missed, ? extends T> missed) {
      return scheduled.apply(this);
    }
  }

  /**
   * It is being sent, or was when the sender died.
   *
   * @param plan what was to go out when
   * @param attempt the attempt under way
   */
  record InFlight(Plan plan, Attempt attempt) implements TargetState {
    @Override
    public <T> T match(
        Function<? super Unscheduled, ? extends T> unscheduled,
        Function<? super Scheduled, ? extends T> scheduled,
        Function<? super InFlight, ? extends T> inFlight,
        Function<? super Published, ? extends T> published,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super Unclear, ? extends T> unclear,
        Function<? super Missed, ? extends T> missed) {
      return inFlight.apply(this);
    }
  }

  /**
   * It is out.
   *
   * @param plan what was to go out when
   * @param externalId how the network calls it
   * @param at when it went out
   */
  record Published(Plan plan, String externalId, Instant at) implements TargetState {
    @Override
    public <T> T match(
        Function<? super Unscheduled, ? extends T> unscheduled,
        Function<? super Scheduled, ? extends T> scheduled,
        Function<? super InFlight, ? extends T> inFlight,
        Function<? super Published, ? extends T> published,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super Unclear, ? extends T> unclear,
        Function<? super Missed, ? extends T> missed) {
      return published.apply(this);
    }
  }

  /**
   * The network did not take it; somebody has to do something.
   *
   * @param plan what was to go out when
   * @param kind what has to be done
   * @param detail what the network said
   */
  record Rejected(Plan plan, RejectionKind kind, String detail) implements TargetState {
    @Override
    public <T> T match(
        Function<? super Unscheduled, ? extends T> unscheduled,
        Function<? super Scheduled, ? extends T> scheduled,
        Function<? super InFlight, ? extends T> inFlight,
        Function<? super Published, ? extends T> published,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super Unclear, ? extends T> unclear,
        Function<? super Missed, ? extends T> missed) {
      return rejected.apply(this);
    }
  }

  /**
   * It may be out or not; it is not sent again before somebody has looked.
   *
   * @param plan what was to go out when
   * @param attempt the attempt whose answer was lost
   * @param detail what is known
   */
  record Unclear(Plan plan, Attempt attempt, String detail) implements TargetState {
    @Override
    public <T> T match(
        Function<? super Unscheduled, ? extends T> unscheduled,
        Function<? super Scheduled, ? extends T> scheduled,
        Function<? super InFlight, ? extends T> inFlight,
        Function<? super Published, ? extends T> published,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super Unclear, ? extends T> unclear,
        Function<? super Missed, ? extends T> missed) {
      return unclear.apply(this);
    }
  }

  /**
   * Its time passed without it going out; somebody has to choose another.
   *
   * @param plan what was to go out when
   * @param reason why
   */
  record Missed(Plan plan, Refusal reason) implements TargetState {
    @Override
    public <T> T match(
        Function<? super Unscheduled, ? extends T> unscheduled,
        Function<? super Scheduled, ? extends T> scheduled,
        Function<? super InFlight, ? extends T> inFlight,
        Function<? super Published, ? extends T> published,
        Function<? super Rejected, ? extends T> rejected,
        Function<? super Unclear, ? extends T> unclear,
        Function<? super Missed, ? extends T> missed) {
      return missed.apply(this);
    }
  }
}
