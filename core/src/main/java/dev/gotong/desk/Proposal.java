package dev.gotong.desk;

import dev.gotong.workload.Explanations;
import dev.gotong.workload.LoadComparison;
import dev.gotong.workload.Move;
import dev.gotong.workload.Plan;
import dev.gotong.workload.Workload;
import java.util.List;

/**
 * Who should take what, and from what that follows.
 *
 * @param workload what was to be shared out
 * @param plan how it is shared out best
 */
public record Proposal(Workload workload, Plan plan) {

  /** {@return the tasks that would change hands, each with its reason} */
  public List<Move> moves() {
    return explanations().moves();
  }

  /** {@return why each task goes where it goes; not for several threads at once} */
  public Explanations explanations() {
    return Explanations.of(workload, plan);
  }

  /** {@return how the work lies now and would lie then} */
  public LoadComparison loads() {
    return LoadComparison.of(workload, plan);
  }
}
