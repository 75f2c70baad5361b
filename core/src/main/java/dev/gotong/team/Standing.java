package dev.gotong.team;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody is permitted on a place without condition or end, and by which name people know it.
 *
 * @param preset the role or preset that says so; empty if the actions were chosen one by one, or there are none
 * @param actions the actions by name: these count, and the name of the preset never does
 * @param wildcards the wildcards of the role
 */
public record Standing(Optional<String> preset, Set<Action> actions, Set<String> wildcards) {

  /** Sorts the sets. */
  public Standing {
    actions = ImmutableSortedSet.copyOf(actions);
    wildcards = ImmutableSortedSet.copyOf(wildcards);
  }

  /** {@return the standing of that subject on exactly that scope} */
  public static Standing of(Team team, Subject subject, Scope scope) {
    List<Grant> permits = plainPermits(team, subject, scope);
    ImmutableSortedSet.Builder<Action> actions = ImmutableSortedSet.naturalOrder();
    ImmutableSortedSet.Builder<String> wildcards = ImmutableSortedSet.naturalOrder();
    Optional<String> preset = Optional.empty();
    for (Grant permit : permits) {
      if (permit.right() instanceof Right.OfRole of) {
        preset = permits.size() == 1 ? Optional.of(of.name()) : preset;
        team.directory().findRole(of.name()).ifPresent(role -> {
          actions.addAll(role.actions());
          wildcards.addAll(role.wildcards());
        });
      } else if (permit.right() instanceof Right.OneAction one) {
        actions.add(one.action());
      }
    }
    return new Standing(preset, actions.build(), wildcards.build());
  }

  /** {@return the name for people: that of the preset, "custom", or "none"} */
  public String label() {
    return preset.orElse(actions.isEmpty() && wildcards.isEmpty() ? "none" : "custom");
  }

  static List<Grant> plainPermits(Team team, Subject subject, Scope scope) {
    return team.grants().stream()
        .filter(grant -> grant.effect() == Grant.Effect.PERMIT && grant.isPlain())
        .filter(grant -> grant.subject().equals(subject) && grant.scope().equals(scope))
        .toList();
  }
}
