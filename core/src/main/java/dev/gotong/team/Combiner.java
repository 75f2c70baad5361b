package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes of the grants that are about a request: one that forbids and is not known to fail denies, whatever else there
 * is; else one that permits and is known to hold allows; else it is denied.
 */
final class Combiner<T> {
  private final List<T> permits = new ArrayList<>(2);
  private final List<T> forbids = new ArrayList<>(0);

  /** Adds one that holds as surely as that. */
  void add(T grant, Grant.Effect effect, Truth holds) {
    if (effect == Grant.Effect.FORBID) {
      if (holds != Truth.FALSE) {
        forbids.add(grant);
      }
    } else if (holds == Truth.TRUE) {
      permits.add(grant);
    }
  }

  boolean isForbidden() {
    return !forbids.isEmpty();
  }

  boolean isAllowed() {
    return forbids.isEmpty() && !permits.isEmpty();
  }

  /** Those that settle it; none if nothing was said. */
  List<T> because() {
    return ImmutableList.copyOf(forbids.isEmpty() ? permits : forbids);
  }
}
