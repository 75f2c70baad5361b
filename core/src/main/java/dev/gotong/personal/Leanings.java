package dev.gotong.personal;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Require;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which kinds of task a team believes to go with a type or a theme. Gotong has no such table of its own: nobody has shown that
 * one is right.
 *
 * @param tasks for each type and theme that is believed to mean anything, the kinds of task
 */
public record Leanings(Map<String, Set<String>> tasks) {
  private static final Leanings NONE = new Leanings(Map.of());

  /** Checks that there are such types and themes, and sorts. */
  public Leanings {
    ImmutableSortedMap.Builder<String, Set<String>> sorted = ImmutableSortedMap.naturalOrder();
    tasks.forEach((name, kinds) -> {
      Require.that(
          Assessments.types().contains(name) || Assessments.themes().contains(name),
          "tasks must be by types and themes, but %s is neither",
          name);
      kinds.forEach(kind -> Require.id(kind, "kind of task"));
      sorted.put(name, ImmutableSortedSet.copyOf(kinds));
    });
    tasks = sorted.buildOrThrow();
  }

  /** {@return leanings of nobody} */
  public static Leanings none() {
    return NONE;
  }

  /** {@return those leanings} */
  public static Leanings of(Map<String, Set<String>> tasks) {
    return new Leanings(tasks);
  }

  /** {@return the kinds of task at which the note hints; of answers and preferences, none} */
  public Set<String> hintedBy(Note note) {
    Set<String> kinds = new TreeSet<>();
    note.match(
            survey -> Set.<String>of(),
            preferences -> Set.<String>of(),
            type -> Set.of(type.code()),
            strengths -> Set.copyOf(strengths.themes()))
        .forEach(name -> kinds.addAll(tasks.getOrDefault(name, Set.of())));
    return kinds;
  }
}
