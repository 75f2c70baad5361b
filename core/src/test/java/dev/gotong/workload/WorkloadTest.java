package dev.gotong.workload;

import static dev.gotong.workload.SmallTeam.ANA;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkloadTest {

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
}
