package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A team with one thing more, or less. */
final class TeamChanges {
  /** What a founder may do; the actions of the host are granted later. */
  private static final List<Action> ALL =
      List.of(Action.DRAFT, Action.APPROVE, Action.PUBLISH, Action.MODERATE, Action.MANAGE);

  private TeamChanges() {}

  static Team founded(Member founder) {
    return Team.builder()
        .addMembers(founder)
        .addAllGrants(ALL.stream()
            .map(action -> Grant.permit(founder.id(), action, Scope.everywhere()))
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
    return team.withGrants(team.grants().stream().filter(g -> !g.equals(grant)).toList());
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
    return new Team(
        team.members().stream().filter(m -> !m.id().equals(person)).toList(),
        team.grants().stream().filter(g -> !g.person().equals(person)).toList(),
        team.absences().stream().filter(a -> !a.person().equals(person)).toList(),
        backups);
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

  private static <T> List<T> plus(List<T> list, T one) {
    return ImmutableList.<T>builder().addAll(list).add(one).build();
  }
}
