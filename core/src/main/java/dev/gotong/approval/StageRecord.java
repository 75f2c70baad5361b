package dev.gotong.approval;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.ValueStyle;
import dev.gotong.predicate.Truth;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is kept of one stage in the course of a round, beside votes.
 *
 * @param applies whether the stage applies to the post as it was submitted or edited last
 * @param status how far it has come, as it was said last
 * @param openedAt when it opened first in this round, in microseconds
 * @param expected of whom {@link Selector.AllOf} asks that they agree: those who could when the stage opened
 * @param added who may vote there beside those whom the quorum selects
 * @param instead who may vote in whose place
 * @param done which steps of its agreement on time were taken, as places from 0
 */
@Value.Builder
@ValueStyle
public record StageRecord(
    Truth applies,
    StageStatus status,
    Optional<Instant> openedAt,
    Set<PersonId> expected,
    Set<PersonId> added,
    Map<PersonId, PersonId> instead,
    Set<Integer> done)
    implements WithStageRecord {

  /** Truncates the time, and copies the sets. */
  public StageRecord {
    openedAt = openedAt.map(Micros::truncate);
    expected = Frozen.sorted(expected);
    added = Frozen.sorted(added);
    instead = Frozen.sorted(instead);
    done = Frozen.sorted(done);
  }

  /** A stage of which nothing was said yet. */
  static StageRecord of(Truth applies) {
    return new StageRecord(
        applies,
        StageStatus.WAITING,
        Optional.empty(),
        ImmutableSortedSet.of(),
        ImmutableSortedSet.of(),
        ImmutableSortedMap.of(),
        ImmutableSortedSet.of());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds records of stages. Not thread-safe. */
  public static final class Builder extends StageRecordBuilder {
    Builder() {}
  }
}
