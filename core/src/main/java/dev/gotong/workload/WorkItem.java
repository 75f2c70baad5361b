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
 * @param minutes how long it takes, whoever does it, 1 to 10,080
 * @param owner who has it now; empty if nobody has
 * @param barred who may not take it, and why; everyone else in the team may. Kept in the order of the persons' ids
 * @param preference who likes it (1) or dislikes it (-1); whoever is absent is neutral, as is 0
 * @param pinned whether it must stay with its owner, so that nobody else may take it; false unless set
 */
@Value.Builder
@ValueStyle
public record WorkItem(
    TaskId id,
    int minutes,
    Optional<PersonId> owner,
    Map<PersonId, Refusal> barred,
    Map<PersonId, Integer> preference,
    boolean pinned)
    implements WithWorkItem {

  /** Checks the bounds, and that a pinned item has an owner. */
  public WorkItem {
    Require.between(minutes, 1, Worker.WEEK, "minutes");
    barred = ImmutableSortedMap.copyOf(barred);
    preference = ImmutableSortedMap.copyOf(preference);
    preference.values().forEach(liking -> Require.between(liking, -1, 1, "preference"));
    Require.that(!pinned || owner.isPresent(), "owner must be present, since %s is pinned", id);
  }

  /** {@return a builder of an item that is not pinned} */
  public static Builder builder() {
    return new Builder().pinned(false);
  }

  /** Builds items. Not thread-safe. */
  public static final class Builder extends WorkItemBuilder {
    Builder() {}
  }
}
