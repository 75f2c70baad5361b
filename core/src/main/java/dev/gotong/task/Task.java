package dev.gotong.task;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.TaskId;
import dev.gotong.base.ValueStyle;
import dev.gotong.team.Action;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A piece of work.
 *
 * @param id its id
 * @param title what it is, 1 to 200 characters
 * @param kind which kind of work it is, an id such as {@code writing}; people may like or dislike a kind
 * @param minutes the effort in minutes; a week, if it comes back every week; 1 to 10,080
 * @param owner who answers for it; empty if nobody does
 * @param channels where it is done; empty if not on a channel
 * @param action what its owner must be allowed to do on all of {@code channels}; empty if nothing in particular
 * @param language the language its owner must write, as a tag such as {@code de}
 * @param skills what its owner must be able to do, as ids
 * @param due the last day on which it should be done, on the calendar of its owner; empty if there is none. Once that has
 *     passed it is planned on any day: it is still to be done
 */
@Value.Builder
@ValueStyle
public record Task(
    TaskId id,
    String title,
    String kind,
    int minutes,
    Optional<PersonId> owner,
    Set<ChannelId> channels,
    Optional<Action> action,
    Optional<String> language,
    Set<String> skills,
    Optional<LocalDate> due)
    implements WithTask {

  /** Checks the bounds and sorts the sets. */
  public Task {
    Require.text(title, 200, "title");
    Require.id(kind, "kind");
    Require.between(minutes, 1, 7 * 24 * 60, "minutes");
    channels = ImmutableSortedSet.copyOf(channels);
    language.ifPresent(tag -> Require.id(tag, "language"));
    skills.forEach(skill -> Require.id(skill, "skill"));
    skills = ImmutableSortedSet.copyOf(skills);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds tasks. Not thread-safe. */
  public static final class Builder extends TaskBuilder {
    Builder() {}
  }
}
