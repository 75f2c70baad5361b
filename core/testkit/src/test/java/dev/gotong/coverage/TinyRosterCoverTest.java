package dev.gotong.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.coverage.oracle.DutyOracle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What few people do not cover and who acts among them, compared with what asking every minute finds. */
class TinyRosterCoverTest {
  @Test
  void the_gaps_and_those_who_act_are_those_of_every_minute() {
    Map<Gap.Kind, Integer> counts = new TreeMap<>();
    for (int seed = 0; seed < 60; seed++) {
      Roster roster = TinyRosters.of(seed);
      CoverRules rules = TinyRosters.rules(seed);
      DutyOracle oracle = new DutyOracle(roster, rules, TinyRosters.WHOLE);
      List<Gap> gaps = Coverage.of(roster, rules).check(TinyRosters.WHOLE);
      assertThat(gaps.stream().map(RosterCoverLawsTest::line))
          .containsExactlyInAnyOrderElementsOf(oracle.gaps());
      gaps.forEach(gap -> counts.merge(gap.kind(), 1, Integer::sum));
      EffectiveOwners owners = EffectiveOwners.of(roster);
      for (int hour = 0; hour < TinyRosters.WHOLE.length().toHours(); hour++) {
        Instant at = TinyRosters.WHOLE.startInclusive().plusSeconds(3_600L * hour);
        RosterCoverLawsTest.compare(owners.all(at), oracle.acts(at));
        Instant before = at.minusNanos(1_000);
        RosterCoverLawsTest.compare(owners.all(before), oracle.acts(before));
      }
    }
    System.out.println("proof tiny-roster-cover: gaps " + counts);
    assertThat(counts)
        .containsKeys(
            Gap.Kind.NO_BACKUP,
            Gap.Kind.TOO_FEW_PEOPLE,
            Gap.Kind.UNOWNED_RESPONSIBILITY,
            Gap.Kind.UNABLE_OWNER,
            Gap.Kind.TWO_OWNERS,
            Gap.Kind.UNATTENDED,
            Gap.Kind.NO_MODERATOR,
            Gap.Kind.UNEVEN,
            Gap.Kind.BACKS_TOO_MANY,
            Gap.Kind.STALE_CALENDAR);
  }
}
