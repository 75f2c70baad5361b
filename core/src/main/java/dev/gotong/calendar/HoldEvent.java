package dev.gotong.calendar;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** What happened to a hold. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HoldEvent.Placed.class, name = "placed"),
  @JsonSubTypes.Type(value = HoldEvent.Lifted.class, name = "lifted")
})
public sealed interface HoldEvent extends Event {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Placed, ? extends T> placed, Function<? super Lifted, ? extends T> lifted);

  /**
   * Publishing was stopped.
   *
   * @param by who did
   * @param at when
   * @param reason why
   */
  record Placed(PersonId by, Instant at, String reason) implements HoldEvent {
    @Override
    public String code() {
      return "calendar.hold-placed";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("by", by.value(), "reason", reason);
    }

    @Override
    public <T> T match(
        Function<? super Placed, ? extends T> placed,
        Function<? super Lifted, ? extends T> lifted) {
      return placed.apply(this);
    }
  }

  /**
   * Publishing goes on.
   *
   * @param by who said so
   * @param reason why
   */
  record Lifted(PersonId by, String reason) implements HoldEvent {
    @Override
    public String code() {
      return "calendar.hold-lifted";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("by", by.value(), "reason", reason);
    }

    @Override
    public <T> T match(
        Function<? super Placed, ? extends T> placed,
        Function<? super Lifted, ? extends T> lifted) {
      return lifted.apply(this);
    }
  }
}
