package dev.gotong.desk;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.network.Channel;
import dev.gotong.task.Task;
import dev.gotong.team.Action;
import dev.gotong.team.LastingPermissions;
import dev.gotong.team.Member;
import dev.gotong.team.Permissions;
import dev.gotong.team.Presence;
import dev.gotong.team.Team;
import dev.gotong.time.Window;
import dev.gotong.time.Windows;
import dev.gotong.workload.Days;
import dev.gotong.workload.Horizon;
import dev.gotong.workload.Requirement;
import dev.gotong.workload.Weights;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Worker;
import dev.gotong.workload.Workload;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Translates a team and its tasks into what a balancer works on. A permission is an action on a channel, such as
 * "moderate on x-eu"; to write a language is a skill, such as "to write de".
 */
final class Workloads {
  private final Team team;
  private final Presence presence;
  private final LastingPermissions permissions;
  private final Map<ChannelId, Channel> channels;
  private final Horizon horizon;
  private final Set<Place> places = new HashSet<>();

  /** Somewhere to be allowed to do something. */
  private record Place(Action action, Channel channel) {

    @Override
    public String toString() {
      return action + " on " + channel.id();
    }
  }

  private Workloads(Team team, Collection<Channel> channels, Horizon horizon) {
    this.team = team;
    presence = Presence.of(team);
    permissions = LastingPermissions.of(team, everywhere(team, horizon));
    this.channels = Maps.uniqueIndex(channels, Channel::id);
    this.horizon = horizon;
  }

  /** From the first midnight with which the days begin for anybody to the last with which they end. */
  private static Window everywhere(Team team, Horizon horizon) {
    Set<ZoneId> zones = new HashSet<>(Set.of(ZoneOffset.UTC));
    team.members().forEach(member -> zones.add(member.hours().zone()));
    LocalDate end = horizon.first().plusDays(horizon.days());
    return Window.of(
        zones.stream()
            .map(zone -> horizon.first().atStartOfDay(zone).toInstant())
            .min(Instant::compareTo)
            .orElseThrow(),
        zones.stream()
            .map(zone -> end.atStartOfDay(zone).toInstant())
            .max(Instant::compareTo)
            .orElseThrow());
  }

  static Workload of(
      Team team, List<Channel> channels, List<Task> tasks, Horizon horizon, Weights weights) {
    Workloads workloads = new Workloads(team, channels, horizon);
    List<WorkItem> items = tasks.stream().map(workloads::item).toList();
    Permissions.of(team)
        .granted()
        .forEach(action ->
            channels.forEach(channel -> workloads.places.add(new Place(action, channel))));
    return Workload.of(
        horizon, team.members().stream().map(workloads::worker).toList(), items, weights);
  }

  /** Whoever is away for a part of their hours has the rest of their capacity. */
  private Worker worker(Member member) {
    Set<String> permitted = new TreeSet<>();
    Set<NetworkId> networks = new TreeSet<>();
    for (Place place : places) {
      if (permissions.findRefusal(member.id(), place.action(), place.channel()).isEmpty()) {
        permitted.add(place.toString());
        networks.add(place.channel().network());
      }
    }
    Set<String> skills = new TreeSet<>(member.skills());
    member.languages().forEach(language -> skills.add(written(language)));
    return Worker.builder()
        .id(member.id())
        .minutes(days(member))
        .weekCaps(weeks(member))
        .addRoles(member.role())
        .permissions(permitted)
        .networks(networks)
        .skills(skills)
        .likes(member.likes())
        .dislikes(Sets.difference(member.dislikes(), member.likes()))
        .build();
  }

  private List<Integer> days(Member member) {
    List<Integer> days = new ArrayList<>();
    for (int d = 0; d < horizon.days(); d++) {
      days.add(Math.min(24 * 60, present(member, Days.of(d, d))));
    }
    return days;
  }

  private List<Integer> weeks(Member member) {
    List<Integer> weeks = new ArrayList<>();
    for (int w = 0; w < horizon.weeks(); w++) {
      Days planned = horizon.ofWeek(w);
      LocalDate monday = horizon.date(planned.first());
      monday = monday.minusDays(monday.getDayOfWeek().getValue() - 1L);
      long hours = member.hours().minutes(window(member, monday, 7));
      weeks.add(
          hours == 0
              ? 0
              : (int) (member.capacityMinutes() * (long) present(member, planned) / hours));
    }
    return weeks;
  }

  private int present(Member member, Days days) {
    Window window = window(member, horizon.date(days.first()), days.count());
    return Math.toIntExact(Windows.length(presence.present(member.id(), window)).toMinutes());
  }

  /** Days begin where the member is. */
  private static Window window(Member member, LocalDate first, int days) {
    ZoneId zone = member.hours().zone();
    return Window.of(
        first.atStartOfDay(zone).toInstant(),
        first.plusDays(days).atStartOfDay(zone).toInstant());
  }

  private WorkItem item(Task task) {
    return WorkItem.builder()
        .id(task.id())
        .minutes(task.minutes())
        .days(task.due().flatMap(due -> horizon.between(horizon.first(), due)))
        .requirement(requirement(task))
        .kind(task.kind())
        .owner(task.owner().filter(owner -> team.find(owner).isPresent()))
        .build();
  }

  private Requirement requirement(Task task) {
    Set<String> needed = new TreeSet<>();
    Set<NetworkId> networks = new HashSet<>();
    for (ChannelId id : task.channels()) {
      Channel channel = channels.get(id);
      if (channel == null) {
        needed.add("work on " + id + ", which the team does not have");
      } else if (task.action().isPresent()) {
        Place place = new Place(task.action().get(), channel);
        places.add(place);
        needed.add(place.toString());
        networks.add(channel.network());
      }
    }
    Set<String> skills = new TreeSet<>(task.skills());
    task.language().ifPresent(language -> skills.add(written(language)));
    Optional<NetworkId> only =
        networks.size() == 1 ? networks.stream().findFirst() : Optional.empty();
    return Requirement.builder()
        .permissions(needed)
        .network(only)
        .skills(skills)
        .build();
  }

  private static String written(String language) {
    return "to write " + language;
  }
}
