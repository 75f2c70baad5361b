package dev.gotong.fire;

import dev.gotong.approval.ApprovalState;
import dev.gotong.calendar.HoldState;
import dev.gotong.faults.Fault;
import dev.gotong.faults.FaultyStorage;
import dev.gotong.faults.FaultyTransaction;
import dev.gotong.faults.JobFaults;
import dev.gotong.faults.StorageFaults;
import dev.gotong.faults.ValueFaults;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.NewEvent;
import dev.gotong.spi.Save;
import dev.gotong.spi.Storage;
import dev.gotong.spi.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What might be wrong in a storage, or in a desk as the storage sees it. */
final class Bugs {
  /**
   * Faults of a storage that people and workers notice. What is not among them only the contract notices: a desk asks
   * once more whether a slot has come, and writes nothing about a job that it does not hold.
   */
  private static final Set<String> NOTICED = Set.of(
      "claims what is leased",
      "does not grow the fence",
      "lets a stale save through",
      "ignores what is expected",
      "remembers what a handle has read",
      "keeps the events of a set that conflicts",
      "stops at the first conflict");

  /** What takes hundreds of histories to be noticed. */
  private static final Set<String> RARE = Set.of(
      "a hold is not guarded", "a lease lasts an instant", "a storage ignores what is expected");

  private Bugs() {}

  /** Those that are noticed soon. */
  static List<Bug> quick() {
    return all().stream().filter(bug -> !RARE.contains(bug.does())).toList();
  }

  static List<Bug> all() {
    return Stream.of(ofStorages(), ofDesks(), ofDispatch(), PublisherBugs.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Bug> ofStorages() {
    return Stream.of(JobFaults.all(), ValueFaults.all(), StorageFaults.all())
        .flatMap(List::stream)
        .filter(fault -> NOTICED.contains(fault.does()))
        .map(fault -> bug("a storage " + fault.does(), fault))
        .toList();
  }

  private static List<Bug> ofDesks() {
    return List.of(
        writing("a hold is not guarded", c -> unguarded(c, "hold")),
        writing("a receipt is not kept", c -> unsaved(c, s -> is(s, "receipt"))),
        writing("a hold is told and not kept", c -> unsaved(c, HoldState.Held.class)),
        writing("a slot does not follow the text", c -> onEdit(c, "target")),
        writing("what is taken back stays", c -> unsaved(c, TargetState.Unscheduled.class)),
        writing("what is missed is told and not kept", c -> unsaved(c, TargetState.Missed.class)),
        writing("a slot makes no job", c -> without(c, JobChange.Schedule.class)),
        writing("what is done stays due", c -> without(c, JobChange.Complete.class)),
        writing("events are told in reverse", c -> {
          List<NewEvent> events = new ArrayList<>(c.events());
          Collections.reverse(events);
          return c.withEvents(events);
        }),
        writing("a second try is not told", c -> untold(c, TargetEvent.HandedBack.class)),
        writing("what is lost is tried again", Bugs::blindRetry),
        writing("a lost approval counts on", Bugs::approvedForGood));
  }

  private static List<Bug> ofDispatch() {
    return List.of(
        of("a worker goes on after a conflict", good -> new FaultyStorage(good) {
          @Override
          public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
            return Collections.nCopies(super.commitEach(changes).size(), Optional.empty());
          }
        }),
        of("the network is called before the record", good -> new FaultyStorage(good) {
          @Override
          public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
            boolean begins = changes.stream()
                .flatMap(each -> each.events().stream())
                .anyMatch(event -> event.recorded().event() instanceof TargetEvent.Begun);
            return begins
                ? Collections.nCopies(changes.size(), Optional.empty())
                : super.commitEach(changes);
          }
        }),
        ofTransaction("a lease lasts an instant", good -> new FaultyTransaction(good) {
          @Override
          public List<Claim> claim(ClaimRequest request) {
            return super.claim(request.withLease(Duration.ofNanos(1_000)));
          }

          @Override
          public void write(Changes changes) {
            super.write(without(changes, JobChange.Extend.class));
          }
        }),
        ofTransaction("a lease never ends", good -> new FaultyTransaction(good) {
          @Override
          public List<Claim> claim(ClaimRequest request) {
            return super.claim(request.withLease(Duration.ofDays(36_500)));
          }
        }),
        of("nobody wakes up for what was begun", good -> new FaultyStorage(good) {
          @Override
          public Optional<Instant> findNextDue(String queue) {
            return super.findNextDue(queue).filter(due -> due.isAfter(now()));
          }
        }));
  }

  private static Bug of(String does, Function<Storage, Storage> breaking) {
    return bug(does, Fault.ofHandle("", does, breaking));
  }

  private static Bug ofTransaction(String does, UnaryOperator<Transaction> breaking) {
    return bug(does, Fault.ofTransaction("", does, breaking));
  }

  private static Bug bug(String does, Fault fault) {
    return new Bug(does, store -> fault.breaking().apply(store::another), UnaryOperator.identity());
  }

  private static Bug writing(String does, UnaryOperator<Changes> change) {
    return ofTransaction(does, good -> new FaultyTransaction(good) {
      @Override
      public void write(Changes changes) {
        super.write(change.apply(changes));
      }
    });
  }

  private static Changes unguarded(Changes changes, String kind) {
    return changes.withExpects(changes.expects().stream()
        .filter(expect -> !expect.key().kind().name().equals(kind))
        .toList());
  }

  private static Changes unsaved(Changes changes, Predicate<Save<?>> which) {
    return changes.withSaves(changes.saves().stream().filter(which.negate()).toList());
  }

  private static Changes unsaved(Changes changes, Class<?> state) {
    return unsaved(changes, save -> state.isInstance(save.value()));
  }

  private static boolean is(Save<?> save, String kind) {
    return save.key().kind().name().equals(kind);
  }

  /** What an edit of a post does to something else is forgotten. */
  private static Changes onEdit(Changes changes, String kind) {
    boolean edit = changes.saves().stream().anyMatch(save -> is(save, "post"));
    return edit ? unsaved(changes, save -> is(save, kind)) : changes;
  }

  private static Changes without(Changes changes, Class<? extends JobChange> which) {
    return changes.withJobs(
        changes.jobs().stream().filter(job -> !which.isInstance(job)).toList());
  }

  private static Changes untold(Changes changes, Class<?> which) {
    return changes.withEvents(changes.events().stream()
        .filter(event -> !which.isInstance(event.recorded().event()))
        .toList());
  }

  private static Changes blindRetry(Changes changes) {
    return replacing(
        changes,
        value -> value instanceof TargetState.Unclear unclear
            ? new TargetState.Scheduled(unclear.plan(), unclear.attempt().at())
            : value);
  }

  private static Changes approvedForGood(Changes changes) {
    return changes.events().stream()
            .anyMatch(event -> event.recorded().event().code().equals("approval.lost"))
        ? unsaved(changes, save -> save.value() instanceof ApprovalState)
        : changes;
  }

  private static Changes replacing(Changes changes, UnaryOperator<Object> by) {
    List<Save<?>> saves = new ArrayList<>();
    changes.saves().forEach(save -> saves.add(replaced(save, by)));
    return changes.withSaves(saves);
  }

  private static <T> Save<T> replaced(Save<T> save, UnaryOperator<Object> by) {
    return new Save<>(
        save.key(), save.expected(), save.key().kind().type().cast(by.apply(save.value())));
  }
}
