package dev.gotong.team;

import dev.gotong.base.PersonId;
import dev.gotong.base.ValueStyle;
import dev.gotong.network.Channel;
import dev.gotong.predicate.Attributes;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether somebody may do something. What is left out is unknown: then only what permits in any case permits, and all
 * that may forbid forbids.
 *
 * @param subject who; a group asks for nothing itself, and is told what everybody in it may
 * @param action what
 * @param place where; anywhere and everywhere unless set
 * @param at when; at any time and always unless set
 * @param facts what is known of the post or whatever it is about, in the terms of {@link GrantTerms}; nothing unless set
 */
@Value.Builder
@ValueStyle
public record Request(
    Subject subject, Action action, Optional<Place> place, Optional<Instant> at, Attributes facts)
    implements WithRequest {

  /** {@return whether {@code person} may do {@code action} on {@code channel}; at any time, unless set} */
  public static Request of(PersonId person, Action action, Channel channel) {
    return builder()
        .subject(Subject.person(person))
        .action(action)
        .place(Place.of(channel))
        .build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder().facts(Attributes.none());
  }

  @Override
  public String toString() {
    return subject + " " + action + " " + where() + at.map(t -> " at " + t).orElse("");
  }

  String where() {
    return place.map(p -> "on " + p).orElse("everywhere");
  }

  /** Builds requests. Not thread-safe. */
  public static final class Builder extends RequestBuilder {
    Builder() {}
  }
}
