package dev.gotong.testkit;

import dev.gotong.time.WallTime;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.WeeklyHours.Range;
import dev.gotong.time.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Times about the days on which clocks are changed, in whole minutes. */
public final class TimeArbitraries {
  private static final int MINUTES_OF_DAY = 24 * 60;

  private TimeArbitraries() {}

  /** {@return one of four zones: two that change at night, one that changes at midnight, one that never does} */
  public static Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Europe/Berlin", "Asia/Jakarta", "America/New_York", "Africa/Cairo")
        .map(ZoneId::of);
  }

  /** {@return instants at most three days from a change of the clock in one of these zones, in 2026} */
  public static Arbitrary<Instant> instants() {
    Arbitrary<Instant> changes = Arbitraries.of(
            "2026-03-08T07:00:00Z",
            "2026-03-29T01:00:00Z",
            "2026-04-23T22:00:00Z",
            "2026-10-25T01:00:00Z",
            "2026-10-29T21:00:00Z",
            "2026-11-01T06:00:00Z")
        .map(Instant::parse);
    Arbitrary<Integer> minutes = evenly(-3 * MINUTES_OF_DAY, 3 * MINUTES_OF_DAY);
    return Combinators.combine(changes, minutes)
        .as((change, minute) -> change.plus(Duration.ofMinutes(minute)));
  }

  private static Arbitrary<Integer> evenly(int min, int max) {
    return Arbitraries.integers().between(min, max).withDistribution(RandomDistribution.uniform());
  }

  /** {@return windows of a minute to {@code maxMinutes} that start near a change} */
  public static Arbitrary<Window> windows(int maxMinutes) {
    return Combinators.combine(instants(), evenly(1, maxMinutes))
        .as((from, length) -> Window.of(from, from.plus(Duration.ofMinutes(length))));
  }

  /** {@return windows that all lie within the two hours after {@code start}, so that they often meet or overlap} */
  public static Arbitrary<Window> crowdedWindows(Instant start) {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 119);
    return Combinators.combine(minutes, minutes)
        .as((a, b) -> Window.of(
            start.plus(Duration.ofMinutes(Math.min(a, b))),
            start.plus(Duration.ofMinutes(Math.max(a, b) + 1))));
  }

  /** {@return hours that often begin or end where a clock is changed; those of any two days may meet} */
  public static Arbitrary<WeeklyHours> weeklyHours() {
    return Combinators.combine(zones(), ranges().list().ofMaxSize(8))
        .as((zone, ranges) -> WeeklyHours.of(zone, withoutOverlaps(ranges)));
  }

  /** {@return local times about the changes, and what is meant where the clock jumps} */
  public static Arbitrary<WallTime> wallTimes() {
    return Combinators.combine(
            instants().map(i -> LocalDateTime.ofInstant(i, ZoneId.of("Europe/Berlin"))),
            zones(),
            Arbitraries.of(WallTime.Gap.class),
            Arbitraries.of(WallTime.Overlap.class))
        .as((local, zone, gap, overlap) -> new WallTime(local, zone.getId(), gap, overlap));
  }

  private static Arbitrary<Range> ranges() {
    Arbitrary<Integer> edges = Arbitraries.of(
        0, 30, 60, 90, 120, 150, 180, 210, 9 * 60, 13 * 60, 17 * 60, 23 * 60, 1410, 1440);
    return Combinators.combine(Arbitraries.of(DayOfWeek.class), edges, edges)
        .filter((day, a, b) -> !a.equals(b))
        .as((day, a, b) -> new Range(day, Math.min(a, b), Math.max(a, b)));
  }

  private static List<Range> withoutOverlaps(List<Range> ranges) {
    List<Range> kept = new ArrayList<>();
    for (Range range : ranges) {
      if (kept.stream()
          .noneMatch(other -> other.day() == range.day()
              && other.fromMinute() < range.toMinute()
              && range.fromMinute() < other.toMinute())) {
        kept.add(range);
      }
    }
    return kept;
  }
}
