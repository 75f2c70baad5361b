package dev.gotong.workload;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What somebody must be, may do and can do to take an item. Items with the same requirement are open to the same people.
 *
 * @param role the role they must have; empty if any will do
 * @param permissions what they must be allowed to do, each 1 to 100 characters, in the words of the host
 * @param network where the work is done: they must have access, and it counts towards that network; empty if on none
 * @param skills what they must have learned, each 1 to 100 characters
 */
@Value.Builder
@ValueStyle
public record Requirement(
    Optional<String> role, Set<String> permissions, Optional<NetworkId> network, Set<String> skills)
    implements WithRequirement {
  private static final int LONGEST = 100;
  private static final Requirement NONE = builder().build();

  /** Checks the texts and sorts the sets. */
  public Requirement {
    role.ifPresent(text -> Require.text(text, LONGEST, "role"));
    permissions = tags(permissions, "permission");
    skills = tags(skills, "skill");
  }

  static ImmutableSortedSet<String> tags(Set<String> tags, String name) {
    tags.forEach(tag -> Require.text(tag, LONGEST, name));
    return ImmutableSortedSet.copyOf(tags);
  }

  /** {@return whether that worker is, may and can all of it} */
  public boolean isMetBy(Worker worker) {
    return role.map(worker.roles()::contains).orElse(true)
        && worker.permissions().containsAll(permissions)
        && network.map(worker.networks()::contains).orElse(true)
        && worker.skills().containsAll(skills);
  }

  /** {@return the requirement that everybody meets} */
  public static Requirement none() {
    return NONE;
  }

  /** {@return a builder that requires nothing} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds requirements. Not thread-safe. */
  public static final class Builder extends RequirementBuilder {
    Builder() {}
  }
}
