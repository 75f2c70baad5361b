package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody may do something, and why.
 *
 * @param because the grants that settle it: all that permit it, or all that forbid it; empty if nothing was said
 * @param refusal why not; empty if it is allowed
 */
public record Verdict(List<Grant> because, Optional<Refusal> refusal) {

  /** Copies the grants. */
  public Verdict {
    because = ImmutableList.copyOf(because);
  }

  /** {@return whether it is allowed} */
  public boolean allowed() {
    return refusal.isEmpty();
  }
}
