package dev.gotong.approval;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.gotong.base.Require;
import dev.gotong.predicate.Condition;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What there is of which conditions speak: the channels, campaigns and so on. */
final class KnownValues {
  private final Map<String, Set<String>> byTerm = new HashMap<>();

  /** Beside what is given: the people and their roles, and the words of Gotong itself. */
  KnownValues(Map<String, ? extends Set<String>> given, ReviewPeople people) {
    byTerm.put("sponsored", ImmutableSet.of("yes", "no"));
    byTerm.put("media", ImmutableSet.of("image", "video"));
    Set<String> authors = new TreeSet<>();
    Set<String> roles = new TreeSet<>();
    people.roles().forEach((person, of) -> {
      authors.add(person.value());
      roles.addAll(of);
    });
    byTerm.put("author", authors);
    byTerm.put("author-role", roles);
    given.forEach((term, values) -> {
      Require.that(
          Terms.VOCABULARY.names().contains(term),
          "known values must be of a term of reviews, but were of \"%s\"",
          term);
      byTerm.put(term, ImmutableSet.copyOf(values));
    });
  }

  /** By term, the values of which the condition speaks and which there are not. */
  Map<String, Set<String>> unknown(Condition condition) {
    Map<String, Set<String>> unknown = new TreeMap<>();
    collect(condition, unknown);
    return unknown;
  }

  private void collect(Condition condition, Map<String, Set<String>> unknown) {
    if (condition instanceof Condition.All all) {
      all.conditions().forEach(part -> collect(part, unknown));
    } else if (condition instanceof Condition.Any any) {
      any.conditions().forEach(part -> collect(part, unknown));
    } else if (condition instanceof Condition.Not not) {
      collect(not.condition(), unknown);
    } else if (condition instanceof Condition.AnyOf some) {
      collect(some.attribute(), some.values(), unknown);
    } else if (condition instanceof Condition.AllOf every) {
      collect(every.attribute(), every.values(), unknown);
    }
  }

  private void collect(String term, Set<String> values, Map<String, Set<String>> unknown) {
    Set<String> strange =
        byTerm.containsKey(term) ? Sets.difference(values, byTerm.get(term)) : ImmutableSet.of();
    if (!strange.isEmpty()) {
      unknown.computeIfAbsent(term, t -> new TreeSet<>()).addAll(strange);
    }
  }
}
