package dev.gotong.desk;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.Backups;
import dev.gotong.team.Member;
import dev.gotong.team.Presence;
import dev.gotong.team.Team;
import dev.gotong.team.TeamEvent;
import dev.gotong.team.Teams;
import dev.gotong.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody who goes, as each kind of thing that is handed over sees it.
 *
 * @param person who
 * @param before the team as it is
 * @param team the team with them away
 * @param from from when on
 * @param until when they are back, if anybody knows and they come back
 * @param forGood whether they leave
 */
record Going(
    PersonId person,
    Team before,
    Team team,
    Instant from,
    Optional<Instant> until,
    boolean forGood) {
  /** As far ahead is looked if nobody knows when they are back: four weeks, after which it is time to plan again. */
  static final Duration AHEAD = Duration.ofDays(28);

  /** {@return the time that is planned: until they are back, and four weeks at most} */
  Window window() {
    Instant end = from.plus(AHEAD);
    return Window.of(from, until.filter(end::isAfter).orElse(end));
  }

  /** {@return why others are not there either when they go} */
  Map<PersonId, Refusal> absent() {
    Map<PersonId, Refusal> absent = new TreeMap<>();
    for (Member member : team.members()) {
      Presence.of(team)
          .findAbsence(member.id(), from)
          .filter(absence -> !member.id().equals(person))
          .ifPresent(absence -> absent.put(member.id(), absence.excuse("handover.away-too")));
    }
    return absent;
  }

  /** {@return the team once they are gone: with them away, or without them} */
  Team afterwards() {
    return forGood ? new Teams().evolve(before, new TeamEvent.Left(person)) : team;
  }

  ZoneId zone() {
    return before.member(person).hours().zone();
  }

  /** {@return everybody else who is not away when they go: their backups and theirs first, then in the order of the ids} */
  List<PersonId> others() {
    List<PersonId> others = new ArrayList<>(Backups.of(before).candidates(person));
    others.remove(person);
    for (Member member : team.members()) {
      if (!member.id().equals(person) && !others.contains(member.id())) {
        others.add(member.id());
      }
    }
    others.removeIf(other ->
        team.find(other).isEmpty() || Presence.of(team).findAbsence(other, from).isPresent());
    return others;
  }
}
