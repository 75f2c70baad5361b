package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Canonical;
import dev.gotong.base.Digest;
import dev.gotong.base.Require;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who must agree before a post may go out, in one version. A round keeps the policy with which it began.
 *
 * @param name what the policy is called, an id such as {@code brand-default}
 * @param version which edition this is, from 1
 * @param stages the stages, in the order of rank and id, each id once; 0 to 10. Without stages a post is approved when
 *     it is submitted
 */
public record ApprovalPolicy(String name, int version, List<Stage> stages) {
  private static final Comparator<Stage> ORDER =
      Comparator.comparingInt(Stage::rank).thenComparing(Stage::id);

  /** Checks name and version, and sorts the stages. */
  public ApprovalPolicy {
    Require.id(name, "name");
    Require.that(version >= 1, "version must be 1 or more, but was %d", version);
    Require.between(stages.size(), 0, 10, "number of stages");
    stages = ImmutableList.sortedCopyOf(ORDER, stages);
    Set<String> ids = new HashSet<>();
    for (Stage stage : stages) {
      Require.that(
          ids.add(stage.id()), "stages must have different ids, but %s is twice", stage.id());
    }
  }

  /** {@return a policy with those stages} */
  public static ApprovalPolicy of(String name, int version, Stage... stages) {
    return new ApprovalPolicy(name, version, ImmutableList.copyOf(stages));
  }

  /** {@return the stage of that id, if there is one} */
  public Optional<Stage> findStage(String id) {
    return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
  }

  /** {@return name and version, such as {@code brand-default/7}} */
  public String label() {
    return name + "/" + version;
  }

  /** {@return the digest of name, version and stages, which is the same on every machine} */
  public Digest digest() {
    Canonical canonical =
        Canonical.of("approval.policy/1").text(name).number(version).list(4 * stages.size());
    for (Stage stage : stages) {
      canonical.text(stage.id()).number(stage.rank()).text(stage.action()).number(stage.atLeast());
    }
    return canonical.digest();
  }
}
