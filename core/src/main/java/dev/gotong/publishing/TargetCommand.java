package dev.gotong.publishing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Digest;
import dev.gotong.calendar.Slot;
import java.util.Optional;
import java.util.function.Function;

/** What somebody, or time, may ask of a target. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TargetCommand.Schedule.class, name = "schedule"),
  @JsonSubTypes.Type(value = TargetCommand.Unschedule.class, name = "unschedule"),
  @JsonSubTypes.Type(value = TargetCommand.Begin.class, name = "begin"),
  @JsonSubTypes.Type(value = TargetCommand.HandBack.class, name = "hand-back"),
  @JsonSubTypes.Type(value = TargetCommand.Report.class, name = "report"),
  @JsonSubTypes.Type(value = TargetCommand.Settle.class, name = "settle"),
  @JsonSubTypes.Type(value = TargetCommand.Resolve.class, name = "resolve")
})
public sealed interface TargetCommand {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Schedule, ? extends T> schedule,
      Function<? super Unschedule, ? extends T> unschedule,
      Function<? super Begin, ? extends T> begin,
      Function<? super HandBack, ? extends T> handBack,
      Function<? super Report, ? extends T> report,
      Function<? super Settle, ? extends T> settle,
      Function<? super Resolve, ? extends T> resolve);

  /**
   * Sets when it goes out, or moves it.
   *
   * @param slot when
   * @param digest the digest of the message that is meant
   */
  record Schedule(Slot slot, Digest digest) implements TargetCommand {
    @Override
    public <T> T match(
        Function<? super Schedule, ? extends T> schedule,
        Function<? super Unschedule, ? extends T> unschedule,
        Function<? super Begin, ? extends T> begin,
        Function<? super HandBack, ? extends T> handBack,
        Function<? super Report, ? extends T> report,
        Function<? super Settle, ? extends T> settle,
        Function<? super Resolve, ? extends T> resolve) {
      return schedule.apply(this);
    }
  }

  /**
   * Takes it back: it does not go out.
   */
  record Unschedule() implements TargetCommand {
    @Override
    public <T> T match(
        Function<? super Schedule, ? extends T> schedule,
        Function<? super Unschedule, ? extends T> unschedule,
        Function<? super Begin, ? extends T> begin,
        Function<? super HandBack, ? extends T> handBack,
        Function<? super Report, ? extends T> report,
        Function<? super Settle, ? extends T> settle,
        Function<? super Resolve, ? extends T> resolve) {
      return unschedule.apply(this);
    }
  }

  /**
   * Puts an attempt on record, just before the network is called.
   *
   * @param fence the fence of the claim
   */
  record Begin(long fence) implements TargetCommand {
    @Override
    public <T> T match(
        Function<? super Schedule, ? extends T> schedule,
        Function<? super Unschedule, ? extends T> unschedule,
        Function<? super Begin, ? extends T> begin,
        Function<? super HandBack, ? extends T> handBack,
        Function<? super Report, ? extends T> report,
        Function<? super Settle, ? extends T> settle,
        Function<? super Resolve, ? extends T> resolve) {
      return begin.apply(this);
    }
  }

  /**
   * Nothing was sent after all; it is due again.
   *
   * @param fence the fence of the attempt
   * @param reason why
   */
  record HandBack(long fence, String reason) implements TargetCommand {
    @Override
    public <T> T match(
        Function<? super Schedule, ? extends T> schedule,
        Function<? super Unschedule, ? extends T> unschedule,
        Function<? super Begin, ? extends T> begin,
        Function<? super HandBack, ? extends T> handBack,
        Function<? super Report, ? extends T> report,
        Function<? super Settle, ? extends T> settle,
        Function<? super Resolve, ? extends T> resolve) {
      return handBack.apply(this);
    }
  }

  /**
   * Says what the network answered.
   *
   * @param fence the fence of the attempt
   * @param outcome the answer
   */
  record Report(long fence, PublishOutcome outcome) implements TargetCommand {
    @Override
    public <T> T match(
        Function<? super Schedule, ? extends T> schedule,
        Function<? super Unschedule, ? extends T> unschedule,
        Function<? super Begin, ? extends T> begin,
        Function<? super HandBack, ? extends T> handBack,
        Function<? super Report, ? extends T> report,
        Function<? super Settle, ? extends T> settle,
        Function<? super Resolve, ? extends T> resolve) {
      return report.apply(this);
    }
  }

  /**
   * Says whether a message whose answer was lost is out, as the publisher found.
   *
   * @param lookup what it found
   */
  record Settle(Lookup lookup) implements TargetCommand {
    @Override
    public <T> T match(
        Function<? super Schedule, ? extends T> schedule,
        Function<? super Unschedule, ? extends T> unschedule,
        Function<? super Begin, ? extends T> begin,
        Function<? super HandBack, ? extends T> handBack,
        Function<? super Report, ? extends T> report,
        Function<? super Settle, ? extends T> settle,
        Function<? super Resolve, ? extends T> resolve) {
      return settle.apply(this);
    }
  }

  /**
   * Says whether a message whose answer was lost is out, as a person has seen.
   *
   * @param externalId how the network calls it; empty if it is not out
   */
  record Resolve(Optional<String> externalId) implements TargetCommand {
    @Override
    public <T> T match(
        Function<? super Schedule, ? extends T> schedule,
        Function<? super Unschedule, ? extends T> unschedule,
        Function<? super Begin, ? extends T> begin,
        Function<? super HandBack, ? extends T> handBack,
        Function<? super Report, ? extends T> report,
        Function<? super Settle, ? extends T> settle,
        Function<? super Resolve, ? extends T> resolve) {
      return resolve.apply(this);
    }
  }
}
