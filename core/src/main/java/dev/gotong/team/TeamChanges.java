package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A team with one thing more, or less. */
final class TeamChanges {
  /** What a founder may do, each by name; what they imply comes with them. */
  private static final List<Action> ALL = List.of(
      Action.DRAFT,
      Action.APPROVE,
      Action.REJECT,
      Action.PUBLISH,
      Action.MODERATE,
      Action.MANAGE,
      Action.POLICY,
      Action.FREEZE,
      Action.OVERRIDE,
      Action.INVALIDATE);

  private TeamChanges() {}

  static Team founded(Member founder, Set<Action> more) {
    return Team.builder()
        .addMembers(founder)
        .addAllGrants(Stream.concat(ALL.stream(), more.stream())
            .map(action -> Grant.permit(founder.id(), action, Scope.everywhere()))
            .distinct()
            .toList())
        .build();
  }

  static Team with(Team team, Member member) {
    return team.withMembers(plus(team.members(), member));
  }

  static Team with(Team team, Grant grant) {
    return team.withGrants(plus(team.grants(), grant));
  }

  static Team with(Team team, Absence absence) {
    return team.withAbsences(plus(team.absences(), absence));
  }

  static Team without(Team team, Grant grant) {
    return team.withGrants(team.grants().stream().filter(g -> !g.saysAs(grant)).toList());
  }

  static Team without(Team team, Absence absence) {
    return team.withAbsences(
        team.absences().stream().filter(a -> !a.equals(absence)).toList());
  }

  /** Without that person, wherever they are named. */
  static Team without(Team team, PersonId person) {
    Map<PersonId, List<PersonId>> backups = new LinkedHashMap<>();
    team.backups().forEach((of, others) -> {
      List<PersonId> left = others.stream().filter(b -> !b.equals(person)).toList();
      if (!of.equals(person) && !left.isEmpty()) {
        backups.put(of, left);
      }
    });
    Subject subject = Subject.person(person);
    List<Group> groups = team.directory().groups().stream()
        .map(group -> new Group(
            group.name(),
            group.members().stream().filter(m -> !m.member().equals(subject)).toList()))
        .toList();
    return team.withMembers(
            team.members().stream().filter(m -> !m.id().equals(person)).toList())
        .withGrants(
            team.grants().stream().filter(g -> !g.subject().equals(subject)).toList())
        .withAbsences(
            team.absences().stream().filter(a -> !a.person().equals(person)).toList())
        .withBackups(backups)
        .withDirectory(team.directory().withGroups(groups));
  }

  static Team backups(Team team, PersonId person, List<PersonId> backups) {
    Map<PersonId, List<PersonId>> all = new LinkedHashMap<>(team.backups());
    if (backups.isEmpty()) {
      all.remove(person);
    } else {
      all.put(person, backups);
    }
    return team.withBackups(all);
  }

  /** With that group instead of the one of its name, if there is one. */
  static Team with(Team team, Group group) {
    return team.withDirectory(
        team.directory().withGroups(plus(otherGroups(team, group.name()), group)));
  }

  static Team withoutGroup(Team team, String name) {
    return team.withDirectory(team.directory().withGroups(otherGroups(team, name)));
  }

  /** With that role instead of the one of its name, if there is one. */
  static Team with(Team team, Role role) {
    return team.withDirectory(
        team.directory().withRoles(plus(otherRoles(team, role.name()), role)));
  }

  static Team withoutRole(Team team, String name) {
    return team.withDirectory(team.directory().withRoles(otherRoles(team, name)));
  }

  static List<Group> otherGroups(Team team, String name) {
    return team.directory().groups().stream()
        .filter(g -> !g.name().equals(name))
        .toList();
  }

  private static List<Role> otherRoles(Team team, String name) {
    return team.directory().roles().stream().filter(r -> !r.name().equals(name)).toList();
  }

  static <T> List<T> plus(List<T> list, T one) {
    return ImmutableList.<T>builder().addAll(list).add(one).build();
  }
}
