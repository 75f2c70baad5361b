package dev.gotong.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.team.Absence;
import dev.gotong.team.Member;
import dev.gotong.team.Team;
import dev.gotong.time.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Timelines compared with the clock on the wall, minute by minute. */
class TimelineTest {
  private static final Instant START = TinyRosters.WHOLE.startInclusive();

  /** A small team, in which the first is away twice at once. */
  private static Team team(int seed) {
    Team team = TinyRosters.of(seed).team();
    List<Absence> absences = new ArrayList<>(team.absences());
    PersonId first = team.members().get(0).id();
    absences.add(Absence.from(first, START.plus(Duration.ofHours(20)), "ill"));
    absences.add(Absence.from(first, START.plus(Duration.ofHours(18)), "on strike"));
    absences.add(Absence.from(PersonId.of("stranger"), START, "unknown"));
    return team.withAbsences(absences);
  }

  private static List<WeeklyHours> hours(int seed) {
    return TinyRosters.of(seed).responsibilities().stream()
        .map(Responsibility::hours)
        .toList();
  }

  private static boolean runs(WeeklyHours hours, Instant at) {
    ZonedDateTime shown = at.atZone(hours.zone());
    int minute = shown.getHour() * 60 + shown.getMinute();
    return hours.ranges().stream()
        .anyMatch(range -> range.day() == shown.getDayOfWeek()
            && range.fromMinute() <= minute
            && minute < range.toMinute());
  }

  private static int state(Team team, Member member, Instant at) {
    LocalDate day = at.atZone(member.hours().zone()).toLocalDate();
    for (int i = 0; i < team.absences().size(); i++) {
      Absence absence = team.absences().get(i);
      boolean begun = absence.firstDay().map(first -> !day.isBefore(first)).orElse(true)
          && absence.awayFrom().map(from -> !at.isBefore(from)).orElse(true);
      boolean over = absence.lastDay().filter(day::isAfter).isPresent()
          || absence.backAt().filter(back -> !at.isBefore(back)).isPresent();
      if (absence.person().equals(member.id()) && begun && !over) {
        return i + 1;
      }
    }
    return runs(member.hours(), at) ? 0 : -1;
  }

  @Test
  void every_minute_lies_in_one_piece_that_says_who_is_where_and_which_hours_run() {
    int pieces = 0;
    for (int seed = 0; seed < 25; seed++) {
      Team team = team(seed);
      List<WeeklyHours> hours = hours(seed);
      Timeline timeline = new Timeline(team, hours, TinyRosters.WHOLE);
      Instant at = START;
      for (Timeline.Piece piece : timeline.pieces()) {
        assertThat(piece.window().startInclusive()).isEqualTo(at);
        for (; at.isBefore(piece.window().endExclusive()); at = at.plusSeconds(60)) {
          check(team, hours, piece, at);
        }
        pieces++;
      }
      assertThat(at).isEqualTo(TinyRosters.WHOLE.endExclusive());
    }
    System.out.println("proof timeline: " + pieces + " pieces in " + 25 * 30 * 60 + " minutes");
    assertThat(pieces).isGreaterThan(100);
  }

  private static void check(Team team, List<WeeklyHours> hours, Timeline.Piece piece, Instant at) {
    BitSet even = new BitSet();
    BitSet there = new BitSet();
    for (int i = 0; i < team.members().size(); i++) {
      int state = state(team, team.members().get(i), at);
      assertThat(piece.state(i)).isEqualTo(state);
      even.set(i, i % 2 == 0);
      there.set(i, i % 2 == 0 && i != 0 && state == Timeline.AT_WORK);
    }
    BitSet first = BitSet.valueOf(new long[] {1});
    assertThat(piece.there(even, first)).isEqualTo(there);
    for (int i = 0; i < hours.size(); i++) {
      assertThat(piece.in(i)).isEqualTo(runs(hours.get(i), at));
    }
  }

  @Test
  void a_piece_is_repeated_if_an_earlier_one_looks_alike_and_gives_the_same_answer() {
    int repeated = 0;
    for (int seed = 0; seed < 25; seed++) {
      Team team = team(seed);
      List<WeeklyHours> hours = hours(seed);
      Timeline timeline = new Timeline(team, hours, TinyRosters.WHOLE);
      List<String> looks = new ArrayList<>();
      List<Integer> first = new ArrayList<>();
      for (Timeline.Piece piece : timeline.pieces()) {
        StringBuilder look = new StringBuilder();
        for (int i = 0; i < team.members().size(); i++) {
          look.append(piece.state(i)).append(' ');
        }
        for (int i = 0; i < hours.size(); i++) {
          look.append(piece.in(i));
        }
        looks.add(look.toString());
        first.add(looks.indexOf(look.toString()));
        int number = looks.size() - 1;
        assertThat(timeline.isRepeated(number)).isEqualTo(first.get(number) < number);
        repeated += timeline.isRepeated(number) ? 1 : 0;
      }
      assertThat(timeline.<Integer>mapAlike(i -> i)).isEqualTo(first);
    }
    assertThat(repeated).isPositive();
  }

  @Test
  void an_instant_is_one_piece_and_whoever_is_not_at_work_has_an_excuse() {
    Team team = team(1);
    Instant late = START.plus(Duration.ofHours(21));
    Timeline timeline = Timeline.at(team, List.of(), late);
    assertThat(timeline.pieces()).hasSize(1);
    Timeline.Piece piece = timeline.pieces().get(0);
    assertThat(piece.window().startInclusive()).isEqualTo(late);
    assertThat(piece.window().length()).isEqualTo(Duration.ofNanos(1_000));
    PersonId first = team.members().get(0).id();
    assertThat(timeline.excuse(0, piece.state(0)).message())
        .startsWith(first + " is away from 2026-03-02T18:00:00Z until further notice (ill)");
    assertThat(timeline.excuse(0, Timeline.OFF).message()).isEqualTo(first + " does not work then");
  }
}
