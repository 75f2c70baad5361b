package dev.gotong.spi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is to be written together: all of it, or nothing.
 *
 * <p>Within one set of changes a value is saved at most once, a value that is saved need not be expected, and a job
 * changes at most once.
 *
 * @param saves values to save, each against the version that was read
 * @param expects values that were only read and must not have changed
 * @param reservations unique names to hold; a name that the same owner holds stays held
 * @param releases unique names to give up; a name that somebody else holds, or nobody, stays as it is
 * @param events events to append to the audit chains of their workspaces, in order
 * @param jobs changes to due work
 */
@Value.Builder
@ValueStyle
public record Changes(
    List<Save<?>> saves,
    List<Expect> expects,
    List<Reservation> reservations,
    List<Reservation> releases,
    List<NewEvent> events,
    List<JobChange> jobs)
    implements WithChanges {

  /** Copies the lists. */
  public Changes {
    saves = ImmutableList.copyOf(saves);
    expects = ImmutableList.copyOf(expects);
    reservations = ImmutableList.copyOf(reservations);
    releases = ImmutableList.copyOf(releases);
    events = ImmutableList.copyOf(events);
    jobs = ImmutableList.copyOf(jobs);
    requireOnce(Lists.transform(saves, Save::key), "saved");
    requireOnce(Lists.transform(jobs, JobChange::job), "changed");
  }

  private static void requireOnce(List<?> names, String verb) {
    Set<Object> seen = new HashSet<>();
    names.forEach(
        name -> Require.that(seen.add(name), "%s must be %s once, but is twice", name, verb));
  }

  /** {@return a builder with nothing to write} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds changes. Not thread-safe. */
  public static final class Builder extends ChangesBuilder {
    Builder() {}

    /** Adds a value to save against the version that was read, 0 if there was none. */
    public <T> Builder save(Key<T> key, long expected, T value) {
      return addSaves(new Save<>(key, expected, value));
    }

    /** Adds a value that was only read and must not have changed; version 0 if there was none. */
    public Builder expect(Key<?> key, long version) {
      return addExpects(new Expect(key, version));
    }
  }
}
