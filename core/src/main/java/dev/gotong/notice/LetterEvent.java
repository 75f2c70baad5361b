package dev.gotong.notice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Event;
import dev.gotong.base.Micros;
import dev.gotong.base.Require;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** What happened to a notice that could not be delivered. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LetterEvent.GivenUp.class, name = "given-up"),
  @JsonSubTypes.Type(value = LetterEvent.Requeued.class, name = "requeued")
})
public sealed interface LetterEvent extends Event {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super GivenUp, ? extends T> givenUp,
      Function<? super Requeued, ? extends T> requeued);

  /**
   * It was given up.
   *
   * @param tries how often it was tried, 1 or more
   * @param why what was known
   * @param at when, in microseconds
   */
  record GivenUp(int tries, String why, Instant at) implements LetterEvent {

    /** Checks the bound, and truncates the time. */
    public GivenUp {
      Require.atLeast(tries, 1, "tries");
      at = Micros.truncate(at);
    }

    @Override
    public String code() {
      return "notice.given-up";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("tries", Integer.toString(tries), "why", why, "at", at.toString());
    }

    @Override
    public <T> T match(
        Function<? super GivenUp, ? extends T> givenUp,
        Function<? super Requeued, ? extends T> requeued) {
      return givenUp.apply(this);
    }
  }

  /**
   * Somebody has it tried again.
   *
   * @param at when, in microseconds
   */
  record Requeued(Instant at) implements LetterEvent {

    /** Truncates the time. */
    public Requeued {
      at = Micros.truncate(at);
    }

    @Override
    public String code() {
      return "notice.requeued";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("at", at.toString());
    }

    @Override
    public <T> T match(
        Function<? super GivenUp, ? extends T> givenUp,
        Function<? super Requeued, ? extends T> requeued) {
      return requeued.apply(this);
    }
  }
}
