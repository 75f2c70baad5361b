package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A team as it stands.
 *
 * @param members who is in it, in the order of their ids
 * @param grants who may do what where, in the order in which they were given
 * @param absences who is away when, in the order of their days
 * @param backups who stands in for whom, the first first; whoever has none is not among the keys
 * @param directory its groups and roles; none unless set
 */
@Value.Builder
@ValueStyle
public record Team(
    List<Member> members,
    List<Grant> grants,
    List<Absence> absences,
    Map<PersonId, List<PersonId>> backups,
    Directory directory)
    implements WithTeam {

  /** Sorts, and checks that nobody is in it twice. */
  public Team {
    members = ImmutableList.sortedCopyOf(Comparator.comparing(Member::id), members);
    for (int i = 1; i < members.size(); i++) {
      Require.that(
          !members.get(i).id().equals(members.get(i - 1).id()),
          "members must have different ids, but %s is twice",
          members.get(i).id());
    }
    grants = ImmutableList.copyOf(grants);
    absences = ImmutableList.sortedCopyOf(
        Comparator.comparing(Absence::day).thenComparing(Absence::person), absences);
    ImmutableSortedMap.Builder<PersonId, List<PersonId>> sorted = ImmutableSortedMap.naturalOrder();
    backups.forEach((person, others) -> sorted.put(person, ImmutableList.copyOf(others)));
    backups = ImmutableMap.copyOf(sorted.buildOrThrow());
  }

  /** {@return a team of nobody} */
  public static Team empty() {
    return builder().build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder().directory(Directory.empty());
  }

  /** {@return the member of that id, if there is one} */
  public Optional<Member> find(PersonId person) {
    return members.stream().filter(m -> m.id().equals(person)).findFirst();
  }

  /**
   * {@return the member of that id}
   *
   * @throws NoSuchElementException if there is none
   */
  public Member member(PersonId person) {
    return find(person)
        .orElseThrow(() -> new NoSuchElementException(person + " is not in the team"));
  }

  /** {@return who stands in for that person, the first first; empty if nobody does} */
  public List<PersonId> backupsOf(PersonId person) {
    return backups.getOrDefault(person, ImmutableList.of());
  }

  /** Builds teams. Not thread-safe. */
  public static final class Builder extends TeamBuilder {
    Builder() {}
  }
}
