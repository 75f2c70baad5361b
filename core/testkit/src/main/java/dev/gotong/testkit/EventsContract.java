package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import dev.gotong.audit.AuditChain;
import dev.gotong.audit.AuditRecord;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.NewEvent;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import java.util.List;

/** Promise 13: events are chained in order, without gaps, with the values, and read back equal. */
abstract class EventsContract extends QueriesContract {
  @Rule("S13.1: events are appended in the order given, without gaps, and read back equal")
  void events_are_read_back_in_order() {
    Storage storage = open();
    List<NewEvent> events = List.of(
        SampleEvent.of(W, "b", 1, "\ud83e\udd39 a\0'"),
        SampleEvent.of(W, "a", 2, ""),
        SampleEvent.of(W, "a", 1),
        SampleEvent.of(W, "a/b", 4));
    write(storage, Changes.builder().addAllEvents(events.subList(0, 2)).build());
    run(open(), t -> {
      t.write(Changes.builder().addEvents(events.get(2)).build());
      assertThat(t.events(EventQuery.of(W))).hasSize(3);
      t.write(Changes.builder().addEvents(events.get(3)).build());
    });
    List<StoredEvent> stored = chain(open(), W);
    assertThat(stored).hasSize(events.size());
    for (int i = 0; i < events.size(); i++) {
      NewEvent given = events.get(i);
      StoredEvent found = stored.get(i);
      assertThat(found.entry().sequence()).isEqualTo(i + 1L);
      assertThat(found.workspace()).isEqualTo(W);
      assertThat(found.event()).isEqualTo(given.recorded().event());
      assertThat(found.salt()).isEqualTo(given.salt());
      assertThat(found.entry().record()).isEqualTo(AuditRecord.of(given.recorded(), given.salt()));
    }
    assertVerifies(storage, W, events.size());
  }

  @Rule("S13.2: events are asked for by value, from a place in the chain, and at most so many")
  void events_are_asked_for_by_value_and_place() {
    Storage storage = open();
    for (int i = 1; i <= 6; i++) {
      write(
          storage,
          Changes.builder()
              .addEvents(SampleEvent.of(W, i % 2 == 0 ? "a" : "A", i))
              .addEvents(SampleEvent.of(OTHER, "a", i))
              .build());
    }
    assertThat(sequences(storage, EventQuery.of(item("a")))).containsExactly(2L, 4L, 6L);
    assertThat(sequences(storage, EventQuery.of(item("a")).after(2))).containsExactly(4L, 6L);
    assertThat(sequences(storage, EventQuery.of(W).after(4))).containsExactly(5L, 6L);
    assertThat(sequences(storage, EventQuery.of(W).after(6))).isEmpty();
    assertThat(sequences(storage, EventQuery.of(note("a")))).isEmpty();
    EventQuery two = new EventQuery(W, EventQuery.of(item("A")).of(), 1, 2);
    assertThat(sequences(storage, two)).containsExactly(3L, 5L);
    assertVerifies(storage, OTHER, 6);
  }

  private static List<Long> sequences(Storage storage, EventQuery query) {
    List<StoredEvent> found = storage.transact(transaction -> transaction.events(query));
    return Lists.transform(found, each -> each.entry().sequence());
  }

  @Rule("S13.3: events are there if and only if the values are")
  void events_come_with_the_values() {
    Storage storage = open();
    for (long version = 0; version < 3; version++) {
      Changes changes = Changes.builder()
          .save(item("a"), version, SampleItem.of("a", version))
          .addEvents(SampleEvent.of(W, "a", version + 1))
          .build();
      write(storage, changes);
      assertThatThrownBy(() -> write(storage, changes)).isInstanceOf(StaleVersionException.class);
      assertThatThrownBy(() -> run(storage, t -> {
            t.write(Changes.builder().addEvents(SampleEvent.of(W, "gone", 1)).build());
            throw new IllegalArgumentException("the work gives up");
          }))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(chain(storage, W))
        .extracting(found -> found.entry().record().version())
        .containsExactly(1L, 2L, 3L);
    assertVerifies(storage, W, 3);
  }

  /** Asserts that the chain has {@code size} events, all linked and genuine. */
  static void assertVerifies(Storage storage, WorkspaceId workspace, int size) {
    List<StoredEvent> stored = chain(storage, workspace);
    assertThat(stored).hasSize(size).allMatch(StoredEvent::isGenuine);
    AuditChain.Verification verified =
        AuditChain.verify(AuditChain.start(workspace), Lists.transform(stored, StoredEvent::entry));
    assertThat(verified.broken()).isEmpty();
    assertThat(verified.head().sequence()).isEqualTo(size);
  }
}
