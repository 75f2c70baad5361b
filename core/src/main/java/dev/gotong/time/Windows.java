package dev.gotong.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Sums and differences of windows. Every answer is in order, its windows neither overlap nor touch, and it is exact at
 * every edge.
 */
public final class Windows {
  private Windows() {}

  /** {@return the time that lies in any of {@code windows}} */
  public static List<Window> union(Collection<Window> windows) {
    List<Window> sorted = windows.stream()
        .sorted(Comparator.comparing(Window::startInclusive).thenComparing(Window::endExclusive))
        .toList();
    List<Window> result = new ArrayList<>();
    for (Window next : sorted) {
      int last = result.size() - 1;
      if (last >= 0 && !next.startInclusive().isAfter(result.get(last).endExclusive())) {
        Window before = result.get(last);
        result.set(
            last,
            Window.of(
                before.startInclusive(), Window.later(before.endExclusive(), next.endExclusive())));
      } else {
        result.add(next);
      }
    }
    return List.copyOf(result);
  }

  /** {@return the time that lies in any of {@code windows} and in any of {@code others}} */
  public static List<Window> intersect(Collection<Window> windows, Collection<Window> others) {
    List<Window> result = new ArrayList<>();
    List<Window> right = union(others);
    for (Window left : union(windows)) {
      right.stream().map(left::intersect).flatMap(Optional::stream).forEach(result::add);
    }
    return List.copyOf(result);
  }

  /** {@return the time that lies in any of {@code windows} and in none of {@code without}} */
  public static List<Window> subtract(Collection<Window> windows, Collection<Window> without) {
    List<Window> holes = union(without);
    List<Window> result = new ArrayList<>();
    for (Window window : union(windows)) {
      Instant from = window.startInclusive();
      for (Window hole : holes) {
        if (hole.overlaps(window)) {
          addIfNotEmpty(result, from, hole.startInclusive());
          from = Window.later(from, hole.endExclusive());
        }
      }
      addIfNotEmpty(result, from, window.endExclusive());
    }
    return List.copyOf(result);
  }

  /**
   * {@return {@code whole}, cut at every edge of {@code windows}}
   *
   * <p>Within a piece nothing begins or ends, so that one instant of it stands for all: this is how a rule is checked
   * over a stretch of time without sampling.
   */
  public static List<Window> cut(Window whole, Collection<Window> windows) {
    TreeSet<Instant> edges = new TreeSet<>(List.of(whole.startInclusive(), whole.endExclusive()));
    for (Window window : windows) {
      whole
          .intersect(window)
          .ifPresent(part -> edges.addAll(List.of(part.startInclusive(), part.endExclusive())));
    }
    List<Window> pieces = new ArrayList<>();
    Instant from = null;
    for (Instant edge : edges) {
      if (from != null) {
        pieces.add(Window.of(from, edge));
      }
      from = edge;
    }
    return List.copyOf(pieces);
  }

  /** {@return how long all of {@code windows} last together, what they have in common counted once} */
  public static Duration length(Collection<Window> windows) {
    return union(windows).stream().map(Window::length).reduce(Duration.ZERO, Duration::plus);
  }

  private static void addIfNotEmpty(List<Window> result, Instant from, Instant to) {
    if (from.isBefore(to)) {
      result.add(Window.of(from, to));
    }
  }
}
