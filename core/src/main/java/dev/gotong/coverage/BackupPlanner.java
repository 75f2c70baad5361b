package dev.gotong.coverage;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.Require;
import dev.gotong.team.Scope;
import dev.gotong.time.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Proposes a backup for each responsibility, so that the absence of any one person leaves all of them with somebody who acts.
 *
 * <p>A backup has the permissions and the skills, works at all hours of the responsibility, and has time, beside what is theirs,
 * for all of one owner's that they back up. What its owner does not do at all its hours, or cannot do, is no question of
 * backups, and is said to be uncovered. Leave plays no part, and what is permitted for a part of the time does not count.
 *
 * <p>As much as possible is covered; then the number of responsibilities each backs up is as even as possible (the sum of its
 * squares is least); then as few as possible get another first backup than they have.
 */
public final class BackupPlanner {
  private static final int TRIED = 5;

  private final Roster roster;
  private final Window whole;

  private BackupPlanner(Roster roster, Window whole) {
    this.roster = roster;
    this.whole = whole;
  }

  /** {@return a planner for that roster, with the working hours of that time} */
  public static BackupPlanner of(Roster roster, Window whole) {
    return new BackupPlanner(roster, whole);
  }

  /**
   * {@return the best backups}
   *
   * @param backsAtMost how many people one person may back up, those whom they back up in everything included, 1 to 99
   * @param budget how many flows are tried at most before the plan is only a good one, 1 or more
   */
  public BackupPlan propose(int backsAtMost, long budget) {
    Require.between(backsAtMost, 1, 99, "backsAtMost");
    Require.atLeast(budget, 1, "budget");
    Ability ability = Ability.throughout(roster, whole);
    BackupProblem problem = new BackupProblem(roster, ability, whole, backsAtMost);
    BackupSearch.Found found = new BackupSearch(problem).run(budget);
    return new Telling(problem, found, budget).plan();
  }

  private final class Telling {
    private final BackupProblem problem;
    private final BackupSearch.Found found;
    private final long budget;
    private final Map<String, PersonId> backups = new TreeMap<>();
    /** What each member backs up, by their numbers. */
    private final List<List<String>> backed = new ArrayList<>();

    Telling(BackupProblem problem, BackupSearch.Found found, long budget) {
      this.problem = problem;
      this.found = found;
      this.budget = budget;
      problem.members().forEach(member -> backed.add(new ArrayList<>()));
    }

    BackupPlan plan() {
      int changes = 0;
      for (int u = 0; u < problem.units().size(); u++) {
        BackupProblem.Unit unit = problem.units().get(u);
        int person = found.chosen(u);
        if (person != BackupProblem.NOBODY) {
          backups.put(unit.responsibility().id(), problem.members().get(person).id());
          backed.get(person).add(unit.responsibility().id());
          changes += unit.now() == person ? 0 : 1;
        }
      }
      Map<PersonId, Integer> loads = new TreeMap<>();
      for (int p = 0; p < backed.size(); p++) {
        loads.put(problem.members().get(p).id(), backed.get(p).size());
      }
      return BackupPlan.builder()
          .putAllBackups(backups)
          .addAllUncovered(uncovered())
          .putAllLoads(loads)
          .changes(changes)
          .best(found.isBest())
          .build();
    }

    private List<BackupPlan.Uncovered> uncovered() {
      Map<String, Integer> numbers = new HashMap<>();
      for (int u = 0; u < problem.units().size(); u++) {
        numbers.put(problem.units().get(u).responsibility().id(), u);
      }
      List<BackupPlan.Uncovered> uncovered = new ArrayList<>();
      for (Responsibility each : problem.roster().responsibilities()) {
        Optional<Refusal> excluded = Optional.ofNullable(problem.excluded().get(each.id()));
        if (excluded.isPresent()) {
          uncovered.add(new BackupPlan.Uncovered(each.id(), excluded.get(), Map.of(), List.of()));
        } else if (!backups.containsKey(each.id())) {
          uncovered.add(uncovered(each, numbers.getOrDefault(each.id(), 0)));
        }
      }
      return uncovered;
    }

    private BackupPlan.Uncovered uncovered(Responsibility each, int unit) {
      Map<PersonId, Refusal> whyNot = new TreeMap<>(problem.bars(unit));
      for (int p = 0; p < backed.size(); p++) {
        List<String> others = backed.get(p);
        whyNot.computeIfAbsent(
            problem.members().get(p).id(),
            person -> Refusal.of(
                "coverage.needed-elsewhere",
                others.isEmpty()
                    ? "{member} could, but backs up as many people as one person may"
                    : "{member} could, but not besides {others}",
                "member",
                person,
                "others",
                others));
      }
      Refusal reason = Refusal.of(
          "coverage.no-backup-left",
          "nobody can back up {responsibility}",
          "responsibility",
          each.id());
      return new BackupPlan.Uncovered(each.id(), reason, whyNot, remedies(unit));
    }

    /** The smallest that, tried, cover more. */
    private List<Remedy> remedies(int unit) {
      List<Remedy> ideas = new ArrayList<>();
      for (int p = 0; p < problem.members().size(); p++) {
        problem.findRemedy(unit, p).ifPresent(ideas::add);
      }
      Scope place = problem.units().get(unit).responsibility().place();
      return ideas.stream()
          .sorted(Comparator.comparingInt(
              idea -> idea.permit().size() + idea.train().size()))
          .limit(TRIED)
          .filter(idea -> covered(idea, place) > found.covered())
          .toList();
    }

    /** How much could be covered, were it so. */
    private long covered(Remedy remedy, Scope place) {
      Ability able = problem.ability().with(remedy, place);
      BackupProblem changed = new BackupProblem(roster, able, whole, problem.backsAtMost());
      return new BackupSearch(changed).run(budget).covered();
    }
  }
}
