package dev.gotong.team;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static dev.gotong.team.Cafe.away;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.Backups.StandIn;
import dev.gotong.team.TeamCommand.BeAway;
import dev.gotong.team.TeamCommand.NameBackups;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BackupsTest {
  private static final Instant TUESDAY = Instant.parse("2026-03-03T12:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T12:00:00Z");
  private static final Refusal BUSY = Refusal.of("test.busy", "busy");

  private static StandIn standIn(Team team, Instant at, PersonId... barred) {
    return Backups.of(team)
        .standIn(
            ANA,
            at,
            person -> Set.of(barred).contains(person) ? Optional.of(BUSY) : Optional.empty());
  }

  private static Team team() {
    return Cafe.after(
        Cafe.team(),
        ANA,
        new NameBackups(ANA, List.of(BO)),
        new NameBackups(BO, List.of(ANA, CITRA)),
        new BeAway(away(ANA, "2026-03-02", "2026-03-04", "holiday")));
  }

  @Test
  @DisplayName("who is there acts; who is away is stood in for by the first who may")
  void first() {
    assertThat(standIn(team(), FRIDAY)).isEqualTo(new StandIn(Optional.of(ANA), Map.of()));
    StandIn found = standIn(team(), TUESDAY);
    assertThat(found.person()).contains(BO);
    assertThat(found.passed().values())
        .extracting(Refusal::message)
        .containsExactly("ana is away from 2026-03-02 to 2026-03-04 (holiday)");
  }

  @Test
  @DisplayName("the backup of a backup acts, if the backup may not; who comes twice is asked once")
  void second() {
    StandIn found = standIn(team(), TUESDAY, BO);
    assertThat(found.person()).contains(CITRA);
    assertThat(found.passed().keySet()).containsExactly(ANA, BO);
    assertThat(found.passed().get(BO)).isEqualTo(BUSY);
  }

  @Test
  @DisplayName("if nobody can, everybody asked is named, with the reason")
  void nobody() {
    StandIn found = standIn(team(), FRIDAY, ANA, BO, CITRA);
    assertThat(found.person()).isEmpty();
    assertThat(found.passed().keySet()).containsExactly(ANA, BO, CITRA);
  }
}
