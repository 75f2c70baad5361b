package dev.gotong.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a clock on the wall shows, looked up minute by minute: it knows offsets only, not how {@code java.time} finds
 * changes of the clock. Minutes are counted from 1970.
 */
public final class ClockOracle {
  private static final int SLACK = 30 * 60;
  private final long first;
  private final long[] shown;
  private final long lowest;
  private final int[] earliest;
  private final int[] latest;

  /** Watches the clock of {@code zone} in the minutes from {@code first} to {@code last}. */
  public ClockOracle(ZoneRules zone, long first, long last) {
    this.first = first;
    this.lowest = first - SLACK;
    this.shown = new long[Math.toIntExact(last - first + 1)];
    this.earliest = new int[shown.length + 2 * SLACK];
    this.latest = new int[earliest.length];
    Arrays.fill(earliest, -1);
    for (int i = 0; i < shown.length; i++) {
      shown[i] = local(zone, first + i);
      int place = Math.toIntExact(shown[i] - lowest);
      earliest[place] = earliest[place] < 0 ? i : earliest[place];
      latest[place] = i;
    }
  }

  private static long local(ZoneRules zone, long minute) {
    return minute + zone.getOffset(Instant.ofEpochSecond(minute * 60)).getTotalSeconds() / 60;
  }

  /** {@return the minute of a local time, read as one of UTC} */
  public static long minute(LocalDateTime local) {
    return Math.floorDiv(local.toEpochSecond(ZoneOffset.UTC), 60L);
  }

  /** {@return the first minute in which the clock shows that local minute; empty if it never does} */
  OptionalLong earliest(long local) {
    int found = earliest[Math.toIntExact(local - lowest)];
    return found < 0 ? OptionalLong.empty() : OptionalLong.of(first + found);
  }

  /** {@return the last minute in which the clock shows a local minute that it does show} */
  long latest(long local) {
    return first + latest[Math.toIntExact(local - lowest)];
  }

  /** {@return the first minute after the clock jumped over a local minute} */
  long afterJump(long local) {
    for (int i = 1; i < shown.length; i++) {
      if (shown[i - 1] < local && local < shown[i]) {
        return first + i;
      }
    }
    throw new AssertionError("no jump over " + local);
  }

  /** {@return by how many minutes it jumped then} */
  long jump(long afterJump) {
    int i = Math.toIntExact(afterJump - first);
    return shown[i] - shown[i - 1] - 1;
  }

  /** {@return the minute of a local one: the earlier of two, or as much later as the clock jumped} */
  long resolve(long local) {
    OptionalLong shownAt = earliest(local);
    return shownAt.isPresent()
        ? shownAt.getAsLong()
        : earliest(local + jump(afterJump(local))).orElseThrow();
  }

  /** {@return the minutes of {@code whole}, from 0, that lie in the hours} */
  public static BitSet minutes(WeeklyHours hours, Window whole) {
    long from = whole.startInclusive().getEpochSecond() / 60;
    long to = whole.endExclusive().getEpochSecond() / 60;
    int margin = 3 * 24 * 60;
    ZoneId zone = hours.zone();
    ClockOracle clock = new ClockOracle(zone.getRules(), from - margin, to + margin);
    BitSet minutes = new BitSet();
    LocalDateTime day = whole.startInclusive().atZone(zone).toLocalDate().atStartOfDay();
    for (day = day.minusDays(1); minute(day) < to + margin / 2; day = day.plusDays(1)) {
      for (WeeklyHours.Range range : hours.ranges()) {
        if (range.day() == day.getDayOfWeek()) {
          long start = clock.resolve(minute(day) + range.fromMinute());
          long end = clock.resolve(minute(day) + range.toMinute());
          for (long minute = Math.max(start, from); minute < Math.min(end, to); minute++) {
            minutes.set(Math.toIntExact(minute - from));
          }
        }
      }
    }
    return minutes;
  }

  /** {@return the longest runs of minutes that are set, the first minute starting at {@code start}} */
  public static List<Window> runs(BitSet minutes, Instant start) {
    List<Window> runs = new ArrayList<>();
    for (int from = minutes.nextSetBit(0); from >= 0; ) {
      int to = minutes.nextClearBit(from);
      runs.add(Window.of(start.plusSeconds(from * 60L), start.plusSeconds(to * 60L)));
      from = minutes.nextSetBit(to);
    }
    return runs;
  }
}
