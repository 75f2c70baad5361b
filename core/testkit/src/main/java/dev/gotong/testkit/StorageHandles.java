package dev.gotong.testkit;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Key;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Short words for what the contract does with storages. */
abstract class StorageHandles {
  static final WorkspaceId W = WorkspaceId.of("w");
  static final WorkspaceId OTHER = WorkspaceId.of("W");
  static final String QUEUE = "publish";
  static final Instant START = TestClock.START;
  private static final int MAX_PAGES = 1_000;

  /** The clock by which the leases of all handles run. */
  protected final TestClock clock = new TestClock();

  /**
   * {@return a new handle on the store of this test, as another process would have}
   *
   * <p>Called several times a test. The store is empty when the test starts, knows {@link StorageContract#KINDS}, and
   * its leases run on {@link #clock}. The contract closes the handles that it wants closed.
   */
  protected abstract Storage open();

  /** Tells how much was proved. Prints the line unless overridden. */
  protected void proved(String line) {
    System.out.println(line);
  }

  static Key<SampleNote> note(String id) {
    return SampleNote.key(W, id);
  }

  static Key<SampleItem> item(String id) {
    return SampleItem.key(W, id);
  }

  static Job job(String id) {
    return new Job(QUEUE, W, id);
  }

  /** {@return the changes that save a new note} */
  static Changes newNote(String id, String text) {
    return Changes.builder().save(note(id), 0, new SampleNote(text)).build();
  }

  static Changes schedule(Job job, Instant dueAt) {
    return jobs(new JobChange.Schedule(job, dueAt));
  }

  static Changes jobs(JobChange... changes) {
    return Changes.builder().addJobs(changes).build();
  }

  static void run(Storage storage, Consumer<Transaction> work) {
    storage.<Boolean>transact(transaction -> {
      work.accept(transaction);
      return true;
    });
  }

  static void write(Storage storage, Changes changes) {
    run(storage, transaction -> transaction.write(changes));
  }

  static <T> void save(Storage storage, Key<T> key, long expected, T value) {
    write(storage, Changes.builder().save(key, expected, value).build());
  }

  static <T> Optional<Versioned<T>> find(Storage storage, Key<T> key) {
    return storage.transact(transaction -> transaction.find(key));
  }

  static String textOf(Storage storage, String id) {
    return find(storage, note(id)).map(found -> found.value().text()).orElse("absent");
  }

  static Optional<String> holder(Storage storage, WorkspaceId workspace, String name) {
    return storage.transact(transaction -> transaction.findHolder(workspace, name));
  }

  static <T> Page<Versioned<T>> page(Storage storage, Query<T> query) {
    return storage.transact(transaction -> transaction.query(query));
  }

  /** {@return the ids of the values on all pages, in order} */
  static <T> List<String> ids(Storage storage, Query<T> query) {
    List<String> ids = new ArrayList<>();
    all(storage, query, () -> {}).forEach(found -> ids.add(found.key().id()));
    return ids;
  }

  /** {@return the values on all pages, in order} */
  static <T> List<Versioned<T>> all(Storage storage, Query<T> query, Runnable betweenPages) {
    List<Versioned<T>> all = new ArrayList<>();
    Query<T> ask = query;
    for (int pages = 0; pages < MAX_PAGES; pages++) {
      Page<Versioned<T>> page = page(storage, ask);
      all.addAll(page.items());
      if (page.next().isEmpty()) {
        return all;
      }
      ask = query.after(page.next().get());
      betweenPages.run();
    }
    throw new AssertionError("the pages of a query of " + query.kind() + " never end");
  }

  /** {@return the whole chain of a workspace, however long} */
  static List<StoredEvent> chain(Storage storage, WorkspaceId workspace) {
    List<StoredEvent> all = new ArrayList<>();
    List<StoredEvent> some;
    do {
      EventQuery next = EventQuery.of(workspace).after(all.size());
      some = storage.transact(transaction -> transaction.events(next));
      all.addAll(some);
    } while (!some.isEmpty());
    return all;
  }

  static List<Claim> claim(Storage storage, Instant now) {
    return claim(storage, now, ClaimRequest.MAX_LIMIT);
  }

  /** {@return jobs claimed for a minute} */
  static List<Claim> claim(Storage storage, Instant now, int limit) {
    ClaimRequest request = ClaimRequest.builder()
        .queue(QUEUE)
        .worker("worker")
        .now(now)
        .limit(limit)
        .build();
    return storage.transact(transaction -> transaction.claim(request));
  }
}
