package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collections that do not change, nearly always those of the value before. Guava's {@code copyOf} would not copy them
 * either, but is too large for a compiler to make part of a constructor.
 */
final class Frozen {
  private static final Comparator<?> NATURAL = ImmutableSortedSet.<String>of().comparator();

  private Frozen() {}

  static <T> ImmutableList<T> list(List<T> list) {
    return list instanceof ImmutableList<T> frozen ? frozen : ImmutableList.copyOf(list);
  }

  /** In natural order. */
  static <T extends Comparable<? super T>> ImmutableSortedSet<T> sorted(Set<T> set) {
    return set instanceof ImmutableSortedSet<T> sorted && NATURAL.equals(sorted.comparator())
        ? sorted
        : ImmutableSortedSet.copyOf(set);
  }

  /** In the natural order of its keys. */
  static <K extends Comparable<? super K>, V> ImmutableSortedMap<K, V> sorted(Map<K, V> map) {
    return map instanceof ImmutableSortedMap<K, V> sorted && NATURAL.equals(sorted.comparator())
        ? sorted
        : ImmutableSortedMap.copyOf(map);
  }
}
