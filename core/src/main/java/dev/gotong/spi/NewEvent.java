package dev.gotong.spi;

import dev.gotong.base.Recorded;
import dev.gotong.base.Require;
import dev.gotong.base.WorkspaceId;

/**
 * An event to be appended to the audit chain of a workspace.
 *
 * @param workspace the tenant
 * @param kind the kind of the value that changed; its name is that of {@code recorded}
 * @param recorded the event and all that goes with it
 * @param salt unguessable text that hides the event once it is erased
 */
public record NewEvent(WorkspaceId workspace, Kind<?> kind, Recorded<?> recorded, String salt) {

  /** Checks that the kind is the one recorded, and has such events. */
  public NewEvent {
    Require.that(
        kind.name().equals(recorded.kind()),
        "the event is of %s, but the kind is %s",
        recorded.kind(),
        kind);
    Require.that(
        kind.eventType().map(type -> type.isInstance(recorded.event())).orElse(false),
        "%s has no events of %s: declare them with Kind.withEvents",
        kind,
        recorded.event().getClass());
    Require.id(salt, "salt");
  }
}
