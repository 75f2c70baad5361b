package dev.gotong.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.coverage.oracle.NaiveBackups;
import dev.gotong.coverage.oracle.NaiveDuties;
import dev.gotong.team.Action;
import dev.gotong.team.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Plans for few people, compared with all there are; the whole of what is said about them. */
class TinyBackupPlansTest {
  private static final Map<String, Integer> COUNTS = new TreeMap<>();

  @AfterAll
  static void count() {
    System.out.println("proof tiny-backup-plans: " + COUNTS);
    assertThat(COUNTS)
        .containsKeys(
            "best",
            "good",
            "good of two",
            "excluded",
            "left over",
            "needed",
            "permit",
            "permit train",
            "train");
  }

  @Test
  void a_plan_is_the_best_of_all_and_says_truly_what_is_left_and_why() {
    for (int seed = 0; seed < 120; seed++) {
      Roster roster = seed % 4 == 0 ? TinyRosters.of(seed) : TinyRosters.busy(seed);
      int backsAtMost = 1 + seed % 3;
      NaiveBackups naive = new NaiveBackups(roster, TinyRosters.WHOLE, backsAtMost);
      BackupPlan plan = plan(roster, backsAtMost, 1_000);
      assertThat(naive.isAllowed(plan.backups())).as("%s", plan).isTrue();
      assertThat(naive.cost(plan.backups())).as("%s", plan).isEqualTo(naive.best());
      assertThat(plan.best()).isTrue();
      checkFigures(roster, plan);
      checkUncovered(roster, backsAtMost, naive, plan);
      BackupPlan hasty = plan(roster, backsAtMost, 1);
      assertThat(naive.isAllowed(hasty.backups())).as("%s", hasty).isTrue();
      assertThat(hasty.best()).isIn(naive.cost(hasty.backups()) == naive.best(), false);
      if (naive.bestOfAll() < naive.best()) {
        assertThat(hasty.best()).as("one flow breaks a rule").isFalse();
      }
      COUNTS.merge(hasty.best() ? "best" : "good", 1, Integer::sum);
      COUNTS.merge(
          plan(roster, backsAtMost, 2).best() ? "best of two" : "good of two", 1, Integer::sum);
    }
  }

  private static BackupPlan plan(Roster roster, int backsAtMost, long budget) {
    return BackupPlanner.of(roster, TinyRosters.WHOLE).propose(backsAtMost, budget);
  }

  private static void checkFigures(Roster roster, BackupPlan plan) {
    Map<PersonId, Integer> loads = new TreeMap<>();
    roster.team().members().forEach(member -> loads.put(member.id(), 0));
    plan.backups().values().forEach(person -> loads.merge(person, 1, Integer::sum));
    assertThat(plan.loads()).isEqualTo(loads);
    List<Responsibility> covered = new ArrayList<>();
    List<Responsibility> others = new ArrayList<>();
    int changes = 0;
    for (Responsibility each : roster.responsibilities()) {
      PersonId backup = plan.backups().get(each.id());
      if (backup == null) {
        others.add(each.withBackups());
      } else {
        covered.add(each.withBackups(backup));
        changes += each.backups().indexOf(backup) == 0 ? 0 : 1;
      }
    }
    assertThat(plan.changes()).isEqualTo(changes);
    covered.addAll(others);
    assertThat(plan.applyTo(roster)).isEqualTo(roster.withResponsibilities(covered));
  }

  private static void checkUncovered(
      Roster roster, int backsAtMost, NaiveBackups naive, BackupPlan plan) {
    List<Responsibility> left = roster.responsibilities().stream()
        .filter(each -> !plan.backups().containsKey(each.id()))
        .toList();
    assertThat(plan.uncovered())
        .extracting(BackupPlan.Uncovered::responsibility)
        .isEqualTo(left.stream().map(Responsibility::id).toList());
    for (int i = 0; i < left.size(); i++) {
      Responsibility each = left.get(i);
      BackupPlan.Uncovered said = plan.uncovered().get(i);
      String excluded = naive.whyNoUnit(each);
      if (excluded.isEmpty()) {
        assertThat(said.reason().message()).isEqualTo("nobody can back up " + each.id());
        checkReasons(roster, naive, plan, each, said.whyNot());
        assertThat(said.remedies()).isEqualTo(remedies(roster, backsAtMost, naive, each));
        COUNTS.merge("left over", 1, Integer::sum);
      } else {
        assertThat(reason(each, said.reason())).isEqualTo(excluded);
        assertThat(said.whyNot()).isEmpty();
        assertThat(said.remedies()).isEmpty();
        COUNTS.merge("excluded", 1, Integer::sum);
      }
    }
  }

  private static String reason(Responsibility each, Refusal why) {
    return why.code().equals("coverage.nobody-to-back-up")
        ? "unowned"
        : RosterCoverLawsTest.reason(each.owner().orElseThrow(), why);
  }

  private static void checkReasons(
      Roster roster,
      NaiveBackups naive,
      BackupPlan plan,
      Responsibility each,
      Map<PersonId, Refusal> whyNot) {
    assertThat(whyNot.keySet())
        .isEqualTo(
            Sets.newTreeSet(roster.team().members().stream().map(Member::id).toList()));
    whyNot.forEach((person, why) -> {
      String bar = naive.whyNot(each, person);
      if (bar.isEmpty()) {
        List<String> others = roster.responsibilities().stream()
            .map(Responsibility::id)
            .filter(id -> person.equals(plan.backups().get(id)))
            .toList();
        assertThat(why.message())
            .isEqualTo(
                others.isEmpty()
                    ? person + " could, but backs up as many people as one person may"
                    : person + " could, but not besides " + String.join(", ", others));
        COUNTS.merge("needed", 1, Integer::sum);
      } else {
        assertThat(RosterCoverLawsTest.reason(person, why)).isEqualTo(bar);
      }
    });
  }

  /** Whatever rights and skills somebody lacks, if nothing else keeps them and the best plan were then better. */
  private static List<Remedy> remedies(
      Roster roster, int backsAtMost, NaiveBackups naive, Responsibility each) {
    NaiveDuties duties = new NaiveDuties(roster);
    long covered = naive.covered();
    List<Remedy> remedies = new ArrayList<>();
    for (Member member : roster.team().members()) {
      if (Set.of("barred", "unskilled").contains(naive.whyNot(each, member.id()))) {
        Set<Action> permit = Sets.filter(
            each.actions(),
            action ->
                !duties.bar(member.id(), each.place(), Set.of(action), Set.of()).isEmpty());
        Remedy remedy =
            new Remedy(member.id(), permit, Sets.difference(each.skills(), member.skills()));
        Roster taken = BackupPlanLawsTest.taken(roster, each.id(), remedy);
        if (new NaiveBackups(taken, TinyRosters.WHOLE, backsAtMost).covered() > covered) {
          remedies.add(remedy);
          COUNTS.merge(
              ((remedy.permit().isEmpty() ? "" : "permit")
                      + (remedy.train().isEmpty() ? "" : " train"))
                  .trim(),
              1,
              Integer::sum);
        }
      }
    }
    remedies.sort(Comparator.comparingInt(r -> r.permit().size() + r.train().size()));
    return remedies;
  }
}
