package dev.gotong.examples.benchmarks.balancing;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole plan, as Timefold 1 sees it. */
@PlanningSolution
public class Schedule {
  @SuppressWarnings("NullAway") // Timefold makes copies without arguments
  private Model model;

  @SuppressWarnings("NullAway")
  @ProblemFactCollectionProperty
  private List<Person> people;

  @SuppressWarnings("NullAway")
  @ProblemFactCollectionProperty
  private List<Net> networks;

  @SuppressWarnings("NullAway")
  @PlanningEntityCollectionProperty
  private List<Assignment> assignments;

  @PlanningScore
  private @Nullable HardMediumSoftLongScore score;

  /** For Timefold. */
  @SuppressWarnings("NullAway")
  public Schedule() {}

  Schedule(Model model, List<Person> people, List<Net> networks, List<Assignment> assignments) {
    this.model = model;
    this.people = people;
    this.networks = networks;
    this.assignments = assignments;
  }

  Model model() {
    return model;
  }

  /** {@return everybody} */
  public List<Person> getPeople() {
    return people;
  }

  /** {@return every network} */
  public List<Net> getNetworks() {
    return networks;
  }

  /** {@return every task} */
  public List<Assignment> getAssignments() {
    return assignments;
  }

  /** {@return what Timefold made of it} */
  public @Nullable HardMediumSoftLongScore getScore() {
    return score;
  }

  /** For Timefold. */
  public void setScore(@Nullable HardMediumSoftLongScore score) {
    this.score = score;
  }

  /** {@return whether no hard rule is said to be broken} */
  boolean isWhole() {
    return score != null && score.hardScore() == 0;
  }

  /** {@return what the parts that count are said to weigh together} */
  long soft() {
    return score == null ? Long.MAX_VALUE : -score.softScore();
  }
}
