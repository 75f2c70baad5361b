package dev.gotong.approval;

import dev.gotong.base.PersonId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The people of the small world, hour by hour: an author, three editors, a lawyer, two backups, two officers.
 *
 * <p>Not thread-safe.
 */
final class Crew {
  static final PersonId ANA = PersonId.of("ana");
  static final PersonId ED = PersonId.of("ed");
  static final PersonId EVA = PersonId.of("eva");
  static final PersonId ELI = PersonId.of("eli");
  static final PersonId LEX = PersonId.of("lex");
  static final PersonId BO = PersonId.of("bo");
  static final PersonId BEA = PersonId.of("bea");
  static final PersonId KIM = PersonId.of("kim");
  static final PersonId MAX = PersonId.of("max");

  /** Nobody of the team. */
  static final PersonId ZED = PersonId.of("zed");

  private static final Map<PersonId, Set<ReviewRight>> RIGHTS = Map.of(
      KIM, EnumSet.allOf(ReviewRight.class),
      MAX, EnumSet.of(ReviewRight.OVERRIDE),
      ED, EnumSet.of(ReviewRight.REJECT));

  private final Map<PersonId, Set<String>> roles = new TreeMap<>();
  private final Map<String, Set<PersonId>> permitted = new TreeMap<>();
  private final Map<PersonId, List<PersonId>> backups = new TreeMap<>();
  private final Map<PersonId, List<Integer>> away = new TreeMap<>();
  private final Map<PersonId, Integer> leavers = new TreeMap<>();

  private Crew() {}

  /**
   * A team in which editors and backups hold the permission of editors, and the lawyer and a backup that of lawyers. Eli
   * is away from the first hour to the third; Bo is his backup, away in the second, and Bea that of Bo.
   */
  static Crew standard() {
    return new Crew()
        .role(ANA, "author", "editor")
        .role(ED, "editor")
        .role(EVA, "editor")
        .role(ELI, "editor")
        .role(LEX, "lawyer")
        .role(BO, "backup")
        .role(BEA, "backup")
        .role(KIM, "officer")
        .role(MAX, "officer")
        .permit("editor", ANA, ED, EVA, ELI, BO, BEA)
        .permit("legal", ANA, LEX, BO)
        .backups(ELI, BO)
        .backups(BO, BEA)
        .away(ELI, 1, 3)
        .away(BO, 2, 3);
  }

  Crew role(PersonId person, String... names) {
    roles.put(person, Set.of(names));
    return this;
  }

  /** Lets those people, and nobody else, hold the permission of a stage. */
  Crew permit(String stage, PersonId... people) {
    permitted.put(stage, Set.of(people));
    return this;
  }

  Crew backups(PersonId person, PersonId... people) {
    backups.put(person, List.of(people));
    return this;
  }

  /** Lets somebody be away from an hour to another, which is not included. */
  Crew away(PersonId person, int from, int to) {
    away.put(person, List.of(from, to));
    return this;
  }

  /** Lets somebody leave the team at that hour. */
  Crew leave(PersonId person, int hour) {
    leavers.put(person, hour);
    return this;
  }

  Set<ReviewRight> rights(PersonId person) {
    return RIGHTS.getOrDefault(person, Set.of());
  }

  Set<String> roles(PersonId person) {
    return roles.getOrDefault(person, Set.of());
  }

  List<PersonId> backups(PersonId person) {
    return backups.getOrDefault(person, List.of());
  }

  boolean isMember(PersonId person, int hour) {
    return roles.containsKey(person) && hour < leavers.getOrDefault(person, Integer.MAX_VALUE);
  }

  boolean isAway(PersonId person, int hour) {
    List<Integer> hours = away.getOrDefault(person, List.of(0, 0));
    return hours.get(0) <= hour && hour < hours.get(1);
  }

  boolean isPermitted(PersonId person, String stage, int hour) {
    return isMember(person, hour) && permitted.getOrDefault(stage, Set.of()).contains(person);
  }

  /** {@return the people as a review sees them at that hour} */
  ReviewPeople people(int hour) {
    ReviewPeople.Builder people = ReviewPeople.builder();
    roles.forEach((person, names) -> {
      if (isMember(person, hour)) {
        people.putRoles(person, names);
      }
      if (isAway(person, hour)) {
        people.putAway(person, "leave of " + person);
      }
    });
    permitted.forEach((stage, those) -> {
      Set<PersonId> there = new HashSet<>(those);
      there.removeIf(person -> !isMember(person, hour));
      people.putPermitted(stage, there);
    });
    return people.backups(backups).build();
  }
}
