package dev.gotong.base;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An event with what every event has: to whose state it belongs, who caused it, when, by which command.
 *
 * @param kind the kind of the value that changed, such as {@code approval}
 * @param id the id of the value that changed
 * @param version the version of that value after the change, from 1
 * @param number the place of this event among those of the same version, from 0
 * @param commandId the command that caused it
 * @param actor who acted
 * @param onBehalfOf the person represented; empty if the actor acted for themselves
 * @param at when, in microseconds
 * @param policy the policy that the decision followed, such as {@code brand-default/7}; empty if none did
 * @param event what happened
 */
@Value.Builder
@ValueStyle
public record Recorded<E extends Event>(
    String kind,
    String id,
    long version,
    int number,
    CommandId commandId,
    Actor actor,
    Optional<PersonId> onBehalfOf,
    Instant at,
    Optional<String> policy,
    E event) {

  /** Checks the bounds and truncates {@code at} to microseconds. */
  public Recorded {
    Require.id(kind, "kind");
    Require.atLeast(version, 1, "version");
    Require.atLeast(number, 0, "number");
    at = Micros.truncate(at);
  }

  /** {@return a builder} */
  public static <E extends Event> Builder<E> builder() {
    return new Builder<>();
  }

  /** Builds records of events. Not thread-safe. */
  public static final class Builder<E extends Event> extends RecordedBuilder<E> {
    Builder() {}
  }
}
