package dev.gotong.approval;

import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is under review in a round. It changes when the post is edited.
 *
 * @param revision the revision of the post as it stands, from 1
 * @param digest the digest of what the post says
 * @param contributors everybody who wrote any of it: they approve nothing of it
 * @param edits the submission, then the edits since, oldest first
 */
@Value.Builder
@ValueStyle
public record RoundContent(
    int revision, Digest digest, Set<PersonId> contributors, List<EditMark> edits)
    implements WithRoundContent {

  /** Checks the bounds, and copies the collections. */
  public RoundContent {
    Require.atLeast(revision, 1, "revision");
    contributors = People.inOrder(contributors);
    edits = Frozen.list(edits);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds contents. Not thread-safe. */
  public static final class Builder extends RoundContentBuilder {
    Builder() {}
  }
}
