package dev.gotong.team;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Require;
import dev.gotong.network.Channel;
import java.util.function.Function;

/**
 * Where a grant holds: a node of the tree of organisation, brand, space, network and channel, or a campaign. It covers
 * all that is below it; nothing flows the other way.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Scope.Everywhere.class, name = "everywhere"),
  @JsonSubTypes.Type(value = Scope.OfBrand.class, name = "brand"),
  @JsonSubTypes.Type(value = Scope.OfSpace.class, name = "space"),
  @JsonSubTypes.Type(value = Scope.OnNetwork.class, name = "network"),
  @JsonSubTypes.Type(value = Scope.OnChannel.class, name = "channel"),
  @JsonSubTypes.Type(value = Scope.InCampaign.class, name = "campaign")
})
public sealed interface Scope {

  /** {@return the whole workspace: the organisation, root of the tree} */
  static Scope everywhere() {
    return new Everywhere();
  }

  /** {@return every channel of one brand} */
  static Scope brand(String brand) {
    return new OfBrand(brand);
  }

  /** {@return every channel in one space of a brand} */
  static Scope space(String brand, String space) {
    return new OfSpace(brand, space);
  }

  /** {@return every channel on one network} */
  static Scope network(NetworkId network) {
    return new OnNetwork(network, everywhere());
  }

  /** {@return every channel on one network within a brand or a space} */
  static Scope network(NetworkId network, Scope within) {
    return new OnNetwork(network, within);
  }

  /** {@return one channel} */
  static Scope channel(ChannelId channel) {
    return new OnChannel(channel);
  }

  /** {@return every post of one campaign, on whichever channel} */
  static Scope campaign(String campaign) {
    return new InCampaign(campaign);
  }

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Everywhere, ? extends T> everywhere,
      Function<? super OfBrand, ? extends T> brand,
      Function<? super OfSpace, ? extends T> space,
      Function<? super OnNetwork, ? extends T> network,
      Function<? super OnChannel, ? extends T> channel,
      Function<? super InCampaign, ? extends T> campaign);

  /** {@return whether the place lies in it} */
  boolean covers(Place place);

  /** {@return whether the channel lies in it, whatever is posted there} */
  default boolean covers(Channel channel) {
    return covers(Place.of(channel));
  }

  /** The whole workspace. */
  record Everywhere() implements Scope {
    @Override
    public <T> T match(
        Function<? super Everywhere, ? extends T> everywhere,
        Function<? super OfBrand, ? extends T> brand,
        Function<? super OfSpace, ? extends T> space,
        Function<? super OnNetwork, ? extends T> network,
        Function<? super OnChannel, ? extends T> channel,
        Function<? super InCampaign, ? extends T> campaign) {
      return everywhere.apply(this);
    }

    @Override
    public boolean covers(Place place) {
      return true;
    }

    @Override
    public String toString() {
      return "everywhere";
    }
  }

  /**
   * Every channel of one brand, those of tomorrow too.
   *
   * @param brand which brand, an id
   */
  record OfBrand(String brand) implements Scope {

    /** Checks the form. */
    public OfBrand {
      Require.id(brand, "brand");
    }

    @Override
    public <T> T match(
        Function<? super Everywhere, ? extends T> everywhere,
        Function<? super OfBrand, ? extends T> brand,
        Function<? super OfSpace, ? extends T> space,
        Function<? super OnNetwork, ? extends T> network,
        Function<? super OnChannel, ? extends T> channel,
        Function<? super InCampaign, ? extends T> campaign) {
      return brand.apply(this);
    }

    @Override
    public boolean covers(Place place) {
      return place.brand().filter(brand::equals).isPresent();
    }

    @Override
    public String toString() {
      return "brand " + brand;
    }
  }

  /**
   * Every channel in one space of a brand, those of tomorrow too.
   *
   * @param brand which brand, an id
   * @param space which of its spaces, an id
   */
  record OfSpace(String brand, String space) implements Scope {

    /** Checks the form. */
    public OfSpace {
      Require.id(brand, "brand");
      Require.id(space, "space");
    }

    @Override
    public <T> T match(
        Function<? super Everywhere, ? extends T> everywhere,
        Function<? super OfBrand, ? extends T> brand,
        Function<? super OfSpace, ? extends T> space,
        Function<? super OnNetwork, ? extends T> network,
        Function<? super OnChannel, ? extends T> channel,
        Function<? super InCampaign, ? extends T> campaign) {
      return space.apply(this);
    }

    @Override
    public boolean covers(Place place) {
      return place.brand().filter(brand::equals).isPresent()
          && place.space().filter(space::equals).isPresent();
    }

    @Override
    public String toString() {
      return "space " + space + " of brand " + brand;
    }
  }

  /**
   * Every channel on one network, those of tomorrow too.
   *
   * @param network which network
   * @param within of which part of the workspace: everywhere, a brand or a space
   */
  record OnNetwork(NetworkId network, Scope within) implements Scope {

    /** Checks what it is within. */
    public OnNetwork {
      Require.that(
          within instanceof Everywhere || within instanceof OfBrand || within instanceof OfSpace,
          "a network must be within everything, a brand or a space, but was within %s",
          within);
    }

    @Override
    public <T> T match(
        Function<? super Everywhere, ? extends T> everywhere,
        Function<? super OfBrand, ? extends T> brand,
        Function<? super OfSpace, ? extends T> space,
        Function<? super OnNetwork, ? extends T> network,
        Function<? super OnChannel, ? extends T> channel,
        Function<? super InCampaign, ? extends T> campaign) {
      return network.apply(this);
    }

    @Override
    public boolean covers(Place place) {
      return network.equals(place.network()) && within.covers(place);
    }

    @Override
    public String toString() {
      return "network " + network + (within instanceof Everywhere ? "" : " in " + within);
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
        Function<? super OfBrand, ? extends T> brand,
        Function<? super OfSpace, ? extends T> space,
        Function<? super OnNetwork, ? extends T> network,
        Function<? super OnChannel, ? extends T> channel,
        Function<? super InCampaign, ? extends T> campaign) {
      return channel.apply(this);
    }

    @Override
    public boolean covers(Place place) {
      return channel.equals(place.channel());
    }

    @Override
    public String toString() {
      return channel.toString();
    }
  }

  /**
   * Every post of one campaign, on whichever channel.
   *
   * @param campaign which campaign, an id
   */
  record InCampaign(String campaign) implements Scope {

    /** Checks the form. */
    public InCampaign {
      Require.id(campaign, "campaign");
    }

    @Override
    public <T> T match(
        Function<? super Everywhere, ? extends T> everywhere,
        Function<? super OfBrand, ? extends T> brand,
        Function<? super OfSpace, ? extends T> space,
        Function<? super OnNetwork, ? extends T> network,
        Function<? super OnChannel, ? extends T> channel,
        Function<? super InCampaign, ? extends T> campaign) {
      return campaign.apply(this);
    }

    @Override
    public boolean covers(Place place) {
      return place.campaign().filter(campaign::equals).isPresent();
    }

    @Override
    public String toString() {
      return "campaign " + campaign;
    }
  }
}
