package dev.gotong.examples.benchmarks.balancing;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;

/** The same score in constraint streams, as most people would write it for Timefold 1. */
public final class ScheduleConstraints implements ConstraintProvider {

  /** For Timefold. */
  public ScheduleConstraints() {}

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      held(factory).penalizeLong(HardMediumSoftLongScore.ONE_HARD, (person, held) -> held.over()).asConstraint("time"),
      held(factory).penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (person, held) -> held.soft()).asConstraint("load"),
      apart(factory),
      unowned(factory),
      own(factory),
      missing(factory)
    };
  }

  private static BiConstraintStream<Person, Held> held(ConstraintFactory factory) {
    return factory
        .forEach(Assignment.class)
        .groupBy(Assignment::getOwner, new Held.Collector())
        .complement(Person.class, Person::idle);
  }

  private static Constraint apart(ConstraintFactory factory) {
    return factory
        .forEach(Assignment.class)
        .join(
            Assignment.class,
            Joiners.equal(ScheduleConstraints::group),
            Joiners.equal(Assignment::getOwner),
            Joiners.lessThan(Assignment::task))
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (one, other) -> 1L)
        .asConstraint("separation");
  }

  /** Tasks without a group are in none with each other. */
  private static int group(Assignment assignment) {
    int group = assignment.model().group[assignment.task()];
    return group == Model.NOBODY ? -1 - assignment.task() : group;
  }

  private static Constraint unowned(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Assignment.class)
        .filter(assignment -> assignment.getOwner() == null)
        .penalizeLong(HardMediumSoftLongScore.ONE_MEDIUM, Assignment::unowned)
        .asConstraint("unowned");
  }

  private static Constraint own(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Assignment.class)
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, Assignment::own)
        .asConstraint("preference and change");
  }

  private static Constraint missing(ConstraintFactory factory) {
    return factory
        .forEach(Assignment.class)
        .join(
            Net.class,
            Joiners.equal(
                assignment -> assignment.model().network[assignment.task()], Net::number))
        .groupBy((assignment, net) -> net, countDistinct((assignment, net) -> assignment.getOwner()))
        .complement(Net.class, net -> 0)
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (net, owners) -> net.missing(owners))
        .asConstraint("bus factor");
  }
}
