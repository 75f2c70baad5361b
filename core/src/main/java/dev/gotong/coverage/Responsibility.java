package dev.gotong.coverage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.team.Action;
import dev.gotong.team.Scope;
import dev.gotong.time.WeeklyHours;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Work that goes on, for which one person answers.
 *
 * @param id its id, such as {@code care-instagram}
 * @param duty what kind of work it is
 * @param place where; everywhere unless set. A campaign has no channels, so nobody can act for one
 * @param actions what whoever acts for it must be allowed to do on every channel of its place
 * @param skills what they must have learned
 * @param owner who answers for it; nobody unless set
 * @param backups who stands in, the first first, before those who stand in for the owner in everything; neither the owner nor
 *     anybody twice
 * @param hours when somebody must be at work for it; at all other times it is enough not to be on leave. Never unless set
 * @param minutes the work it is, in minutes a week, 0 to 10,080; none unless set
 */
@Value.Builder
@ValueStyle
public record Responsibility(
    String id,
    Duty duty,
    Scope place,
    Set<Action> actions,
    Set<String> skills,
    Optional<PersonId> owner,
    List<PersonId> backups,
    WeeklyHours hours,
    int minutes)
    implements WithResponsibility {
  static final int MINUTES_OF_WEEK = 7 * 24 * 60;

  /** Checks the bounds, sorts the sets, and refuses an owner who backs themselves up. */
  public Responsibility {
    Require.id(id, "id");
    Require.between(minutes, 0, MINUTES_OF_WEEK, "minutes");
    skills.forEach(skill -> Require.id(skill, "skill"));
    actions = ImmutableSortedSet.copyOf(actions);
    skills = ImmutableSortedSet.copyOf(skills);
    backups = ImmutableList.copyOf(backups);
    Set<PersonId> known = new HashSet<>();
    owner.ifPresent(known::add);
    for (PersonId backup : backups) {
      Require.that(
          known.add(backup),
          "backups must be others than the owner, each once, but %s is there again",
          backup);
    }
  }

  /** {@return a builder of responsibilities everywhere, at no particular hours} */
  public static Builder builder() {
    return new Builder()
        .place(Scope.everywhere())
        .hours(WeeklyHours.never(ZoneId.of("UTC")))
        .minutes(0);
  }

  /** Builds responsibilities. Not thread-safe. */
  public static final class Builder extends ResponsibilityBuilder {
    Builder() {}
  }
}
