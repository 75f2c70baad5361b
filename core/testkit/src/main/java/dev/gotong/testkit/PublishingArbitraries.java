package dev.gotong.testkit;

import dev.gotong.base.Canonical;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.PostId;
import dev.gotong.calendar.Slot;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishingPolicy;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.publishing.TargetCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A small, quarrelsome world of publishing: one post on one channel, stale claims, lost answers, and late clocks. */
public final class PublishingArbitraries {

  private PublishingArbitraries() {}

  /** What is asked of the target. */
  public enum Act {
    /** Sets its time. */
    SCHEDULE,
    /** Takes it back. */
    UNSCHEDULE,
    /** Puts an attempt on record. */
    BEGIN,
    /** Says that nothing was sent. */
    HAND_BACK,
    /** Says that it is out. */
    PUBLISHED,
    /** Says that the network was busy. */
    BUSY,
    /** Says that the network asks to wait. */
    WAIT,
    /** Says that the network wants another text. */
    REFUSED,
    /** Says that the answer was lost. */
    LOST,
    /** Finds it. */
    FOUND,
    /** Finds that it is not there. */
    ABSENT,
    /** Finds nothing out. */
    HIDDEN,
    /** A person has seen it. */
    SEEN,
    /** A person has seen that it is not there. */
    NOT_SEEN;

    /** {@return whether the command is made under a fence that must be that of the attempt} */
    public boolean isFenced() {
      return switch (this) {
        case HAND_BACK, PUBLISHED, BUSY, WAIT, REFUSED, LOST -> true;
        default -> false;
      };
    }
  }

  /**
   * One move, whenever it comes.
   *
   * @param act what is asked
   * @param minutes how much later than the move before it
   * @param ahead for {@link Act#SCHEDULE} and {@link Act#WAIT}: until when, in minutes from then
   * @param text which text is meant, 1 or 2
   * @param stale whether it comes under the fence of an attempt before the present one
   * @param barred whether something speaks against sending, such as a hold
   */
  public record Move(Act act, int minutes, int ahead, int text, boolean stale, boolean barred) {

    /**
     * {@return the command that this move is}
     *
     * @param now when it comes
     * @param fence the fence of the last attempt, 0 if there was none
     */
    public TargetCommand command(Instant now, long fence) {
      Instant until = now.plus(Duration.ofMinutes(ahead));
      long under = stale ? fence - 1 : fence;
      return switch (act) {
        case SCHEDULE ->
          new TargetCommand.Schedule(
              Slot.of(PostId.of("post-1"), ChannelId.of("x-main"), until), digest(text));
        case UNSCHEDULE -> new TargetCommand.Unschedule();
        case BEGIN -> new TargetCommand.Begin(fence + 1);
        case HAND_BACK -> new TargetCommand.HandBack(under, "too slow");
        case PUBLISHED -> report(under, new PublishOutcome.Published("urn:1", now));
        case BUSY -> report(under, new PublishOutcome.Refused(RejectionKind.RETRY, "busy"));
        case WAIT -> report(under, new PublishOutcome.RateLimited(until));
        case REFUSED -> report(under, new PublishOutcome.Refused(RejectionKind.EDIT, "too long"));
        case LOST -> report(under, new PublishOutcome.Unknown("no answer"));
        case FOUND -> new TargetCommand.Settle(new Lookup.There("urn:1", now));
        case ABSENT -> new TargetCommand.Settle(new Lookup.Absent());
        case HIDDEN -> new TargetCommand.Settle(new Lookup.Hidden("the network is down"));
        case SEEN -> new TargetCommand.Resolve(Optional.of("urn:1"));
        case NOT_SEEN -> new TargetCommand.Resolve(Optional.empty());
      };
    }

    private static TargetCommand report(long fence, PublishOutcome outcome) {
      return new TargetCommand.Report(fence, outcome);
    }

    private static Digest digest(int text) {
      return Canonical.of("text").number(text).digest();
    }
  }

  /** {@return policies that allow little} */
  public static Arbitrary<PublishingPolicy> policies() {
    return Combinators.combine(
            Arbitraries.of(5, 30).map(Duration::ofMinutes), Arbitraries.of(1, 2, 3))
        .as(PublishingPolicy::new);
  }

  /** {@return moves of which many come at a moment at which they make sense} */
  public static Arbitrary<Move> moves() {
    Arbitrary<Act> acts = Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(Act.SCHEDULE)),
        Tuple.of(8, Arbitraries.just(Act.BEGIN)),
        Tuple.of(3, Arbitraries.of(Act.LOST, Act.BUSY, Act.ABSENT)),
        Tuple.of(8, Arbitraries.of(Act.class)));
    Arbitrary<Boolean> rarely = Arbitraries.frequency(Tuple.of(8, false), Tuple.of(1, true));
    return Combinators.combine(
            acts,
            Arbitraries.of(0, 0, 0, 1, 2, 10),
            Arbitraries.of(0, 0, 1, 2, 20, -1),
            Arbitraries.of(1, 2),
            rarely,
            rarely)
        .as(Move::new);
  }
}
