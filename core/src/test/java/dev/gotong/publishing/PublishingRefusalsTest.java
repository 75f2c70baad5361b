package dev.gotong.publishing;

import static dev.gotong.publishing.TargetScene.DIGEST;
import static dev.gotong.publishing.TargetScene.NINE;
import static dev.gotong.publishing.TargetScene.SLOT;

import dev.gotong.base.Finding;
import dev.gotong.base.Refusal;
import dev.gotong.house.Golden;
import dev.gotong.publishing.PublishOutcome.RateLimited;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.TargetCommand.Begin;
import dev.gotong.publishing.TargetCommand.HandBack;
import dev.gotong.publishing.TargetCommand.Report;
import dev.gotong.publishing.TargetCommand.Resolve;
import dev.gotong.publishing.TargetCommand.Schedule;
import dev.gotong.publishing.TargetCommand.Settle;
import dev.gotong.publishing.TargetCommand.Unschedule;
import dev.gotong.publishing.TargetEvent.SlotMissed;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishingRefusalsTest {

  @Test
  void golden() throws IOException {
    TargetScene early = TargetScene.due();
    early.now = NINE.minusSeconds(1);
    TargetScene late = TargetScene.due();
    late.now = NINE.plusSeconds(7_200);
    TargetScene passed = new TargetScene();
    passed.now = NINE.plusSeconds(1);
    TargetScene tried = TargetScene.inFlight();
    tried.does(new Report(7, new Refused(RejectionKind.RETRY, "busy")));
    tried.now = NINE.plusSeconds(60);
    tried.does(new Begin(8));
    TargetScene flight = TargetScene.inFlight();

    Golden.assertHolds(
        "publishing",
        List.of(
            early.refusal(new Begin(7)),
            missed(late, new Begin(7)),
            passed.refusal(new Schedule(SLOT, DIGEST)),
            missed(tried, new Report(8, new Refused(RejectionKind.RETRY, "busy"))),
            missed(flight, new Report(7, new RateLimited(NINE.plusSeconds(3_600)))),
            flight.refusal(new HandBack(6, "late")),
            flight.refusal(new Schedule(SLOT, DIGEST)),
            flight.refusal(new Unschedule()),
            flight.refusal(new Begin(8)),
            flight.refusal(new Resolve(Optional.empty())),
            TargetScene.published().refusal(new Settle(new Lookup.Absent())),
            early.refusal(new HandBack(6, "late")),
            new TargetScene().refusal(new Begin(7)),
            ended(),
            ending()));
  }

  private static Refusal ended() {
    return Connection.until(NINE).findBar(SLOT, NINE).orElseThrow();
  }

  private static Refusal ending() {
    Finding warning =
        Connection.until(NINE).findWarning(SLOT, Duration.ofHours(1)).orElseThrow();
    return new Refusal(warning.code(), warning.template(), warning.facts());
  }

  private static Refusal missed(TargetScene scene, TargetCommand command) {
    return ((SlotMissed) scene.ask(command).orThrow().get(0)).reason();
  }
}
