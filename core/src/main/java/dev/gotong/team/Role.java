package dev.gotong.team;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Require;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A named set of actions, such as what an editor may do; it gives nothing until it is granted. Not to be confused with
 * what somebody is called in the team, {@link Member#role}.
 *
 * @param name an id, such as {@code account.editor}
 * @param actions the actions, sorted
 * @param wildcards {@code *} for every action, or {@code post.*} for every one whose name begins so, those of tomorrow
 *     too; never one that is {@linkplain Action#isPrivileged privileged}
 */
public record Role(String name, Set<Action> actions, Set<String> wildcards) {
  private static final Pattern WILDCARD = Pattern.compile("([A-Za-z0-9._:-]{1,62}\\.)?\\*");

  /** Checks the form, and that nothing privileged stands beside a wildcard. */
  public Role {
    Require.id(name, "role");
    actions = ImmutableSortedSet.copyOf(actions);
    wildcards = ImmutableSortedSet.copyOf(wildcards);
    for (String wildcard : wildcards) {
      Require.that(
          WILDCARD.matcher(wildcard).matches(),
          "a wildcard must be * or a beginning such as post.*, but was \"%s\"",
          wildcard);
    }
    Require.that(
        wildcards.isEmpty() || actions.stream().noneMatch(Action::isPrivileged),
        "a role with a wildcard must name no privileged action, but %s names one of %s",
        name,
        actions);
  }

  /** {@return the role of those actions} */
  public static Role of(String name, Action... actions) {
    return new Role(name, ImmutableSet.copyOf(actions), ImmutableSet.of());
  }

  /** {@return the role of every action whose name matches} */
  public static Role wildcard(String name, String... wildcards) {
    return new Role(name, ImmutableSet.of(), ImmutableSet.copyOf(wildcards));
  }

  /** {@return whether the action is in it by name or by a wildcard; those that it implies are not looked at} */
  public boolean contains(Action action) {
    return actions.contains(action) || matches(action);
  }

  private boolean matches(Action action) {
    if (wildcards.isEmpty() || action.isPrivileged()) {
      return false;
    }
    for (String wildcard : wildcards) {
      if (action.value().startsWith(wildcard.substring(0, wildcard.length() - 1))) {
        return true;
      }
    }
    return false;
  }
}
