package dev.gotong.team;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.time.WeeklyHours;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Somebody in the team.
 *
 * @param id who
 * @param name as the team says it, 1 to 100 characters
 * @param role what they are in the team, such as {@code editor}, 1 to 100 characters; gives no permission by itself
 * @param hours when they work
 * @param capacityMinutes the time they have for planned work, in minutes a week, 0 to 10,080
 * @param languages the languages they write, as tags such as {@code de}
 * @param skills what they can do, as ids
 * @param likes the kinds of task they would rather have
 * @param dislikes the kinds of task they would rather not have
 * @param since their first day in the team; nobody knows unless set
 */
@Value.Builder
@ValueStyle
public record Member(
    PersonId id,
    String name,
    String role,
    WeeklyHours hours,
    int capacityMinutes,
    Set<String> languages,
    Set<String> skills,
    Set<String> likes,
    Set<String> dislikes,
    Optional<LocalDate> since)
    implements WithMember {
  private static final int MINUTES_OF_WEEK = 7 * 24 * 60;

  /** Checks the bounds and sorts the sets. */
  public Member {
    Require.text(name, 100, "name");
    Require.text(role, 100, "role");
    Require.between(capacityMinutes, 0, MINUTES_OF_WEEK, "capacityMinutes");
    languages = ids(languages, "language");
    skills = ids(skills, "skill");
    likes = ids(likes, "liked kind of task");
    dislikes = ids(dislikes, "disliked kind of task");
  }

  private static Set<String> ids(Set<String> values, String name) {
    values.forEach(value -> Require.id(value, name));
    return ImmutableSortedSet.copyOf(values);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds members. Not thread-safe. */
  public static final class Builder extends MemberBuilder {
    Builder() {}
  }
}
