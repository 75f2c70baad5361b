package dev.gotong.team;

import dev.gotong.base.PersonId;
import java.util.List;
import java.util.function.BiFunction;

/** The same under other names for people, groups and roles, which turn their order round. */
final class Renamed {
  private Renamed() {}

  static <W> W world(Team team, Request request, BiFunction<Team, Request, W> world) {
    Team renamed = Team.builder()
        .addAllMembers(
            team.members().stream().map(m -> m.withId(person(m.id()))).toList())
        .addAllGrants(team.grants().stream()
            .map(g -> g.withSubject(subject(g.subject())).withRight(right(g.right())))
            .toList())
        .directory(new Directory(
            team.directory().groups().stream().map(Renamed::group).toList(),
            team.directory().roles().stream()
                .map(r -> new Role(name(r.name()), r.actions(), r.wildcards()))
                .toList(),
            true))
        .build();
    return world.apply(renamed, request.withSubject(subject(request.subject())));
  }

  private static Group group(Group group) {
    List<Membership> members = group.members().stream()
        .map(m -> new Membership(subject(m.member()), m.validity()))
        .toList();
    return new Group(name(group.name()), members);
  }

  private static Subject subject(Subject subject) {
    return subject.match(
        one -> Subject.person(person(one.person())),
        of -> Subject.group(name(of.name())),
        service -> Subject.service(name(service.name())),
        reviewer -> Subject.reviewer(name(reviewer.name())));
  }

  private static Right right(Right right) {
    return right.match(one -> one, of -> Right.role(name(of.name())));
  }

  private static PersonId person(PersonId person) {
    return PersonId.of(name(person.value()));
  }

  /** Each letter and digit by its counterpart from the other end. */
  private static String name(String name) {
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      other.append((char) (Character.isDigit(c) ? '0' + '9' - c : 'a' + 'z' - c));
    }
    return other.toString();
  }
}
