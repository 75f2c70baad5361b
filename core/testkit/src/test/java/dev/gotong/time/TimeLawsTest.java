package dev.gotong.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.testkit.TimeArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class TimeLawsTest {
  private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
  private static long minutes;
  private static int changed;

  @Provide
  Arbitrary<List<Window>> crowds() {
    return TimeArbitraries.crowdedWindows(START).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Window> wholes() {
    return TimeArbitraries.windows(9 * 24 * 60);
  }

  @Provide
  Arbitrary<WeeklyHours> hours() {
    return TimeArbitraries.weeklyHours();
  }

  @Provide
  Arbitrary<WallTime> wallTimes() {
    return TimeArbitraries.wallTimes();
  }

  @AfterContainer
  static void count() {
    System.out.println("proof weekly-hours: " + minutes + " minutes, " + changed
        + " weeks with a change of the clock");
    assertThat(changed).isGreaterThan(20);
  }

  private static BitSet bits(List<Window> windows) {
    BitSet bits = new BitSet();
    for (Window window : windows) {
      bits.set(minute(window.startInclusive()), minute(window.endExclusive()));
    }
    return bits;
  }

  private static int minute(Instant instant) {
    return Math.toIntExact(Duration.between(START, instant).toMinutes());
  }

  @Property
  void sums_and_differences_of_windows_are_those_of_their_minutes(
      @ForAll("crowds") List<Window> one, @ForAll("crowds") List<Window> other) {
    BitSet both = bits(one);
    assertThat(Windows.union(one)).isEqualTo(ClockOracle.runs(both, START));
    assertThat(Windows.length(one)).hasMinutes(both.cardinality());
    both.and(bits(other));
    assertThat(Windows.intersect(one, other)).isEqualTo(ClockOracle.runs(both, START));
    BitSet less = bits(one);
    less.andNot(bits(other));
    assertThat(Windows.subtract(one, other)).isEqualTo(ClockOracle.runs(less, START));
  }

  @Property
  void a_cut_window_is_whole_and_cut_at_every_edge_in_it(
      @ForAll("crowds") List<Window> windows, @ForAll("crowds") List<Window> wholes) {
    for (Window whole : wholes) {
      BitSet edges = new BitSet();
      edges.set(minute(whole.endExclusive()));
      for (Window window : windows) {
        for (Instant edge : List.of(window.startInclusive(), window.endExclusive())) {
          if (whole.startInclusive().isBefore(edge) && edge.isBefore(whole.endExclusive())) {
            edges.set(minute(edge));
          }
        }
      }
      Instant from = whole.startInclusive();
      List<Window> pieces = Windows.cut(whole, windows);
      for (Window piece : pieces) {
        Instant to = START.plus(Duration.ofMinutes(edges.nextSetBit(minute(from) + 1)));
        assertThat(piece).isEqualTo(Window.of(from, to));
        from = to;
      }
      assertThat(from).isEqualTo(whole.endExclusive());
      assertThat(pieces).hasSize(edges.cardinality());
    }
  }

  @Property
  void two_windows_relate_as_their_minutes_do(@ForAll("crowds") List<Window> windows) {
    for (Window one : windows) {
      for (Window other : windows) {
        BitSet both = bits(List.of(one));
        both.and(bits(List.of(other)));
        assertThat(one.overlaps(other)).isEqualTo(!both.isEmpty());
        assertThat(one.intersect(other).stream().toList()).isEqualTo(ClockOracle.runs(both, START));
        assertThat(one.contains(other)).isEqualTo(both.equals(bits(List.of(other))));
        assertThat(one.contains(other.startInclusive()))
            .isEqualTo(bits(List.of(one)).get(minute(other.startInclusive())));
      }
    }
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void weekly_hours_fall_where_the_clock_shows_them(
      @ForAll("hours") WeeklyHours hours, @ForAll("wholes") Window whole) {
    BitSet expected = ClockOracle.minutes(hours, whole);
    assertThat(hours.within(whole)).isEqualTo(ClockOracle.runs(expected, whole.startInclusive()));
    assertThat(hours.minutes(whole)).isEqualTo(expected.cardinality());
    minutes += whole.length().toMinutes();
    changed += offset(hours, whole.startInclusive()) == offset(hours, whole.endExclusive()) ? 0 : 1;
  }

  private static int offset(WeeklyHours hours, Instant at) {
    return hours.zone().getRules().getOffset(at).getTotalSeconds();
  }

  @Property
  void a_resolved_time_is_what_the_clock_shows_unless_it_was_moved_on(
      @ForAll("wallTimes") WallTime time) {
    time.resolve().findInstant().ifPresent(at -> {
      LocalDateTime shown = LocalDateTime.ofInstant(at, Zones.region(time.zone()));
      Resolution.Resolved found = (Resolution.Resolved) time.resolve();
      if (found.note() == Resolution.Note.GAP_SHIFTED) {
        assertThat(shown).isAfter(time.local());
      } else {
        assertThat(shown).isEqualTo(time.local());
      }
      assertThat(at.atOffset(found.offset()).toLocalDateTime()).isEqualTo(shown);
    });
  }
}
