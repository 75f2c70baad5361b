package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.gotong.base.PersonId;
import dev.gotong.base.ValueStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The people as a review sees them, at one instant.
 *
 * @param roles the roles of everybody who is in the team
 * @param permitted by the id of a stage, who holds its permission on every channel of the post, there or away
 * @param away the absence of everybody who is away now, as the team names it
 * @param backups who stands in for whom, the first first; whoever has none is missing
 */
@Value.Builder
@ValueStyle
public record ReviewPeople(
    Map<PersonId, Set<String>> roles,
    Map<String, Set<PersonId>> permitted,
    Map<PersonId, String> away,
    Map<PersonId, List<PersonId>> backups)
    implements WithReviewPeople {

  /** Copies the maps, the people in the order of their ids. */
  public ReviewPeople {
    roles = ImmutableSortedMap.copyOf(Maps.transformValues(roles, ImmutableSet::copyOf));
    permitted = ImmutableMap.copyOf(Maps.transformValues(permitted, People::inOrder));
    away = ImmutableSortedMap.copyOf(away);
    backups = ImmutableSortedMap.copyOf(Maps.transformValues(backups, ImmutableList::copyOf));
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return who holds the permission of that stage, in the order of their ids} */
  public Set<PersonId> permitted(String stage) {
    return permitted.getOrDefault(stage, ImmutableSet.of());
  }

  boolean isPermitted(String stage, PersonId person) {
    return permitted(stage).contains(person);
  }

  boolean isPermittedAnywhere(PersonId person) {
    return permitted.values().stream().anyMatch(people -> people.contains(person));
  }

  boolean isMember(PersonId person) {
    return roles.containsKey(person);
  }

  boolean isAway(PersonId person) {
    return away.containsKey(person);
  }

  Set<String> roles(PersonId person) {
    return roles.getOrDefault(person, ImmutableSet.of());
  }

  List<PersonId> backups(PersonId person) {
    return backups.getOrDefault(person, ImmutableList.of());
  }

  /** Builds views of people. Not thread-safe. */
  public static final class Builder extends ReviewPeopleBuilder {
    Builder() {}
  }
}
