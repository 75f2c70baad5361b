package dev.gotong.team;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.network.Channel;
import java.util.function.Function;

/** Where a grant holds. A wider scope covers all the narrower ones in it; nothing flows the other way. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Scope.Everywhere.class, name = "everywhere"),
  @JsonSubTypes.Type(value = Scope.OnNetwork.class, name = "network"),
  @JsonSubTypes.Type(value = Scope.OnChannel.class, name = "channel")
})
public sealed interface Scope {

  /** {@return the whole workspace} */
  static Scope everywhere() {
    return new Everywhere();
  }

  /** {@return every channel on one network} */
  static Scope network(NetworkId network) {
    return new OnNetwork(network);
  }

  /** {@return one channel} */
  static Scope channel(ChannelId channel) {
    return new OnChannel(channel);
  }

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Everywhere, ? extends T> everywhere,
      Function<? super OnNetwork, ? extends T> network,
      Function<? super OnChannel, ? extends T> channel);

  /** {@return whether the channel lies in it} */
  default boolean covers(Channel place) {
    return match(
        all -> true,
        network -> network.network().equals(place.network()),
        channel -> channel.channel().equals(place.id()));
  }

  /** The whole workspace. */
  record Everywhere() implements Scope {
    @Override
    public <T> T match(
        Function<? super Everywhere, ? extends T> everywhere,
        Function<? super OnNetwork, ? extends T> network,
        Function<? super OnChannel, ? extends T> channel) {
      return everywhere.apply(this);
    }

    @Override
    public String toString() {
      return "everywhere";
    }
  }

  /**
   * Every channel on one network, those of tomorrow too.
   *
   * @param network which network
   */
  record OnNetwork(NetworkId network) implements Scope {
    @Override
    public <T> T match(
        Function<? super Everywhere, ? extends T> everywhere,
        Function<? super OnNetwork, ? extends T> network,
        Function<? super OnChannel, ? extends T> channel) {
      return network.apply(this);
    }

    @Override
    public String toString() {
      return "network " + network;
    }
  }

  /**
   * One channel.
   *
   * @param channel which channel
   */
  record OnChannel(ChannelId channel) implements Scope {
    @Override
    public <T> T match(
        Function<? super Everywhere, ? extends T> everywhere,
        Function<? super OnNetwork, ? extends T> network,
        Function<? super OnChannel, ? extends T> channel) {
      return channel.apply(this);
    }

    @Override
    public String toString() {
      return channel.toString();
    }
  }
}
