package dev.gotong.team;

import static dev.gotong.team.ManyWorlds.inEveryWorld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.predicate.Truth;
import dev.gotong.team.Grant.Effect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an explanation says is so. */
class PermissionExplanationTest {
  private static final int WORLDS = ManyWorlds.WORLDS;

  @Test
  void a_near_miss_that_is_mended_is_a_yes() {
    inEveryWorld(14, WORLDS / 20, (worlds, world) -> {
      List<NearMiss> misses =
          Permissions.of(world.team()).explain(world.request()).nearMisses();
      boolean outside = world.request().subject() instanceof Subject.Reviewer; // theirs must end
      for (NearMiss miss : outside ? List.<NearMiss>of() : misses) {
        Grant mended = Mended.of(miss);
        assertThat(world.plus(mended).allowed()).as("%s", miss.remedy()).isTrue();
      }
      return !misses.isEmpty();
    });
  }

  @Test
  void what_counts_is_what_the_derivation_says_counts() {
    inEveryWorld(15, WORLDS / 5, (worlds, world) -> {
      Explanation explanation = Permissions.of(world.team()).explain(world.request());
      for (Considered one : explanation.considered()) {
        assertThat(one.answers().isEmpty())
            .isEqualTo(one.grant().condition().reads().isEmpty());
        assertThat(one.counts())
            .isEqualTo(
                one.grant().effect() == Effect.PERMIT
                    ? one.holds() == Truth.TRUE
                    : one.holds() != Truth.FALSE);
      }
      assertThat(explanation.lines())
          .hasSizeGreaterThanOrEqualTo(
              1 + explanation.considered().size() + explanation.nearMisses().size());
      return !explanation.considered().isEmpty();
    });
  }
}
