package dev.gotong.style;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Span;
import dev.gotong.network.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whole words and phrases in a text: the longest at each place, then on from its end.
 *
 * <p>Takes time in proportion to the text and the number of literals that begin with the same letter.
 */
final class Literals {
  private static final Comparator<Literal> LONGEST_FIRST =
      Comparator.<Literal>comparingInt(l -> -l.folded.size()).thenComparing(l -> l.key);

  private final Map<Integer, List<Literal>> byFirst = new HashMap<>();
  private final boolean ignoreCase;
  private final boolean beforeApostrophe;

  private Literals(boolean ignoreCase, boolean beforeApostrophe) {
    this.ignoreCase = ignoreCase;
    this.beforeApostrophe = beforeApostrophe;
  }

  static Literals of(Collection<String> keys, boolean ignoreCase) {
    return new Literals(ignoreCase, false).with(keys);
  }

  /** Names, which also end before the apostrophe of a genitive. */
  static Literals names(Collection<String> keys) {
    return new Literals(true, true).with(keys);
  }

  private Literals with(Collection<String> keys) {
    for (String key : keys) {
      Literal literal = new Literal(key, Folded.of(key));
      byFirst
          .computeIfAbsent(literal.folded.at(0, ignoreCase), c -> new ArrayList<>())
          .add(literal);
    }
    byFirst.values().forEach(list -> list.sort(LONGEST_FIRST));
    return this;
  }

  /** What is found, in order. */
  List<Hit> in(Folded text) {
    return in(text, ImmutableList.of());
  }

  /** What is found outside entities of the exempt kinds, in order. */
  List<Hit> in(StyledText text, Set<Entity.Kind> exempt) {
    List<Span> closed = text.entities().stream()
        .filter(e -> exempt.contains(e.kind()))
        .map(Entity::span)
        .toList();
    return in(text.folded(), closed);
  }

  private List<Hit> in(Folded folded, List<Span> closed) {
    ImmutableList.Builder<Hit> hits = ImmutableList.builder();
    int next = 0;
    int i = 0;
    while (i < folded.size()) {
      while (next < closed.size() && closed.get(next).endExclusive() <= folded.original(i)) {
        next++;
      }
      int closedFrom = next < closed.size() ? closed.get(next).startInclusive() : Integer.MAX_VALUE;
      Hit hit = longest(folded, i, closedFrom);
      if (hit != null) {
        hits.add(hit);
      }
      i = hit == null ? i + 1 : hit.end;
    }
    return hits.build();
  }

  private @Nullable Hit longest(Folded text, int start, int closedFrom) {
    if (!text.isBoundary(start)) {
      return null;
    }
    for (Literal literal : byFirst.getOrDefault(text.at(start, ignoreCase), List.of())) {
      int end = start + literal.folded.size();
      if (end <= text.size() && matches(literal, text, start) && isEnd(text, end)) {
        Span span = text.span(start, end);
        if (span.endExclusive() <= closedFrom) {
          return new Hit(literal.key, text.text(start, end), span, end);
        }
      }
    }
    return null;
  }

  private boolean isEnd(Folded text, int end) {
    return text.isBoundary(end) || (beforeApostrophe && text.isApostrophe(end));
  }

  private boolean matches(Literal literal, Folded text, int start) {
    for (int i = 1; i < literal.folded.size(); i++) {
      if (literal.folded.at(i, ignoreCase) != text.at(start + i, ignoreCase)) {
        return false;
      }
    }
    return true;
  }

  /** A word or phrase to be found. */
  private record Literal(String key, Folded folded) {}

  /** A word or phrase that was found: as the rule has it, as the text has it (composed), and where. */
  record Hit(String key, String found, Span span, int end) {}
}
