package dev.gotong.coverage.oracle;

import dev.gotong.base.PersonId;
import dev.gotong.coverage.Responsibility;
import dev.gotong.coverage.Roster;
import dev.gotong.team.Member;
import dev.gotong.time.ClockOracle;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.Window;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The best backups, by trying all there are. */
public final class NaiveBackups {
  private final Roster roster;
  private final Window whole;
  private final int backsAtMost;
  private final NaiveDuties duties;
  private final List<Responsibility> units = new ArrayList<>();
  private final Set<String> fits = new HashSet<>();
  private final Map<String, PersonId> chosen = new HashMap<>();
  private final Map<WeeklyHours, BitSet> minutes = new HashMap<>();
  private long best = Long.MAX_VALUE;

  /** Reads a roster. */
  public NaiveBackups(Roster roster, Window whole, int backsAtMost) {
    this.roster = roster;
    this.whole = whole;
    this.backsAtMost = backsAtMost;
    this.duties = new NaiveDuties(roster);
    for (Responsibility each : roster.responsibilities()) {
      Optional<PersonId> owner = each.owner();
      if (owner.isPresent()
          && duties.bar(owner.get(), each).isEmpty()
          && worksAll(owner.get(), each)) {
        units.add(each);
      }
      for (Member member : roster.team().members()) {
        if (duties.bar(member.id(), each).isEmpty() && worksAll(member.id(), each)) {
          fits.add(each.id() + " " + member.id());
        }
      }
    }
  }

  private boolean worksAll(PersonId person, Responsibility each) {
    BitSet asked = (BitSet) minutes(each.hours()).clone();
    asked.andNot(minutes(duties.member(person).orElseThrow().hours()));
    return asked.isEmpty();
  }

  /** {@return why a responsibility is no question of backups; empty if it is one} */
  public String whyNoUnit(Responsibility each) {
    return each.owner().map(owner -> whyNotAble(each, owner)).orElse("unowned");
  }

  private String whyNotAble(Responsibility each, PersonId owner) {
    String bar = duties.bar(owner, each);
    return bar.isEmpty() && !worksAll(owner, each) ? "off" : bar;
  }

  /** {@return why somebody could not back that up, did they back up nothing else; empty if they could} */
  public String whyNot(Responsibility each, PersonId person) {
    if (each.owner().equals(Optional.of(person))) {
      return "owner";
    }
    if (!worksAll(person, each)) {
      return "off";
    }
    int own = own(person);
    int capacity = duties.member(person).orElseThrow().capacityMinutes();
    return own + each.minutes() > capacity
        ? "full " + own + " of " + capacity
        : duties.bar(person, each);
  }

  /** What they do anyway. */
  private int own(PersonId person) {
    int own = roster.planned().getOrDefault(person, 0);
    for (Responsibility each : roster.responsibilities()) {
      if (each.owner().equals(Optional.of(person)) && duties.bar(person, each).isEmpty()) {
        own += each.minutes();
      }
    }
    return own;
  }

  private BitSet minutes(WeeklyHours hours) {
    return minutes.computeIfAbsent(hours, weekly -> ClockOracle.minutes(weekly, whole));
  }

  /** {@return what can be backed up at all} */
  public List<String> units() {
    return units.stream().map(Responsibility::id).toList();
  }

  /** {@return what the best plan costs: a million for each without a backup, a thousand a square, one a change} */
  public long best() {
    return best(this::isAllowed);
  }

  /** {@return what it would cost, were there time for everything and might everybody back up anybody} */
  public long bestOfAll() {
    Set<String> could = new HashSet<>();
    for (Responsibility each : units) {
      for (Member member : roster.team().members()) {
        if (whyNot(each, member.id()).isEmpty()) {
          could.add(each.id() + " " + member.id());
        }
      }
    }
    return best(backups -> backups.entrySet().stream()
        .allMatch(each -> could.contains(each.getKey() + " " + each.getValue())));
  }

  private long best(Predicate<Map<String, PersonId>> allowed) {
    best = Long.MAX_VALUE;
    go(0, allowed);
    return best;
  }

  /** {@return how many the best plan covers} */
  public long covered() {
    return units.size() - best() / 1_000_000;
  }

  private void go(int u, Predicate<Map<String, PersonId>> allowed) {
    if (u == units.size()) {
      if (allowed.test(chosen)) {
        best = Math.min(best, cost(chosen));
      }
      return;
    }
    go(u + 1, allowed);
    for (Member member : roster.team().members()) {
      chosen.put(units.get(u).id(), member.id());
      go(u + 1, allowed);
      chosen.remove(units.get(u).id());
    }
  }

  /** {@return what that plan costs} */
  public long cost(Map<String, PersonId> backups) {
    Map<PersonId, Integer> counts = new HashMap<>();
    backups.values().forEach(person -> counts.merge(person, 1, Integer::sum));
    long cost = 1_000_000L * (units.size() - backups.size());
    for (int count : counts.values()) {
      cost += 1_000L * count * count;
    }
    for (Responsibility each : units) {
      PersonId backup = backups.get(each.id());
      if (backup != null && !each.backups().stream().limit(1).toList().contains(backup)) {
        cost++;
      }
    }
    return cost;
  }

  /** {@return whether each backup fits, has the time, and does not back up too many} */
  public boolean isAllowed(Map<String, PersonId> backups) {
    for (Member member : roster.team().members()) {
      Map<PersonId, Integer> more = new HashMap<>();
      for (Responsibility each : units) {
        if (member.id().equals(backups.get(each.id()))) {
          PersonId owner = each.owner().orElseThrow();
          if (owner.equals(member.id()) || !fits.contains(each.id() + " " + member.id())) {
            return false;
          }
          more.merge(owner, each.minutes(), Integer::sum);
        }
      }
      int own = own(member.id());
      for (int minutes : more.values()) {
        if (own + minutes > member.capacityMinutes()) {
          return false;
        }
      }
      Set<PersonId> backed = new HashSet<>(more.keySet());
      for (Member other : roster.team().members()) {
        if (roster.team().backupsOf(other.id()).contains(member.id())) {
          backed.add(other.id());
        }
      }
      if (!more.isEmpty() && backed.size() > backsAtMost) {
        boolean all =
            backed.stream().allMatch(p -> roster.team().backupsOf(p).contains(member.id()));
        if (!all) {
          return false;
        }
      }
    }
    return true;
  }
}
