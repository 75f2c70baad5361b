package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Query;
import dev.gotong.spi.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * The law that a storage answers as another does, whatever is done to both: the same values, pages, events, claims and
 * conflicts, and the same chains to the last hash.
 *
 * <p>Extend it with the storage in memory as the model and your own as the subject. Where a set of changes has several
 * reasons to be refused, which of them is named is left to the storage.
 */
public abstract class StorageDifferential {
  private static final AtomicInteger WORLDS = new AtomicInteger();

  /** The clock by which the leases of both storages run. */
  protected final TestClock clock = new TestClock();

  private int histories;
  private long steps;
  private long conflicts;

  /** Starts with a fresh clock. */
  protected StorageDifferential() {}

  /** {@return a handle on the model, which knows {@link StorageContract#KINDS}; called for every history} */
  protected abstract Storage model();

  /** {@return a handle on the storage that is compared with the model; called for every history} */
  protected abstract Storage subject();

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void a_history_has_the_same_answers_as_on_the_model(
      @ForAll("histories") List<StorageStep> history) {
    clock.set(TestClock.START);
    String name = "h" + WORLDS.incrementAndGet();
    try (Storage model = model();
        Storage subject = subject()) {
      StorageWorld expected = new StorageWorld(model, name);
      StorageWorld found = new StorageWorld(subject, name);
      List<Object> told = new ArrayList<>();
      for (StorageStep step : history) {
        Object answer = step.in(expected);
        assertThat(step.in(found)).as("step %d, after %s", told.size(), told).isEqualTo(answer);
        told.add(answer);
        clock.advance(step.takes());
        steps++;
        conflicts += answer.toString().contains("Refused[") ? 1 : 0;
      }
      assertThat(whole(found)).isEqualTo(whole(expected));
    }
    histories++;
  }

  @Provide
  Arbitrary<List<StorageStep>> histories() {
    return StorageHistories.histories();
  }

  @AfterProperty
  void tell() {
    System.out.printf(
        Locale.ROOT,
        "proof storage-differential %s: %d histories, %d steps, %d of them with conflicts%n",
        getClass().getSimpleName(),
        histories,
        steps,
        conflicts);
  }

  /** {@return all that there is in a world} */
  private static List<Object> whole(StorageWorld world) {
    return world.storage().<List<Object>>transact(transaction -> {
      List<Object> all = new ArrayList<>();
      for (boolean first : new boolean[] {true, false}) {
        all.add(
            StorageHistories.pages(transaction, Query.of(world.workspace(first), SampleItem.KIND)));
        all.add(transaction.events(EventQuery.of(world.workspace(first))));
        for (String holder : List.of("slot", "Slot", "slot ")) {
          all.add(transaction.findHolder(world.workspace(first), holder));
        }
      }
      return all;
    });
  }
}
