package dev.gotong.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Scopes and validities as sets: of every place there could be, and of every instant. */
class ScopeTest {
  private static final List<NetworkId> NETWORKS = List.of(NetworkId.of("x"), NetworkId.of("ig"));
  private static final List<Scope> SCOPES = scopes();
  private static final List<Place> PLACES = places();

  private static List<Scope> scopes() {
    List<Scope> parts = List.of(
        Scope.everywhere(),
        Scope.brand("b1"),
        Scope.brand("b2"),
        Scope.space("b1", "s1"),
        Scope.space("b1", "s2"),
        Scope.space("b2", "s1"));
    List<Scope> all = new ArrayList<>(parts);
    NETWORKS.forEach(network -> parts.forEach(part -> all.add(Scope.network(network, part))));
    Stream.of("c1", "c2").map(ChannelId::of).map(Scope::channel).forEach(all::add);
    Stream.of("k1", "k2").map(Scope::campaign).forEach(all::add);
    return all;
  }

  /** Every channel on every network, in every part, in every campaign: nobody knows where channels will be. */
  private static List<Place> places() {
    List<Place> all = new ArrayList<>();
    for (NetworkId network : NETWORKS) {
      for (String channel : List.of("c1", "c2", "c3")) {
        for (Optional<String> campaign : some("k1", "k2", "k3")) {
          Place place = Place.builder()
              .network(network)
              .channel(ChannelId.of(channel))
              .campaign(campaign)
              .build();
          all.add(place);
          for (String brand : List.of("b1", "b2", "b3")) {
            for (Optional<String> space : some("s1", "s2", "s3")) {
              all.add(place.withBrand(brand).withSpace(space));
            }
          }
        }
      }
    }
    return all;
  }

  private static List<Optional<String>> some(String... names) {
    return Stream.concat(Stream.of(Optional.<String>empty()), Stream.of(names).map(Optional::of))
        .toList();
  }

  private static boolean lies(Place place, Scope scope) {
    return scope.match(
        everywhere -> true,
        brand -> place.brand().equals(Optional.of(brand.brand())),
        space -> place.brand().equals(Optional.of(space.brand()))
            && place.space().equals(Optional.of(space.space())),
        network -> place.network().equals(network.network()) && lies(place, network.within()),
        channel -> place.channel().equals(channel.channel()),
        campaign -> place.campaign().equals(Optional.of(campaign.campaign())));
  }

  @Test
  @DisplayName(
      "a scope covers the places in it; one is in another if all its places are, and they meet if any is in both")
  void sets() {
    int pairs = 0;
    for (Scope one : SCOPES) {
      PLACES.forEach(place ->
          assertThat(one.covers(place)).as("%s %s", one, place).isEqualTo(lies(place, one)));
      for (Scope other : SCOPES) {
        pairs++;
        assertThat(Holding.covers(one, other))
            .as("%s covers %s", one, other)
            .isEqualTo(PLACES.stream().filter(p -> lies(p, other)).allMatch(p -> lies(p, one)));
        assertThat(Holding.mayMeet(one, other))
            .as("%s may meet %s", one, other)
            .isEqualTo(PLACES.stream().anyMatch(p -> lies(p, one) && lies(p, other)));
      }
    }
    System.out.println("proof scopes: " + SCOPES.size() + " scopes on " + PLACES.size()
        + " places, " + pairs + " pairs");
  }

  @Test
  @DisplayName(
      "one validity contains another if it holds whenever that does; what they share is when both hold")
  void times() {
    List<Optional<Instant>> ends = Stream.concat(
            Stream.of(Optional.<Instant>empty()),
            Stream.of(1, 2, 3, 4).map(i -> Optional.of(Instant.ofEpochSecond(i))))
        .toList();
    List<Validity> all = new ArrayList<>();
    for (Optional<Instant> from : ends) {
      for (Optional<Instant> until : ends) {
        if (from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get())) {
          all.add(new Validity(from, until));
        }
      }
    }
    for (Validity one : all) {
      for (Validity other : all) {
        assertThat(one.contains(other))
            .as("%s contains %s", one, other)
            .isEqualTo(instants().filter(at -> holds(other, at)).allMatch(at -> holds(one, at)));
        Optional<Validity> shared = one.intersect(other);
        assertThat(instants().filter(at -> shared.filter(v -> holds(v, at)).isPresent()))
            .as("%s and %s", one, other)
            .containsExactlyElementsOf(
                instants().filter(at -> holds(one, at) && holds(other, at)).toList());
      }
    }
  }

  private static Stream<Instant> instants() {
    return Stream.iterate(0, i -> i < 12, i -> i + 1).map(i -> Instant.ofEpochMilli(i * 500L));
  }

  private static boolean holds(Validity validity, Instant at) {
    return validity.from().filter(at::isBefore).isEmpty()
        && validity.until().filter(until -> !at.isBefore(until)).isEmpty();
  }

  @Test
  @DisplayName("scopes and places are made of ids, and say themselves")
  void gates() {
    assertThatThrownBy(() -> Scope.network(NETWORKS.get(0), Scope.campaign("k1")))
        .hasMessageContaining("a network must be within everything, a brand or a space");
    assertThatThrownBy(() -> Scope.network(NETWORKS.get(0), Scope.channel(ChannelId.of("c1"))))
        .hasMessageContaining("but was within c1");
    Place place =
        Place.builder().network(NETWORKS.get(0)).channel(ChannelId.of("c1")).build();
    assertThatThrownBy(() -> place.withBrand("no id")).hasMessageContaining("brand must be");
    assertThatThrownBy(() -> place.withBrand("b").withSpace("no id"))
        .hasMessageContaining("space must be");
    assertThatThrownBy(() -> place.withCampaign("no id")).hasMessageContaining("campaign must be");
    assertThatThrownBy(() -> place.withSpace("s1")).hasMessageContaining("a space must be of");
    assertThat(place).hasToString("c1");
    assertThat(place.withCampaign("k1")).hasToString("c1 in campaign k1");
    assertThat(Scope.network(NETWORKS.get(0), Scope.space("b", "s")))
        .hasToString("network x in space s of brand b");
    assertThat(Scope.network(NETWORKS.get(0))).hasToString("network x");
    assertThat(Scope.channel(ChannelId.of("c1"))).hasToString("c1");
    assertThat(Scope.campaign("k1")).hasToString("campaign k1");
  }

  @Test
  @DisplayName(
      "wildcards and actions cover what they are named for, and what that implies, and nothing privileged")
  void actions() {
    assertThat(Holding.implies("post.*", "post.draft.*")).isTrue();
    assertThat(Holding.implies("post.draft.*", "post.*")).isFalse();
    assertThat(Holding.implies("post.draft", "post.*")).isFalse();
    assertThat(Holding.implies("*", Action.DRAFT.value())).isTrue();
    assertThat(Holding.implies("*", Action.FREEZE.value())).isFalse();
    assertThat(Holding.implies(Action.DRAFT.value(), Action.DRAFT.value())).isTrue();
    assertThat(Holding.implies(Action.DRAFT.value(), Action.PUBLISH.value())).isFalse();
  }
}
