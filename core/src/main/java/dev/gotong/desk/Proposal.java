package dev.gotong.desk;

import dev.gotong.workload.Move;
import dev.gotong.workload.Moves;
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
    return Moves.between(workload, plan);
  }
}
