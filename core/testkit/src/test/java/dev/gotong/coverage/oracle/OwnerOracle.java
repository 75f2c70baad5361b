package dev.gotong.coverage.oracle;

import dev.gotong.base.PersonId;
import dev.gotong.coverage.CoverRules;
import dev.gotong.coverage.Responsibility;
import dev.gotong.coverage.Roster;
import dev.gotong.team.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is wrong with owners and backups, whatever the time; each gap is a line of text. */
final class OwnerOracle {
  private final Roster roster;
  private final CoverRules rules;
  private final NaiveDuties duties;

  OwnerOracle(Roster roster, CoverRules rules, NaiveDuties duties) {
    this.roster = roster;
    this.rules = rules;
    this.duties = duties;
  }

  List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Responsibility each : roster.responsibilities()) {
      Map<PersonId, String> bars = new TreeMap<>();
      if (each.owner().isEmpty()) {
        for (Member member : roster.team().members()) {
          bars.put(member.id(), duties.bar(member.id(), each));
        }
        bars.values().removeIf(String::isEmpty);
        gaps.add("UNOWNED_RESPONSIBILITY " + each.id() + " " + bars + " always");
      } else {
        PersonId owner = each.owner().get();
        bars.put(owner, duties.bar(owner, each));
        if (!bars.containsValue("")) {
          gaps.add("UNABLE_OWNER " + each.id() + " " + bars + " always");
        }
        gaps.addAll(withoutBackup(each, owner));
      }
      Set<PersonId> owners = new TreeSet<>();
      for (Responsibility other : roster.responsibilities()) {
        if (other.duty().equals(each.duty()) && other.place().equals(each.place())) {
          other.owner().ifPresent(owners::add);
        }
      }
      if (seen.add(each.duty() + " " + each.place()) && owners.size() > 1) {
        gaps.add("TWO_OWNERS " + each.id() + " " + owners + " {} always");
      }
    }
    gaps.addAll(backsTooMany());
    return gaps;
  }

  /** Everybody is there but the owner. */
  private List<String> withoutBackup(Responsibility each, PersonId owner) {
    NaiveDuties.Acts acts =
        duties.acts(duties.all((person, r) -> person.equals(owner) ? "gone" : ""), each);
    if (acts.person().isPresent()) {
      return List.of();
    }
    Map<PersonId, String> whyNot = new TreeMap<>(acts.whyNot());
    whyNot.remove(owner);
    List<PersonId> first = new ArrayList<>(each.backups());
    first.addAll(roster.team().backupsOf(owner));
    for (PersonId backup : first) {
      if (roster.team().backupsOf(backup).contains(owner)) {
        whyNot.put(owner, "cycle");
      }
    }
    return List.of("NO_BACKUP " + each.id() + " " + whyNot + " always");
  }

  private List<String> backsTooMany() {
    Set<PersonId> backups = new TreeSet<>();
    roster.team().backups().values().forEach(backups::addAll);
    roster.responsibilities().forEach(each -> backups.addAll(each.backups()));
    List<String> gaps = new ArrayList<>();
    for (PersonId backup : backups) {
      Set<PersonId> people = new TreeSet<>();
      for (Responsibility each : roster.responsibilities()) {
        if (each.backups().contains(backup)) {
          each.owner().ifPresent(people::add);
        }
      }
      roster.team().backups().forEach((person, all) -> {
        if (all.contains(backup)) {
          people.add(person);
        }
      });
      people.remove(backup);
      if (people.size() > rules.backsAtMost()) {
        gaps.add("BACKS_TOO_MANY " + backup + " " + people + " {} always");
      }
    }
    return gaps;
  }
}
