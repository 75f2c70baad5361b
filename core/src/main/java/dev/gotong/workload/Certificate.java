package dev.gotong.workload;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.Map;
import java.util.Set;

/**
 * What proves a {@link Bound}: tasks that are too many, and prices in whole millionths of a point. At any prices the cheapest that each
 * item could cost by itself, and the cheapest load of each person, add up to less than any plan costs (Lagrangian relaxation:
 * Geoffrion 1974); at good prices to little less. Where {@code rewards} are given, they are what the items cost, and each person has the
 * set of whole items that is cheapest for them instead (Fisher, Jaikumar and Van Wassenhove 1986), which proves more and takes
 * longer to work out. What is left out has the price 0.
 *
 * @param minutes by person, the price of a minute of their time; it may be negative, and does not count where rewards are given
 * @param networks by person and network, the price of a minute of it, 0 to what a minute above the threshold weighs
 * @param days by person and stretch of days, the price of a minute that can only be worked then, 0 or more
 * @param rewards by item, what its owner gets for it, in millionths of a point
 * @param shortages by priority, 0 to 3, tasks of it and above that all who could take them have too little time for
 */
public record Certificate(
    Map<PersonId, Long> minutes,
    Map<PersonId, Map<NetworkId, Long>> networks,
    Map<PersonId, Map<Days, Long>> days,
    Map<TaskId, Long> rewards,
    Map<Integer, Set<TaskId>> shortages) {
  private static final Certificate NONE =
      new Certificate(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Sorts. */
  public Certificate {
    minutes = ImmutableSortedMap.copyOf(minutes);
    networks =
        ImmutableSortedMap.copyOf(Maps.transformValues(networks, ImmutableSortedMap::copyOf));
    rewards = ImmutableSortedMap.copyOf(rewards);
    shortages =
        ImmutableSortedMap.copyOf(Maps.transformValues(shortages, ImmutableSortedSet::copyOf));
    days = ImmutableSortedMap.copyOf(Maps.transformValues(days, ImmutableSortedMap::copyOf));
  }

  /** {@return the certificate of a balancer that proves nothing} */
  public static Certificate none() {
    return NONE;
  }
}
