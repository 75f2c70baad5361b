package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.network.Channel;
import dev.gotong.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who may do what throughout a stretch of time: at each instant of it. What begins late, or ends early, does not count, and
 * what is forbidden at any instant of it is forbidden.
 */
public final class LastingPermissions {
  private final List<Permissions> eras;

  private LastingPermissions(List<Permissions> eras) {
    this.eras = eras;
  }

  /** {@return the permissions in that team that hold at every instant of {@code whole}} */
  public static LastingPermissions of(Team team, Window whole) {
    Permissions all = Permissions.of(team);
    return new LastingPermissions(eras(team, whole).stream()
        .map(era -> all.at(era.startInclusive()))
        .collect(ImmutableList.toImmutableList()));
  }

  /** {@return the permissions in that team at that instant} */
  public static LastingPermissions at(Team team, Instant at) {
    return new LastingPermissions(ImmutableList.of(Permissions.of(team, at)));
  }

  /** {@return each instant at which a grant, or that somebody is in a group, begins or ends, in order} */
  public static SortedSet<Instant> edges(Team team) {
    return validities(team)
        .flatMap(validity -> Stream.concat(validity.from().stream(), validity.until().stream()))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Instant::compareTo));
  }

  /** {@return {@code whole}, cut at its edges: within each piece everybody's rights stay the same} */
  public static List<Window> eras(Team team, Window whole) {
    TreeSet<Instant> ends =
        new TreeSet<>(edges(team).subSet(whole.startInclusive(), whole.endExclusive()));
    ends.remove(whole.startInclusive());
    ends.add(whole.endExclusive());
    List<Window> eras = new ArrayList<>();
    Instant from = whole.startInclusive();
    for (Instant end : ends) {
      eras.add(Window.of(from, end));
      from = end;
    }
    return ImmutableList.copyOf(eras);
  }

  private static Stream<Validity> validities(Team team) {
    return Stream.concat(
        team.grants().stream().map(Grant::validity),
        team.directory().groups().stream()
            .flatMap(group -> group.members().stream().map(Membership::validity)));
  }

  /** {@return the first reason why {@code person} may not always do {@code action} on {@code channel}; empty if they may} */
  public Optional<Refusal> findRefusal(PersonId person, Action action, Channel channel) {
    return findRefusal(person, action, List.of(channel));
  }

  /** {@return the first reason why {@code person} may not always do it on all of {@code channels}; empty if they may} */
  public Optional<Refusal> findRefusal(
      PersonId person, Action action, Collection<Channel> channels) {
    return eras.stream()
        .flatMap(era -> era.findRefusal(person, action, channels).stream())
        .findFirst();
  }
}
