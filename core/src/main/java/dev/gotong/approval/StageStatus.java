package dev.gotong.approval;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import java.util.Set;

/**
 * How far one stage has come.
 *
 * @param stage the id of the stage
 * @param needed how many people must agree
 * @param agreed whose votes count, in the order of their ids; may be more than are needed
 * @param progress how far it has come
 */
public record StageStatus(String stage, int needed, Set<PersonId> agreed, Progress progress) {

  /** Copies the people. */
  public StageStatus {
    agreed = ImmutableSortedSet.copyOf(agreed);
  }

  /** How far a stage has come. */
  public enum Progress {
    /** Somebody objects at this stage, whoever else agrees. */
    BLOCKED,
    /** A stage of lower rank does not have enough yet. */
    WAITING,
    /** Enough people agree. */
    SATISFIED,
    /** More people must agree. */
    OPEN
  }
}
