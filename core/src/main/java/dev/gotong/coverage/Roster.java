package dev.gotong.coverage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.network.Channel;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A team and what it answers for.
 *
 * @param team the people
 * @param channels their channels, in the order of their ids, each id once
 * @param responsibilities what they answer for, the most important first, each id once: where two need the same stand-in, and
 *     there is no time for both, the first has them
 * @param planned the minutes a week that people have planned besides, 0 to 10,080; none for those who are not named
 * @param looks who looked at what when
 */
@Value.Builder
@ValueStyle
public record Roster(
    Team team,
    List<Channel> channels,
    List<Responsibility> responsibilities,
    Map<PersonId, Integer> planned,
    List<Look> looks)
    implements WithRoster {

  /** Sorts the channels, and checks that nothing is there twice. */
  public Roster {
    channels = ImmutableList.sortedCopyOf(Comparator.comparing(Channel::id), channels);
    responsibilities = ImmutableList.copyOf(responsibilities);
    planned = ImmutableMap.copyOf(ImmutableSortedMap.copyOf(planned));
    looks = ImmutableList.copyOf(looks);
    differ(channels.stream().map(channel -> channel.id().value()).toList(), "channels");
    differ(responsibilities.stream().map(Responsibility::id).toList(), "responsibilities");
    planned
        .values()
        .forEach(minutes ->
            Require.between(minutes, 0, Responsibility.MINUTES_OF_WEEK, "planned minutes"));
  }

  private static void differ(List<String> ids, String what) {
    Set<String> known = new HashSet<>();
    ids.forEach(
        id -> Require.that(known.add(id), "%s must have different ids, but %s is twice", what, id));
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the first reason why that person could not do that at that instant, were they there; empty if they could} */
  public Optional<Refusal> findBar(PersonId person, Responsibility responsibility, Instant at) {
    return Ability.at(this, at).findBar(person, responsibility);
  }

  /** {@return the channels of a place} */
  List<Channel> at(Scope place) {
    return channels.stream().filter(place::covers).toList();
  }

  /** {@return the zone in which times of that place are said: that of its first channel} */
  ZoneId zone(Scope place, ZoneId otherwise) {
    return channels.stream()
        .filter(place::covers)
        .map(Channel::zone)
        .findFirst()
        .orElse(otherwise);
  }

  /** Builds rosters. Not thread-safe. */
  public static final class Builder extends RosterBuilder {
    Builder() {}
  }
}
