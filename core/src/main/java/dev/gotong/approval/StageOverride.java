package dev.gotong.approval;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * That stages are set aside in an emergency, for exactly one content.
 *
 * @param stages the ids of the stages
 * @param by who asked for it
 * @param confirmedBy who agreed to it, where it takes two
 * @param revision the revision that is to go out
 * @param digest its digest
 * @param reason why, 1 to 2,000 characters
 * @param ticket where the case is kept
 * @param spentOn the channels for which it has done its service
 */
@Value.Builder
@ValueStyle
public record StageOverride(
    Set<String> stages,
    PersonId by,
    Optional<PersonId> confirmedBy,
    int revision,
    Digest digest,
    String reason,
    Optional<String> ticket,
    Set<ChannelId> spentOn)
    implements WithStageOverride {

  /** Checks the bounds, and sorts the sets. */
  public StageOverride {
    stages = ImmutableSortedSet.copyOf(stages);
    Require.atLeast(revision, 1, "revision");
    Require.text(reason, Objection.MAX_REASON, "reason");
    spentOn = ImmutableSortedSet.copyOf(spentOn);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds overrides. Not thread-safe. */
  public static final class Builder extends StageOverrideBuilder {
    Builder() {}
  }
}
