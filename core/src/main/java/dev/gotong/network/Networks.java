package dev.gotong.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.base.NetworkId;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The networks that are known, each once, in the order of their ids.
 *
 * <p>A host that knows better replaces a profile, or adds one, with {@link #with}:
 * {@code Networks.builtin().with(Networks.builtin().network(id).withText(longer))}.
 *
 * @param profiles what is known of each
 */
public record Networks(List<NetworkProfile> profiles) {

  /** Sorts the profiles, and checks that no network is there twice. */
  public Networks {
    profiles = ImmutableList.copyOf(profiles.stream()
        .collect(ImmutableSortedMap.toImmutableSortedMap(
            Comparator.<NetworkId>naturalOrder(), NetworkProfile::id, p -> p))
        .values());
  }

  /** {@return X, Bluesky, Mastodon, LinkedIn, Instagram and Facebook, as known in November 2026} */
  public static Networks builtin() {
    return new Networks(Builtin.PROFILES);
  }

  /** {@return what is known of a network, if anything is} */
  public Optional<NetworkProfile> find(NetworkId id) {
    return profiles.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /**
   * {@return what is known of a network}
   *
   * @throws NoSuchElementException if nothing is
   */
  public NetworkProfile network(NetworkId id) {
    return find(id)
        .orElseThrow(() -> new NoSuchElementException("no network " + id + "; known are "
            + profiles.stream().map(p -> p.id().value()).toList()));
  }

  /** {@return these networks and {@code profile}, which replaces one of the same id} */
  public Networks with(NetworkProfile profile) {
    TreeMap<NetworkId, NetworkProfile> all = new TreeMap<>();
    profiles.forEach(p -> all.put(p.id(), p));
    all.put(profile.id(), profile);
    return new Networks(ImmutableList.copyOf(all.values()));
  }
}
