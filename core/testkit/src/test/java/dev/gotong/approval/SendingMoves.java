package dev.gotong.approval;

import dev.gotong.approval.Move.Kind;
import dev.gotong.base.Actor;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.publishing.TargetCommand;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds the moves about slots, holds and attempts to the moves of a slice. */
final class SendingMoves {
  private SendingMoves() {}

  static Moves addHolds(Moves moves) {
    moves.add(
        Crew.KIM,
        Kind.OBSTRUCTION,
        "stops publishing",
        turn -> turn.hold(new HoldCommand.Place("a crisis")));
    return moves.add(
        Crew.KIM,
        Kind.OTHER,
        "lets publishing go on",
        turn -> turn.hold(new HoldCommand.Lift("over")));
  }

  static Moves addSlots(Moves moves, int channel) {
    String on = " on channel " + channel;
    moves.add(
        Crew.KIM, Kind.OTHER, "schedules" + on, turn -> Desk.schedule(turn, channel, World.SLOT));
    moves.add(Crew.KIM, Kind.OTHER, "schedules later than that" + on, turn -> {
      Desk.schedule(turn, channel, moves.bounds().hours() + 1);
      turn.goBeyond();
    });
    return moves.add(
        Crew.KIM,
        Kind.OTHER,
        "takes back" + on,
        turn -> turn.target(channel, new TargetCommand.Unschedule(), Optional.empty()));
  }

  static Moves addAttempts(Moves moves, int channel) {
    String on = " on channel " + channel;
    add(moves, "an attempt begins" + on, turn -> {
      if (turn.now().claims() < moves.bounds().claims()) {
        Desk.begin(turn, channel, turn.now().claims() + 1L);
      }
    });
    add(
        moves,
        "an attempt is handed back" + on,
        turn -> Desk.conclude(turn, channel, new TargetCommand.HandBack(fence(turn), "too slow")));
    report(moves, channel, "published", new PublishOutcome.Published("p1", World.START));
    report(moves, channel, "turned down", new PublishOutcome.Refused(RejectionKind.EDIT, "no"));
    report(
        moves, channel, "to be tried again", new PublishOutcome.Refused(RejectionKind.RETRY, "no"));
    report(moves, channel, "unknown", new PublishOutcome.Unknown("lost"));
    add(
        moves,
        "a report comes for another attempt" + on,
        turn -> Desk.conclude(
            turn,
            channel,
            new TargetCommand.Report(
                fence(turn) + 7, new PublishOutcome.Published("p0", World.START))));
    add(
        moves,
        "it is found" + on,
        turn -> Desk.conclude(
            turn, channel, new TargetCommand.Settle(new Lookup.There("p1", World.START))));
    add(
        moves,
        "it is not found" + on,
        turn -> Desk.conclude(turn, channel, new TargetCommand.Settle(new Lookup.Absent())));
    add(
        moves,
        "somebody says that it is not out" + on,
        turn -> Desk.conclude(turn, channel, new TargetCommand.Resolve(Optional.empty())));
    return moves;
  }

  private static void report(Moves moves, int channel, String text, PublishOutcome outcome) {
    add(
        moves,
        "the network says: " + text + " on channel " + channel,
        turn -> Desk.conclude(turn, channel, new TargetCommand.Report(fence(turn), outcome)));
  }

  private static void add(Moves moves, String text, Consumer<Turn> action) {
    moves.add(new Move(text, Actor.automation(), Kind.OTHER, Optional.empty(), action));
  }

  /** The fence of the last attempt. */
  private static long fence(Turn turn) {
    return Math.max(1, turn.now().claims());
  }
}
