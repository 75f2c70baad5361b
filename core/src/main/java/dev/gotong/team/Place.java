package dev.gotong.team;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.network.Channel;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where something is to be done: a channel with its place in the tree, and the campaign of the post that it is about.
 *
 * @param brand the brand of the channel, an id; none unless set
 * @param space its space in that brand, an id; none unless set, and none without a brand
 * @param network the network it is on
 * @param channel which channel
 * @param campaign the campaign of the post, an id; none unless set
 */
@Value.Builder
@ValueStyle
public record Place(
    Optional<String> brand,
    Optional<String> space,
    NetworkId network,
    ChannelId channel,
    Optional<String> campaign)
    implements WithPlace {

  /** Checks the form. */
  public Place {
    brand.ifPresent(id -> Require.id(id, "brand"));
    space.ifPresent(id -> Require.id(id, "space"));
    campaign.ifPresent(id -> Require.id(id, "campaign"));
    Require.that(
        space.isEmpty() || brand.isPresent(), "a space must be of a brand, but %s has none", space);
  }

  /** {@return that channel, whatever is posted there} */
  public static Place of(Channel channel) {
    return new Place(
        channel.brand(), channel.space(), channel.network(), channel.id(), Optional.empty());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return channel + campaign.map(id -> " in campaign " + id).orElse("");
  }

  /** Builds places. Not thread-safe. */
  public static final class Builder extends PlaceBuilder {
    Builder() {}
  }
}
