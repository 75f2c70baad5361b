package dev.gotong.team;

import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.TeamCommand.BeAway;
import dev.gotong.team.TeamCommand.BeBack;
import dev.gotong.team.TeamCommand.NameBackups;
import java.time.Instant;
import java.time.ZoneId;
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
        found -> found(team, found),
        join -> join(team, join.member()),
        leave -> leave(team, leave.person()),
        permit -> Granting.permit(team, permit.grant(), facts.by()),
        revoke -> Granting.revoke(team, revoke.grant(), facts.by()),
        away -> beAway(team, away),
        back -> beBack(team, back),
        backups -> nameBackups(team, backups),
        rights -> Granting.decide(team, rights, facts.by()));
  }

  private static Decision<TeamEvent> found(Team team, TeamCommand.Found command) {
    Member founder = command.member();
    if (team.members().isEmpty()) {
      return Decision.accept(new TeamEvent.Founded(founder, command.actions()));
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
    return !Granting.isManaged(after)
        ? Decision.refuse(
            "team.last-manager",
            "{member} cannot leave: nobody else may manage the team; permit it to somebody first",
            "member",
            person)
        : Decision.accept(new TeamEvent.Left(person));
  }

  private static Decision<TeamEvent> beAway(Team team, BeAway command) {
    Absence absence = command.absence();
    if (team.find(absence.person()).isEmpty()) {
      return Decision.refuse(unknown(absence.person()));
    }
    ZoneId zone = team.member(absence.person()).hours().zone();
    if (!absence.lasts(zone)) {
      return Decision.refuse(
          "team.absence-empty",
          "{member} cannot be away {span}: it would end before it begins",
          "member",
          absence.person(),
          "span",
          absence.span());
    }
    Optional<Absence> other =
        team.absences().stream().filter(each -> absence.overlaps(each, zone)).findFirst();
    if (other.isEmpty()) {
      return Decision.accept(new TeamEvent.AwayNoted(absence));
    }
    return other.get().equals(absence)
        ? Decision.unchanged()
        : Decision.refuse(
            "team.absence-overlaps",
            "{member} is away " + other.get().template()
                + " already: take that back first, or choose other days",
            "member",
            absence.person(),
            "from",
            other.get().begin(),
            "to",
            other.get().end());
  }

  private static Decision<TeamEvent> beBack(Team team, BeBack command) {
    Absence absence = command.absence();
    if (!team.absences().contains(absence)) {
      return Decision.unchanged();
    }
    ZoneId zone = team.member(absence.person()).hours().zone();
    TeamEvent cancelled = new TeamEvent.AwayCancelled(absence);
    if (command.at().filter(absence.start(zone)::isBefore).isEmpty()) {
      return Decision.accept(cancelled);
    }
    Instant at = command.at().get();
    return absence.contains(at, zone)
        ? Decision.accept(List.of(
            cancelled,
            new TeamEvent.AwayNoted(absence.withLastDay(Optional.empty()).withBackAt(at))))
        : Decision.unchanged();
  }

  private static Decision<TeamEvent> nameBackups(Team team, NameBackups command) {
    PersonId person = command.person();
    List<PersonId> backups = command.backups();
    if (team.find(person).isEmpty()) {
      return Decision.refuse(unknown(person));
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
        .<Decision<TeamEvent>>map(backup -> Decision.refuse(unknown(backup)))
        .orElseGet(() -> team.backupsOf(person).equals(backups)
            ? Decision.unchanged()
            : Decision.accept(new TeamEvent.BackupsNamed(person, backups)));
  }

  static Refusal unknown(PersonId person) {
    return Refusal.of("team.unknown-member", "{member} is not in the team", "member", person);
  }

  @Override
  public Team evolve(Team team, TeamEvent event) {
    return after(team, event);
  }

  static Team after(Team team, TeamEvent event) {
    return event.match(
        founded -> TeamChanges.founded(founded.member(), founded.actions()),
        joined -> TeamChanges.with(team, joined.member()),
        left -> TeamChanges.without(team, left.person()),
        permitted -> TeamChanges.with(team, permitted.grant()),
        revoked -> TeamChanges.without(team, revoked.grant()),
        away -> TeamChanges.with(team, away.absence()),
        back -> TeamChanges.without(team, back.absence()),
        backups -> TeamChanges.backups(team, backups.person(), backups.backups()),
        rights -> rights.match(
            group -> TeamChanges.with(team, group.group()),
            group -> TeamChanges.withoutGroup(team, group.name()),
            role -> TeamChanges.with(team, role.role()),
            role -> TeamChanges.withoutRole(team, role.name()),
            rule -> team.withDirectory(team.directory().withGrantOnlyHeld(rule.only()))));
  }
}
