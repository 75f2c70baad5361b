package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.AttributeType;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.Condition;
import dev.gotong.spi.Job;
import dev.gotong.spi.Key;
import dev.gotong.spi.Query;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Promises 8 and 9: texts character by character, and everything kept exactly. */
abstract class TextsContract extends GuardsContract {
  /** Ids that differ in ways that databases like to overlook. */
  private static final List<String> IDS =
      List.of("a", "A", "a_b", "axb", "a/b", "a.b", "a:b", "a-b", "ab", "a_", "0", "00", "null");

  /** Texts that differ in ways that databases like to overlook, or that mean something to them. */
  private static final List<String> TEXTS = List.of(
      "a",
      "A",
      "a ",
      " a",
      "a\t",
      "a\u00a0",
      "\u00e1",
      "a\u0301",
      "\u00df",
      "ss",
      "SS",
      "i",
      "I",
      "\u0130",
      "\u0131",
      "\uff41",
      "\u212b",
      "\u00c5",
      "A\u030a",
      "%",
      "_",
      "a%",
      "__",
      "\\",
      "\\%",
      "'",
      "''",
      "\"",
      "a'; DROP TABLE x; --",
      "${a}",
      "{a}",
      "?",
      ":a",
      "$1",
      "null",
      "NULL",
      "[a]",
      "a\nb",
      "a\r\nb",
      "\u200b",
      "a\u200d",
      "\ufeffa",
      "\ud83e\udd39",
      "\ud83e\udd38",
      "\uffff",
      "0",
      "0.0",
      "00",
      "1e0",
      "true");

  @Rule("S8.1: ids that differ in one character name different values")
  void ids_are_compared_character_by_character() {
    Storage storage = open();
    for (String id : IDS) {
      write(storage, Changes.builder().expect(note(id), 0).build());
      write(storage, newNote(id, "of " + id));
    }
    for (String id : IDS) {
      assertThat(textOf(storage, id)).isEqualTo("of " + id);
    }
    List<Key<SampleNote>> keys = IDS.stream().map(StorageHandles::note).toList();
    run(storage, t -> assertThat(t.findAll(keys)).hasSize(IDS.size()));
    save(storage, note("a_b"), 1, new SampleNote("changed"));
    assertThat(textOf(storage, "axb")).isEqualTo("of axb");
    assertThat(find(storage, SampleNote.key(WorkspaceId.of("w_"), "a"))).isEmpty();
  }

  @Rule("S8.2: texts are found by exactly their characters, none of which means anything")
  void attributes_are_compared_character_by_character() {
    Storage storage = open();
    Changes.Builder all = Changes.builder();
    for (int i = 0; i < TEXTS.size(); i++) {
      all.save(item("i" + i), 0, SampleItem.of(TEXTS.get(i), i).on(TEXTS.get(i), "all"));
    }
    all.save(item("empty"), 0, SampleItem.of("", 0).on(""));
    write(storage, all.build());
    Query<SampleItem> query = Query.of(W, SampleItem.KIND);
    for (int i = 0; i < TEXTS.size(); i++) {
      String text = TEXTS.get(i);
      assertThat(ids(storage, query.where(Condition.is(SampleItem.NAME, text))))
          .as("name \"%s\"", text)
          .containsExactly("i" + i);
      assertThat(ids(storage, query.where(Condition.is(SampleItem.CHANNEL, text))))
          .as("channel \"%s\"", text)
          .containsExactly("i" + i);
    }
    assertThat(ids(storage, query.where(Condition.is(SampleItem.NAME, ""))))
        .containsExactly("empty");
    assertThat(ids(storage, query.where(Condition.is(SampleItem.CHANNEL, ""))))
        .containsExactly("empty");
    assertThat(ids(storage, query.where(Condition.anyOf(SampleItem.NAME, TEXTS))))
        .hasSize(TEXTS.size());
  }

  @Rule("S8.3: unique names that differ in one character have each an owner")
  void names_are_compared_character_by_character() {
    Storage storage = open();
    List<String> names = TEXTS.stream().filter(text -> !text.isBlank()).toList();
    for (String name : names) {
      reserve(storage, new Reservation(W, name, "owner of " + name));
    }
    for (String name : names) {
      assertThat(holder(storage, W, name)).contains("owner of " + name);
      release(storage, new Reservation(W, name, "Owner of " + name));
      assertThat(holder(storage, W, name)).contains("owner of " + name);
    }
    run(storage, t -> names.forEach(name -> t.lock(W, name)));
  }

  @Rule("S8.4: jobs and queues that differ in one character are different")
  void jobs_are_compared_character_by_character() {
    Storage storage = open();
    for (String id : IDS) {
      write(storage, schedule(job(id), START));
    }
    write(storage, schedule(new Job("Publish", W, "a"), START));
    assertThat(claim(storage, START))
        .extracting(claim -> claim.job().id())
        .containsExactlyInAnyOrderElementsOf(IDS);
    assertThat(storage.findNextDue("Publish")).contains(START);
    assertThat(storage.findNextDue("PUBLISH")).isEmpty();
  }

  @Rule("S8.5: the longest names, texts and ids are kept, and told apart by their last character")
  void the_longest_are_told_apart() {
    Storage storage = open();
    Query<SampleItem> query = Query.of(W, SampleItem.KIND);
    String name = "\ud83e\udd39".repeat(Reservation.MAX_NAME - 1);
    String text = "\ud83e\udd39".repeat(AttributeType.MAX_TEXT - 1);
    String id = ("x".repeat(64) + "/").repeat(2) + "x".repeat(63);
    for (String last : List.of("a", "b")) {
      SampleItem item = SampleItem.of(text + last, 1).on(text + last);
      save(storage, item(id + last), 0, item);
      reserve(storage, new Reservation(W, name + last, last));
    }
    for (String last : List.of("a", "b")) {
      assertThat(holder(storage, W, name + last)).contains(last);
      Query<SampleItem> named = query.where(Condition.is(SampleItem.NAME, text + last));
      assertThat(ids(storage, named)).containsExactly(id + last);
      assertThat(ids(storage, query.where(Condition.is(SampleItem.CHANNEL, text + last))))
          .containsExactly(id + last);
    }
  }

  @Rule("S9.1: every character of Unicode comes back, in values and events")
  void all_of_unicode_is_kept() {
    Storage storage = open();
    for (int plane = 0; plane <= 16; plane++) {
      int first = plane << 16;
      String text = IntStream.range(first, first + 0x10000)
          .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
      write(
          storage,
          Changes.builder()
              .save(note("plane-" + plane), 0, new SampleNote(text))
              .addEvents(SampleEvent.of(W, "a", plane + 1L, text))
              .build());
      assertThat(textOf(storage, "plane-" + plane).equals(text))
          .as("plane %d", plane)
          .isTrue();
      assertThat(chain(storage, W).get(plane).event().equals(new SampleEvent(text)))
          .as("event of plane %d", plane)
          .isTrue();
    }
  }

  @Rule("S9.2: texts of a megabyte come back, whatever they are made of")
  void long_texts_are_kept() {
    Storage storage = open();
    int megabyte = 1 << 20;
    List<String> texts = List.of(
        "x".repeat(megabyte),
        "\ud83e\udd39".repeat(megabyte / 4),
        "\u00e9".repeat(megabyte / 2) + " ",
        "\"".repeat(megabyte));
    for (int i = 0; i < texts.size(); i++) {
      write(storage, newNote("n" + i, texts.get(i)));
      assertThat(textOf(storage, "n" + i).equals(texts.get(i))).as("text %d", i).isTrue();
    }
  }

  @Rule("S9.3: instants to the microsecond and all numbers of 64 bits come back and are found")
  void instants_and_numbers_are_kept() {
    Storage storage = open();
    List<Instant> instants = List.of(
        Instant.parse("0001-01-01T00:00:00.000001Z"),
        Instant.parse("1969-12-31T23:59:59.999999Z"),
        Instant.EPOCH,
        Instant.EPOCH.plusNanos(1_000),
        START.plusNanos(999_999_000),
        Instant.parse("2038-01-19T03:14:08.123456Z"),
        Instant.parse("9999-12-31T23:59:59.999999Z"));
    List<Long> numbers = List.of(Long.MIN_VALUE, -1L, 0L, 1L, (1L << 53) + 1, Long.MAX_VALUE, 7L);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < instants.size(); i++) {
      SampleItem item = SampleItem.of("n", numbers.get(i)).due(instants.get(i));
      save(storage, item("i" + i), 0, item);
      ids.add("i" + i);
      assertThat(find(storage, item("i" + i)).orElseThrow().value()).isEqualTo(item);
      Query<SampleItem> query = Query.of(W, SampleItem.KIND);
      assertThat(ids(storage, query.where(Condition.is(SampleItem.DUE_AT, instants.get(i)))))
          .containsExactly("i" + i);
      assertThat(ids(storage, query.where(Condition.is(SampleItem.RANK, numbers.get(i)))))
          .containsExactly("i" + i);
    }
    assertThat(ids(storage, Query.of(W, SampleItem.KIND).orderBy(SampleItem.DUE_AT, true)))
        .isEqualTo(ids);
  }

  @Rule("S9.4: due times to the microsecond come back, in jobs and claims")
  void due_times_are_kept() {
    Storage storage = open();
    Instant dueAt = START.plusNanos(123_456_789);
    write(storage, schedule(job("a"), dueAt));
    Instant kept = START.plusNanos(123_456_000);
    assertThat(storage.findNextDue(QUEUE)).contains(kept);
    clock.set(START.plusNanos(987_654_321));
    assertThat(storage.now()).isEqualTo(START.plusNanos(987_654_000));
    Claim claim = claim(storage, dueAt).get(0);
    assertThat(claim.dueAt()).isEqualTo(kept);
    assertThat(claim.leaseUntil()).isEqualTo(START.plusNanos(60_987_654_000L));
  }

  @Rule("S9.5: what cannot be kept exactly is refused, and nothing is written")
  void what_cannot_be_kept_is_refused() {
    Storage storage = open();
    SampleItem tooFine = SampleItem.of("a", 1).due(START.plusNanos(1));
    SampleItem tooLong = SampleItem.of("x".repeat(257), 1);
    SampleItem withNul = SampleItem.of("a\0", 1);
    SampleItem halfOfPair = SampleItem.of("a", 1).on("\ud83e");
    for (SampleItem item : List.of(tooFine, tooLong, withNul, halfOfPair)) {
      assertThatThrownBy(() -> save(storage, item("a"), 0, item))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(find(storage, item("a"))).isEmpty();
    }
    SampleNote half = new SampleNote("a\udd39");
    Throwable refusal = catchThrowable(() -> save(storage, note("a"), 0, half));
    if (refusal == null) { // a storage that keeps values as they are can keep this one
      assertThat(find(storage, note("a")).orElseThrow().value()).isEqualTo(half);
    } else {
      assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
      assertThat(find(storage, note("a"))).isEmpty();
    }
  }

  @Rule("S9.6: a name, a lock or a queue that there cannot be is refused, and the storage works on")
  void what_cannot_be_named_is_refused() {
    Storage storage = open();
    for (String name : List.of("", " ", "a\0b", "\ud83e", "a\udd39b", "x".repeat(201))) {
      assertThatThrownBy(() -> holder(storage, W, name))
          .as("holder of \"%s\"", name)
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> run(storage, t -> t.lock(W, name)))
          .as("lock of \"%s\"", name)
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String queue : List.of("", " ", "a b", "\u00fc", "a\0", "\ud83e", "x".repeat(65))) {
      assertThatThrownBy(() -> storage.findNextDue(queue))
          .as("queue \"%s\"", queue)
          .isInstanceOf(IllegalArgumentException.class);
    }
    String longest = "\ud83e\udd39".repeat(200);
    assertThat(holder(storage, W, longest)).isEmpty();
    run(storage, t -> t.lock(W, longest));
    assertThat(storage.findNextDue("x".repeat(64))).isEmpty();
  }
}
