package dev.gotong.notice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Micros;
import dev.gotong.base.Require;
import java.time.Instant;
import java.util.function.Function;

/** Whether a notice was given up. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LetterState.Underway.class, name = "underway"),
  @JsonSubTypes.Type(value = LetterState.Dead.class, name = "dead")
})
public sealed interface LetterState {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Underway, ? extends T> underway, Function<? super Dead, ? extends T> dead);

  /** {@return the phase in a word} */
  default String phase() {
    return match(underway -> "underway", dead -> "dead");
  }

  /** It was delivered, or will be, or is given up later. */
  record Underway() implements LetterState {
    @Override
    public <T> T match(
        Function<? super Underway, ? extends T> underway,
        Function<? super Dead, ? extends T> dead) {
      return underway.apply(this);
    }
  }

  /**
   * It was given up, and waits for a person.
   *
   * @param tries how often it was tried, 1 or more
   * @param why what was known the last time
   * @param since since when, in microseconds
   */
  record Dead(int tries, String why, Instant since) implements LetterState {

    /** Checks the bound, and truncates the time. */
    public Dead {
      Require.atLeast(tries, 1, "tries");
      since = Micros.truncate(since);
    }

    @Override
    public <T> T match(
        Function<? super Underway, ? extends T> underway,
        Function<? super Dead, ? extends T> dead) {
      return dead.apply(this);
    }
  }
}
