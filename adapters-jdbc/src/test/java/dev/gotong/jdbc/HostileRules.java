package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Condition;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Job;
import dev.gotong.spi.Key;
import dev.gotong.spi.Query;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.StoredEvent;
import dev.gotong.testkit.SampleEvent;
import dev.gotong.testkit.SampleItem;
import dev.gotong.testkit.SampleNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever text is given for whatever can be given: it comes back as it was, or is refused before anything is written. */
abstract class HostileRules extends JdbcFixture {
  private static final List<String> ALL = HostileStrings.all();

  /** {@return whether a text has no NUL and no half of a surrogate pair, and so must be kept} */
  private static boolean isKept(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  private void write(UnaryOperator<Changes.Builder> part) {
    storage.transact(t -> {
      t.write(part.apply(Changes.builder()).build());
      return 1;
    });
  }

  private static void refused(Runnable call, String text) {
    assertThatIllegalArgumentException().as("\"%s\"", text).isThrownBy(call::run);
  }

  @Test
  void values_and_events() {
    List<String> kept = new ArrayList<>();
    List<Changes> all = new ArrayList<>();
    for (String text : ALL) {
      String id = "v" + kept.size();
      UnaryOperator<Changes.Builder> part = changes ->
          changes.save(note(id), 0, new SampleNote(text)).addEvents(SampleEvent.of(W, id, 1, text));
      if (isKept(text)) {
        all.add(part.apply(Changes.builder()).build());
        kept.add(text);
      } else if (text.indexOf('\0') < 0) {
        refused(() -> write(part), text);
      }
    }
    assertThat(storage.commitEach(all)).containsOnly(Optional.empty());
    List<StoredEvent> events = storage.transact(t -> t.events(EventQuery.of(W)));
    for (int i = 0; i < kept.size(); i++) {
      assertThat(events.get(i).event()).isEqualTo(new SampleEvent(kept.get(i)));
      assertThat(events.get(i).isGenuine()).isTrue();
    }
    List<Key<SampleNote>> keys =
        IntStream.range(0, kept.size()).mapToObj(i -> note("v" + i)).toList();
    storage.transact(t -> {
      assertThat(t.findAll(keys)).extracting(found -> found.value().text()).isEqualTo(kept);
      return 1;
    });
    System.out.println("proof hostile-strings: " + getClass().getSimpleName() + ", " + ALL.size()
        + " texts, " + kept.size() + " kept as they were, the others refused");
    assertThat(ALL).hasSizeGreaterThan(300);
  }

  @Test
  void attributes_and_conditions() {
    Query<SampleItem> query = Query.of(W, SampleItem.KIND);
    List<String> kept = ALL.stream().filter(HostileRules::isKept).toList();
    Changes.Builder all = Changes.builder();
    for (int i = 0; i < kept.size(); i++) {
      all.save(SampleItem.key(W, "i" + i), 0, SampleItem.of(kept.get(i), i).on(kept.get(i), "x"));
    }
    write(changes -> all);
    storage.transact(t -> {
      for (int i = 0; i < kept.size(); i++) {
        for (Condition<SampleItem> is : List.of(
            Condition.is(SampleItem.NAME, kept.get(i)),
            Condition.is(SampleItem.CHANNEL, kept.get(i)))) {
          assertThat(t.query(query.where(is)).items())
              .as("\"%s\"", kept.get(i))
              .extracting(found -> found.key().id())
              .containsExactly("i" + i);
        }
      }
      return 1;
    });
    for (String text : ALL) {
      if (!isKept(text)) {
        SampleItem bad = SampleItem.of(text, 1);
        refused(() -> write(changes -> changes.save(SampleItem.key(W, "bad"), 0, bad)), text);
        SampleItem badChannel = SampleItem.of("ok", 1).on(text);
        refused(() -> write(c -> c.save(SampleItem.key(W, "bad"), 0, badChannel)), text);
        refused(() -> query.where(Condition.is(SampleItem.NAME, text)), text);
        refused(() -> query.where(Condition.from(SampleItem.NAME, text)), text);
      }
    }
    assertThat(find(SampleItem.key(W, "bad"))).isEmpty();
  }

  @Test
  void names_owners_and_locks() {
    for (String text : ALL) {
      if (isKept(text) && !text.isBlank()) {
        Reservation mine = new Reservation(W, text, text);
        storage.transact(t -> {
          t.write(Changes.builder().addReservations(mine).build());
          t.write(
              Changes.builder().addReleases(new Reservation(W, text, "other")).build());
          assertThat(t.findHolder(W, text)).contains(text);
          t.lock(W, text);
          return 1;
        });
      } else {
        refused(() -> new Reservation(W, text, "bo"), text);
        refused(() -> new Reservation(W, "slot", text), text);
        refused(() -> holder(text), text);
        refused(
            () -> storage.transact(t -> {
              t.lock(W, text);
              return 1;
            }),
            text);
      }
    }
  }

  private String holder(String name) {
    return storage.<String>transact(t -> t.findHolder(W, name).orElse("nobody"));
  }

  @Test
  void ids_queues_and_workers() {
    List<Consumer<String>> uses = List.of(
        WorkspaceId::of,
        text -> note(text),
        text -> SampleNote.key(W, "a/" + text),
        text -> new Job("q", W, text),
        text -> new Job(text, W, "a"),
        text ->
            ClaimRequest.builder().queue(text).worker("w").now(clock.instant()).build(),
        text ->
            ClaimRequest.builder().queue("q").worker(text).now(clock.instant()).build());
    for (String text : ALL) {
      if (!text.matches("[A-Za-z0-9._:-]+")) {
        uses.forEach(use -> refused(() -> use.accept(text), text));
        refused(() -> storage.findNextDue(text), text);
      }
    }
  }
}
