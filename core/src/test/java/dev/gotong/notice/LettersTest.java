package dev.gotong.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gotong.base.Decision;
import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.Severity;
import dev.gotong.base.WorkspaceId;
import dev.gotong.notice.LetterCommand.GiveUp;
import dev.gotong.notice.LetterCommand.Requeue;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LettersTest {
  private static final Letters LETTERS = new Letters();
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MICRO = Duration.ofNanos(1_000);

  private static Notice notice(String id) {
    return Notice.builder()
        .id(id)
        .workspace(WorkspaceId.of("kopi"))
        .to(PersonId.of("bo"))
        .at(NOW)
        .what(Finding.of(Severity.WARNING, "notice.missed", "it did not go out"))
        .build();
  }

  private static LetterState after(LetterState state, LetterCommand command, Instant now) {
    return LETTERS.evolveAll(state, LETTERS.decide(state, command, now).orThrow());
  }

  @Test
  @DisplayName("what is given up is dead until somebody has it tried again")
  void course() {
    LetterState dead = after(LETTERS.initial(), new GiveUp(9, "gone away"), NOW);
    assertThat(dead).isEqualTo(new LetterState.Dead(9, "gone away", NOW));
    assertThat(LETTERS.decide(dead, new GiveUp(10, "again"), NOW)).isEqualTo(Decision.unchanged());
    Instant later = NOW.plus(Duration.ofDays(3));
    assertThat(after(dead, new Requeue(), later)).isEqualTo(LETTERS.initial());
    LetterEvent event = LETTERS.decide(dead, new Requeue(), later).orThrow().get(0);
    assertThat(event.code()).isEqualTo("notice.requeued");
    assertThat(event.facts()).isEqualTo(Map.of("at", later.toString()));
  }

  private static Slip failed(String id, int times) {
    Slip slip = Slip.of(notice(id));
    for (int i = 0; i < times; i++) {
      slip = slip.failed(NOW.plusSeconds(i));
    }
    return slip;
  }

  @Test
  @DisplayName("a notice is hopeless after a day and eight failures, not sooner by either")
  void hopeless() {
    assertThat(Letters.isHopeless(failed("n", 8), NOW.plus(DAY))).isTrue();
    assertThat(Letters.isHopeless(failed("n", 7), NOW.plus(DAY))).isFalse();
    assertThat(Letters.isHopeless(failed("n", 8), NOW.plus(DAY).minus(MICRO))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Slip(notice("n"), 1, Optional.empty()))
        .withMessageStartingWith("failingSince must be set exactly if it failed");
  }

  @Test
  @DisplayName("waits are drawn between a second and a bound that doubles up to 64 minutes")
  void waits() {
    for (int failures = 1; failures <= 10; failures++) {
      Duration bound = Duration.ofMinutes(1L << Math.min(failures - 1, 6));
      TreeSet<Duration> drawn = new TreeSet<>();
      for (int i = 0; i < 500; i++) {
        drawn.add(Letters.waitAfter(failed("n" + i, failures)));
      }
      assertThat(drawn.first()).isBetween(Duration.ofSeconds(1), bound.dividedBy(10));
      assertThat(drawn.last()).isBetween(bound.multipliedBy(9).dividedBy(10), bound);
      assertThat(drawn).hasSizeGreaterThan(400);
    }
  }
}
