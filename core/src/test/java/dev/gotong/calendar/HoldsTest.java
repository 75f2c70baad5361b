package dev.gotong.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.calendar.HoldCommand.Lift;
import dev.gotong.calendar.HoldCommand.Place;
import dev.gotong.calendar.HoldEvent.Lifted;
import dev.gotong.calendar.HoldEvent.Placed;
import dev.gotong.calendar.HoldState.Free;
import dev.gotong.calendar.HoldState.Held;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldsTest {
  private static final Holds HOLDS = new Holds();
  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final HoldState HELD = new Held(ANA, NOW, "a fire");

  @Test
  void a_hold_says_who_when_and_why() {
    Decision<HoldEvent> decision =
        HOLDS.decide(HOLDS.initial(), new Place("a fire"), new HoldFacts(ANA, NOW.plusNanos(1)));

    assertThat(decision).isEqualTo(Decision.accept(new Placed(ANA, NOW, "a fire")));
    assertThat(HOLDS.evolveAll(HOLDS.initial(), decision.orThrow())).isEqualTo(HELD);
  }

  @Test
  void the_same_hold_again_changes_nothing_whoever_asks() {
    assertThat(HOLDS.decide(HELD, new Place("a fire"), new HoldFacts(BO, NOW.plusSeconds(9))))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  void somebody_else_may_lift_it() {
    Decision<HoldEvent> decision =
        HOLDS.decide(HELD, new Lift("it is out"), new HoldFacts(BO, NOW));

    assertThat(decision).isEqualTo(Decision.accept(new Lifted(BO, "it is out")));
    assertThat(HOLDS.evolveAll(HELD, decision.orThrow())).isEqualTo(new Free());
  }

  @Test
  void nothing_is_lifted_where_nothing_is_held() {
    assertThat(HOLDS.decide(new Free(), new Lift("it is out"), new HoldFacts(BO, NOW)))
        .isEqualTo(Decision.unchanged());
  }
}
