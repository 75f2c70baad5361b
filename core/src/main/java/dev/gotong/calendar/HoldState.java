package dev.gotong.calendar;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.PersonId;
import java.time.Instant;
import java.util.function.Function;

/** Whether publishing is stopped. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HoldState.Free.class, name = "free"),
  @JsonSubTypes.Type(value = HoldState.Held.class, name = "held")
})
public sealed interface HoldState {

  /** {@return what the function for this case makes of it} */
  <T> T match(Function<? super Free, ? extends T> free, Function<? super Held, ? extends T> held);

  /**
   * It is not.
   */
  record Free() implements HoldState {
    @Override
    public <T> T match(
        Function<? super Free, ? extends T> free, Function<? super Held, ? extends T> held) {
      return free.apply(this);
    }
  }

  /**
   * It is.
   *
   * @param by who stopped it
   * @param since when
   * @param reason why
   */
  record Held(PersonId by, Instant since, String reason) implements HoldState {
    @Override
    public <T> T match(
        Function<? super Free, ? extends T> free, Function<? super Held, ? extends T> held) {
      return held.apply(this);
    }
  }
}
