package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The largest team there may be: it ends, keeps the rules, and shares fairly. */
class LargeWorkloadTest {
  private static final Refusal LACKS =
      Refusal.of("team.lacks", "{what} is missing", "what", "access to the network");

  @Test
  void the_largest_team_is_balanced() {
    Workload workload = workload(1_000, 10_000);
    Plan before = Plan.of(workload, workload.currentOwners());
    Plan plan = new GreedyBalancer().balance(workload, 0);

    assertThat(PlanChecker.check(workload, plan)).isEmpty();
    assertThat(plan.unowned()).isEmpty();
    double jain = LoadReport.of(workload, plan.owners()).jain();
    System.out.println("proof workload-large: 1000 workers, 10000 items, soft "
        + Difference.points(before.score().soft()) + " -> "
        + Difference.points(plan.score().soft()) + " points, Jain "
        + LoadReport.of(workload, before.owners()).jain() + " -> " + jain + ", "
        + Moves.between(workload, plan).size() + " moves");
    assertThat(jain).isGreaterThan(0.99);
  }

  private static Workload workload(int people, int tasks) {
    Random random = new Random(17);
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      workers.add(Worker.of(person(i), 60 * List.of(40, 32, 24, 20).get(i % 4)));
    }
    List<WorkItem> items = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      Map<PersonId, Refusal> barred = new TreeMap<>();
      for (int p = 0; p < people; p++) {
        if ((p * 31 + i) % 8 < 2) {
          barred.put(person(p), LACKS);
        }
      }
      items.add(WorkItem.builder()
          .id(TaskId.of("t" + i))
          .minutes(15 + 5 * random.nextInt(50))
          .owner(person(random.nextInt(people)))
          .barred(barred)
          .preference(Map.of(person(random.nextInt(people)), random.nextInt(3) - 1))
          .build());
    }
    return Workload.of(workers, items, Weights.defaults());
  }

  private static PersonId person(int i) {
    return PersonId.of("p" + i);
  }
}
