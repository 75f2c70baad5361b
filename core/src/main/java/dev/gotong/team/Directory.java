package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Require;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The groups and roles of a team, and how it hands out permissions.
 *
 * @param groups its groups, in the order of their names; no group is in itself, however indirectly, and at most four
 *     stand in each other
 * @param roles its roles, in the order of their names
 * @param grantOnlyHeld whether nobody may permit to others what they may not do themselves; so unless set
 */
public record Directory(List<Group> groups, List<Role> roles, boolean grantOnlyHeld) {
  /** How many groups may stand in each other. */
  public static final int MAX_DEPTH = 4;

  private static final Directory EMPTY =
      new Directory(ImmutableList.of(), ImmutableList.of(), true);

  /** Sorts, and checks that names differ and that groups stand in each other as they may. */
  public Directory {
    groups = ImmutableList.sortedCopyOf(Comparator.comparing(Group::name), groups);
    roles = ImmutableList.sortedCopyOf(Comparator.comparing(Role::name), roles);
    requireDifferent(groups.stream().map(Group::name).toList(), "groups");
    requireDifferent(roles.stream().map(Role::name).toList(), "roles");
    int depth = depth(groups);
    Require.that(
        depth <= MAX_DEPTH,
        "at most %d groups must stand in each other and none in itself, but %s",
        MAX_DEPTH,
        depth == Integer.MAX_VALUE ? "one does" : depth + " do");
  }

  /** {@return a directory of nothing, in which nobody grants what they do not hold} */
  public static Directory empty() {
    return EMPTY;
  }

  private static void requireDifferent(List<String> sorted, String what) {
    for (int i = 1; i < sorted.size(); i++) {
      Require.that(
          !sorted.get(i).equals(sorted.get(i - 1)),
          "%s must have different names, but %s is twice",
          what,
          sorted.get(i));
    }
  }

  /** How many groups stand in each other at most; {@link Integer#MAX_VALUE} if one stands in itself. */
  static int depth(List<Group> groups) {
    Map<String, Group> byName = new HashMap<>();
    groups.forEach(group -> byName.put(group.name(), group));
    Map<String, Integer> known = new HashMap<>();
    int deepest = 0;
    for (Group group : groups) {
      deepest = Math.max(deepest, depth(group, byName, known));
    }
    return deepest;
  }

  private static int depth(Group group, Map<String, Group> byName, Map<String, Integer> known) {
    Integer before = known.putIfAbsent(group.name(), Integer.MAX_VALUE); // until it is measured
    if (before != null) {
      return before;
    }
    int deepest = 0;
    for (Membership membership : group.members()) {
      if (membership.member() instanceof Subject.OfGroup in && byName.containsKey(in.name())) {
        deepest = Math.max(deepest, depth(byName.get(in.name()), byName, known));
      }
    }
    int depth = deepest == Integer.MAX_VALUE ? deepest : 1 + deepest;
    known.put(group.name(), depth);
    return depth;
  }

  /** {@return the group of that name, if there is one} */
  public Optional<Group> findGroup(String name) {
    return groups.stream().filter(group -> group.name().equals(name)).findFirst();
  }

  /** {@return the role of that name, if there is one} */
  public Optional<Role> findRole(String name) {
    return roles.stream().filter(role -> role.name().equals(name)).findFirst();
  }

  /** {@return the directory with those groups} */
  Directory withGroups(List<Group> changed) {
    return new Directory(changed, roles, grantOnlyHeld);
  }

  /** {@return the directory with those roles} */
  Directory withRoles(List<Role> changed) {
    return new Directory(groups, changed, grantOnlyHeld);
  }

  /** {@return the directory with that rule} */
  Directory withGrantOnlyHeld(boolean only) {
    return new Directory(groups, roles, only);
  }
}
