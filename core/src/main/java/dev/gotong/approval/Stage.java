package dev.gotong.approval;

import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import org.immutables.value.Value;

/**
 * One step of a review: so many people of one kind must agree.
 *
 * @param id names the stage within its policy, an id such as {@code legal}
 * @param rank when it opens, 1 to 9: once every stage of lower rank has enough; stages of equal rank run side by side;
 *     1 unless set
 * @param action the permission that a voter needs on every channel of the post, an id such as {@code approve-legal};
 *     {@code approve} unless set
 * @param atLeast how many people must agree, 1 to 20; 1 unless set
 */
@Value.Builder
@ValueStyle
public record Stage(String id, int rank, String action, int atLeast) implements WithStage {

  /** Checks the bounds. */
  public Stage {
    Require.id(id, "id");
    Require.between(rank, 1, 9, "rank");
    Require.id(action, "action");
    Require.between(atLeast, 1, 20, "atLeast");
  }

  /** {@return a stage of the first rank in which one person with the permission {@code approve} must agree} */
  public static Stage of(String id) {
    return builder().id(id).build();
  }

  /** {@return a builder of a stage of rank 1, with the permission {@code approve}, for one person} */
  public static Builder builder() {
    return new Builder().rank(1).action("approve").atLeast(1);
  }

  /** Builds stages. Not thread-safe. */
  public static final class Builder extends StageBuilder {
    Builder() {}
  }
}
