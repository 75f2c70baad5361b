package dev.gotong.publishing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Micros;
import dev.gotong.base.Require;
import java.time.Instant;
import java.util.function.Function;

/** What a network answered to an attempt. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PublishOutcome.Published.class, name = "published"),
  @JsonSubTypes.Type(value = PublishOutcome.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = PublishOutcome.RateLimited.class, name = "rate-limited"),
  @JsonSubTypes.Type(value = PublishOutcome.Unknown.class, name = "unknown")
})
public sealed interface PublishOutcome {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Published, ? extends T> published,
      Function<? super Refused, ? extends T> refused,
      Function<? super RateLimited, ? extends T> rateLimited,
      Function<? super Unknown, ? extends T> unknown);

  /**
   * It is out.
   *
   * @param externalId how the network calls it, 1 to 2,048 characters
   * @param at when it went out, in microseconds
   */
  record Published(String externalId, Instant at) implements PublishOutcome {

    /** Checks the id and truncates the time. */
    public Published {
      Require.text(externalId, 2_048, "externalId");
      at = Micros.truncate(at);
    }

    @Override
    public <T> T match(
        Function<? super Published, ? extends T> published,
        Function<? super Refused, ? extends T> refused,
        Function<? super RateLimited, ? extends T> rateLimited,
        Function<? super Unknown, ? extends T> unknown) {
      return published.apply(this);
    }
  }

  /**
   * The network did not take it; nothing is out.
   *
   * @param kind what has to be done
   * @param detail what the network said, at most 2,000 characters
   */
  record Refused(RejectionKind kind, String detail) implements PublishOutcome {

    /** Checks the detail. */
    public Refused {
      Require.optionalText(detail, 2_000, "detail");
    }

    @Override
    public <T> T match(
        Function<? super Published, ? extends T> published,
        Function<? super Refused, ? extends T> refused,
        Function<? super RateLimited, ? extends T> rateLimited,
        Function<? super Unknown, ? extends T> unknown) {
      return refused.apply(this);
    }
  }

  /**
   * The network took nothing and asks to wait.
   *
   * @param until until when, in microseconds
   */
  record RateLimited(Instant until) implements PublishOutcome {

    /** Truncates the time. */
    public RateLimited {
      until = Micros.truncate(until);
    }

    @Override
    public <T> T match(
        Function<? super Published, ? extends T> published,
        Function<? super Refused, ? extends T> refused,
        Function<? super RateLimited, ? extends T> rateLimited,
        Function<? super Unknown, ? extends T> unknown) {
      return rateLimited.apply(this);
    }
  }

  /**
   * It may be out or not: the answer was lost.
   *
   * @param detail what is known, at most 2,000 characters
   */
  record Unknown(String detail) implements PublishOutcome {

    /** Checks the detail. */
    public Unknown {
      Require.optionalText(detail, 2_000, "detail");
    }

    @Override
    public <T> T match(
        Function<? super Published, ? extends T> published,
        Function<? super Refused, ? extends T> refused,
        Function<? super RateLimited, ? extends T> rateLimited,
        Function<? super Unknown, ? extends T> unknown) {
      return unknown.apply(this);
    }
  }
}
