package dev.gotong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Attribute;
import dev.gotong.spi.AttributeType;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Condition;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.ReservedException;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A copy is a storage like any other, but for what becomes of it. */
class CopyStorageTest {
  private static final WorkspaceId KOPI = WorkspaceId.of("kopi");
  private static final Attribute<String, Long> LENGTH =
      Attribute.of("length", AttributeType.LONG, text -> (long) text.length());
  private static final Kind<String> WORDS = Kind.of("word", String.class).with(LENGTH);

  private final Map<String, String> original = new TreeMap<>(Map.of("a", "x", "c", "xxx"));
  private final CopyStorage copy =
      new CopyStorage(new Snapshot(new Original()), Instant.parse("2026-03-02T08:00:00Z"), 1);

  /** Words in version 1, and the name "logo", which ana holds. */
  private final class Original implements Transaction {
    @Override
    public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
      return keys.stream()
          .flatMap(key -> Optional.ofNullable(original.get(key.id()))
              .map(word -> new Versioned<>(key, 1, key.kind().type().cast(word)))
              .stream())
          .toList();
    }

    @Override
    public <T> Page<Versioned<T>> query(Query<T> query) {
      return query.page(original.keySet().stream()
          .map(id -> Key.of(KOPI, query.kind(), id))
          .flatMap(key -> find(key).stream())
          .filter(found -> query.matches(found.value()))
          .sorted(query.comparator())
          .filter(query::isAfterCursor)
          .limit(query.limit() + 1L)
          .toList());
    }

    @Override
    public List<StoredEvent> events(EventQuery query) {
      return List.of();
    }

    @Override
    public Optional<String> findHolder(WorkspaceId workspace, String name) {
      return name.equals("logo") ? Optional.of("ana") : Optional.empty();
    }

    @Override
    public void lock(WorkspaceId workspace, String name) {
      throw new AssertionError();
    }

    @Override
    public List<Claim> claim(ClaimRequest request) {
      throw new AssertionError();
    }

    @Override
    public void write(Changes changes) {
      throw new AssertionError();
    }
  }

  private static Key<String> key(String id) {
    return Key.of(KOPI, WORDS, id);
  }

  private static Changes save(String id, long expected, String value) {
    return Changes.builder().save(key(id), expected, value).build();
  }

  private static Changes hold(String name, String owner) {
    return Changes.builder().addReservations(new Reservation(KOPI, name, owner)).build();
  }

  private static Changes release(String name, String owner) {
    return Changes.builder().addReleases(new Reservation(KOPI, name, owner)).build();
  }

  private void write(Changes changes) {
    copy.transact(transaction -> {
      transaction.write(changes);
      return Boolean.TRUE;
    });
  }

  private Optional<Versioned<String>> find(String id) {
    return copy.transact(transaction -> transaction.find(key(id)));
  }

  private Optional<String> holder(String name) {
    return copy.transact(transaction -> transaction.findHolder(KOPI, name));
  }

  @Test
  void what_was_written_is_found_and_the_original_is_as_it_was() {
    write(save("a", 1, "y"));
    write(save("b", 0, "yy"));
    assertThat(find("a")).contains(new Versioned<>(key("a"), 2, "y"));
    assertThat(find("b")).contains(new Versioned<>(key("b"), 1, "yy"));
    assertThat(find("c")).contains(new Versioned<>(key("c"), 1, "xxx"));
    assertThat(find("d")).isEmpty();
    assertThat(original).isEqualTo(Map.of("a", "x", "c", "xxx"));
  }

  @Test
  void a_stale_save_and_a_stale_guard_are_conflicts_even_if_the_work_swallows_them() {
    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> write(save("a", 0, "y")));
    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> write(Changes.builder().expect(key("b"), 1).build()));
    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> copy.transact(transaction -> {
          transaction.write(save("b", 0, "yy"));
          try {
            transaction.write(save("a", 7, "y"));
          } catch (ConflictException swallowed) {
            assertThat(swallowed).isNotNull();
          }
          return Boolean.TRUE;
        }));
    assertThat(find("b")).isEmpty();
  }

  @Test
  void work_that_throws_leaves_nothing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> copy.transact(transaction -> {
          transaction.write(save("b", 0, "yy"));
          throw new IllegalStateException("stop");
        }));
    assertThat(find("b")).isEmpty();
  }

  @Test
  void of_many_changes_those_that_conflict_fail_alone() {
    List<Optional<ConflictException>> conflicts =
        copy.commitEach(List.of(save("a", 0, "y"), save("b", 0, "yy")));
    assertThat(conflicts).extracting(Optional::isPresent).containsExactly(true, false);
    assertThat(find("b")).isPresent();
  }

  @Test
  void pages_meet_every_value_once_in_order_whether_it_was_written_or_not() {
    write(save("a", 1, "zzzzz"));
    write(save("b", 0, "yyyyyy"));
    write(save("d", 0, "yyyy"));
    Query<String> all = Query.of(KOPI, WORDS).orderBy(LENGTH, true);
    List<String> met = new ArrayList<>();
    for (int limit = 1; limit <= 4; limit++) {
      Optional<String> next = Optional.empty();
      met.clear();
      do {
        Query<String> query = next.map(all::after).orElse(all).limit(limit);
        Page<Versioned<String>> page = copy.transact(t -> t.query(query));
        page.items().forEach(found -> met.add(found.value()));
        next = page.next();
      } while (next.isPresent());
      assertThat(met).containsExactly("xxx", "yyyy", "zzzzz", "yyyyyy");
    }
    Query<String> small = Query.of(KOPI, WORDS).where(Condition.before(LENGTH, 5L));
    assertThat(copy.<Page<Versioned<String>>>transact(t -> t.query(small)).items())
        .extracting(Versioned::value)
        .containsExactly("xxx", "yyyy");
  }

  @Test
  void names_are_held_and_given_up_in_the_copy_alone() {
    assertThatExceptionOfType(ReservedException.class).isThrownBy(() -> write(hold("logo", "bo")));
    write(release("logo", "bo"));
    assertThat(holder("logo")).contains("ana");
    write(release("logo", "ana"));
    assertThat(holder("logo")).isEmpty();
    write(hold("logo", "bo"));
    assertThat(holder("logo")).contains("bo");
    write(hold("logo", "bo"));
    assertThat(holder("slogan")).isEmpty();
  }
}
