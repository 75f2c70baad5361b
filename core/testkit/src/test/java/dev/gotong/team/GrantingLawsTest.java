package dev.gotong.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.Truth;
import dev.gotong.team.TeamCommand.Permit;
import dev.gotong.team.TeamCommand.Revoke;
import dev.gotong.team.oracle.NaivePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** P13, over histories of whatever changes permissions: who can do more afterwards, and could whoever asked for it? */
class GrantingLawsTest {
  private static final int HISTORIES = System.getProperty("gotong.proofs") == null ? 30 : 1_000;
  private static final int STEPS = 60;
  private static final Teams TEAMS = new Teams();
  private static final List<PersonId> PEOPLE = PermissionWorlds.PEOPLE;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<Request> probes = probes();
  private long gains;

  private static List<Request> probes() {
    List<Request> all = new ArrayList<>();
    for (Action action : PermissionWorlds.ACTIONS) {
      for (Place place : PermissionWorlds.PLACES) {
        for (int micros = -2; micros <= 2; micros += 2) {
          for (String own : List.of("yes", "no")) {
            all.add(Request.builder()
                .subject(Subject.person(PEOPLE.get(0)))
                .action(action)
                .place(micros == 2 ? place.withCampaign("k") : place)
                .at(PermissionWorlds.NOON.plusNanos(1_000L * micros))
                .facts(Attributes.builder()
                    .texts("own", Set.of(own))
                    .level("rating", own.equals("yes") ? "normal" : "restricted")
                    .build())
                .build());
          }
        }
      }
    }
    return all;
  }

  @Test
  void p13_nobody_gives_what_they_do_not_hold_and_nobody_raises_themselves() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      PermissionWorlds worlds = new PermissionWorlds(seed);
      Team team = worlds.bare().withGrants(List.of());
      for (Action action : PermissionWorlds.ACTIONS.subList(0, 11)) { // the last one is new
        team = TeamChanges.with(team, Grant.permit(PEOPLE.get(0), action, Scope.everywhere()));
      }
      for (int step = 0; step < STEPS; step++) {
        team = step(worlds, team);
      }
    }
    System.out.println("proof permissions-granting: " + counts + ", " + gains + " gains, all held");
    assertThat(counts).containsKeys("accepted", "team.not-held", "team.raises-self", "unchanged");
    assertThat(gains).isGreaterThan(500);
  }

  private Team step(PermissionWorlds worlds, Team team) {
    PersonId by = worlds.any(PEOPLE);
    TeamCommand command = command(worlds, team);
    Decision<TeamEvent> decision = TEAMS.decide(team, command, TeamFacts.of(by));
    counts.merge(
        decision.match(a -> "accepted", r -> r.refusal().code(), u -> "unchanged"),
        1,
        Integer::sum);
    Team after = TEAMS.evolveAll(team, decision.fold(events -> events, refusal -> List.of()));
    if (!after.equals(team)) {
      compare(Permissions.of(team), Permissions.of(after), Subject.person(by), team, command);
    }
    return after;
  }

  private void compare(
      Permissions before, Permissions after, Subject by, Team team, TeamCommand command) {
    for (Subject subject : PermissionWorlds.ASKING.subList(0, 5)) {
      for (Request probe : probes) {
        Request request = probe.withSubject(subject);
        if (after.check(request).allowed() && !before.check(request).allowed()) {
          gains++;
          boolean held = before.check(request.withSubject(by)).allowed();
          boolean isNew = team.grants().stream()
                  .filter(grant -> grant.effect() == Grant.Effect.PERMIT)
                  .noneMatch(grant -> isAbout(team, grant, request))
              && before
                  .checkEverywhere(by.findPerson().orElseThrow(), Action.MANAGE)
                  .allowed();
          boolean own = subject.equals(by);
          if (own || !(held || isNew || !team.directory().grantOnlyHeld())) {
            throw new AssertionError("%s gains %s from %s of %s in %s"
                .formatted(subject, request, command, by, team.grants()));
          }
        }
      }
    }
  }

  private static boolean isAbout(Team team, Grant grant, Request request) {
    return NaivePermissions.tests(team, grant, request).get(1) == Truth.TRUE;
  }

  private static TeamCommand command(PermissionWorlds worlds, Team team) {
    Subject subject = worlds.one(3)
        ? Subject.group("g" + (worlds.one(2) ? 1 : 2))
        : worlds.any(PermissionWorlds.ASKING.subList(0, 3));
    Request request = worlds.request().withSubject(subject);
    List<Grant> grants = worlds.grants(request, 2);
    Grant grant = grants.isEmpty()
        ? Grant.permit(subject, Right.action(request.action()), worlds.any(PermissionWorlds.SCOPES))
        : grants.get(0);
    List<Grant> known = team.grants();
    if (worlds.one(3)) {
      return new Revoke(worlds.one(3) || known.isEmpty() ? grant : worlds.any(known));
    }
    if (worlds.one(5)) {
      List<Membership> members = new ArrayList<>(
          List.of(Membership.of(worlds.any(PermissionWorlds.ASKING.subList(0, 3)))));
      if (worlds.one(2)) {
        members.add(new Membership(Subject.group("g0"), worlds.validity()));
      }
      return new RightsCommand.SetGroup(new Group(worlds.one(2) ? "g1" : "g2", members));
    }
    if (worlds.one(6)) {
      return new RightsCommand.SetRole(
          worlds.one(4)
              ? Role.wildcard("writer", "post.*")
              : Role.of("writer", worlds.any(PermissionWorlds.ACTIONS), Action.DRAFT));
    }
    if (worlds.one(8)) {
      return worlds.one(2)
          ? new RightsCommand.Assign(subject, worlds.any(PermissionWorlds.SCOPES), "writer")
          : new RightsCommand.Customise(
              subject,
              worlds.any(PermissionWorlds.SCOPES),
              Set.of(worlds.any(PermissionWorlds.ACTIONS)));
    }
    return worlds.one(60)
        ? new RightsCommand.SetGrantOnlyHeld(!team.directory().grantOnlyHeld())
        : new Permit(grant);
  }
}
