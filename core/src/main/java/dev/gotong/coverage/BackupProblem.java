package dev.gotong.coverage;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.Member;
import dev.gotong.time.Window;
import dev.gotong.time.Windows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who could back up what, by numbers. Leave plays no part: whoever is planned for, the others are there. */
final class BackupProblem {
  /** What is to be backed up: responsibilities whose owners do them at all their hours. */
  record Unit(Responsibility responsibility, PersonId owner, int now) {}

  /** Nobody. */
  static final int NOBODY = -1;

  private final Roster roster;
  private final Ability ability;
  private final List<Member> members;
  private final Map<PersonId, Integer> numbers;
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Refusal> excluded = new LinkedHashMap<>();
  private final List<Map<PersonId, Refusal>> bars = new ArrayList<>();
  private final List<Set<PersonId>> backedAlready = new ArrayList<>();
  private final Map<Set<Window>, Set<PersonId>> awake = new HashMap<>();
  private final long[] free;
  private final int backsAtMost;

  BackupProblem(Roster roster, Ability ability, Window whole, int backsAtMost) {
    this.roster = roster;
    this.ability = ability;
    this.members = roster.team().members();
    this.numbers = Timeline.numbers(roster.team());
    this.backsAtMost = backsAtMost;
    free = members.stream()
        .mapToLong(m -> m.capacityMinutes() - roster.planned().getOrDefault(m.id(), 0))
        .toArray();
    for (Responsibility each : roster.responsibilities()) {
      each.owner()
          .filter(owner -> ability.findBar(owner, each).isEmpty())
          .map(numbers::get)
          .ifPresent(owner -> free[owner] -= each.minutes());
    }
    for (Member member : members) {
      Set<PersonId> people = new HashSet<>();
      roster.team().backups().forEach((person, all) -> {
        if (all.contains(member.id()) && !person.equals(member.id())) {
          people.add(person);
        }
      });
      backedAlready.add(people);
    }
    for (Responsibility each : roster.responsibilities()) {
      add(each, whole);
    }
  }

  private void add(Responsibility each, Window whole) {
    Set<PersonId> there = there(Set.copyOf(each.hours().within(whole)), whole);
    Optional<Refusal> why = whyNoUnit(each, there);
    if (why.isPresent()) {
      excluded.put(each.id(), why.get());
      return;
    }
    PersonId owner = each.owner().orElseThrow();
    int now =
        each.backups().isEmpty() ? NOBODY : numbers.getOrDefault(each.backups().get(0), NOBODY);
    units.add(new Unit(each, owner, now));
    Map<PersonId, Refusal> barred = new HashMap<>();
    for (int p = 0; p < members.size(); p++) {
      PersonId person = members.get(p).id();
      findBar(each, owner, p, there).ifPresent(bar -> barred.put(person, bar));
    }
    bars.add(barred);
  }

  private static Optional<Refusal> notInHours(
      Responsibility each, PersonId person, Set<PersonId> there) {
    return there.contains(person)
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "coverage.not-in-its-hours",
            "{member} does not work at all hours of {responsibility}",
            "member",
            person,
            "responsibility",
            each.id()));
  }

  private Optional<Refusal> whyNoUnit(Responsibility each, Set<PersonId> there) {
    return each.owner()
        .map(owner -> ability.findBar(owner, each).or(() -> notInHours(each, owner, there)))
        .orElseGet(() -> Optional.of(Refusal.of(
            "coverage.nobody-to-back-up",
            "nobody owns {responsibility}, so that there is nobody to back up",
            "responsibility",
            each.id())));
  }

  private Optional<Refusal> findBar(
      Responsibility each, PersonId owner, int p, Set<PersonId> there) {
    PersonId person = members.get(p).id();
    if (person.equals(owner)) {
      return Optional.of(Refusal.of("coverage.is-the-owner", "{member} owns it", "member", person));
    }
    return notInHours(each, person, there)
        .or(() -> each.minutes() > free[p]
            ? Optional.of(Standing.full(
                person,
                members.get(p).capacityMinutes() - free[p],
                each.minutes(),
                members.get(p).capacityMinutes()))
            : Optional.empty())
        .or(() -> ability.findBar(person, each));
  }

  /** Who is at work in all of that time; asked once for all responsibilities with the same hours. */
  private Set<PersonId> there(Set<Window> hours, Window whole) {
    return awake.computeIfAbsent(hours, unknown -> {
      Set<PersonId> there = new HashSet<>();
      for (Member member : members) {
        if (Windows.subtract(hours, member.hours().within(whole)).isEmpty()) {
          there.add(member.id());
        }
      }
      return there;
    });
  }

  Roster roster() {
    return roster;
  }

  Ability ability() {
    return ability;
  }

  List<Unit> units() {
    return units;
  }

  /** {@return why what is no unit is none} */
  Map<String, Refusal> excluded() {
    return excluded;
  }

  List<Member> members() {
    return members;
  }

  Map<PersonId, Refusal> bars(int unit) {
    return bars.get(unit);
  }

  /** {@return the minutes a week that somebody has beside what is theirs} */
  long free(int person) {
    return free[person];
  }

  /** {@return whom that person backs up in everything, whatever the plan} */
  Set<PersonId> backedAlready(int person) {
    return backedAlready.get(person);
  }

  int backsAtMost() {
    return backsAtMost;
  }

  /** {@return what that member would need to back that unit up, if rights and skills are all they lack} */
  Optional<Remedy> findRemedy(int unit, int person) {
    Responsibility each = units.get(unit).responsibility();
    PersonId id = members.get(person).id();
    Optional<Refusal> bar = Optional.ofNullable(bars.get(unit).get(id));
    boolean lacks = bar.isPresent() && bar.equals(ability.findBar(id, each));
    return lacks
        ? Optional.of(
            new Remedy(id, ability.missingRights(id, each), ability.missingSkills(id, each)))
        : Optional.empty();
  }
}
