package dev.gotong.coverage;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Require;
import dev.gotong.network.Channel;
import java.util.Optional;

/**
 * Where something is to be covered: on one network, which is all its channels, or on one channel, or everywhere.
 *
 * @param network the network, if it is one
 * @param channel the channel, if it is one
 */
public record Place(Optional<NetworkId> network, Optional<ChannelId> channel) {

  /** Checks that it is not both. */
  public Place {
    Require.that(
        network.isEmpty() || channel.isEmpty(),
        "a place must be a network or a channel, but was both: %s and %s",
        network,
        channel);
  }

  /** {@return all channels} */
  public static Place everywhere() {
    return new Place(Optional.empty(), Optional.empty());
  }

  /** {@return all channels on one network, those of tomorrow too} */
  public static Place on(NetworkId network) {
    return new Place(Optional.of(network), Optional.empty());
  }

  /** {@return one channel} */
  public static Place on(ChannelId channel) {
    return new Place(Optional.empty(), Optional.of(channel));
  }

  /** {@return whether that channel belongs to it} */
  public boolean holds(Channel place) {
    return network.map(id -> id.equals(place.network())).orElse(true)
        && channel.map(id -> id.equals(place.id())).orElse(true);
  }

  /** {@return {@code everywhere}, {@code network x} or {@code x-main}} */
  @Override
  public String toString() {
    return network
        .map(id -> "network " + id)
        .orElse(channel.map(ChannelId::value).orElse("everywhere"));
  }
}
