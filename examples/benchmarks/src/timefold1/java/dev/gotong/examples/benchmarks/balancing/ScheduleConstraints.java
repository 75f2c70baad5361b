package dev.gotong.examples.benchmarks.balancing;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** The same score in constraint streams, for Timefold 1. */
public final class ScheduleConstraints implements ConstraintProvider {

  /** For Timefold. */
  public ScheduleConstraints() {}

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      Streams.held(factory)
          .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (person, held) -> held.over())
          .asConstraint("time"),
      Streams.held(factory)
          .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (person, held) -> held.soft())
          .asConstraint("load"),
      Streams.together(factory)
          .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (one, other) -> 1L)
          .asConstraint("separation"),
      Streams.all(factory)
          .filter(assignment -> assignment.getOwner() == null)
          .penalizeLong(HardMediumSoftLongScore.ONE_MEDIUM, Assignment::unowned)
          .asConstraint("unowned"),
      Streams.all(factory)
          .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, Assignment::own)
          .asConstraint("preference and change"),
      Streams.onNetworks(factory)
          .groupBy(
              (assignment, net) -> net, countDistinct((assignment, net) -> assignment.getOwner()))
          .complement(Net.class, net -> 0)
          .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (net, owners) -> net.missing(owners))
          .asConstraint("bus factor")
    };
  }
}
