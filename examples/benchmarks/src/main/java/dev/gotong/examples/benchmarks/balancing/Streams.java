package dev.gotong.examples.benchmarks.balancing;

import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;

/** What is penalised, in constraint streams as most people would write them; both versions of Timefold say it alike. */
final class Streams {
  private Streams() {}

  static BiConstraintStream<Person, Held> held(ConstraintFactory factory) {
    return factory
        .forEach(Assignment.class)
        .groupBy(Assignment::getOwner, new Held.Collector())
        .complement(Person.class, Person::idle);
  }

  /** Two tasks of one person that must be apart. */
  static BiConstraintStream<Assignment, Assignment> together(ConstraintFactory factory) {
    return factory
        .forEach(Assignment.class)
        .join(
            Assignment.class,
            Joiners.equal(Streams::group),
            Joiners.equal(Assignment::getOwner),
            Joiners.lessThan(Assignment::task));
  }

  /** Tasks without a group are in none with each other. */
  private static int group(Assignment assignment) {
    int group = assignment.model().group[assignment.task()];
    return group == Model.NOBODY ? -1 - assignment.task() : group;
  }

  static UniConstraintStream<Assignment> all(ConstraintFactory factory) {
    return factory.forEachIncludingUnassigned(Assignment.class);
  }

  static BiConstraintStream<Assignment, Net> onNetworks(ConstraintFactory factory) {
    return factory
        .forEach(Assignment.class)
        .join(
            Net.class,
            Joiners.equal(
                assignment -> assignment.model().network[assignment.task()], Net::number));
  }
}
