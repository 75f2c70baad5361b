package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Digest;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Who must agree before a post may go out, in one version. A round keeps the policy with which it began.
 *
 * @param name what the policy is called, an id such as {@code brand-default}
 * @param version which edition this is, from 1
 * @param stages the stages, in the order of rank and id, each id once; 0 to 10; the ranks begin with 0 and have no holes
 * @param selfPublish whether a post may go out though no required stage applies to it; false unless set, and then at
 *     least one stage must be required
 * @param edits what an edit does to the review
 * @param separation which duties one person may not unite
 * @param overrides how the review may be set aside in an emergency
 * @param lateObjection whether somebody may still object when the post is approved, until it is on its way; true unless
 *     set
 * @param reopenRejected who may open a rejected post again; whoever holds the right to reopen unless set
 * @param approvalTtl how long an approval counts, more than zero, at most 3,650 days; 30 days unless set
 * @param publishLead how long before its first slot a post must be approved, zero to 90 days; zero unless set
 * @param onLate what becomes of a post that is not approved by then; it waits unless set
 */
@Value.Builder
@ValueStyle
public record ApprovalPolicy(
    String name,
    int version,
    List<Stage> stages,
    boolean selfPublish,
    EditRules edits,
    Separation separation,
    OverrideRules overrides,
    boolean lateObjection,
    ReopenRejected reopenRejected,
    Duration approvalTtl,
    Duration publishLead,
    OnLate onLate)
    implements WithApprovalPolicy {
  private static final int MAX_STAGES = 10;
  private static final Comparator<Stage> ORDER =
      Comparator.comparingInt(Stage::rank).thenComparing(Stage::id);

  /** Who may open a rejected post again. */
  public enum ReopenRejected {
    /** Its author. */
    AUTHOR,
    /** Whoever rejected it. */
    REJECTER,
    /** Whoever holds the right to reopen. */
    MANAGER
  }

  /** What becomes of a post that is not approved in time for its slot. */
  public enum OnLate {
    /** The review goes on; the slot is missed if it comes too early. */
    HOLD,
    /** The review ends: the post expires. */
    EXPIRE
  }

  /** Checks the bounds, and sorts the stages. */
  public ApprovalPolicy {
    Require.id(name, "name");
    Require.atLeast(version, 1, "version");
    Require.between(stages.size(), 0, MAX_STAGES, "number of stages");
    stages = ImmutableList.sortedCopyOf(ORDER, stages);
    requireOrder(name, stages);
    Require.that(
        selfPublish || stages.stream().anyMatch(Stage::required),
        "%s must have a required stage, or selfPublish must be true",
        name);
    requireDuration(approvalTtl, 3_650, "approvalTtl");
    Require.that(!approvalTtl.isZero(), "approvalTtl must be more than zero, but was PT0S");
    requireDuration(publishLead, 90, "publishLead");
  }

  private static void requireOrder(String name, List<Stage> stages) {
    Set<String> ids = new HashSet<>();
    int rank = 0;
    for (Stage stage : stages) {
      Require.that(
          ids.add(stage.id()), "stages must have different ids, but %s is twice", stage.id());
      Require.that(
          stage.rank() <= rank + (ids.size() == 1 ? 0 : 1),
          "the ranks of %s must begin with 0 and have no holes, but %s has rank %d after rank %d",
          name,
          stage.id(),
          stage.rank(),
          rank);
      rank = stage.rank();
    }
  }

  private static void requireDuration(Duration value, int maxDays, String what) {
    Require.that(
        !value.isNegative() && value.compareTo(Duration.ofDays(maxDays)) <= 0,
        "%s must be zero to %d days, but was %s",
        what,
        maxDays,
        value);
  }

  /** {@return a policy with those stages and the usual rules; without stages, a post is approved when it is submitted} */
  public static ApprovalPolicy of(String name, int version, Stage... stages) {
    return builder()
        .name(name)
        .version(version)
        .addStages(stages)
        .selfPublish(stages.length == 0)
        .build();
  }

  /** {@return a builder with the usual rules} */
  public static Builder builder() {
    return new Builder()
        .selfPublish(false)
        .edits(EditRules.standard())
        .separation(Separation.standard())
        .overrides(OverrideRules.standard())
        .lateObjection(true)
        .reopenRejected(ReopenRejected.MANAGER)
        .approvalTtl(Duration.ofDays(30))
        .publishLead(Duration.ZERO)
        .onLate(OnLate.HOLD);
  }

  /** {@return the stage of that id, if there is one} */
  public Optional<Stage> findStage(String id) {
    int index = indexOf(id);
    return index < 0 ? Optional.empty() : Optional.of(stages.get(index));
  }

  /** The place of the stage of that id, from 0; -1 if there is none. */
  int indexOf(String id) {
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** {@return name and version, such as {@code brand-default/7}} */
  public String label() {
    return name + "/" + version;
  }

  /** {@return the digest of all of it, which is the same on every machine} */
  public Digest digest() {
    return PolicyDigest.of(this);
  }

  /** Builds policies. Not thread-safe. */
  public static final class Builder extends ApprovalPolicyBuilder {
    Builder() {}
  }
}
