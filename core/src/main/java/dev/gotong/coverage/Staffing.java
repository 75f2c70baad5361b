package dev.gotong.coverage;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.team.Action;
import dev.gotong.team.Scope;
import dev.gotong.time.WeeklyHours;
import java.util.Set;
import org.immutables.value.Value;

/**
 * That so many people are at work for a network or a channel.
 *
 * @param place where; whoever counts may do all of {@code actions} on every channel of it
 * @param actions what they must be allowed to do
 * @param skills what they must have learned
 * @param hours when they must be there
 * @param atLeast people required at every instant of {@code hours}, 1 to 99; one unless set
 */
@Value.Builder
@ValueStyle
public record Staffing(
    Scope place, Set<Action> actions, Set<String> skills, WeeklyHours hours, int atLeast)
    implements WithStaffing {

  /** Checks the bounds and sorts the sets. */
  public Staffing {
    Require.between(atLeast, 1, 99, "atLeast");
    skills.forEach(skill -> Require.id(skill, "skill"));
    actions = ImmutableSortedSet.copyOf(actions);
    skills = ImmutableSortedSet.copyOf(skills);
  }

  /** {@return a builder of rules that ask for one person} */
  public static Builder builder() {
    return new Builder().atLeast(1);
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends StaffingBuilder {
    Builder() {}
  }
}
