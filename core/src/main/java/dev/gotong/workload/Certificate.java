package dev.gotong.workload;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import java.util.Map;

/**
 * Prices that prove a {@link Bound}, in whole millionths of a point a minute. At any prices the cheapest that each item could
 * cost by itself, and the cheapest load of each person, add up to less than any plan costs (Lagrangian relaxation: Geoffrion
 * 1974); at good prices to little less. What is left out has the price 0.
 *
 * @param minutes by person, the price of a minute of their time; it may be negative
 * @param networks by person and network, the price of a minute of it, 0 to what a minute above the threshold weighs
 * @param days by person and stretch of days, the price of a minute that can only be worked then, 0 or more
 * @param searched whether a search through the plans raised the bound of the soft parts above what the prices prove; to check
 *     that is to search again
 */
public record Certificate(
    Map<PersonId, Long> minutes,
    Map<PersonId, Map<NetworkId, Long>> networks,
    Map<PersonId, Map<Days, Long>> days,
    boolean searched) {
  private static final Certificate NONE = new Certificate(Map.of(), Map.of(), Map.of(), false);

  /** Sorts. */
  public Certificate {
    minutes = ImmutableSortedMap.copyOf(minutes);
    networks =
        ImmutableSortedMap.copyOf(Maps.transformValues(networks, ImmutableSortedMap::copyOf));
    days = ImmutableSortedMap.copyOf(Maps.transformValues(days, ImmutableSortedMap::copyOf));
  }

  /** {@return the certificate of a balancer that proves nothing} */
  public static Certificate none() {
    return NONE;
  }
}
