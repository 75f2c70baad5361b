package dev.gotong.coverage;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.team.Action;
import dev.gotong.time.WeeklyHours;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * That networks get their shares of cover. The cover of a network is the time of all who are at work and may do
 * {@code actions} there, added up; somebody who may on three networks covers all three.
 *
 * <p>With targets of 2 and 1 and a tolerance of 10, the first must get from 60 to 73.3 % of all cover.
 *
 * @param targets what each network should get in proportion to the others, 1 to 1,000
 * @param actions what they must be allowed to do on every channel of the network
 * @param hours the time that counts
 * @param tolerancePercent how far a share may be from its target, in hundredths of the target, 0 to 100
 */
@Value.Builder
@ValueStyle
public record Evenness(
    Map<NetworkId, Integer> targets, Set<Action> actions, WeeklyHours hours, int tolerancePercent)
    implements WithEvenness {

  /** Checks the bounds and sorts. */
  public Evenness {
    targets = ImmutableMap.copyOf(ImmutableSortedMap.copyOf(targets));
    targets.values().forEach(target -> Require.between(target, 1, 1_000, "target"));
    actions = ImmutableSortedSet.copyOf(actions);
    Require.between(tolerancePercent, 0, 100, "tolerancePercent");
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends EvennessBuilder {
    Builder() {}
  }
}
