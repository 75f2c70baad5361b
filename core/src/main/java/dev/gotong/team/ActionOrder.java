package dev.gotong.team;

import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.gotong.base.Require;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which actions imply which: whoever may do the stronger one may do the weaker, and whoever may not do the weaker one may
 * not do the stronger. So a permit reaches down and a prohibition up, and no action is allowed without what it implies.
 */
final class ActionOrder {
  static final ActionOrder STANDARD = new ActionOrder(
      ImmutableSetMultimap.<Action, Action>builder()
          .putAll(Action.EDIT_OWN, Action.VIEW)
          .putAll(Action.SUBMIT, Action.VIEW)
          .putAll(Action.DRAFT, Action.EDIT_OWN, Action.SUBMIT)
          .putAll(Action.APPROVE, Action.VIEW)
          .putAll(Action.REJECT, Action.VIEW)
          .putAll(Action.SCHEDULE, Action.VIEW)
          .putAll(Action.WITHDRAW, Action.VIEW)
          .putAll(Action.PUBLISH, Action.SCHEDULE, Action.WITHDRAW)
          .putAll(Action.SORT, Action.READ)
          .putAll(Action.REPLY, Action.SORT)
          .putAll(Action.REPLY_PRIVATELY, Action.REPLY)
          .putAll(Action.MASK, Action.READ)
          .putAll(Action.MODERATE, Action.REPLY_PRIVATELY, Action.MASK)
          .putAll(
              Action.MANAGE,
              Action.CALENDAR,
              Action.BLACKOUTS,
              Action.COVERAGE,
              Action.REBASE,
              Action.MEMBERS,
              Action.ACCOUNTS,
              Action.AUDIT,
              Action.STYLE)
          .build(),
      ImmutableSet.of(Action.POLICY, Action.FREEZE, Action.OVERRIDE, Action.INVALIDATE));

  private final ImmutableSet<Action> privileged;
  private final ImmutableSet<Action> known;
  private final ImmutableMap<Action, ImmutableSet<Action>> weaker;
  private final ImmutableMap<Action, ImmutableSet<Action>> stronger;

  /**
   * Checks that no action implies itself, however indirectly, and none a privileged one.
   *
   * @param implied the next weaker ones of each action
   * @param privileged those that are given by name only
   */
  ActionOrder(ImmutableSetMultimap<Action, Action> implied, ImmutableSet<Action> privileged) {
    this.privileged = privileged;
    for (Action action : privileged) {
      Require.that(
          !implied.containsValue(action), "%s is privileged: nothing must imply it", action);
    }
    known = ImmutableSet.<Action>builder()
        .addAll(implied.keySet())
        .addAll(implied.values())
        .addAll(privileged)
        .build();
    weaker = closure(implied);
    stronger = closure(implied.entries().stream()
        .collect(toImmutableSetMultimap(Map.Entry::getValue, Map.Entry::getKey)));
  }

  private ImmutableMap<Action, ImmutableSet<Action>> closure(
      ImmutableSetMultimap<Action, Action> next) {
    Map<Action, ImmutableSet<Action>> all = new LinkedHashMap<>();
    for (Action action : known) {
      Set<Action> reached = new LinkedHashSet<>();
      reach(action, next, reached);
      Require.that(!reached.contains(action), "no action must imply itself, but %s does", action);
      all.put(action, ImmutableSet.<Action>builder().add(action).addAll(reached).build());
    }
    return ImmutableMap.copyOf(all);
  }

  private static void reach(
      Action from, ImmutableSetMultimap<Action, Action> next, Set<Action> reached) {
    for (Action action : next.get(from)) {
      if (reached.add(action)) {
        reach(action, next, reached);
      }
    }
  }

  /** Every action that Gotong knows. */
  ImmutableSet<Action> known() {
    return known;
  }

  boolean isPrivileged(Action action) {
    return privileged.contains(action);
  }

  /** The action and all that it implies; of a host's own action that one alone. */
  ImmutableSet<Action> weaker(Action action) {
    ImmutableSet<Action> found = weaker.get(action);
    return found == null ? ImmutableSet.of(action) : found;
  }

  /** The action and all that imply it; of a host's own action that one alone. */
  ImmutableSet<Action> stronger(Action action) {
    ImmutableSet<Action> found = stronger.get(action);
    return found == null ? ImmutableSet.of(action) : found;
  }
}
