package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.house.Golden;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final Horizon WEEK = Horizon.of(LocalDate.of(2025, 10, 6), 5);
  private static final NetworkId X = NetworkId.of("x");
  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");
  private static final PersonId CY = PersonId.of("cy");
  private static final TaskId T1 = TaskId.of("t1");
  private static final TaskId T2 = TaskId.of("t2");
  private static final TaskId T3 = TaskId.of("t3");
  private static final Refusal AWAY =
      Refusal.of("team.away", "{person} is away until Friday", "person", "bo");

  private static Worker worker(PersonId id, int day) {
    return Worker.builder().id(id).minutes(Collections.nCopies(5, day)).build();
  }

  private static WorkItem item(TaskId id, int minutes, PersonId owner) {
    return WorkItem.builder().id(id).minutes(minutes).owner(owner).build();
  }

  private static Workload workload(WorkItem... items) {
    return Workload.of(
        WEEK, List.of(worker(ANA, 120), worker(BO, 120)), List.of(items), Weights.defaults());
  }

  private static Plan balance(Workload workload) {
    return new AnnealingBalancer().balance(workload, Effort.of(1));
  }

  @Test
  @DisplayName("the example of the package")
  void example() {
    Workload workload = workload(item(T1, 300, ANA), item(T2, 240, ANA));
    Plan plan = balance(workload);
    assertThat(plan.owners()).isEqualTo(Map.of(T1, BO, T2, ANA));
    assertThat(plan.status()).isEqualTo(Status.OPTIMAL);
    assertThat(Explanations.of(workload, plan).moves())
        .extracting(move -> move.reason().message())
        .containsExactly("t1 goes from ana to bo: taking it back would make +3995.032 points"
            + " (fairness +4000.032, change -5)");
  }

  @Test
  @DisplayName("a score, worked out by hand")
  void score() {
    Requirement onX = Requirement.builder().network(X).build();
    Worker ana =
        worker(ANA, 120).withNetworks(X).withLikes("film").withSpeeds(Map.of("film", 2_000));
    Worker bo = worker(BO, 120).withNetworks(X);
    WorkItem film = item(T1, 300, ANA).withKind("film").withRequirement(onX);
    WorkItem frozen = item(T2, 240, ANA).withFrozen(true).withPriority(3);
    Workload workload =
        Workload.of(WEEK, List.of(ana, bo), List.of(film, frozen), Weights.defaults());
    // targets 270 and 270; 1000 / (60 * 600) points a square, 27,778 millionths; 225 min of x are
    // for nothing
    Soft own = new Soft(27_778L * (120 * 120 + 30 * 30), 240 * 16_667L, 20_000_000, 0, 0);
    assertThat(Scorer.score(workload, Map.of(T1, ANA, T2, BO)))
        .isEqualTo(new Score(Unowned.NONE, 0, own));
    Soft bos =
        new Soft(27_778L * (270 * 270 + 30 * 30), 300 * 16_667L, 25_000_000, 75 * 20_000L, 0);
    assertThat(Scorer.score(workload, Map.of(T1, BO)))
        .isEqualTo(new Score(new Unowned(240, 0, 0, 0), 0, bos));
    assertThat(Scorer.score(workload, Map.of()).soft().busFactor()).isEqualTo(50_000_000);
    Workload protecting = workload.withWeights(
        Weights.builder().profile(Profile.PROTECT_BUSIEST).peakStep(10).build());
    assertThat(Scorer.score(protecting, Map.of(T1, ANA, T2, ANA)).peak()).isEqualTo(650);
    assertThat(Scorer.score(protecting, Map.of(T2, ANA, T1, BO)).peak()).isEqualTo(500);
    assertThatThrownBy(() -> Scorer.score(workload, Map.of(T1, CY)))
        .hasMessage("cy is not a worker");
    assertThatThrownBy(() -> Scorer.score(workload, Map.of(T3, ANA)))
        .hasMessage("owners must name tasks of the workload only");
  }

  @Test
  @DisplayName(
      "equal utilisation is best, whatever the capacities; nobody's target is above their capacity")
  void fairness() {
    Worker half = worker(BO, 60);
    Workload workload = Workload.of(
        WEEK,
        List.of(worker(ANA, 120), half),
        List.of(item(T1, 200, ANA), item(T2, 100, ANA), item(T3, 60, ANA)),
        Weights.builder().preference(0).change(0).build());
    assertThat(Scorer.score(workload, Map.of(T1, ANA, T2, BO, T3, ANA)).soft().fairness())
        .isLessThan(
            Scorer.score(workload, Map.of(T1, ANA, T2, ANA, T3, BO)).soft().fairness());
    assertThat(new Norms(workload(item(T1, 9_999, ANA))).target(worker(ANA, 120)))
        .isEqualTo(600);
  }

  @Test
  @DisplayName("earliest due first uses up a week that a later item needs; the flow does not")
  void spread() {
    Horizon twoWeeks = Horizon.of(LocalDate.of(2025, 10, 10), 5); // Friday to Tuesday
    Worker ana = Worker.builder()
        .id(ANA)
        .minutes(List.of(10, 10, 0, 10, 10))
        .weekCaps(List.of(10, 10))
        .build();
    WorkItem early = item(T1, 10, ANA).withDays(Days.of(0, 4));
    WorkItem saturday = item(T2, 10, ANA).withDays(Days.of(1, 1));
    Workload workload =
        Workload.of(twoWeeks, List.of(ana), List.of(early, saturday), Weights.defaults());
    Plan plan = balance(workload);
    assertThat(PlanChecker.check(workload, plan)).isEmpty();
    assertThat(plan.unowned()).isEmpty();
    assertThat(plan.spread().get(T2)).containsExactly(10);
  }

  @Test
  @DisplayName("everyone else gets an answer, and Ben learns all that is in the way")
  void explanation() {
    WorkItem film = item(T1, 200, ANA)
        .withRequirement(Requirement.builder().addSkills("film").build())
        .withDays(Days.of(3, 4));
    Workload workload = Workload.of(
        WEEK,
        List.of(
            worker(ANA, 120).withSkills("film"), worker(BO, 60), worker(CY, 60).withSkills("film")),
        List.of(film, item(T2, 100, ANA)),
        Weights.builder().fairness(0).preference(2_000).change(600).build());
    Plan plan = balance(workload);
    Explanations explanations = Explanations.of(workload, plan);
    Explanation explanation = explanations.explain(T1);
    assertThat(explanation.chosen()).contains(ANA);
    assertThat(explanation.cost())
        .isEqualTo(new Difference(
            new Unowned(0, 0, -200, 0), 0, new Soft(0, 200 * 33_334L, -3_000_000, 0, 0)));
    assertThat(message(explanation, BO)).isEqualTo("bo cannot take t1: bo has not learned film");
    assertThat(message(explanation, CY))
        .isEqualTo(
            "cy cannot take t1: it needs 200 min, and Thu 9 Oct to Fri 10 Oct 120 of 120 min are free");
    assertThat(message(explanations.explain(T2), BO)).isEqualTo("+3 points (change +3)");
    assertThat(explanations.explain(T2).findNext()).contains(BO);
    assertThat(explanations.wish(T1, BO).message())
        .isEqualTo(
            "bo cannot take t1: bo has not learned film; bo cannot take t1: it needs 200 min, and"
                + " Thu 9 Oct to Fri 10 Oct 120 of 120 min are free");
  }

  private static String message(Explanation explanation, PersonId person) {
    return Objects.requireNonNull(explanation.others().get(person))
        .match(
            possible -> possible.cost().toString(),
            impossible -> impossible.refusal().message());
  }

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
            "2 tasks need 260 min Mon 6 Oct to Tue 7 Oct, and ana has 240 min for them",
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
  @DisplayName("values refuse what makes no sense")
  void values() {
    assertThatThrownBy(() -> worker(ANA, -1))
        .hasMessage("minutes of a day must be 0 to 1440, but was -1");
    assertThatThrownBy(() -> worker(ANA, 1).withLikes("x").withDislikes("x"))
        .hasMessage("likes must not name x, which ana dislikes");
    assertThatThrownBy(() -> item(T1, 0, ANA)).hasMessage("minutes must be 1 to 100000, but was 0");
    assertThatThrownBy(() -> item(T1, 1, ANA).withPinned(true).withOwner(Optional.empty()))
        .hasMessage("owner must be present, since t1 is pinned");
    assertThatThrownBy(() -> item(T1, 1, ANA).withPriority(4))
        .hasMessage("priority must be 0 to 3, but was 4");
    assertThatThrownBy(() -> workload(item(T1, 1, ANA), item(T1, 2, ANA)))
        .hasMessage("ids must be unique, but t1 is there twice");
    assertThatThrownBy(() -> workload(item(T1, 1, CY)))
        .hasMessage("t1 belongs to cy, who is not a worker");
    assertThatThrownBy(() -> workload(item(T1, 1, ANA).withDays(Days.of(4, 5))))
        .hasMessageStartingWith("t1 must be worked on in days 0 to 4");
    assertThatThrownBy(() -> Workload.of(
            Horizon.of(WEEK.first(), 4), List.of(worker(ANA, 1)), List.of(), Weights.defaults()))
        .hasMessage("ana must have minutes for each of 4 days, but has 5");
    assertThatThrownBy(() -> Days.of(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Liking.of(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Weights.builder().fairness(1_000_001).build())
        .isInstanceOf(IllegalArgumentException.class);
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
    Certificate dear = new Certificate(Map.of(PersonId.of("eve"), 1L), Map.of(), Map.of(), false);
    found.addAll(BoundChecker.check(workload, broken.withCertificate(dear)));
    found.addAll(
        BoundChecker.check(workload, broken.withBound(new Bound(Unowned.NONE, 0, 1L << 60))));
    Golden.assertHolds("workload", found);
    assertThat(Set.copyOf(found)).hasSizeGreaterThan(20);
  }
}
