package dev.gotong.coverage;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.network.Channel;
import dev.gotong.team.Action;
import dev.gotong.team.LastingPermissions;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import dev.gotong.time.Window;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who has the permissions and skills for something at some time, whether they are there or not; each question is asked once. */
final class Ability {
  private record Right(PersonId person, Action action, ChannelId channel) {}

  private final Roster roster;
  private final Optional<Remedy> given;
  private final Scope givenAt;
  private final LastingPermissions permissions;
  private final ImmutableMap<PersonId, Member> members;
  private final Map<Right, Optional<Refusal>> rights = new HashMap<>();
  private final Map<Scope, List<Channel>> channels = new HashMap<>();

  private Ability(
      Roster roster, LastingPermissions permissions, Optional<Remedy> given, Scope place) {
    this.roster = roster;
    this.permissions = permissions;
    this.given = given;
    this.givenAt = place;
    this.members = members(roster.team());
  }

  /** {@return who is able at that instant} */
  static Ability at(Roster roster, Instant at) {
    return new Ability(
        roster, LastingPermissions.at(roster.team(), at), Optional.empty(), Scope.everywhere());
  }

  /** {@return who is able at every instant of that time} */
  static Ability throughout(Roster roster, Window whole) {
    return new Ability(
        roster, LastingPermissions.of(roster.team(), whole), Optional.empty(), Scope.everywhere());
  }

  /** {@return who would be able, had somebody what they lack at that place} */
  Ability with(Remedy remedy, Scope place) {
    return new Ability(roster, permissions, Optional.of(remedy), place);
  }

  private static ImmutableMap<PersonId, Member> members(Team team) {
    return team.members().stream().collect(ImmutableMap.toImmutableMap(Member::id, m -> m));
  }

  Optional<Refusal> findBar(PersonId person, Responsibility responsibility) {
    return findBar(
        person, responsibility.place(), responsibility.actions(), responsibility.skills());
  }

  /** {@return the first reason why they could not do it, were they there; empty if they could} */
  Optional<Refusal> findBar(PersonId person, Scope place, Set<Action> actions, Set<String> skills) {
    Member member = members.get(person);
    if (member == null) {
      return Optional.of(
          Refusal.of("coverage.unknown-member", "{member} is not in the team", "member", person));
    }
    return findMissingRight(person, place, actions).or(() -> findMissingSkill(member, skills));
  }

  private Optional<Refusal> findMissingRight(PersonId person, Scope place, Set<Action> actions) {
    List<Channel> at = channels.computeIfAbsent(place, roster::at);
    if (at.isEmpty() && !actions.isEmpty()) {
      return Optional.of(
          Refusal.of("coverage.no-channel", "the team has no channel for {place}", "place", place));
    }
    for (Action action : actions) {
      for (Channel channel : at) {
        Optional<Refusal> refusal = rights.computeIfAbsent(
            new Right(person, action, channel.id()), right -> refusal(right, channel));
        if (refusal.isPresent()) {
          return refusal;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> refusal(Right right, Channel channel) {
    boolean isGiven = given
        .filter(remedy -> remedy.person().equals(right.person()))
        .filter(remedy -> remedy.permit().contains(right.action()))
        .isPresent();
    return isGiven && givenAt.covers(channel)
        ? Optional.empty()
        : permissions.findRefusal(right.person(), right.action(), channel);
  }

  private Optional<Refusal> findMissingSkill(Member member, Set<String> skills) {
    Set<String> learned = given
        .filter(remedy -> remedy.person().equals(member.id()))
        .map(Remedy::train)
        .orElse(Set.of());
    Set<String> missing = Sets.difference(Sets.difference(skills, member.skills()), learned);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "coverage.missing-skill",
            "{member} has not learned {skills}",
            "member",
            member.id(),
            "skills",
            missing));
  }

  /** {@return the actions that they may not do on every channel of the place} */
  Set<Action> missingRights(PersonId person, Responsibility asked) {
    return Sets.filter(
        asked.actions(),
        action -> findMissingRight(person, asked.place(), Set.of(action)).isPresent());
  }

  /** {@return the skills that they have not learned} */
  Set<String> missingSkills(PersonId person, Responsibility asked) {
    Member member = members.get(person);
    return member == null ? asked.skills() : Sets.difference(asked.skills(), member.skills());
  }
}
