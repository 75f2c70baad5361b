package dev.gotong.team;

import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.team.TeamCommand.BeAway;
import dev.gotong.team.TeamCommand.BeBack;
import dev.gotong.team.TeamCommand.NameBackups;
import dev.gotong.team.TeamCommand.Permit;
import dev.gotong.team.TeamCommand.Revoke;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which a team changes. Nobody gives a permission that they do not hold, nobody backs themselves up, and
 * somebody is always left who may manage.
 */
public final class Teams implements Decider<Team, TeamCommand, TeamFacts, TeamEvent> {

  /** Creates the rules, which hold nothing. */
  public Teams() {}

  @Override
  public Team initial() {
    return Team.empty();
  }

  @Override
  public Decision<TeamEvent> decide(Team team, TeamCommand command, TeamFacts facts) {
    return command.match(
        found -> found(team, found.member()),
        join -> join(team, join.member()),
        leave -> leave(team, leave.person()),
        permit -> permit(team, permit, facts),
        revoke -> revoke(team, revoke),
        away -> beAway(team, away),
        back -> beBack(team, back),
        backups -> nameBackups(team, backups));
  }

  private static Decision<TeamEvent> found(Team team, Member founder) {
    if (team.members().isEmpty()) {
      return Decision.accept(new TeamEvent.Founded(founder));
    }
    return team.members().equals(List.of(founder))
        ? Decision.unchanged()
        : Decision.refuse(
            "team.founded-already",
            "{member} cannot found the team: it has {count} members; ask one of them who may manage",
            "member",
            founder.id(),
            "count",
            team.members().size());
  }

  private static Decision<TeamEvent> join(Team team, Member member) {
    Optional<Member> known = team.find(member.id());
    if (team.members().isEmpty()) {
      return Decision.refuse(
          "team.not-founded",
          "{member} cannot join: there is no team yet; found it first",
          "member",
          member.id());
    }
    if (known.isEmpty()) {
      return Decision.accept(new TeamEvent.Joined(member));
    }
    return known.get().equals(member)
        ? Decision.unchanged()
        : Decision.refuse(
            "team.id-taken",
            "{member} is in the team already, as {name}: take another id",
            "member",
            member.id(),
            "name",
            known.get().name());
  }

  private static Decision<TeamEvent> leave(Team team, PersonId person) {
    if (team.find(person).isEmpty()) {
      return Decision.unchanged();
    }
    Team after = TeamChanges.without(team, person);
    return managers(after) == 0
        ? Decision.refuse(
            "team.last-manager",
            "{member} cannot leave: nobody else may manage the team; permit it to somebody first",
            "member",
            person)
        : Decision.accept(new TeamEvent.Left(person));
  }

  private static Decision<TeamEvent> permit(Team team, Permit command, TeamFacts facts) {
    Grant grant = command.grant();
    if (team.find(grant.person()).isEmpty()) {
      return unknown(grant.person());
    }
    if (team.grants().contains(grant)) {
      return Decision.unchanged();
    }
    if (grant.effect() == Grant.Effect.PERMIT && !holds(team, facts.by(), grant)) {
      return Decision.refuse(
          "team.not-held",
          "{by} cannot permit that {grant}: nobody gives a permission that they do not hold",
          "by",
          facts.by(),
          "grant",
          grant);
    }
    return managers(TeamChanges.with(team, grant)) == 0
        ? lastManager("decide that " + grant)
        : Decision.accept(new TeamEvent.Permitted(grant));
  }

  /** Whether somebody may do it themselves, wherever the grant would hold and whichever channels there are. */
  private static boolean holds(Team team, PersonId by, Grant wanted) {
    List<Grant> known = team.grants().stream()
        .filter(grant -> grant.action().equals(wanted.action()))
        .toList();
    boolean forbidden = known.stream()
        .anyMatch(grant -> grant.effect() == Grant.Effect.FORBID
            && grant.person().equals(by)
            && mayMeet(grant.scope(), wanted.scope()));
    boolean permitted = known.stream()
        .anyMatch(grant -> grant.effect() == Grant.Effect.PERMIT
            && grant.person().equals(by)
            && (grant.scope() instanceof Scope.Everywhere || grant.scope().equals(wanted.scope())));
    return !forbidden && (permitted || (isNew(known) && mayManage(team, by)));
  }

  /** Whoever may manage everywhere may also hand out actions that nobody holds yet, such as those of the host. */
  private static boolean isNew(List<Grant> ofThatAction) {
    return ofThatAction.stream().noneMatch(grant -> grant.effect() == Grant.Effect.PERMIT);
  }

  /** Whether there may be a channel in both; a team does not know which channels a network has. */
  private static boolean mayMeet(Scope one, Scope other) {
    return one.equals(other) || !one.getClass().equals(other.getClass());
  }

  private static Decision<TeamEvent> revoke(Team team, Revoke command) {
    if (!team.grants().contains(command.grant())) {
      return Decision.unchanged();
    }
    return managers(TeamChanges.without(team, command.grant())) == 0
        ? lastManager("take back that " + command.grant())
        : Decision.accept(new TeamEvent.Revoked(command.grant()));
  }

  private static Decision<TeamEvent> lastManager(String what) {
    return Decision.refuse(
        "team.no-manager-left",
        "the team cannot {what}: nobody would be left who may manage it",
        "what",
        what);
  }

  private static Decision<TeamEvent> beAway(Team team, BeAway command) {
    Absence absence = command.absence();
    if (team.find(absence.person()).isEmpty()) {
      return unknown(absence.person());
    }
    Optional<Absence> other = team.absences().stream().filter(absence::overlaps).findFirst();
    if (other.isEmpty()) {
      return Decision.accept(new TeamEvent.AwayNoted(absence));
    }
    return other.get().equals(absence)
        ? Decision.unchanged()
        : Decision.refuse(
            "team.absence-overlaps",
            "{member} is away from {from} to {to} already: take that back first, or choose other days",
            "member",
            absence.person(),
            "from",
            other.get().firstDay(),
            "to",
            other.get().lastDay());
  }

  private static Decision<TeamEvent> beBack(Team team, BeBack command) {
    return team.absences().contains(command.absence())
        ? Decision.accept(new TeamEvent.AwayCancelled(command.absence()))
        : Decision.unchanged();
  }

  private static Decision<TeamEvent> nameBackups(Team team, NameBackups command) {
    PersonId person = command.person();
    List<PersonId> backups = command.backups();
    if (team.find(person).isEmpty()) {
      return unknown(person);
    }
    if (backups.contains(person)) {
      return Decision.refuse(
          "team.own-backup",
          "{member} cannot be their own backup: name somebody else",
          "member",
          person);
    }
    if (new HashSet<>(backups).size() < backups.size()) {
      return Decision.refuse(
          "team.backup-twice",
          "the backups of {member} must be different people, but are {backups}",
          "member",
          person,
          "backups",
          backups);
    }
    return backups.stream()
        .filter(backup -> team.find(backup).isEmpty())
        .findFirst()
        .map(Teams::unknown)
        .orElseGet(() -> team.backupsOf(person).equals(backups)
            ? Decision.unchanged()
            : Decision.accept(new TeamEvent.BackupsNamed(person, backups)));
  }

  private static Decision<TeamEvent> unknown(PersonId person) {
    return Decision.refuse("team.unknown-member", "{member} is not in the team", "member", person);
  }

  private static long managers(Team team) {
    return team.members().stream()
        .filter(member -> mayManage(team, member.id()))
        .count();
  }

  private static boolean mayManage(Team team, PersonId person) {
    return Permissions.of(team).checkEverywhere(person, Action.MANAGE).allowed();
  }

  @Override
  public Team evolve(Team team, TeamEvent event) {
    return event.match(
        founded -> TeamChanges.founded(founded.member()),
        joined -> TeamChanges.with(team, joined.member()),
        left -> TeamChanges.without(team, left.person()),
        permitted -> TeamChanges.with(team, permitted.grant()),
        revoked -> TeamChanges.without(team, revoked.grant()),
        away -> TeamChanges.with(team, away.absence()),
        back -> TeamChanges.without(team, back.absence()),
        backups -> TeamChanges.backups(team, backups.person(), backups.backups()));
  }
}
