package dev.gotong.examples.benchmarks.balancing;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has, for constraint streams.
 *
 * @param over the minutes over
 * @param soft what their being off the target and holding too much of a network weigh
 */
public record Held(long over, long soft) {

  /** Adds and takes away one task at a time, with the same arithmetic as the incremental calculator. */
  static final class Collector
      implements UniConstraintCollector<Assignment, Collector.Container, Held> {

    /** The loads of one person, once there is a task to know the model by. */
    static final class Container {
      @Nullable
      Loads loads;

      int person;
    }

    @Override
    public Supplier<Container> supplier() {
      return Container::new;
    }

    @Override
    public BiFunction<Container, Assignment, Runnable> accumulator() {
      return (container, assignment) -> {
        if (container.loads == null) {
          container.loads = new Loads(assignment.model());
          container.person = assignment.person();
        }
        Loads loads = container.loads;
        loads.add(container.person, assignment.task());
        return () -> loads.remove(assignment.task());
      };
    }

    @Override
    public Function<Container, Held> finisher() {
      return container -> container.loads == null
          ? new Held(0, 0)
          : new Held(container.loads.over(), container.loads.soft(container.person));
    }
  }
}
