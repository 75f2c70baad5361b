package dev.gotong.faults;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Attribute;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Condition;
import dev.gotong.spi.Cursor;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a storage may do wrong with queries and events. */
public final class QueryFaults {
  private QueryFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.ofStore("S7.1", "answers queries from all workspaces", () -> {
          Set<WorkspaceId> known = ConcurrentHashMap.newKeySet();
          return good -> new AllWorkspaces(good, known);
        }),
        Fault.ofTransaction("S10.2", "includes the end of a range", good -> new Reading(good) {
          @Override
          <T> Condition<T> changed(Condition<T> condition) {
            return condition.match(anyOf -> condition, range -> closed(range));
          }
        }),
        Fault.ofTransaction(
            "S10.1", "looks at the first condition only", good -> new Reading(good) {
              @Override
              <T> List<Condition<T>> conditions(Query<T> query) {
                return query.conditions().stream().limit(1).toList();
              }
            }),
        Fault.ofTransaction("S11.1", "orders ids without their case", good -> new Reading(good) {
          @Override
          <T> Comparator<Versioned<T>> order(Query<T> query) {
            return query.order().isPresent()
                ? query.comparator()
                : Comparator.comparing(found -> found.key().id(), String.CASE_INSENSITIVE_ORDER);
          }
        }),
        Fault.ofTransaction("S11.1", "breaks ties the wrong way round", good -> new Reading(good) {
          @Override
          <T> Comparator<Versioned<T>> order(Query<T> query) {
            Comparator<Versioned<T>> byId =
                Comparator.comparing(found -> found.key().id());
            return query
                .order()
                .filter(attribute -> !query.isAscending())
                .map(attribute -> byValue(attribute).reversed().thenComparing(byId))
                .orElseGet(query::comparator);
          }
        }),
        Fault.ofStore("S12.2", "finds pages by counting", () -> {
          Map<Cursor, Integer> offsets = new ConcurrentHashMap<>();
          return good -> new ByCounting(good, offsets);
        }),
        Fault.ofTransaction(
            "S13.1", "loses the last of several events", good -> new FaultyTransaction(good) {
              @Override
              public void write(Changes changes) {
                int size = changes.events().size();
                super.write(
                    size < 2 ? changes : changes.withEvents(changes.events().subList(0, size - 1)));
              }
            }));
  }

  private static <T, V> Comparator<Versioned<T>> byValue(Attribute<T, V> attribute) {
    return Comparator.comparingLong(
        found -> attribute.type().toLong(attribute.read(found.value()).get(0)));
  }

  private static <T, V> Condition<T> closed(Condition.Range<T, V> range) {
    return new Condition.Range<>(
        range.attribute(), range.startInclusive(), range.endExclusive().map(QueryFaults::after));
  }

  @SuppressWarnings("unchecked") // ranges are of numbers and instants only
  private static <V> V after(V end) {
    return end instanceof Instant instant
        ? (V) instant.plusNanos(1_000)
        : (V) Long.valueOf((Long) end + 1);
  }

  /** Answers queries from all the values of a small store. */
  private static class Reading extends FaultyTransaction {
    Reading(Transaction good) {
      super(good);
    }

    <T> Condition<T> changed(Condition<T> condition) {
      return condition;
    }

    <T> List<Condition<T>> conditions(Query<T> query) {
      List<Condition<T>> changed = new ArrayList<>();
      query.conditions().forEach(condition -> changed.add(changed(condition)));
      return changed;
    }

    <T> Comparator<Versioned<T>> order(Query<T> query) {
      return query.comparator();
    }

    <T> List<Versioned<T>> whole(Query<T> query, WorkspaceId workspace) {
      Query<T> ask = Query.of(workspace, query.kind());
      for (Condition<T> condition : conditions(query)) {
        ask = ask.where(condition);
      }
      if (query.order().isPresent()) {
        ask = ask.orderBy(query.order().get(), query.isAscending());
      }
      return super.query(ask).items();
    }

    @Override
    public <T> Page<Versioned<T>> query(Query<T> query) {
      return query.page(whole(query, query.workspace()).stream()
          .filter(query::isAfterCursor)
          .sorted(order(query))
          .limit(query.limit() + 1L)
          .toList());
    }
  }

  private static final class AllWorkspaces extends Reading {
    private final Set<WorkspaceId> known;

    AllWorkspaces(Transaction good, Set<WorkspaceId> known) {
      super(good);
      this.known = known;
    }

    @Override
    public void write(Changes changes) {
      changes.saves().forEach(save -> known.add(save.key().workspace()));
      super.write(changes);
    }

    @Override
    public <T> Page<Versioned<T>> query(Query<T> query) {
      return query.page(known.stream()
          .flatMap(workspace -> whole(query, workspace).stream())
          .filter(query::isAfterCursor)
          .sorted(order(query))
          .limit(query.limit() + 1L)
          .toList());
    }
  }

  private static final class ByCounting extends Reading {
    private final Map<Cursor, Integer> offsets;

    ByCounting(Transaction good, Map<Cursor, Integer> offsets) {
      super(good);
      this.offsets = offsets;
    }

    @Override
    public <T> Page<Versioned<T>> query(Query<T> query) {
      int offset = query.cursor().map(cursor -> offsets.getOrDefault(cursor, 0)).orElse(0);
      Page<Versioned<T>> page = query.page(whole(query, query.workspace()).stream()
          .skip(offset)
          .limit(query.limit() + 1L)
          .toList());
      Optional<Cursor> next = page.next().flatMap(text -> query.after(text).cursor());
      next.ifPresent(cursor -> offsets.put(cursor, offset + query.limit()));
      return page;
    }
  }
}
