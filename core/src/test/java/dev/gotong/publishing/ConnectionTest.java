package dev.gotong.publishing;

import static dev.gotong.publishing.TargetScene.DIGEST;
import static dev.gotong.publishing.TargetScene.NINE;
import static dev.gotong.publishing.TargetScene.POLICY;
import static dev.gotong.publishing.TargetScene.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Decision;
import dev.gotong.base.Finding;
import dev.gotong.base.Severity;
import dev.gotong.publishing.TargetCommand.Schedule;
import dev.gotong.publishing.TargetEvent.ScheduleSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static final Duration MICRO = Duration.ofNanos(1_000);

  private static Optional<Finding> warning(Connection connection) {
    TargetScene scene = new TargetScene();
    scene.connection = connection;
    return ((ScheduleSet) scene.does(new Schedule(SLOT, DIGEST))).warning();
  }

  @Test
  @DisplayName(
      "whoever schedules is warned exactly if the rights end before the last instant of the slot is over")
  void warned() {
    Instant last = NINE.plus(POLICY.maxLateness());
    assertThat(warning(Connection.lasting())).isEmpty();
    assertThat(warning(Connection.until(last.plus(MICRO)))).isEmpty();
    for (Instant end : new Instant[] {last, NINE, NINE.minusSeconds(1), Instant.EPOCH}) {
      Finding warning = warning(Connection.until(end)).orElseThrow();
      assertThat(warning.severity()).isEqualTo(Severity.WARNING);
      assertThat(warning.facts())
          .containsEntry("until", end.toString())
          .containsEntry("channel", "li-main");
    }
  }

  @Test
  @DisplayName("a warning is among the facts of its event, and nothing is where there is none")
  void facts() {
    ScheduleSet plain = new ScheduleSet(SLOT, DIGEST, Optional.empty());
    assertThat(plain.facts()).containsOnlyKeys("post", "channel", "at", "digest");
    Finding warning = warning(Connection.until(NINE)).orElseThrow();
    assertThat(new ScheduleSet(SLOT, DIGEST, Optional.of(warning)).facts())
        .containsEntry("warning", warning.message());
  }

  @Test
  @DisplayName("nothing goes out from the instant at which the rights end")
  void ended() {
    Connection connection = Connection.until(NINE);
    assertThat(connection.findBar(SLOT, NINE.minus(MICRO))).isEmpty();
    assertThat(connection.findBar(SLOT, NINE)).isPresent();
    assertThat(Connection.lasting().findBar(SLOT, Instant.MAX)).isEmpty();
  }

  @Test
  @DisplayName("what the host tells is so, and telling it twice changes nothing")
  void told() {
    Connections rules = new Connections();
    Connection told = Connection.until(NINE);
    ConnectionNoted noted = rules.decide(rules.initial(), told, NINE).orThrow().get(0);
    assertThat(rules.evolve(rules.initial(), noted)).isEqualTo(told);
    assertThat(rules.decide(told, told, NINE)).isEqualTo(Decision.unchanged());
    assertThat(noted.facts()).isEqualTo(Map.of("rightsUntil", NINE.toString()));
    assertThat(new ConnectionNoted(Connection.lasting()).facts())
        .isEqualTo(Map.of("rightsUntil", "none"));
  }
}
