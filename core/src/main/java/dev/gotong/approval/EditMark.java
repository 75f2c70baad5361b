package dev.gotong.approval;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.gotong.base.Digest;
import dev.gotong.base.Require;
import dev.gotong.post.Facet;
import java.util.Set;

/**
 * An edit in the course of a round.
 *
 * @param revision the revision that it led to
 * @param digest its digest
 * @param changed the kinds of what changed
 * @param cosmetic whether it reads as before
 */
public record EditMark(int revision, Digest digest, Set<Facet.Kind> changed, boolean cosmetic) {

  /** Checks the revision, and copies the kinds. */
  public EditMark {
    Require.atLeast(revision, 1, "revision");
    changed = changed.isEmpty() ? ImmutableSet.of() : Sets.immutableEnumSet(changed);
  }
}
