package dev.gotong.approval;

import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import org.immutables.value.Value;

/**
 * Which duties one person may not unite. That nobody approves what they wrote is no matter of choice.
 *
 * @param distinctAcrossStages whether somebody who agreed at several stages counts for one of them alone; true unless
 *     set
 * @param approverMayPublish whether somebody whose vote counts may also give the post its slot; true unless set
 * @param policyEditorMayApprove whether whoever changed the policy last may vote under it; false unless set
 * @param delegateNeedsPermission whether a backup needs the permission of the stage themselves; true unless set
 * @param maxHops how many steps a chain of backups may have, 1 to 5; 2 unless set
 */
@Value.Builder
@ValueStyle
public record Separation(
    boolean distinctAcrossStages,
    boolean approverMayPublish,
    boolean policyEditorMayApprove,
    boolean delegateNeedsPermission,
    int maxHops)
    implements WithSeparation {

  /** Checks the bound. */
  public Separation {
    Require.between(maxHops, 1, 5, "maxHops");
  }

  /** {@return the usual rules} */
  public static Separation standard() {
    return builder().build();
  }

  /** {@return a builder of the usual rules} */
  public static Builder builder() {
    return new Builder()
        .distinctAcrossStages(true)
        .approverMayPublish(true)
        .policyEditorMayApprove(false)
        .delegateNeedsPermission(true)
        .maxHops(2);
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends SeparationBuilder {
    Builder() {}
  }
}
