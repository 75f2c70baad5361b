package dev.gotong.workload;

import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.Require;
import dev.gotong.base.TaskId;
import dev.gotong.base.ValueStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One task, as a balancer sees it.
 *
 * @param id the task
 * @param minutes how long it takes at the usual speed, 1 to 100,000
 * @param days the days on which it is worked on, all within the horizon; empty if on any
 * @param requirement what its owner must be, may do and can do; nothing unless set
 * @param kind which kind of work it is, 1 to 100 characters; people like or dislike a kind. {@code work} unless set
 * @param priority how bad it is if nobody takes it: 3 critical, 2 high, 1 normal, 0 low; 1 unless set
 * @param excluded who may not take it though they meet the requirement, and why; in the order of their ids
 * @param owner who has it now; empty if nobody has
 * @param pinned whether nobody but its owner may take it; false unless set
 * @param frozen whether a change of its owner weighs four times as much; false unless set
 * @param separation a name that it shares with items that must all have different owners, such as the writing and the review
 *     of one post; empty if there are none
 */
@Value.Builder
@ValueStyle
public record WorkItem(
    TaskId id,
    int minutes,
    Optional<Days> days,
    Requirement requirement,
    String kind,
    int priority,
    Map<PersonId, Refusal> excluded,
    Optional<PersonId> owner,
    boolean pinned,
    boolean frozen,
    Optional<String> separation)
    implements WithWorkItem {
  /** The highest priority. */
  static final int CRITICAL = 3;

  private static final int MOST_MINUTES = 100_000;
  private static final int LONGEST = 100;

  /** Checks the bounds, and that a pinned item has an owner. */
  public WorkItem {
    Require.between(minutes, 1, MOST_MINUTES, "minutes");
    Require.text(kind, LONGEST, "kind");
    Require.between(priority, 0, CRITICAL, "priority");
    excluded = ImmutableSortedMap.copyOf(excluded);
    Require.that(!pinned || owner.isPresent(), "owner must be present, since %s is pinned", id);
    separation.ifPresent(name -> Require.text(name, LONGEST, "separation"));
  }

  /** {@return a builder of an item for anybody, on any day, of priority 1} */
  public static Builder builder() {
    return new Builder()
        .requirement(Requirement.none())
        .kind("work")
        .priority(1)
        .pinned(false)
        .frozen(false);
  }

  /** {@return the days on which it may be worked on} */
  Days window(Horizon horizon) {
    return days.orElseGet(horizon::all);
  }

  /** Builds items. Not thread-safe. */
  public static final class Builder extends WorkItemBuilder {
    Builder() {}
  }
}
