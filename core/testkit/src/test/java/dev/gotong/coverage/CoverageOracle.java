package dev.gotong.coverage;

import static java.util.Objects.requireNonNull;

import dev.gotong.base.PersonId;
import dev.gotong.network.Channel;
import dev.gotong.task.NaiveOwners;
import dev.gotong.task.Task;
import dev.gotong.team.Absence;
import dev.gotong.team.Member;
import dev.gotong.team.NaiveRights;
import dev.gotong.team.Team;
import dev.gotong.time.ClockOracle;
import dev.gotong.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** What is not covered, found by asking every minute by itself; each gap is a line of text. */
final class CoverageOracle {
  private static final String THERE = "there";
  private final Team team;
  private final Window whole;
  private final int minutes;
  private final Map<PersonId, BitSet> working = new TreeMap<>();
  private final Map<PersonId, String[]> away = new TreeMap<>();
  private final BitSet moments = new BitSet();

  CoverageOracle(Team team, Window whole) {
    this.team = team;
    this.whole = whole;
    this.minutes = Math.toIntExact(whole.length().toMinutes());
    for (Member member : team.members()) {
      BitSet hours = ClockOracle.minutes(member.hours(), whole);
      String[] reasons = absences(member);
      working.put(member.id(), hours);
      away.put(member.id(), reasons);
      for (int i = 0; i < minutes; i++) {
        if (i == 0 || hours.get(i) != hours.get(i - 1) || !reasons[i].equals(reasons[i - 1])) {
          moments.set(i);
        }
      }
    }
  }

  /** Why somebody is on leave, in each minute; empty if they are not. */
  private String[] absences(Member member) {
    String[] reasons = new String[minutes];
    Arrays.fill(reasons, "");
    for (int i = 0; i < minutes; i++) {
      LocalDate day = at(i).atZone(member.hours().zone()).toLocalDate();
      for (Absence absence : team.absences()) {
        boolean begun = absence.firstDay().isPresent()
            ? day.compareTo(absence.firstDay().get()) >= 0
            : at(i).compareTo(absence.awayFrom().orElseThrow()) >= 0;
        boolean over = absence.lastDay().isPresent()
            ? day.compareTo(absence.lastDay().get()) > 0
            : absence.backAt().isPresent() && at(i).compareTo(absence.backAt().get()) >= 0;
        if (absence.person().equals(member.id()) && begun && !over) {
          reasons[i] = said(absence.firstDay(), absence.awayFrom()) + " to "
              + said(absence.lastDay(), absence.backAt()) + " " + absence.reason();
        }
      }
    }
    return reasons;
  }

  private static String said(Optional<LocalDate> day, Optional<Instant> instant) {
    return day.isPresent()
        ? day.get().toString()
        : instant.isPresent() ? instant.get().toString() : "further notice";
  }

  private Instant at(int minute) {
    return whole.startInclusive().plusSeconds(minute * 60L);
  }

  /** Everybody who may be asked to act for somebody, in order. */
  private List<PersonId> order(PersonId person) {
    List<PersonId> order = new ArrayList<>(List.of(person));
    order.addAll(team.backupsOf(person));
    team.backupsOf(person).forEach(backup -> order.addAll(team.backupsOf(backup)));
    return order.stream().distinct().toList();
  }

  List<String> gaps(CoverageRule rule) {
    Optional<Channel> channel = NaiveOwners.findChannel(rule.channel());
    List<PersonId> allowed = team.members().stream()
        .map(Member::id)
        .filter(person -> channel.isPresent()
            && NaiveRights.may(team.grants(), person, rule.action(), channel.get()))
        .toList();
    return runs(ClockOracle.minutes(rule.hours(), whole), minute -> {
      Map<PersonId, String> whyNot = new TreeMap<>();
      int there = 0;
      for (PersonId person : allowed) {
        String state = state(person, minute);
        if (state.equals(THERE)) {
          there++;
        } else {
          whyNot.put(person, state);
          team.backupsOf(person).stream()
              .filter(backup -> !allowed.contains(backup))
              .forEach(backup -> whyNot.put(backup, "barred"));
        }
      }
      return there >= rule.atLeast()
          ? ""
          : "TOO_FEW_PEOPLE " + rule.channel() + " has " + there + " " + whyNot;
    });
  }

  private String state(PersonId person, int minute) {
    String leave = requireNonNull(away.get(person))[minute];
    if (!leave.isEmpty()) {
      return "away " + leave;
    }
    return requireNonNull(working.get(person)).get(minute) ? THERE : "not at work";
  }

  List<String> gaps(Task task) {
    List<String> gaps = new ArrayList<>();
    if (task.owner().isEmpty()) {
      gaps.add("UNOWNED_TASK " + task.id() + " " + bars(task, working.keySet()) + " always");
      return gaps;
    }
    PersonId owner = task.owner().get();
    List<PersonId> others = order(owner).stream().filter(p -> !p.equals(owner)).toList();
    if (bars(task, others).size() == others.size()) {
      gaps.add("NO_BACKUP " + task.id() + " " + bars(task, others) + " always");
    }
    if (away.containsKey(owner)) {
      BitSet all = new BitSet();
      all.set(0, minutes);
      gaps.addAll(runs(all, minute -> whileAway(task, owner, minute)));
    }
    return gaps;
  }

  private String whileAway(Task task, PersonId owner, int minute) {
    Map<PersonId, String> whyNot = new TreeMap<>();
    for (PersonId person : order(owner)) {
      String leave = requireNonNull(away.get(person))[minute];
      Optional<String> bar = NaiveOwners.bar(team, task, person);
      if (leave.isEmpty() && (person.equals(owner) || bar.isEmpty())) {
        return "";
      }
      whyNot.put(person, leave.isEmpty() ? bar.get() : "away " + leave);
    }
    return "OWNER_AWAY " + task.id() + " " + whyNot;
  }

  private Map<PersonId, String> bars(Task task, Iterable<PersonId> people) {
    Map<PersonId, String> bars = new TreeMap<>();
    people.forEach(
        person -> NaiveOwners.bar(team, task, person).ifPresent(bar -> bars.put(person, bar)));
    return bars;
  }

  /** The longest runs of minutes in which the same is missing; the answer is asked for again when anybody moves. */
  private List<String> runs(BitSet asked, IntFunction<String> missing) {
    List<String> gaps = new ArrayList<>();
    String now = "";
    String known = "";
    int since = 0;
    for (int i = 0; i <= minutes; i++) {
      if (i < minutes && (moments.get(i) || i == 0)) {
        known = missing.apply(i);
      }
      String next = i < minutes && asked.get(i) ? known : "";
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
