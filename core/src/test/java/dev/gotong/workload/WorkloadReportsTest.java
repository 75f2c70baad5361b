package dev.gotong.workload;

import static dev.gotong.workload.SmallTeam.ANA;
import static dev.gotong.workload.SmallTeam.AWAY;
import static dev.gotong.workload.SmallTeam.BO;
import static dev.gotong.workload.SmallTeam.CY;
import static dev.gotong.workload.SmallTeam.T1;
import static dev.gotong.workload.SmallTeam.T2;
import static dev.gotong.workload.SmallTeam.T3;
import static dev.gotong.workload.SmallTeam.WEEK;
import static dev.gotong.workload.SmallTeam.X;
import static dev.gotong.workload.SmallTeam.balance;
import static dev.gotong.workload.SmallTeam.item;
import static dev.gotong.workload.SmallTeam.worker;
import static dev.gotong.workload.SmallTeam.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.house.Golden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkloadReportsTest {
  @Test
  @DisplayName("the load report: half of the team works, so Jain's index is a half")
  void report() {
    Requirement onX = Requirement.builder().network(X).build();
    Workload workload = Workload.of(
        WEEK,
        List.of(worker(ANA, 120).withNetworks(X), worker(BO, 120).withNetworks(X)),
        List.of(item(T1, 300, ANA).withRequirement(onX), item(T2, 241, ANA)),
        Weights.defaults());
    LoadReport before = LoadReport.of(workload, workload.currentOwners());
    assertThat(before.loads().get(0))
        .isEqualTo(new LoadReport.Load(
            ANA, 541, 600, 271, List.of(120L, 120L, 120L, 120L, 61L), Map.of(X, 300L)));
    assertThat(before.peak()).isEqualTo(901);
    assertThat(before.networks())
        .containsExactly(new LoadReport.NetworkLoad(X, 300, 300, 2, 1, 300, 1));
    assertThat(before.jain()).isEqualTo(0.5);
    Plan plan = balance(workload);
    LoadComparison comparison = LoadComparison.of(workload, plan);
    assertThat(comparison.after().jain())
        .isCloseTo(541.0 * 541 / (2 * (300 * 300 + 241 * 241)), within(1e-12));
    assertThat(comparison.changes()).hasSize(1);
    assertThat(LoadText.lines(comparison, person -> person.equals(ANA) ? "アナ" : "Bo")
            .subList(0, 3))
        .containsExactly(
            "アナ  █████████░      90 %  →  ████░░░░░░      40 %   241 of 600 min, target 271",
            "Bo    ░░░░░░░░░░       0 %  →  █████░░░░░      50 %   300 of 600 min, target 271",
            "x: 1 owner of 2 with access, 300 of 300 min covered, most with one person 300 min, bus factor 1");
    Workload nobody = Workload.of(WEEK, List.of(), List.of(), Weights.defaults());
    assertThat(LoadText.lines(LoadComparison.of(nobody, balance(nobody)), PersonId::value))
        .containsExactly(
            "There is nobody in the team.",
            "Evenness 1.00 → 1.00 (1 is even); 0 tasks change hands");
  }

  @Test
  @DisplayName("what nobody can take, where there is too little time, and what would mend it")
  void infeasible() {
    Requirement film = Requirement.builder().addSkills("film").build();
    Worker ana = worker(ANA, 120).withSkills("film");
    Workload workload = Workload.of(
        WEEK,
        List.of(ana, worker(BO, 120), worker(CY, 0)),
        List.of(
            item(T1, 130, ANA).withRequirement(film).withDays(Days.of(0, 1)),
            item(T2, 130, ANA).withRequirement(film).withDays(Days.of(0, 1)),
            item(T3, 10, ANA).withRequirement(Requirement.builder().role("lead").build())),
        Weights.defaults());
    Infeasibility found = Infeasibility.of(workload);
    List<String> lines = new ArrayList<>();
    found.noTakers().forEach(task -> {
      lines.add(task.message());
      task.repairs().forEach(repair -> lines.add(repair.message(WEEK)));
    });
    found.shortages().forEach(shortage -> {
      lines.add(shortage.message(WEEK));
      shortage.repairs().forEach(repair -> lines.add(repair.message(WEEK)));
    });
    assertThat(lines)
        .containsExactly(
            "nobody can take t3: 3 lack the role or permission",
            "ana would have to be a lead",
            "bo would have to be a lead",
            "2 tasks need 260 min from Mon 6 Oct to Tue 7 Oct, and ana has 240 min for them",
            "bo would have to learn film",
            "ana would need 20 min more on Mon 6 Oct",
            "t1 would have to be worked on during Mon 6 Oct to Wed 8 Oct",
            "t2 would have to be worked on during Mon 6 Oct to Wed 8 Oct");
  }

  @Test
  @DisplayName("fewer changes are less fair, and the bound is below")
  void tradeoff() {
    Workload workload = workload(item(T1, 200, ANA), item(T2, 150, ANA), item(T3, 100, ANA));
    List<Tradeoff.Point> points = Tradeoff.of(
            workload, new AnnealingBalancer(), Effort.of(1), List.of(2, 0, 1))
        .points();
    assertThat(points).extracting(Tradeoff.Point::changes).containsExactly(0, 1, 2);
    assertThat(points.get(0).plan().score()).isGreaterThan(points.get(1).plan().score());
    assertThat(points)
        .allSatisfy(point ->
            assertThat(point.plan().score().soft().total()).isGreaterThanOrEqualTo(point.bound()));
    assertThat(points.get(0).bound()).isPositive();
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    Requirement much = Requirement.builder()
        .role("lead")
        .addPermissions("publish on x")
        .network(X)
        .addSkills("film")
        .build();
    Worker ana = worker(ANA, 120).withRoles("lead");
    Worker bo = worker(BO, 120)
        .withWeekCaps(List.of(300))
        .withRoles("lead")
        .withPermissions("publish on x");
    Worker cy =
        worker(CY, 120).withRoles("lead").withPermissions("publish on x").withNetworks(X);
    Workload workload = Workload.of(
        WEEK,
        List.of(ana, bo, cy, worker(PersonId.of("dee"), 0)),
        List.of(
            item(T1, 400, ANA).withPinned(true).withDays(Days.of(0, 1)),
            item(T2, 310, BO).withExcluded(Map.of(ANA, AWAY)).withSeparation("post"),
            item(T3, 250, ANA).withSeparation("post"),
            item(TaskId.of("t4"), 10, ANA).withRequirement(much),
            item(TaskId.of("t5"), 10, ANA)),
        Weights.builder().maxChanges(0).build());
    Plan broken = Plan.of(workload, Map.of(T1, BO, T2, BO, T3, BO));
    List<Refusal> found = new ArrayList<>(PlanChecker.check(workload, broken));
    found.addAll(PlanChecker.check(
        workload,
        broken
            .withOwners(Map.of(T2, CY, TaskId.of("t9"), ANA, T3, PersonId.of("eve")))
            .withUnowned(List.of(T1))
            .withSpread(Map.of())));
    found.addAll(PlanChecker.check(workload, Plan.of(workload, Map.of(T2, ANA))));
    Explanations explanations = Explanations.of(workload, Plan.of(workload, Map.of(T2, BO)));
    for (WorkItem item : workload.items()) {
      for (Worker worker : workload.workers()) {
        found.addAll(explanations.wish(item.id(), worker.id()).inTheWay());
      }
    }
    Certificate dear =
        new Certificate(Map.of(PersonId.of("eve"), 1L), Map.of(), Map.of(), Map.of(), Map.of());
    found.addAll(BoundChecker.check(workload, broken.withCertificate(dear)));
    found.addAll(
        BoundChecker.check(workload, broken.withBound(new Bound(Unowned.NONE, 0, 1L << 60, 0))));
    found.addAll(BoundChecker.check(
        workload,
        Plan.of(workload, Map.of(T1, ANA, T2, BO, T3, ANA, TaskId.of("t5"), ANA))
            .withBound(new Bound(Unowned.NONE, 0, 0, 1L << 60))));
    Golden.assertHolds("workload", found);
    assertThat(Set.copyOf(found)).hasSizeGreaterThan(20);
  }
}
