package dev.gotong.calendar;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Refusal;
import dev.gotong.base.Require;
import dev.gotong.network.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a team has agreed on for its calendar.
 *
 * @param minimumGap the least time between two posts on one channel, zero to seven days; exactly so much is enough
 * @param blackouts when nothing goes out
 */
public record CalendarRules(Duration minimumGap, List<Blackout> blackouts) {
  private static final Duration LONGEST_GAP = Duration.ofDays(7);

  /** Checks the bounds. */
  public CalendarRules {
    Require.that(
        !minimumGap.isNegative() && minimumGap.compareTo(LONGEST_GAP) <= 0,
        "minimumGap must be zero to seven days, but was %s",
        minimumGap);
    blackouts = ImmutableList.copyOf(blackouts);
  }

  /** {@return rules with that gap and those blackouts} */
  public static CalendarRules of(Duration minimumGap, List<Blackout> blackouts) {
    return new CalendarRules(minimumGap, blackouts);
  }

  /** {@return rules that allow everything} */
  public static CalendarRules none() {
    return of(Duration.ZERO, ImmutableList.of());
  }

  /**
   * {@return what speaks against {@code slot}: blackouts first, then other slots by time; empty if nothing does}
   *
   * @param channel the channel of the slot
   * @param others slots of other posts; those on other channels, and of the same post, make no difference
   */
  public List<Refusal> conflicts(Slot slot, Channel channel, Collection<Slot> others) {
    Require.that(
        slot.channel().equals(channel.id()),
        "the slot is on %s, but the channel is %s",
        slot.channel(),
        channel.id());
    List<Refusal> found = new ArrayList<>();
    for (Blackout blackout : blackouts) {
      if (blackout.covers(channel, slot.at())) {
        found.add(inBlackout(slot, channel, blackout));
      }
    }
    others.stream()
        .filter(other -> other.channel().equals(slot.channel()))
        .filter(other -> !other.post().equals(slot.post()))
        .filter(other -> distance(slot, other).compareTo(minimumGap) < 0)
        .sorted(Comparator.comparing(Slot::at).thenComparing(Slot::post))
        .forEach(other -> found.add(tooClose(slot, other)));
    return List.copyOf(found);
  }

  private static Duration distance(Slot slot, Slot other) {
    return Duration.between(slot.at(), other.at()).abs();
  }

  private static Refusal inBlackout(Slot slot, Channel channel, Blackout blackout) {
    return Refusal.of(
        "calendar.blackout",
        "{post} cannot go out on {channel} at {at}: nothing does from {from} to {to} ({reason})",
        "post",
        slot.post(),
        "channel",
        slot.channel(),
        "at",
        slot.at().atZone(channel.zone()).toLocalDateTime(),
        "from",
        blackout.startInclusive(),
        "to",
        blackout.endExclusive(),
        "reason",
        blackout.reason());
  }

  private Refusal tooClose(Slot slot, Slot other) {
    return Refusal.of(
        "calendar.too-close",
        "{post} would go out on {channel} {apart} from {other}: keep at least {gap} between two posts",
        "post",
        slot.post(),
        "channel",
        slot.channel(),
        "apart",
        shown(distance(slot, other)),
        "other",
        other.post(),
        "gap",
        shown(minimumGap));
  }

  private static String shown(Duration length) {
    boolean wholeMinutes = length.equals(Duration.ofMinutes(length.toMinutes()));
    return wholeMinutes ? length.toMinutes() + " minutes" : length.toSeconds() + " seconds";
  }
}
