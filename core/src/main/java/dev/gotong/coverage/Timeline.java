package dev.gotong.coverage;

import com.google.common.primitives.Ints;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.Absence;
import dev.gotong.team.Member;
import dev.gotong.team.Team;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.Window;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** A stretch of time, cut wherever anybody comes or goes and any hours begin or end. People are numbered as in the team. */
final class Timeline {
  /** They are at work. */
  static final int AT_WORK = 0;
  /** They do not work then, and are not on leave; any state above {@link #AT_WORK} is the number of an absence, from 1. */
  static final int OFF = -1;

  private final Team team;
  private final List<Piece> pieces;
  private final int[] alike;
  private final Map<Integer, Refusal> off = new HashMap<>();
  private final Map<Integer, Refusal> leave = new HashMap<>();

  /** A piece of it, in which nothing changes. */
  static final class Piece {
    private final Window window;
    private final int[] states;
    private final BitSet atWork = new BitSet();
    private final BitSet hours = new BitSet();

    private Piece(Window window, int people) {
      this.window = window;
      this.states = new int[people];
      Arrays.fill(states, OFF);
    }

    Window window() {
      return window;
    }

    int state(int person) {
      return states[person];
    }

    private void set(int person, int state) {
      states[person] = state;
      atWork.set(person, state == AT_WORK);
    }

    /** {@return those of the people who are at work, and not gone besides} */
    BitSet there(BitSet people, BitSet gone) {
      BitSet there = (BitSet) people.clone();
      there.and(atWork);
      there.andNot(gone);
      return there;
    }

    /** {@return whether the hours of that number run} */
    boolean in(int number) {
      return hours.get(number);
    }

    private Looks looks() {
      return new Looks(Ints.asList(states), hours);
    }
  }

  /** What one sees of a piece, but for when it is. */
  private record Looks(List<Integer> states, BitSet hours) {}

  /** Cuts {@code whole}. */
  Timeline(Team team, List<WeeklyHours> hours, Window whole) {
    this.team = team;
    Map<WeeklyHours, List<Window>> known = new HashMap<>();
    List<List<Window>> running = new ArrayList<>();
    hours.forEach(weekly -> running.add(known.computeIfAbsent(weekly, w -> w.within(whole))));
    List<List<Window>> working = new ArrayList<>();
    team.members()
        .forEach(m -> working.add(known.computeIfAbsent(m.hours(), w -> w.within(whole))));
    Map<PersonId, Integer> numbers = numbers(team);
    Map<Integer, Window> away = away(team, numbers, whole);
    TreeSet<Instant> edges = new TreeSet<>(List.of(whole.startInclusive(), whole.endExclusive()));
    known.values().forEach(windows -> windows.forEach(window -> add(edges, window)));
    away.values().forEach(window -> add(edges, window));
    Instant[] at = edges.toArray(Instant[]::new);
    List<Piece> cut = new ArrayList<>();
    for (int i = 0; i + 1 < at.length; i++) {
      cut.add(new Piece(Window.of(at[i], at[i + 1]), working.size()));
    }
    this.pieces = List.copyOf(cut);
    for (int i = 0; i < running.size(); i++) {
      for (Window window : running.get(i)) {
        int number = i;
        pieces(at, window).forEach(piece -> piece.hours.set(number));
      }
    }
    for (int i = 0; i < working.size(); i++) {
      for (Window window : working.get(i)) {
        int person = i;
        pieces(at, window).forEach(piece -> piece.set(person, AT_WORK));
      }
    }
    away.forEach((number, window) -> {
      int person = numbers.getOrDefault(team.absences().get(number).person(), 0);
      pieces(at, window).stream()
          .filter(piece -> piece.states[person] <= AT_WORK) // of two absences the first counts
          .forEach(piece -> piece.set(person, number + 1));
    });
    this.alike = alike(pieces);
  }

  /** {@return the one piece that is that instant} */
  static Timeline at(Team team, List<WeeklyHours> hours, Instant instant) {
    return new Timeline(team, hours, Window.of(instant, instant.plus(1, ChronoUnit.MICROS)));
  }

  static Map<PersonId, Integer> numbers(Team team) {
    Map<PersonId, Integer> numbers = new HashMap<>();
    team.members().forEach(member -> numbers.put(member.id(), numbers.size()));
    return numbers;
  }

  private static Map<Integer, Window> away(
      Team team, Map<PersonId, Integer> numbers, Window whole) {
    Map<Integer, Window> away = new LinkedHashMap<>();
    for (int i = 0; i < team.absences().size(); i++) {
      int number = i;
      Absence absence = team.absences().get(i);
      Integer person = numbers.get(absence.person());
      if (person != null) {
        Member member = team.members().get(person);
        absence.within(whole, member.hours().zone()).ifPresent(window -> away.put(number, window));
      }
    }
    return away;
  }

  private static void add(Set<Instant> edges, Window window) {
    edges.add(window.startInclusive());
    edges.add(window.endExclusive());
  }

  private List<Piece> pieces(Instant[] at, Window window) {
    return pieces.subList(
        Arrays.binarySearch(at, window.startInclusive()),
        Arrays.binarySearch(at, window.endExclusive()));
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** {@return whether an earlier piece looks like that of this number: weeks repeat, so that few look new} */
  boolean isRepeated(int number) {
    return alike[number] < number;
  }

  /** {@return for each piece what is made of the first, by its number, that looks like it} */
  <T> List<T> mapAlike(IntFunction<? extends T> make) {
    List<T> made = new ArrayList<>();
    for (int i = 0; i < alike.length; i++) {
      made.add(isRepeated(i) ? made.get(alike[i]) : make.apply(i));
    }
    return made;
  }

  private static int[] alike(List<Piece> pieces) {
    Map<Looks, Integer> first = new HashMap<>();
    int[] alike = new int[pieces.size()];
    for (int i = 0; i < alike.length; i++) {
      Integer before = first.putIfAbsent(pieces.get(i).looks(), i);
      alike[i] = before == null ? i : before;
    }
    return alike;
  }

  /** {@return why somebody in that state is not at work} */
  Refusal excuse(int person, int state) {
    return state == OFF
        ? off.computeIfAbsent(person, this::off)
        : leave.computeIfAbsent(state - 1, this::leave);
  }

  private Refusal off(int person) {
    return Refusal.of(
        "coverage.not-at-work",
        "{member} does not work then",
        "member",
        team.members().get(person).id());
  }

  private Refusal leave(int number) {
    return team.absences().get(number).excuse("coverage.away");
  }
}
