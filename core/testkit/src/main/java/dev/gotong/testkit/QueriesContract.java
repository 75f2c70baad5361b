package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.spi.Changes;
import dev.gotong.spi.Condition;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.Storage;
import dev.gotong.spi.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Promises 10 to 12: what a query finds, in which order, page by page. */
abstract class QueriesContract extends TextsContract {
  private static final Query<SampleItem> ITEMS = Query.of(W, SampleItem.KIND);
  private static final Instant LATER = START.plusNanos(1_000);
  private static final Instant LATEST = START.plusNanos(2_000);

  /** Five items, two of which are not due and one of which is on two channels. */
  private static void populate(Storage storage) {
    write(
        storage,
        Changes.builder()
            .save(item("a"), 0, SampleItem.of("x", -2).due(START).on("fb", "ig"))
            .save(item("b"), 0, SampleItem.of("x", 0).due(LATER).on("ig"))
            .save(item("c"), 0, SampleItem.of("y", 2).closed())
            .save(item("d"), 0, SampleItem.of("z", 0).due(LATEST).closed())
            .save(item("e"), 0, SampleItem.of("y", 7).on("li"))
            .build());
  }

  @Rule("S10.1: a query finds exactly the values that fulfil all its conditions")
  void a_query_finds_what_fulfils_its_conditions() {
    Storage storage = open();
    populate(storage);
    assertThat(ids(storage, ITEMS)).containsExactly("a", "b", "c", "d", "e");
    finds(storage, Condition.is(SampleItem.NAME, "x"), "a", "b");
    finds(storage, Condition.is(SampleItem.NAME, "q"));
    finds(storage, Condition.anyOf(SampleItem.NAME, List.of("y", "z", "q")), "c", "d", "e");
    finds(storage, Condition.is(SampleItem.OPEN, true), "a", "b", "e");
    finds(storage, Condition.is(SampleItem.OPEN, false), "c", "d");
    finds(storage, Condition.is(SampleItem.RANK, -2L), "a");
    finds(storage, Condition.anyOf(SampleItem.RANK, List.of(0L, 7L)), "b", "d", "e");
    finds(storage, Condition.is(SampleItem.DUE_AT, LATER), "b");
    finds(storage, Condition.is(SampleItem.CHANNEL, "ig"), "a", "b");
    finds(storage, Condition.anyOf(SampleItem.CHANNEL, List.of("fb", "ig")), "a", "b");
    List<Long> many = LongStream.rangeClosed(-499, 0).boxed().toList();
    finds(storage, Condition.anyOf(SampleItem.RANK, many), "a", "b", "d");
    assertThat(ids(
            storage,
            ITEMS
                .where(Condition.is(SampleItem.CHANNEL, "ig"))
                .where(Condition.is(SampleItem.CHANNEL, "fb"))
                .where(Condition.is(SampleItem.OPEN, true))))
        .containsExactly("a");
  }

  @Rule("S10.2: ranges include their start and exclude their end")
  void ranges_are_half_open() {
    Storage storage = open();
    populate(storage);
    finds(storage, Condition.between(SampleItem.RANK, -2L, 2L), "a", "b", "d");
    finds(storage, Condition.between(SampleItem.RANK, -1L, 7L), "b", "c", "d");
    finds(storage, Condition.between(SampleItem.RANK, 0L, 0L));
    finds(storage, Condition.between(SampleItem.RANK, 7L, -2L));
    finds(storage, Condition.before(SampleItem.RANK, 0L), "a");
    finds(storage, Condition.from(SampleItem.RANK, 2L), "c", "e");
    finds(storage, Condition.between(SampleItem.DUE_AT, START, LATEST), "a", "b");
    finds(storage, Condition.before(SampleItem.DUE_AT, LATER), "a");
    finds(storage, Condition.from(SampleItem.DUE_AT, LATER), "b", "d");
    finds(storage, Condition.before(SampleItem.DUE_AT, Instant.EPOCH));
  }

  private static void finds(Storage storage, Condition<SampleItem> condition, String... expected) {
    assertThat(ids(storage, ITEMS.where(condition))).as("%s", condition).containsExactly(expected);
  }

  @Rule("S10.3: a query goes by what values are now, not by what they were")
  void a_query_finds_what_is_so_now() {
    Storage storage = open();
    populate(storage);
    save(open(), item("a"), 1, SampleItem.of("z", 5).closed().on("li"));
    finds(storage, Condition.is(SampleItem.NAME, "x"), "b");
    finds(storage, Condition.is(SampleItem.NAME, "z"), "a", "d");
    finds(storage, Condition.is(SampleItem.CHANNEL, "ig"), "b");
    finds(storage, Condition.is(SampleItem.CHANNEL, "fb"));
    finds(storage, Condition.is(SampleItem.CHANNEL, "li"), "a", "e");
    finds(storage, Condition.from(SampleItem.DUE_AT, Instant.EPOCH), "b", "d");
    finds(storage, Condition.from(SampleItem.RANK, 5L), "a", "e");
    finds(storage, Condition.is(SampleItem.OPEN, false), "a", "c", "d");
    assertThat(ids(storage, ITEMS.orderBy(SampleItem.DUE_AT, true))).containsExactly("b", "d");
  }

  @Rule("S11.1: ids are ordered by their bytes")
  void ids_are_ordered_by_bytes() {
    Storage storage = open();
    List<String> ordered = List.of(
        "-", ".", "0", "10", "2", ":", "A", "AA", "Z", "_", "a", "a-", "a.", "a/A", "a/a", "a/a/a",
        "a0", "a:", "aA", "a_", "aa", "b");
    List<String> shuffled = new ArrayList<>(ordered);
    Collections.rotate(shuffled, 7);
    for (String id : shuffled) {
      save(storage, item(id), 0, SampleItem.of("same", 1).due(START));
    }
    List<String> reversed = new ArrayList<>(ordered);
    Collections.reverse(reversed);
    for (Query<SampleItem> all : List.of(ITEMS, ITEMS.limit(3))) {
      assertThat(ids(storage, all)).isEqualTo(ordered);
      assertThat(ids(storage, all.orderBy(SampleItem.RANK, true))).isEqualTo(ordered);
      assertThat(ids(storage, all.orderBy(SampleItem.RANK, false))).isEqualTo(reversed);
      assertThat(ids(storage, all.orderBy(SampleItem.DUE_AT, false))).isEqualTo(reversed);
    }
  }

  @Rule("S11.2: a query answers in its order, with ties by id, without what lacks the attribute")
  void a_query_answers_in_its_order() {
    Storage storage = open();
    populate(storage);
    assertThat(ids(storage, ITEMS.orderBy(SampleItem.RANK, true)))
        .containsExactly("a", "b", "d", "c", "e");
    assertThat(ids(storage, ITEMS.orderBy(SampleItem.RANK, false)))
        .containsExactly("e", "c", "d", "b", "a");
    assertThat(ids(storage, ITEMS.orderBy(SampleItem.DUE_AT, true))).containsExactly("a", "b", "d");
    assertThat(ids(storage, ITEMS.orderBy(SampleItem.DUE_AT, false)))
        .containsExactly("d", "b", "a");
    assertThat(ids(
            storage,
            ITEMS.where(Condition.is(SampleItem.OPEN, true)).orderBy(SampleItem.RANK, false)))
        .containsExactly("e", "b", "a");
  }

  @Rule("S12.1: pages are full, and the last one says that it is the last")
  void pages_are_full_and_end() {
    Storage storage = open();
    for (int i = 0; i < 6; i++) {
      save(storage, item("i" + i), 0, SampleItem.of("n", i));
    }
    Page<Versioned<SampleItem>> first = page(storage, ITEMS.limit(3));
    assertThat(first.items()).hasSize(3);
    Page<Versioned<SampleItem>> second =
        page(open(), ITEMS.limit(3).after(first.next().orElseThrow()));
    assertThat(second.items())
        .extracting(found -> found.key().id())
        .containsExactly("i3", "i4", "i5");
    assertThat(second.next()).isEmpty();
    assertThat(page(storage, ITEMS.limit(6)).next()).isEmpty();
    assertThat(page(storage, ITEMS.limit(5)).next()).isPresent();
  }

  @Rule("S12.2: what does not change is met exactly once, whatever is written between the pages")
  void pages_do_not_lose_or_repeat_what_stands_still() {
    for (boolean ascending : new boolean[] {true, false}) {
      pagesHoldStill(ITEMS.orderBy(SampleItem.RANK, ascending).limit(3), "r" + ascending);
      pagesHoldStill(ITEMS.orderBy(SampleItem.DUE_AT, ascending).limit(2), "d" + ascending);
    }
    pagesHoldStill(ITEMS.limit(3), "id");
  }

  private void pagesHoldStill(Query<SampleItem> query, String name) {
    Storage storage = open();
    Storage writer = open();
    List<String> still = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      still.add(name + "-still-" + (char) ('a' + i));
      save(storage, item(still.get(i)), 0, ranked(name, i / 3));
      save(storage, item(name + "-moves-" + i), 0, ranked(name, i / 3));
    }
    AtomicInteger page = new AtomicInteger();
    Query<SampleItem> ofName = query.where(Condition.is(SampleItem.NAME, name));
    List<String> met = new ArrayList<>();
    all(storage, ofName, () -> {
          int number = page.getAndIncrement();
          if (number < 12) {
            save(writer, item(name + "-moves-" + number), 1, ranked(name, 9 - number));
            save(writer, item(name + "-a" + number), 0, ranked(name, -1));
            save(writer, item(name + "-z" + number), 0, ranked(name, 9));
            save(writer, item(name + "-still-b" + number), 0, ranked(name, 1));
          }
        })
        .forEach(found -> met.add(found.key().id()));
    assertThat(met.stream().filter(still::contains)).containsExactlyInAnyOrderElementsOf(still);
  }

  private static SampleItem ranked(String name, int rank) {
    return SampleItem.of(name, rank).due(START.plusSeconds(rank));
  }
}
