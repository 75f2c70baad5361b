package dev.gotong.workload;

import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists what a plan changes, with a reason for each change. */
public final class Moves {
  private Moves() {}

  /**
   * {@return the tasks whose owner in the plan is not the one they have now, in the order of their ids; also those that
   * had none, or would have none}
   *
   * @throws IllegalArgumentException if the plan names what is not in the workload
   */
  public static List<Move> between(Workload workload, Plan plan) {
    Ledger ledger = new Ledger(workload, plan.owners());
    List<Move> moves = new ArrayList<>();
    for (WorkItem item : workload.items()) {
      Optional<PersonId> to = ledger.owner(item);
      if (!to.equals(item.owner())) {
        moves.add(new Move(item.id(), item.owner(), to, ledger.instead(item, item.owner())));
      }
    }
    return List.copyOf(moves);
  }
}
