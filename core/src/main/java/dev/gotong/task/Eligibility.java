package dev.gotong.task;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.network.Channel;
import dev.gotong.team.LastingPermissions;
import dev.gotong.team.Member;
import dev.gotong.team.Team;
import dev.gotong.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may own a task: a member with the permission, the language and the skills that it takes. */
public final class Eligibility {
  private final Team team;
  private final LastingPermissions permissions;
  private final ImmutableMap<ChannelId, Channel> channels;

  private Eligibility(Team team, LastingPermissions permissions, Collection<Channel> channels) {
    this.team = team;
    this.permissions = permissions;
    this.channels = Maps.uniqueIndex(channels, Channel::id);
  }

  /**
   * {@return the eligibility in that team, at that instant}
   *
   * @param channels the channels of the team, each id once
   */
  public static Eligibility at(Team team, Collection<Channel> channels, Instant at) {
    return new Eligibility(team, LastingPermissions.at(team, at), channels);
  }

  /**
   * {@return the eligibility in that team, at every instant of {@code whole}}
   *
   * @param channels the channels of the team, each id once
   */
  public static Eligibility throughout(Team team, Collection<Channel> channels, Window whole) {
    return new Eligibility(team, LastingPermissions.of(team, whole), channels);
  }

  /** {@return the first reason why {@code person} may not own {@code task}; empty if they may} */
  public Optional<Refusal> findBar(Task task, PersonId person) {
    Optional<Member> member = team.find(person);
    if (member.isEmpty()) {
      return Optional.of(
          Refusal.of("task.unknown-member", "{member} is not in the team", "member", person));
    }
    return findUnknownChannel(task)
        .or(() ->
            task.action().flatMap(action -> permissions.findRefusal(person, action, places(task))))
        .or(() -> findMissingLanguage(task, member.get()))
        .or(() -> findMissingSkill(task, member.get()));
  }

  private Optional<Refusal> findUnknownChannel(Task task) {
    return task.channels().stream()
        .filter(channel -> !channels.containsKey(channel))
        .findFirst()
        .map(channel -> Refusal.of(
            "task.unknown-channel",
            "{task} is done on {channel}, which the team does not have",
            "task",
            task.id(),
            "channel",
            channel));
  }

  private List<Channel> places(Task task) {
    List<Channel> places = new ArrayList<>();
    task.channels().forEach(id -> Optional.ofNullable(channels.get(id)).ifPresent(places::add));
    return places;
  }

  private static Optional<Refusal> findMissingLanguage(Task task, Member member) {
    return task.language()
        .filter(language -> !member.languages().contains(language))
        .map(language -> Refusal.of(
            "task.missing-language",
            "{member} does not write {language}",
            "member",
            member.id(),
            "language",
            language));
  }

  private static Optional<Refusal> findMissingSkill(Task task, Member member) {
    Set<String> missing = Sets.difference(task.skills(), member.skills());
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "task.missing-skill",
            "{member} has not learned {skills}",
            "member",
            member.id(),
            "skills",
            missing));
  }
}
