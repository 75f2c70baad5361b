package dev.gotong.coverage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.ValueStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who should back up what.
 *
 * @param backups the backup of each responsibility that has one, by its id
 * @param uncovered what has none, in the order of the roster
 * @param loads how many responsibilities each member backs up; those of nobody too
 * @param changes how many responsibilities get another first backup than they have
 * @param best whether no other plan covers more, or is more even, or else changes less; if not, the budget ended
 */
@Value.Builder
@ValueStyle
public record BackupPlan(
    Map<String, PersonId> backups,
    List<Uncovered> uncovered,
    Map<PersonId, Integer> loads,
    int changes,
    boolean best)
    implements WithBackupPlan {

  /**
   * What nobody can back up.
   *
   * @param responsibility its id
   * @param reason why, if it is no question of backups; else that nobody is left
   * @param whyNot why each member does not; empty if it is no question of backups
   * @param remedies after each of which, all else as it is, more would be covered, tried; the smallest first
   */
  public record Uncovered(
      String responsibility, Refusal reason, Map<PersonId, Refusal> whyNot, List<Remedy> remedies) {

    /** Copies. */
    public Uncovered {
      whyNot = ImmutableMap.copyOf(ImmutableSortedMap.copyOf(whyNot));
      remedies = ImmutableList.copyOf(remedies);
    }
  }

  /** Copies and sorts. */
  public BackupPlan {
    backups = ImmutableMap.copyOf(ImmutableSortedMap.copyOf(backups));
    uncovered = ImmutableList.copyOf(uncovered);
    loads = ImmutableMap.copyOf(ImmutableSortedMap.copyOf(loads));
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the roster with these backups, each alone; what the plan does not cover comes last, so that it takes nobody away
   * from what it does}
   *
   * @param roster the one the plan was made for
   */
  public Roster applyTo(Roster roster) {
    List<Responsibility> covered = new ArrayList<>();
    List<Responsibility> others = new ArrayList<>();
    for (Responsibility each : roster.responsibilities()) {
      Optional<PersonId> backup = Optional.ofNullable(backups.get(each.id()));
      if (backup.isPresent()) {
        covered.add(each.withBackups(List.of(backup.get())));
      } else {
        others.add(each.withBackups(List.of()));
      }
    }
    covered.addAll(others);
    return roster.withResponsibilities(covered);
  }

  /** Builds plans. Not thread-safe. */
  static final class Builder extends BackupPlanBuilder {
    Builder() {}
  }
}
