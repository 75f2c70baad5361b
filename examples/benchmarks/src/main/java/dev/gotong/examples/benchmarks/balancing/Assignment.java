package dev.gotong.examples.benchmarks.balancing;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task, as Timefold sees it: its owner is one of those who may take it, or nobody. */
@PlanningEntity
public class Assignment {
  @SuppressWarnings("NullAway") // Timefold makes copies without arguments
  private Model model;

  private int task;

  @PlanningPin
  private boolean pinned;

  @SuppressWarnings("NullAway")
  @ValueRangeProvider
  private List<Person> candidates;

  @PlanningVariable(allowsUnassigned = true)
  private @Nullable Person owner;

  /** For Timefold. */
  @SuppressWarnings("NullAway")
  public Assignment() {}

  Assignment(Model model, int task, List<Person> candidates, @Nullable Person owner) {
    this.model = model;
    this.task = task;
    this.candidates = candidates;
    this.owner = owner;
    pinned = model.pinned[task] && owner != null;
  }

  Model model() {
    return model;
  }

  int task() {
    return task;
  }

  /** {@return who has it} */
  public @Nullable Person getOwner() {
    return owner;
  }

  /** For Timefold. */
  public void setOwner(@Nullable Person owner) {
    this.owner = owner;
  }

  /** {@return whether it stays with whoever has it} */
  public boolean isPinned() {
    return pinned;
  }

  /** {@return who may take it} */
  public List<Person> getCandidates() {
    return candidates;
  }

  /** {@return where its owner is in the model; ask only of what has one} */
  int person() {
    return owner == null ? Model.NOBODY : owner.number();
  }

  long own() {
    return owner == null ? model.change[task] : model.own(task, owner.number());
  }

  long unowned() {
    return model.weighed(task);
  }
}
