package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules by which permissions change: nobody gives what they do not hold, nobody raises themselves, and somebody is
 * always left who may manage.
 */
final class Granting {
  private Granting() {}

  static Decision<TeamEvent> permit(Team team, Grant wanted, PersonId by) {
    Grant grant = wanted.withGrantedBy(by);
    return unknown(team, grant.subject())
        .or(() -> unknown(team, grant.right()))
        .<Decision<TeamEvent>>map(Decision::refuse)
        .orElseGet(() -> team.grants().stream().anyMatch(grant::saysAs)
            ? Decision.unchanged()
            : judge(team, List.of(new TeamEvent.Permitted(grant)), by, "decide that " + grant));
  }

  static Decision<TeamEvent> revoke(Team team, Grant grant, PersonId by) {
    return team.grants().stream().noneMatch(grant::saysAs)
        ? Decision.unchanged()
        : judge(team, List.of(new TeamEvent.Revoked(grant)), by, "take back that " + grant);
  }

  static Decision<TeamEvent> decide(Team team, RightsCommand command, PersonId by) {
    return command.match(
        set -> setGroup(team, set.group(), by),
        drop -> dropGroup(team, drop.name(), by),
        set -> setRole(team, set.role(), by),
        drop -> dropRole(team, drop.name(), by),
        assign -> assign(team, assign, by),
        customise -> customise(team, customise, by),
        only -> grantOnlyHeld(team, only.only(), by));
  }

  private static Decision<TeamEvent> setGroup(Team team, Group group, PersonId by) {
    List<Group> groups = TeamChanges.plus(TeamChanges.otherGroups(team, group.name()), group);
    if (team.directory().groups().contains(group)) {
      return Decision.unchanged();
    }
    Optional<Refusal> bar = group.members().stream()
        .map(Membership::member)
        .filter(member -> !member.equals(Subject.group(group.name()))) // a circle, as is told below
        .flatMap(member -> unknown(team, member).stream())
        .findFirst();
    int depth = Directory.depth(groups);
    if (bar.isEmpty() && depth > Directory.MAX_DEPTH) {
      bar = Optional.of(
          depth == Integer.MAX_VALUE
              ? Refusal.of(
                  "team.group-cycle",
                  "{group} cannot be so: it would be in itself",
                  "group",
                  group.name())
              : Refusal.of(
                  "team.group-too-deep",
                  "{group} cannot be so: {depth} groups would stand in each other, and at most {max} may",
                  "group",
                  group.name(),
                  "depth",
                  depth,
                  "max",
                  Directory.MAX_DEPTH));
    }
    return bar.<Decision<TeamEvent>>map(Decision::refuse)
        .orElseGet(() -> judge(
            team,
            List.of(new RightsEvent.GroupSet(group)),
            by,
            "change the group " + group.name()));
  }

  private static Decision<TeamEvent> dropGroup(Team team, String name, PersonId by) {
    Subject group = Subject.group(name);
    if (team.directory().findGroup(name).isEmpty()) {
      return Decision.unchanged();
    }
    boolean used = team.grants().stream().anyMatch(grant -> grant.subject().equals(group))
        || team.directory().groups().stream()
            .flatMap(other -> other.members().stream())
            .anyMatch(membership -> membership.member().equals(group));
    return used
        ? Decision.refuse(
            "team.group-in-use",
            "{group} cannot be dissolved: it has grants, or is in another group; take it out of those first",
            "group",
            name)
        : judge(team, List.of(new RightsEvent.GroupDropped(name)), by, "dissolve " + name);
  }

  private static Decision<TeamEvent> setRole(Team team, Role role, PersonId by) {
    return team.directory().roles().contains(role)
        ? Decision.unchanged()
        : judge(team, List.of(new RightsEvent.RoleSet(role)), by, "change the role " + role.name());
  }

  private static Decision<TeamEvent> dropRole(Team team, String name, PersonId by) {
    if (team.directory().findRole(name).isEmpty()) {
      return Decision.unchanged();
    }
    return team.grants().stream().anyMatch(grant -> grant.right().equals(Right.role(name)))
        ? Decision.refuse(
            "team.role-in-use",
            "{role} cannot be given up: somebody holds it; take it back first",
            "role",
            name)
        : judge(team, List.of(new RightsEvent.RoleDropped(name)), by, "give up " + name);
  }

  private static Decision<TeamEvent> assign(Team team, RightsCommand.Assign command, PersonId by) {
    Optional<Role> adopted = team.directory().findRole(command.role()).isPresent()
        ? Optional.empty()
        : Presets.find(command.role());
    Team known = adopted.map(role -> TeamChanges.with(team, role)).orElse(team);
    Right right = Right.role(command.role());
    return unknown(team, command.subject())
        .or(() -> unknown(known, right))
        .<Decision<TeamEvent>>map(Decision::refuse)
        .orElseGet(() -> replace(
            team,
            adopted.map(RightsEvent.RoleSet::new).stream().map(TeamEvent.class::cast),
            command.subject(),
            command.scope(),
            List.of(right),
            by));
  }

  private static Decision<TeamEvent> customise(
      Team team, RightsCommand.Customise command, PersonId by) {
    return unknown(team, command.subject())
        .<Decision<TeamEvent>>map(Decision::refuse)
        .orElseGet(() -> replace(
            team,
            Stream.of(),
            command.subject(),
            command.scope(),
            command.actions().stream().map(Right::action).toList(),
            by));
  }

  /** Instead of the plain permits that the subject has there, those. */
  private static Decision<TeamEvent> replace(
      Team team,
      Stream<TeamEvent> first,
      Subject subject,
      Scope scope,
      List<Right> rights,
      PersonId by) {
    List<Grant> had = Standing.plainPermits(team, subject, scope);
    List<Grant> wanted =
        rights.stream().map(right -> Grant.permit(subject, right, scope)).toList();
    ImmutableList.Builder<TeamEvent> events = ImmutableList.builder();
    had.stream()
        .filter(grant -> wanted.stream().noneMatch(grant::saysAs))
        .forEach(grant -> events.add(new TeamEvent.Revoked(grant)));
    wanted.stream()
        .filter(grant -> had.stream().noneMatch(grant::saysAs))
        .forEach(grant -> events.add(new TeamEvent.Permitted(grant.withGrantedBy(by))));
    List<TeamEvent> changes = events.build();
    return changes.isEmpty()
        ? Decision.unchanged()
        : judge(
            team,
            Stream.concat(first, changes.stream()).toList(),
            by,
            "change what " + subject + " may do on " + scope);
  }

  private static Decision<TeamEvent> grantOnlyHeld(Team team, boolean only, PersonId by) {
    if (team.directory().grantOnlyHeld() == only) {
      return Decision.unchanged();
    }
    return Permissions.of(team)
        .checkEverywhere(by, Action.POLICY)
        .refusal()
        .<Decision<TeamEvent>>map(Decision::refuse)
        .orElseGet(() -> Decision.accept(new RightsEvent.GrantOnlyHeldSet(only)));
  }

  /** Lets the events happen, unless they raise somebody or leave nobody who may manage. */
  private static Decision<TeamEvent> judge(
      Team team, List<? extends TeamEvent> events, PersonId by, String what) {
    Team after = team;
    for (TeamEvent event : events) {
      after = Teams.after(after, event);
    }
    Optional<Refusal> raise = Raises.find(team, after, by);
    if (raise.isPresent()) {
      return Decision.refuse(raise.get());
    }
    return isManaged(after)
        ? Decision.accept(events)
        : Decision.refuse(
            "team.no-manager-left",
            "the team cannot {what}: nobody would be left who may manage it",
            "what",
            what);
  }

  /** Whether somebody may manage everywhere, at any time. */
  static boolean isManaged(Team team) {
    Permissions permissions = Permissions.of(team);
    return team.members().stream()
        .anyMatch(
            member -> permissions.checkEverywhere(member.id(), Action.MANAGE).allowed());
  }

  private static Optional<Refusal> unknown(Team team, Subject subject) {
    return subject.match(
        person -> team.find(person.person()).isPresent()
            ? Optional.empty()
            : Optional.of(Teams.unknown(person.person())),
        group -> team.directory().findGroup(group.name()).isPresent()
            ? Optional.empty()
            : Optional.of(Refusal.of(
                "team.unknown-group",
                "the team has no group {group}: form it first",
                "group",
                group.name())),
        service -> Optional.empty(),
        reviewer -> Optional.empty());
  }

  private static Optional<Refusal> unknown(Team team, Right right) {
    return right.match(
        action -> Optional.empty(),
        role -> team.directory().findRole(role.name()).isPresent()
            ? Optional.empty()
            : Optional.of(Refusal.of(
                "team.unknown-role",
                "the team has no role {role}: say first what it is",
                "role",
                role.name())));
  }
}
