package dev.gotong.workload;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** A week of work for ana and bo, for tests. */
final class SmallTeam {
  static final Horizon WEEK = Horizon.of(LocalDate.of(2025, 10, 6), 5);
  static final NetworkId X = NetworkId.of("x");
  static final PersonId ANA = PersonId.of("ana");
  static final PersonId BO = PersonId.of("bo");
  static final PersonId CY = PersonId.of("cy");
  static final TaskId T1 = TaskId.of("t1");
  static final TaskId T2 = TaskId.of("t2");
  static final TaskId T3 = TaskId.of("t3");
  static final Refusal AWAY =
      Refusal.of("team.away", "{person} is away until Friday", "person", "bo");

  static Worker worker(PersonId id, int day) {
    return Worker.builder().id(id).minutes(Collections.nCopies(5, day)).build();
  }

  static WorkItem item(TaskId id, int minutes, PersonId owner) {
    return WorkItem.builder().id(id).minutes(minutes).owner(owner).build();
  }

  static Workload workload(WorkItem... items) {
    return Workload.of(
        WEEK, List.of(worker(ANA, 120), worker(BO, 120)), List.of(items), Weights.defaults());
  }

  static Plan balance(Workload workload) {
    return new AnnealingBalancer().balance(workload, Effort.of(1));
  }

  private SmallTeam() {}
}
