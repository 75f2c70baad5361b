package dev.gotong.network;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One account of the team on one network.
 *
 * @param id its id in Gotong
 * @param network the network it is on
 * @param name as the team calls it, such as {@code Kopi Senja on Instagram}; 1 to 100 characters
 * @param zone the zone of its audience, in which its slots are given
 * @param brand the brand for which it speaks, an id; none unless set
 * @param space the team's space in that brand to which it belongs, an id; none unless set
 */
@Value.Builder
@ValueStyle
public record Channel(
    ChannelId id,
    NetworkId network,
    String name,
    ZoneId zone,
    Optional<String> brand,
    Optional<String> space)
    implements WithChannel {

  /** Checks the name, and that a space is of a brand. */
  public Channel {
    Require.text(name, 100, "name");
    brand.ifPresent(value -> Require.id(value, "brand"));
    space.ifPresent(value -> Require.id(value, "space"));
    Require.that(
        space.isEmpty() || brand.isPresent(),
        "a space must be of a brand, but the one of %s has none",
        id);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds channels. Not thread-safe. */
  public static final class Builder extends ChannelBuilder {
    Builder() {}
  }
}
