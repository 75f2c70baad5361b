package dev.gotong.coverage.oracle;

import static java.util.Objects.requireNonNull;

import dev.gotong.base.PersonId;
import dev.gotong.team.Absence;
import dev.gotong.team.Member;
import dev.gotong.team.Team;
import dev.gotong.time.ClockOracle;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Where everybody is, minute by minute. */
final class Minutes {
  static final String THERE = "there";
  static final String OFF = "off";

  private final Window all;
  private final Window whole;
  private final int count;
  private final Map<PersonId, String[]> states = new TreeMap<>();
  private final Map<WeeklyHours, BitSet> hours = new HashMap<>();
  private final BitSet moments = new BitSet();

  /** Looks at a window, and some time before it. */
  Minutes(Team team, Window whole, Duration before, List<WeeklyHours> asked) {
    this.whole = whole;
    this.all = Window.of(whole.startInclusive().minus(before), whole.endExclusive());
    this.count = Math.toIntExact(all.length().toMinutes());
    for (Member member : team.members()) {
      states.put(member.id(), states(team, member));
    }
    asked.forEach(h -> hours.computeIfAbsent(h, weekly -> ClockOracle.minutes(weekly, all)));
    for (int i = 0; i < count; i++) {
      int minute = i;
      boolean same = i > 0
          && minute != minute(whole.startInclusive())
          && states.values().stream().allMatch(s -> s[minute].equals(s[minute - 1]))
          && hours.values().stream().allMatch(h -> h.get(minute) == h.get(minute - 1));
      moments.set(i, !same);
    }
  }

  private String[] states(Team team, Member member) {
    String[] found = new String[count];
    Arrays.fill(found, OFF);
    ClockOracle.minutes(member.hours(), all).stream().forEach(i -> found[i] = THERE);
    for (int i = 0; i < count; i++) {
      LocalDate day = at(i).atZone(member.hours().zone()).toLocalDate();
      for (Absence absence : team.absences()) {
        boolean begun = absence.firstDay().isPresent()
            ? day.compareTo(absence.firstDay().get()) >= 0
            : at(i).compareTo(absence.awayFrom().orElseThrow()) >= 0;
        boolean over = absence.lastDay().isPresent()
            ? day.compareTo(absence.lastDay().get()) > 0
            : absence.backAt().isPresent() && at(i).compareTo(absence.backAt().get()) >= 0;
        if (absence.person().equals(member.id()) && begun && !over) {
          found[i] = "away " + said(absence.firstDay(), absence.awayFrom()) + " to "
              + said(absence.lastDay(), absence.backAt()) + " " + absence.reason();
        }
      }
    }
    return found;
  }

  private static String said(Optional<LocalDate> day, Optional<Instant> instant) {
    return day.isPresent()
        ? day.get().toString()
        : instant.isPresent() ? instant.get().toString() : "further notice";
  }

  Instant at(int minute) {
    return all.startInclusive().plusSeconds(minute * 60L);
  }

  /** {@return the minute in which that instant lies} */
  int minute(Instant instant) {
    return Math.toIntExact(Duration.between(all.startInclusive(), instant).toMinutes());
  }

  String state(PersonId person, int minute) {
    return requireNonNull(states.get(person))[minute];
  }

  boolean in(WeeklyHours weekly, int minute) {
    return requireNonNull(hours.get(weekly)).get(minute);
  }

  /** {@return the minutes of the window at which anything changes, its first among them} */
  int[] moments() {
    int from = minute(whole.startInclusive());
    return moments.stream().filter(minute -> minute >= from).toArray();
  }

  /** {@return the minutes of the window itself} */
  int[] inside() {
    return IntStream.range(minute(whole.startInclusive()), count).toArray();
  }

  /** {@return the longest runs in which an answer that is not empty stays the same; it is asked again whenever anything changes} */
  List<String> runs(IntFunction<String> missing, boolean everyMinute) {
    List<String> gaps = new ArrayList<>();
    String now = "";
    String known = "";
    int since = 0;
    int from = minute(whole.startInclusive());
    for (int i = from; i <= count; i++) {
      if (i < count && (everyMinute || moments.get(i))) {
        known = missing.apply(i);
      }
      String next = i < count ? known : "";
      if (!next.equals(now)) {
        if (!now.isEmpty()) {
          gaps.add(now + " " + Window.of(at(since), at(i)));
        }
        now = next;
        since = i;
      }
    }
    return gaps;
  }
}
