package dev.gotong.team;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Actor;
import dev.gotong.base.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TeamEventsTest {
  private static final Member MEMBER = Cafe.member(BO, "Asia/Jakarta");
  private static final Grant GRANT = Grant.permit(BO, Action.DRAFT, Scope.everywhere());
  private static final Absence ABSENCE = Cafe.away(BO, "2026-03-02", "2026-03-06", "holiday");
  private static final Map<String, String> OF_BO = Map.of("member", "bo");

  @Test
  @DisplayName("every event has a code of its own, and says what the audit chain is to prove")
  void codes() {
    Map<String, Map<String, String>> told = new TreeMap<>();
    List<Event> all = List.of(
        new TeamEvent.Founded(MEMBER, Set.of()),
        new TeamEvent.Joined(MEMBER),
        new TeamEvent.Left(BO),
        new TeamEvent.Permitted(GRANT),
        new TeamEvent.Revoked(GRANT),
        new TeamEvent.AwayNoted(ABSENCE),
        new TeamEvent.AwayCancelled(ABSENCE),
        new TeamEvent.BackupsNamed(BO, List.of(CITRA, ANA)),
        new RightsEvent.GroupSet(Group.of("care", Subject.person(BO))),
        new RightsEvent.GroupDropped("care"),
        new RightsEvent.RoleSet(Role.of("writer", Action.DRAFT)),
        new RightsEvent.RoleDropped("writer"),
        new RightsEvent.GrantOnlyHeldSet(true));
    all.forEach(event -> told.put(event.code(), event.facts()));

    Map<String, String> days = Map.of("member", "bo", "from", "2026-03-02", "to", "2026-03-06");
    assertThat(told)
        .hasSize(13)
        .containsEntry("team.founded", OF_BO)
        .containsEntry("team.joined", OF_BO)
        .containsEntry("team.left", OF_BO)
        .containsEntry("team.permitted", Map.of("grant", GRANT.toString()))
        .containsEntry("team.revoked", Map.of("grant", GRANT.toString()))
        .containsEntry("team.away-noted", days)
        .containsEntry("team.away-cancelled", days)
        .containsEntry("team.backups-named", Map.of("member", "bo", "backups", "citra, ana"))
        .containsEntry("team.group-set", Map.of("group", "care"))
        .containsEntry("team.group-dropped", Map.of("group", "care"))
        .containsEntry("team.role-set", Map.of("role", "writer"))
        .containsEntry("team.role-dropped", Map.of("role", "writer"))
        .containsEntry("team.grant-only-held-set", Map.of("only", "true"));
  }

  @Test
  @DisplayName("whoever acts is a subject, except Gotong itself")
  void subjects() {
    assertThat(Subject.of(Actor.member(BO))).contains(Subject.person(BO));
    assertThat(Subject.of(new Actor.Service("crm"))).contains(Subject.service("crm"));
    assertThat(Subject.of(new Actor.ExternalReviewer("client")))
        .contains(Subject.reviewer("client"));
    assertThat(Subject.of(Actor.automation())).isEmpty();
  }
}
