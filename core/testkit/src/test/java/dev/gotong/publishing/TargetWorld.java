package dev.gotong.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Decision;
import dev.gotong.base.Refusal;
import dev.gotong.publishing.oracle.TargetOracle;
import dev.gotong.testkit.PublishingArbitraries.Act;
import dev.gotong.testkit.PublishingArbitraries.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A target, the clock on the wall, the last fence, and what the oracle makes of all that happened. */
record TargetWorld(
    PublishingPolicy policy, TargetState state, Instant now, long fence, TargetOracle oracle) {
  static final Targets TARGETS = new Targets();
  static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Refusal BAR =
      Refusal.of("publishing.held", "{by} has stopped publishing", "by", "ana");

  static TargetWorld of(PublishingPolicy policy) {
    return new TargetWorld(policy, TARGETS.initial(), NINE, 0, TargetOracle.start());
  }

  TargetWorld later(Move move) {
    return new TargetWorld(
        policy, state, now.plus(Duration.ofMinutes(move.minutes())), fence, oracle);
  }

  /** What becomes of the move, in the world that {@link #later} gives for it. */
  Decision<TargetEvent> ask(Move move) {
    Optional<Refusal> bar = move.barred() ? Optional.of(BAR) : Optional.empty();
    return TARGETS.decide(
        state,
        move.command(now, fence),
        new PublishingFacts(now, bar, policy, Connection.lasting()));
  }

  /** The world after the move; as the oracle sees it, or this fails. */
  TargetWorld play(Move move) {
    TargetWorld before = later(move);
    List<TargetEvent> events = before.ask(move).fold(e -> e, r -> List.of());
    if (!events.isEmpty() && move.act().isFenced()) {
      assertThat(move.stale()).as("%s is accepted from %s", move, state).isFalse();
    }
    TargetOracle next = oracle;
    for (TargetEvent event : events) {
      next = next.after(event, before.now, move.barred(), policy);
    }
    boolean begun = move.act() == Act.BEGIN && !events.isEmpty();
    TargetWorld after = new TargetWorld(
        policy, TARGETS.evolveAll(state, events), before.now, begun ? fence + 1 : fence, next);
    after.check();
    return after;
  }

  private void check() {
    String phase = state.phase();
    assertThat(phase.equals("published")).isEqualTo(oracle.out());
    assertThat(phase.equals("in flight")).isEqualTo(oracle.sending() && !oracle.lost());
    assertThat(phase.equals("unclear")).isEqualTo(oracle.sending() && oracle.lost());
    assertThat(state.findPlan().map(Plan::slot)).isEqualTo(oracle.slot());
  }
}
