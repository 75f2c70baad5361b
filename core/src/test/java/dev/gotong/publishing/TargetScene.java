package dev.gotong.publishing;

import dev.gotong.base.Canonical;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.calendar.Slot;
import dev.gotong.house.Golden;
import dev.gotong.publishing.TargetCommand.Begin;
import dev.gotong.publishing.TargetCommand.Report;
import dev.gotong.publishing.TargetCommand.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The post spring on the channel li-main, to go out at nine, half an hour late at most, in two attempts at most. */
final class TargetScene {
  static final Targets TARGETS = new Targets();
  static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  static final PublishingPolicy POLICY = PublishingPolicy.of(Duration.ofMinutes(30), 2);
  static final Digest DIGEST = Canonical.of("scene").digest();
  static final Slot SLOT = Slot.of(PostId.of("spring"), ChannelId.of("li-main"), NINE);
  static final Refusal HELD =
      Refusal.of("publishing.held", "{by} has stopped publishing", "by", "ana");

  TargetState state = TARGETS.initial();
  Instant now = NINE.minusSeconds(3_600);
  Optional<Refusal> bar = Optional.empty();
  Connection connection = Connection.lasting();

  /** The scene after it was scheduled, at nine. */
  static TargetScene due() {
    TargetScene scene = new TargetScene();
    scene.does(new Schedule(SLOT, DIGEST));
    scene.now = NINE;
    return scene;
  }

  /** The scene with an attempt under way, under the fence 7. */
  static TargetScene inFlight() {
    TargetScene scene = due();
    scene.does(new Begin(7));
    return scene;
  }

  static TargetScene unclear() {
    TargetScene scene = inFlight();
    scene.does(new Report(7, new PublishOutcome.Unknown("no answer")));
    return scene;
  }

  static TargetScene published() {
    TargetScene scene = inFlight();
    scene.does(new Report(7, new PublishOutcome.Published("urn:1", NINE)));
    return scene;
  }

  Decision<TargetEvent> ask(TargetCommand command) {
    return TARGETS.decide(state, command, new PublishingFacts(now, bar, POLICY, connection));
  }

  /** The event of a command that is accepted, with one event. */
  TargetEvent does(TargetCommand command) {
    var events = ask(command).orThrow();
    state = TARGETS.evolveAll(state, events);
    return events.get(0);
  }

  Refusal refusal(TargetCommand command) {
    return Golden.refusal(ask(command));
  }

  String code(TargetCommand command) {
    return refusal(command).code();
  }
}
