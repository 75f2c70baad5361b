package dev.gotong.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.time.Resolution.Note;
import dev.gotong.time.WallTime.Gap;
import dev.gotong.time.WallTime.Overlap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WallTimeLawsTest {
  private static final List<Overlap> OVERLAPS = List.of(Overlap.values());

  private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2036-01-01T00:00:00Z");
  private static final int AROUND = 26 * 60;

  @Test
  void every_change_of_every_clock_is_read_as_the_clock_itself_shows_it() {
    Map<ZoneRules, String> places = new HashMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .forEach(id -> places.putIfAbsent(ZoneId.of(id).getRules(), id));
    long transitions = 0;
    long times = 0;
    for (Map.Entry<ZoneRules, String> place : places.entrySet()) {
      for (ZoneOffsetTransition change = place.getKey().nextTransition(FROM);
          change != null && change.getInstant().isBefore(TO);
          change = place.getKey().nextTransition(change.getInstant())) {
        transitions++;
        times += check(change, place.getKey(), place.getValue());
      }
    }
    System.out.println("proof wall-time: " + transitions + " transitions, " + times + " times");
    assertThat(transitions).isGreaterThan(5_000);
    assertThat(times).isGreaterThan(500_000);
  }

  private static long check(ZoneOffsetTransition change, ZoneRules rules, String zone) {
    long at = change.getInstant().getEpochSecond() / 60;
    ClockOracle clock = new ClockOracle(rules, at - AROUND, at + AROUND);
    LocalDateTime before = change.getDateTimeBefore();
    LocalDateTime after = change.getDateTimeAfter();
    LocalDateTime last = (before.isAfter(after) ? before : after).plusMinutes(2);
    long times = 0;
    for (LocalDateTime local = (before.isAfter(after) ? after : before).minusMinutes(2);
        !local.isAfter(last);
        local = local.plusMinutes(1)) {
      int turn = 0; // every gap rule meets some overlap rule
      for (Gap gap : Gap.values()) {
        Overlap overlap = OVERLAPS.get(turn++ % OVERLAPS.size());
        WallTime time = new WallTime(local, zone, gap, overlap);
        Resolution found = time.resolve();
        Resolution expected = expected(time, clock, rules);
        if (!found.equals(expected)) { // the message is made only when it is needed
          assertThat(found).as("%s %s %s", time, gap, overlap).isEqualTo(expected);
        }
        times++;
      }
    }
    return times;
  }

  private static Resolution expected(WallTime time, ClockOracle clock, ZoneRules rules) {
    long local = ClockOracle.minute(time.local());
    OptionalLong earliest = clock.earliest(local);
    if (earliest.isEmpty()) {
      long after = clock.afterJump(local);
      return switch (time.gap()) {
        case SHIFT_FORWARD ->
          at(clock.earliest(local + clock.jump(after)).orElseThrow(), rules, Note.GAP_SHIFTED);
        case NEXT_VALID -> at(after, rules, Note.GAP_SHIFTED);
        case SKIP -> new Resolution.Skipped(time);
        case REJECT -> new Resolution.Rejected(time, "skips it");
      };
    }
    if (earliest.getAsLong() == clock.latest(local)) {
      return at(earliest.getAsLong(), rules, Note.EXACT);
    }
    return switch (time.overlap()) {
      case EARLIER -> at(earliest.getAsLong(), rules, Note.OVERLAP_EARLIER);
      case LATER -> at(clock.latest(local), rules, Note.OVERLAP_LATER);
      case REJECT -> new Resolution.Rejected(time, "shows it twice");
    };
  }

  private static Resolution at(long minute, ZoneRules rules, Note note) {
    Instant instant = Instant.ofEpochSecond(minute * 60);
    ZoneOffset offset = rules.getOffset(instant);
    return new Resolution.Resolved(instant, offset, note);
  }
}
