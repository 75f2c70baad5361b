package dev.gotong.spi;

import dev.gotong.base.Require;
import dev.gotong.base.WorkspaceId;
import java.util.Optional;

/**
 * A question for events of a workspace, in the order of its audit chain.
 *
 * @param workspace the tenant
 * @param of only events of this value; empty for all
 * @param afterSequence only events after this place in the chain; 0 for all
 * @param limit the most events, 1 to {@value #MAX_LIMIT}
 */
public record EventQuery(
    WorkspaceId workspace, Optional<Key<?>> of, long afterSequence, int limit) {
  /** The most events of one answer. */
  public static final int MAX_LIMIT = 1_000;

  /** Checks the bounds. */
  public EventQuery {
    Require.between(limit, 1, MAX_LIMIT, "limit");
    Require.atLeast(afterSequence, 0, "afterSequence");
    Require.that(
        of.map(key -> key.workspace().equals(workspace)).orElse(true),
        "%s is not of the workspace %s",
        of,
        workspace);
  }

  /** {@return the query for the whole chain of a workspace, from its start} */
  public static EventQuery of(WorkspaceId workspace) {
    return new EventQuery(workspace, Optional.empty(), 0, MAX_LIMIT);
  }

  /** {@return the query for the events of one value, from its start} */
  public static EventQuery of(Key<?> key) {
    return new EventQuery(key.workspace(), Optional.of(key), 0, MAX_LIMIT);
  }

  /** {@return the same query, going on after that place in the chain} */
  public EventQuery after(long sequence) {
    return new EventQuery(workspace, of, sequence, limit);
  }
}
