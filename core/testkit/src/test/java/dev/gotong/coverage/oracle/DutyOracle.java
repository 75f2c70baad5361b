package dev.gotong.coverage.oracle;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.coverage.CoverRules;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Evenness;
import dev.gotong.coverage.Look;
import dev.gotong.coverage.Moderation;
import dev.gotong.coverage.Responsibility;
import dev.gotong.coverage.Roster;
import dev.gotong.coverage.Staffing;
import dev.gotong.network.Channel;
import dev.gotong.team.Action;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a roster does not cover, found by asking every minute; each gap is a line of text. */
public final class DutyOracle {
  private final Roster roster;
  private final CoverRules rules;
  private final Window whole;
  private final NaiveDuties duties;
  private final Minutes minutes;
  private final Map<String, Map<PersonId, String>> known = new HashMap<>();
  private Set<PersonId> gone = Set.of();

  /** Reads a roster, and a window that begins and ends with whole minutes. */
  public DutyOracle(Roster roster, CoverRules rules, Window whole) {
    this.roster = roster;
    this.rules = rules;
    this.whole = whole;
    this.duties = new NaiveDuties(roster);
    List<WeeklyHours> hours = new ArrayList<>();
    roster.responsibilities().forEach(each -> hours.add(each.hours()));
    rules.staffing().forEach(rule -> hours.add(rule.hours()));
    rules.moderation().forEach(rule -> hours.add(rule.hours()));
    rules.evenness().forEach(rule -> hours.add(rule.hours()));
    Duration before = roster.looks().isEmpty() ? Duration.ofHours(2) : Duration.ofDays(7);
    this.minutes = new Minutes(roster.team(), whole, before, hours);
  }

  /** {@return all gaps} */
  public List<String> gaps() {
    List<String> gaps = new ArrayList<>(new OwnerOracle(roster, rules, duties).gaps());
    for (Responsibility each : roster.responsibilities()) {
      if (each.owner().isPresent()) {
        gaps.addAll(minutes.runs(minute -> unattended(each, minute), false));
      }
    }
    rules.staffing().forEach(rule -> gaps.addAll(minutes.runs(m -> tooFew(rule, m), false)));
    rules.moderation().forEach(rule -> gaps.addAll(minutes.runs(m -> unread(rule, m), false)));
    rules.evenness().forEach(rule -> gaps.addAll(uneven(rule)));
    rules.calendarWithinDays().ifPresent(days -> gaps.addAll(stale(days)));
    return gaps;
  }

  /** {@return who acts for each responsibility at an instant, and why} */
  public Map<String, NaiveDuties.Acts> acts(Instant at) {
    int minute = minutes.minute(at);
    return duties.all((person, each) -> where(person, each, minute));
  }

  /** {@return at which moments what is not covered, were some people gone besides; each line is a kind and a subject} */
  public Map<String, Set<Instant>> broken(Set<PersonId> gone) {
    this.gone = gone;
    Map<String, Set<Instant>> broken = new TreeMap<>();
    for (int minute : minutes.moments()) {
      Set<String> found = new TreeSet<>();
      duties.all((person, each) -> where(person, each, minute)).forEach((id, acts) -> {
        if (acts.person().isEmpty()) {
          found.add("UNATTENDED " + id);
        }
      });
      for (int i = 0; i < rules.staffing().size(); i++) {
        Staffing rule = rules.staffing().get(i);
        found.add(tooFew(rule, minute).isEmpty() ? "" : "TOO_FEW_PEOPLE " + rule.place() + "#" + i);
      }
      for (int i = 0; i < rules.moderation().size(); i++) {
        Moderation rule = rules.moderation().get(i);
        found.add(unread(rule, minute).isEmpty() ? "" : "NO_MODERATOR " + rule.place() + "#" + i);
      }
      found.remove("");
      found.forEach(
          line -> broken.computeIfAbsent(line, x -> new TreeSet<>()).add(minutes.at(minute)));
    }
    this.gone = Set.of();
    return broken;
  }

  private String where(PersonId person, Responsibility each, int minute) {
    if (gone.contains(person)) {
      return "gone";
    }
    String state = minutes.state(person, minute);
    boolean fine = state.equals(Minutes.THERE)
        || (state.equals(Minutes.OFF) && !minutes.in(each.hours(), minute));
    return fine ? "" : state;
  }

  private String unattended(Responsibility each, int minute) {
    NaiveDuties.Acts acts = duties.acts(duties.all((person, r) -> where(person, r, minute)), each);
    return acts.person().isPresent()
        ? ""
        : "UNATTENDED " + each.id() + " " + new TreeMap<>(acts.whyNot());
  }

  private Map<PersonId, String> bars(Scope place, Set<Action> actions, Set<String> skills) {
    return known.computeIfAbsent(place + " " + actions + " " + skills, unknown -> {
      Map<PersonId, String> bars = new TreeMap<>();
      for (Member member : roster.team().members()) {
        bars.put(member.id(), duties.bar(member.id(), place, actions, skills));
      }
      return bars;
    });
  }

  private boolean isThere(PersonId person, int minute) {
    return !gone.contains(person) && minutes.state(person, minute).equals(Minutes.THERE);
  }

  private String tooFew(Staffing rule, int minute) {
    Map<PersonId, String> bars = bars(rule.place(), rule.actions(), rule.skills());
    Map<PersonId, String> whyNot = new TreeMap<>();
    int there = 0;
    for (Map.Entry<PersonId, String> each : bars.entrySet()) {
      if (each.getValue().isEmpty()) {
        if (isThere(each.getKey(), minute)) {
          there++;
        } else {
          whyNot.put(each.getKey(), minutes.state(each.getKey(), minute));
          for (PersonId backup : roster.team().backupsOf(each.getKey())) {
            String bar = bars.getOrDefault(backup, "");
            if (!bar.isEmpty()) {
              whyNot.put(backup, bar);
            }
          }
        }
      }
    }
    if (!bars.containsValue("")) {
      whyNot.putAll(bars);
    }
    return minutes.in(rule.hours(), minute) && there < rule.atLeast()
        ? "TOO_FEW_PEOPLE " + rule.place() + " has " + there + " " + whyNot
        : "";
  }

  private String unread(Moderation rule, int minute) {
    Map<PersonId, String> write = bars(rule.place(), Set.of(rule.submit()), Set.of());
    Map<PersonId, String> read = bars(rule.place(), Set.of(rule.moderate()), Set.of());
    Map<PersonId, String> whyNot = new TreeMap<>();
    read.forEach((person, bar) -> {
      if (bar.isEmpty()) {
        whyNot.put(person, isThere(person, minute) ? "author" : minutes.state(person, minute));
      }
    });
    if (!read.containsValue("")) {
      whyNot.putAll(read);
    }
    Set<PersonId> stranded = new TreeSet<>();
    write.forEach((author, bar) -> {
      boolean found = read.entrySet().stream()
          .anyMatch(e ->
              !e.getKey().equals(author) && e.getValue().isEmpty() && isThere(e.getKey(), minute));
      if (bar.isEmpty() && isThere(author, minute) && !found) {
        stranded.add(author);
      }
    });
    return minutes.in(rule.hours(), minute) && !stranded.isEmpty()
        ? "NO_MODERATOR " + rule.place() + " " + stranded + " " + whyNot
        : "";
  }

  private List<String> uneven(Evenness rule) {
    Map<NetworkId, Long> covers = new HashMap<>();
    Map<NetworkId, Map<PersonId, String>> bars = new HashMap<>();
    rule.targets()
        .keySet()
        .forEach(n -> bars.put(n, bars(Scope.network(n), rule.actions(), Set.of())));
    for (int minute : minutes.inside()) {
      if (minutes.in(rule.hours(), minute)) {
        bars.forEach((network, people) -> people.forEach((person, bar) -> {
          if (bar.isEmpty() && isThere(person, minute)) {
            covers.merge(network, 1L, Long::sum);
          }
        }));
      }
    }
    long all = covers.values().stream().mapToLong(Long::longValue).sum();
    long targets =
        rule.targets().values().stream().mapToLong(Integer::longValue).sum();
    List<String> gaps = new ArrayList<>();
    rule.targets().forEach((network, target) -> {
      long has = covers.getOrDefault(network, 0L) * targets;
      long should = all * target;
      if (has * 100 > should * (100 + rule.tolerancePercent())
          || has * 100 < should * (100 - rule.tolerancePercent())) {
        Map<PersonId, String> whyNot = new TreeMap<>(bars.getOrDefault(network, Map.of()));
        whyNot.values().removeIf(String::isEmpty);
        gaps.add("UNEVEN network " + network + " " + (has < should ? whyNot : "{}") + " " + whole);
      }
    });
    return gaps;
  }

  private List<String> stale(int days) {
    List<String> gaps = new ArrayList<>();
    boolean any = false;
    for (Responsibility each : roster.responsibilities()) {
      if (each.duty().equals(Duty.CALENDAR)) {
        any = true;
        if (each.owner().isPresent()) {
          gaps.addAll(stale(each, days));
        }
      }
    }
    if (!any) {
      gaps.add("STALE_CALENDAR calendar {} always");
    }
    return gaps;
  }

  private List<String> stale(Responsibility calendar, int days) {
    List<Channel> channels = duties.channels(calendar.place());
    ZoneId zone = channels.isEmpty() ? calendar.hours().zone() : channels.get(0).zone();
    List<Look> valid = roster.looks().stream()
        .filter(look -> look.responsibility().equals(calendar.id()))
        .filter(look -> duties
            .acts(acts(look.at()), calendar)
            .person()
            .filter(look.by()::equals)
            .isPresent())
        .toList();
    return minutes.runs(
        minute -> {
          Map<PersonId, String> whyNot = new TreeMap<>();
          duties.chain(calendar).forEach(person -> whyNot.put(person, "never"));
          LocalDate today = minutes.at(minute).atZone(zone).toLocalDate();
          LocalDate latest = LocalDate.MIN;
          for (Look look : valid) {
            LocalDate day = look.at().atZone(zone).toLocalDate();
            if (!look.at().isAfter(minutes.at(minute))) {
              latest = day.isAfter(latest) ? day : latest;
              whyNot.merge(
                  look.by(),
                  "looked " + day,
                  (a, b) -> a.equals("never") || a.compareTo(b) < 0 ? b : a);
            }
          }
          boolean fresh =
              !latest.equals(LocalDate.MIN) && ChronoUnit.DAYS.between(latest, today) <= days;
          return fresh ? "" : "STALE_CALENDAR " + calendar.id() + " " + whyNot;
        },
        true);
  }
}
