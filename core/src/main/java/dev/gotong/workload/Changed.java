package dev.gotong.workload;

import dev.gotong.base.PersonId;
import java.util.function.UnaryOperator;

/** A workload in which one worker is another. */
final class Changed {
  private Changed() {}

  static Workload worker(Workload workload, PersonId person, UnaryOperator<Worker> change) {
    return Workload.of(
        workload.horizon(),
        workload.workers().stream()
            .map(worker -> worker.id().equals(person) ? change.apply(worker) : worker)
            .toList(),
        workload.items(),
        workload.weights());
  }
}
