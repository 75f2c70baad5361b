package dev.gotong.spi;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Require;
import dev.gotong.base.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A question to a storage, as data: values of one kind in one workspace for which all conditions hold, in order, a page
 * at a time.
 *
 * <p>{@code Query.of(workspace, POSTS).where(Condition.is(AUTHOR, "bo")).orderBy(DUE, true).limit(50)}. Without an order
 * values come by id. With one, values that lack the attribute are left out, and ties come by id in the same direction.
 * Immutable.
 */
public final class Query<T> {
  /** The most values of one page. */
  public static final int MAX_LIMIT = 500;

  private final WorkspaceId workspace;
  private final Kind<T> kind;
  private final ImmutableList<Condition<T>> conditions;
  private final Optional<Attribute<T, ?>> order;
  private final boolean ascending;
  private final Optional<Cursor> cursor;
  private final int limit;

  private Query(
      WorkspaceId workspace,
      Kind<T> kind,
      List<Condition<T>> conditions,
      Optional<Attribute<T, ?>> order,
      boolean ascending,
      Optional<Cursor> cursor,
      int limit) {
    this.workspace = workspace;
    this.kind = kind;
    this.conditions = ImmutableList.copyOf(conditions);
    this.order = order;
    this.ascending = ascending;
    this.cursor = cursor;
    this.limit = limit;
  }

  /** {@return the query for all values of a kind in a workspace, by id, {@value #MAX_LIMIT} a page} */
  public static <T> Query<T> of(WorkspaceId workspace, Kind<T> kind) {
    return new Query<>(
        workspace, kind, ImmutableList.of(), Optional.empty(), true, Optional.empty(), MAX_LIMIT);
  }

  /**
   * {@return the same query with one more condition; all must hold}
   *
   * @throws IllegalArgumentException if the kind does not declare the attribute
   */
  public Query<T> where(Condition<T> condition) {
    declared(condition.attribute());
    return new Query<>(
        workspace,
        kind,
        ImmutableList.<Condition<T>>builder().addAll(conditions).add(condition).build(),
        order,
        ascending,
        cursor,
        limit);
  }

  /**
   * {@return the same query in that order}
   *
   * @param attribute a number or an instant that a value has at most once
   * @throws IllegalArgumentException if the attribute cannot be ordered by, or the kind does not declare it
   */
  public Query<T> orderBy(Attribute<T, ?> attribute, boolean smallestFirst) {
    declared(attribute);
    Require.that(
        attribute.type().isOrdered() && !attribute.isMany(),
        "%s cannot be ordered by %s: only by a number or an instant that a value has at most once",
        kind,
        attribute);
    return new Query<>(
        workspace, kind, conditions, Optional.of(attribute), smallestFirst, cursor, limit);
  }

  /**
   * {@return the same query, going on where a page ended}
   *
   * @param next {@link Page#next} of the same query
   * @throws IllegalArgumentException if it comes from another query
   */
  public Query<T> after(String next) {
    return new Query<>(
        workspace, kind, conditions, order, ascending, Optional.of(Cursor.read(this, next)), limit);
  }

  /** {@return the same query with at most that many values a page, 1 to {@value #MAX_LIMIT}} */
  public Query<T> limit(int most) {
    Require.between(most, 1, MAX_LIMIT, "limit");
    return new Query<>(workspace, kind, conditions, order, ascending, cursor, most);
  }

  private void declared(Attribute<T, ?> attribute) {
    Require.that(
        kind.attributes().contains(attribute),
        "%s does not declare the attribute %s",
        kind,
        attribute);
  }

  /** {@return the tenant} */
  public WorkspaceId workspace() {
    return workspace;
  }

  /** {@return the kind} */
  public Kind<T> kind() {
    return kind;
  }

  /** {@return the conditions, all of which must hold} */
  public List<Condition<T>> conditions() {
    return conditions;
  }

  /** {@return the attribute to order by; empty for the id} */
  public Optional<Attribute<T, ?>> order() {
    return order;
  }

  /** {@return whether the smallest comes first} */
  public boolean isAscending() {
    return ascending;
  }

  /** {@return after which value to go on} */
  public Optional<Cursor> cursor() {
    return cursor;
  }

  /** {@return the most values of a page} */
  public int limit() {
    return limit;
  }

  /** {@return whether {@code value} fulfils every condition and has the attribute of the order} */
  public boolean matches(T value) {
    return conditions.stream().allMatch(condition -> condition.matches(value))
        && order.map(attribute -> !attribute.read(value).isEmpty()).orElse(true);
  }

  /** {@return the order of this query, for storages that sort by themselves} */
  public Comparator<Versioned<T>> comparator() {
    Comparator<Versioned<T>> byId = Comparator.comparing(found -> found.key().id());
    Comparator<Versioned<T>> smallestFirst = order
        .map(attribute -> Comparator.comparingLong(
                (Versioned<T> found) -> Cursor.orderOf(attribute, found.value()))
            .thenComparing(byId))
        .orElse(byId);
    return ascending ? smallestFirst : smallestFirst.reversed();
  }

  /** {@return whether {@code found} comes after the cursor in the order of this query, or there is no cursor} */
  public boolean isAfterCursor(Versioned<T> found) {
    return cursor
        .map(last -> {
          int byOrder = Long.compare(
              order.map(attribute -> Cursor.orderOf(attribute, found.value())).orElse(0L),
              last.order().orElse(0L));
          int place = byOrder != 0 ? byOrder : found.key().id().compareTo(last.id());
          return ascending ? place > 0 : place < 0;
        })
        .orElse(true);
  }

  /**
   * {@return the page made of what was found}
   *
   * @param found the values after the cursor, in order, one more than {@link #limit} if there are more
   */
  public Page<Versioned<T>> page(List<Versioned<T>> found) {
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    return new Page<>(
        found.subList(0, limit), Optional.of(Cursor.write(this, found.get(limit - 1))));
  }
}
