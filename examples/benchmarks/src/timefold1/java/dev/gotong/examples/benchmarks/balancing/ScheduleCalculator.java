package dev.gotong.examples.benchmarks.balancing;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The score of a plan, kept up to date by hand: the fastest that Timefold 1 can be. */
public final class ScheduleCalculator
    implements IncrementalScoreCalculator<Schedule, HardMediumSoftLongScore> {
  private @Nullable Ledger ledger;

  /** For Timefold. */
  public ScheduleCalculator() {}

  @Override
  public void resetWorkingSolution(Schedule schedule) {
    ledger = new Ledger(schedule.model());
    schedule.getAssignments().forEach(this::put);
  }

  @Override
  public void beforeVariableChanged(Object entity, String variable) {
    if (entity instanceof Assignment assignment && assignment.getOwner() != null) {
      ledger().take(assignment.task());
    }
  }

  @Override
  public void afterVariableChanged(Object entity, String variable) {
    put((Assignment) entity);
  }

  @Override
  public void beforeEntityAdded(Object entity) {}

  @Override
  public void afterEntityAdded(Object entity) {}

  @Override
  public void beforeEntityRemoved(Object entity) {}

  @Override
  public void afterEntityRemoved(Object entity) {}

  @Override
  public HardMediumSoftLongScore calculateScore() {
    return HardMediumSoftLongScore.of(
        -ledger().hard(), -ledger().unowned(), -ledger().soft());
  }

  private void put(Assignment assignment) {
    if (assignment.getOwner() != null) {
      ledger().put(assignment.task(), assignment.person());
    }
  }

  private Ledger ledger() {
    return Objects.requireNonNull(ledger, "no plan yet");
  }
}
