package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");
  private static final PersonId CY = PersonId.of("cy");
  private static final TaskId T1 = TaskId.of("t1");
  private static final TaskId T2 = TaskId.of("t2");
  private static final TaskId T3 = TaskId.of("t3");
  private static final Refusal AWAY =
      Refusal.of("team.away", "{person} is away until Friday", "person", "bo");
  private static final List<Worker> TWO = List.of(Worker.of(ANA, 600), Worker.of(BO, 600));

  private static WorkItem item(TaskId id, int minutes, PersonId owner) {
    return WorkItem.builder().id(id).minutes(minutes).owner(owner).build();
  }

  private static Workload workload(WorkItem... items) {
    return Workload.of(TWO, List.of(items), Weights.defaults());
  }

  private static Plan balance(Workload workload) {
    return new GreedyBalancer().balance(workload, 0);
  }

  private static String sentence(Move move) {
    return move.reason().message();
  }

  @Test
  @DisplayName("the example of the package")
  void example() {
    Workload workload = workload(item(T1, 300, ANA), item(T2, 240, ANA));
    Plan plan = balance(workload);
    assertThat(plan.owners()).isEqualTo(Map.of(T1, BO, T2, ANA));
    assertThat(Moves.between(workload, plan))
        .extracting(WorkloadTest::sentence)
        .containsExactly("t1 goes from ana to bo: taking it back would make +3995.032 points"
            + " (fairness +4000.032, preference 0, change -5)");
  }

  @Test
  @DisplayName("a score, worked out by hand")
  void score() {
    WorkItem liked = item(T1, 300, ANA).withPreference(Map.of(ANA, 1, BO, -1));
    Workload workload = workload(liked, item(T2, 240, ANA));
    // targets 270 and 270; 1000 / (60 * 600) points a square, 27,778 millionths
    assertThat(Scorer.score(workload, Map.of(T1, ANA, T2, BO)))
        .isEqualTo(new Score(0, 2 * 27_778L * 30 * 30, 240 * 16_667L, 5_000_000));
    assertThat(Scorer.score(workload, Map.of(T1, BO)))
        .isEqualTo(new Score(1, 27_778L * (30 * 30 + 270 * 270), 300 * 50_000L, 10_000_000));
    assertThat(Scorer.score(workload, Map.of())).isGreaterThan(new Score(1, 1L << 60, 0, 0));
    assertThatThrownBy(() -> Scorer.score(workload, Map.of(T1, CY)))
        .hasMessage("cy is not a worker");
    assertThatThrownBy(() -> Scorer.score(workload, Map.of(T3, ANA)))
        .hasMessage("owners must name tasks of the workload only");
  }

  @Test
  @DisplayName("one point is half a per cent of a week of 40 hours; equal utilisation is best")
  void fairness() {
    Weights weights = Weights.of(1, 0, 0);
    assertThat(Costs.fairness(2_400 - 12, 2_400, 2_400, weights)).isBetween(999_000L, 1_001_000L);
    assertThat(Costs.target(1_200, 1_800, 3_600)).isEqualTo(600);
    assertThat(Costs.target(1_200, 9_999, 3_600)).isEqualTo(1_200);
    assertThat(Costs.target(0, 100, 0)).isZero();
    long equal = Costs.fairness(1_200, 1_200, 2_400, weights);
    long trap =
        Costs.fairness(1_440, 1_200, 2_400, weights) + Costs.fairness(360, 600, 1_200, weights);
    assertThat(equal).isLessThan(trap);
    assertThat(Costs.fairness(100_000_000, 0, 1, weights)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  @DisplayName("everyone else gets an answer: a rule with its numbers, or the exact difference")
  void explanation() {
    WorkItem long1 = item(T1, 500, ANA).withBarred(Map.of(BO, AWAY));
    Workload workload = Workload.of(
        List.of(Worker.of(CY, 400), Worker.of(ANA, 600), Worker.of(BO, 600)),
        List.of(long1, item(T2, 100, ANA)),
        Weights.of(0, 2, 3));
    Plan plan = balance(workload);
    Explanation explanation = Explanations.of(workload, plan, T1);
    assertThat(explanation.chosen()).contains(ANA);
    assertThat(explanation.others().keySet()).containsExactly(BO, CY);
    assertThat(message(explanation, BO)).isEqualTo("bo cannot take t1: bo is away until Friday");
    assertThat(message(explanation, CY))
        .isEqualTo("cy cannot take t1: it needs 500 min, but 0 of 400 min are taken");
    assertThat(message(Explanations.of(workload, plan, T2), BO))
        .isEqualTo("+3 points (fairness 0, preference 0, change +3)");
  }

  private static String message(Explanation explanation, PersonId person) {
    return Objects.requireNonNull(explanation.others().get(person))
        .match(
            possible -> possible.cost().toString(),
            impossible -> impossible.refusal().message());
  }

  @Test
  @DisplayName("a pinned item stays; what nobody can take has no owner, and a refusal from each")
  void unowned() {
    Workload workload = workload(
        item(T1, 600, ANA).withPinned(true),
        item(T2, 601, ANA),
        item(T3, 10, BO).withPinned(true).withBarred(Map.of(BO, AWAY)));
    Plan plan = balance(workload);
    assertThat(plan.owners()).isEqualTo(Map.of(T1, ANA));
    assertThat(plan.unowned()).containsExactly(T2, T3);
    assertThat(plan.score().unowned()).isEqualTo(2);
    assertThat(Explanations.of(workload, plan, T2).others().keySet()).containsExactly(ANA, BO);
    assertThat(message(Explanations.of(workload, plan, T3), ANA))
        .isEqualTo("ana cannot take t3: it is pinned to bo");
  }

  @Test
  @DisplayName("an item pushes another out, which pushes a third")
  void chain() {
    Workload workload = Workload.of(
        List.of(Worker.of(ANA, 100), Worker.of(BO, 100), Worker.of(CY, 100)),
        List.of(
            item(T1, 100, ANA).withBarred(Map.of(CY, AWAY)),
            item(T2, 100, BO),
            WorkItem.builder()
                .id(T3)
                .minutes(100)
                .barred(Map.of(BO, AWAY, CY, AWAY))
                .build()),
        Weights.defaults());
    Board board = new Board(workload);
    board.give(0, 0);
    board.give(1, 1);
    assertThat(new Repair(board).run(new int[] {2})).isTrue();
    assertThat(board.owners()).isEqualTo(Map.of(T1, BO, T2, CY, T3, ANA));
    assertThat(balance(workload).unowned()).isEmpty();
  }

  @Test
  @DisplayName("the load report: half of the team works, so Jain's index is a half")
  void report() {
    Workload workload = workload(item(T1, 300, ANA), item(T2, 241, ANA));
    LoadReport before = LoadReport.of(workload, workload.currentOwners());
    assertThat(before.loads())
        .containsExactly(
            new LoadReport.Load(ANA, 541, 600, 901, 271), new LoadReport.Load(BO, 0, 600, 0, 271));
    assertThat(before.jain()).isEqualTo(0.5);
    assertThat(LoadReport.of(workload, balance(workload).owners()).jain())
        .isCloseTo(541.0 * 541 / (2 * (300 * 300 + 241 * 241)), within(1e-12));
    assertThat(LoadReport.of(workload, Map.of()).jain()).isEqualTo(1);
  }

  @Test
  @DisplayName("values refuse what makes no sense")
  void values() {
    assertThatThrownBy(() -> Worker.of(ANA, -1))
        .hasMessage("capacityMinutes must be 0 to 10080, but was -1");
    assertThatThrownBy(() -> item(T1, 0, ANA)).hasMessage("minutes must be 1 to 10080, but was 0");
    assertThatThrownBy(() -> item(T1, 1, ANA).withOwner(Optional.empty()).withPinned(true))
        .hasMessage("owner must be present, since t1 is pinned");
    assertThatThrownBy(() -> item(T1, 1, ANA).withPreference(Map.of(BO, 2)))
        .hasMessage("preference must be -1 to 1, but was 2");
    assertThatThrownBy(() -> workload(item(T1, 1, ANA), item(T1, 2, ANA)))
        .hasMessage("ids must be unique, but t1 is there twice");
    assertThatThrownBy(() -> workload(item(T1, 1, CY)))
        .hasMessage("t1 names cy, who is not a worker");
    assertThatThrownBy(() -> Weights.of(1_001, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    Score none = new Score(0, 0, 0, 0);
    assertThatThrownBy(() -> new Plan(Map.of(T1, ANA), List.of(T1), none))
        .hasMessage("unowned must not name t1, which has an owner");
    assertThatThrownBy(() -> new Score(0, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    Workload workload = workload(
        item(T1, 400, ANA).withPinned(true),
        item(T2, 300, BO).withBarred(Map.of(BO, AWAY)),
        item(T3, 250, ANA));
    Score none = new Score(0, 0, 0, 0);
    Plan broken =
        new Plan(Map.of(T1, BO, T2, BO, TaskId.of("t9"), ANA), List.of(TaskId.of("t8")), none);
    Plan stranger = new Plan(Map.of(T1, ANA, T2, CY), List.of(T3), none);
    List<String> lines = new ArrayList<>();
    PlanChecker.check(workload, broken).forEach(r -> lines.add(r.code() + "\t" + r.message()));
    PlanChecker.check(workload, stranger).forEach(r -> lines.add(r.code() + "\t" + r.message()));
    Plan plan = balance(workload);
    for (Move move : Moves.between(workload, plan)) {
      lines.add(move.reason().code() + "\t" + move.reason().message());
    }
    Workload uneven = workload(item(T1, 300, ANA), item(T2, 240, ANA));
    for (Move move : Moves.between(uneven, balance(uneven))) {
      lines.add(move.reason().code() + "\t" + move.reason().message());
    }
    Explanations.of(workload, plan, T3)
        .others()
        .values()
        .forEach(other -> lines.add(other.match(
            p -> "difference\t" + p.cost(),
            i -> i.refusal().code() + "\t" + i.refusal().message())));
    lines.sort(null);
    try (InputStream file = WorkloadTest.class.getResourceAsStream("/golden/workload.txt")) {
      assertThat(String.join("\n", lines) + "\n")
          .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
