package dev.gotong.network;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.time.ZoneId;
import org.immutables.value.Value;

/**
 * One account of the team on one network.
 *
 * @param id its id in Gotong
 * @param network the network it is on
 * @param name as the team calls it, such as {@code Kopi Senja on Instagram}; 1 to 100 characters
 * @param zone the zone of its audience, in which its slots are given
 */
@Value.Builder
@ValueStyle
public record Channel(ChannelId id, NetworkId network, String name, ZoneId zone)
    implements WithChannel {

  /** Checks the name. */
  public Channel {
    Require.text(name, 100, "name");
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
