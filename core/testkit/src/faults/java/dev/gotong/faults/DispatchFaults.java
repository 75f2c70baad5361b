package dev.gotong.faults;

import dev.gotong.calendar.Slot;
import dev.gotong.publishing.Plan;
import dev.gotong.publishing.TargetState.Rejected;
import dev.gotong.publishing.TargetState.Scheduled;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Storage;
import dev.gotong.spi.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a storage may do wrong that those who publish notice. */
final class DispatchFaults {
  private DispatchFaults() {}

  static List<Fault> all() {
    return Stream.of(time(), ClaimFaults.all(), changes(), values(), groups())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fault> time() {
    return List.of(
        Fault.ofHandle(
            "D1.1",
            "goes by the clock of leases when work is due",
            good -> new FaultyStorage(good) {
              @Override
              protected Transaction wrap(Transaction transaction) {
                return claiming(transaction, request -> request.withNow(good.now()));
              }
            }),
        Fault.ofHandle("D1.2", "tells next due times in seconds", good -> new FaultyStorage(good) {
          @Override
          public Optional<Instant> findNextDue(String queue) {
            return super.findNextDue(queue).map(at -> at.truncatedTo(ChronoUnit.SECONDS));
          }
        }),
        jobs(
            "D5.1",
            "postpones to whole seconds",
            change -> change instanceof JobChange.Postpone p
                ? Stream.of(
                    new JobChange.Postpone(p.claim(), p.dueAt().truncatedTo(ChronoUnit.SECONDS)))
                : Stream.of(change)),
        jobs(
            "D5.4",
            "postpones to no time at all",
            change -> change instanceof JobChange.Postpone p
                ? Stream.of(new JobChange.Postpone(p.claim(), Instant.EPOCH))
                : Stream.of(change)));
  }

  private static Transaction claiming(Transaction good, UnaryOperator<ClaimRequest> change) {
    return new FaultyTransaction(good) {
      @Override
      public List<Claim> claim(ClaimRequest request) {
        return super.claim(change.apply(request));
      }
    };
  }

  private static Fault jobs(
      String rule, String does, Function<JobChange, Stream<JobChange>> change) {
    return Fault.ofTransaction(rule, does, good -> new FaultyTransaction(good) {
      @Override
      public void write(Changes changes) {
        super.write(changes.withJobs(changes.jobs().stream().flatMap(change).toList()));
      }
    });
  }

  private static List<Fault> changes() {
    return List.of(
        jobs(
            "D2.2",
            "keeps what is done for the next day",
            change -> change instanceof JobChange.Complete c
                ? Stream.of(
                    new JobChange.Postpone(c.claim(), c.claim().dueAt().plus(Duration.ofDays(1))))
                : Stream.of(change)),
        jobs(
            "D4.5",
            "loses what is handed back",
            change -> change instanceof JobChange.Postpone ? Stream.of() : Stream.of(change)),
        jobs(
            "D5.2",
            "takes what is postponed for done",
            change -> change instanceof JobChange.Postpone p
                ? Stream.of(new JobChange.Complete(p.claim()))
                : Stream.of(change)),
        jobs(
            "D6.1",
            "ignores what is cancelled",
            change -> change instanceof JobChange.Cancel ? Stream.of() : Stream.of(change)),
        Fault.ofStore("D6.2", "does not move what is scheduled", () -> {
          Set<Job> known = ConcurrentHashMap.newKeySet();
          return good -> new FaultyTransaction(good) {
            @Override
            public void write(Changes changes) {
              super.write(changes.withJobs(changes.jobs().stream()
                  .filter(job -> !(job instanceof JobChange.Schedule) || known.add(job.job()))
                  .toList()));
            }
          };
        }),
        JobFaults.remembering(
            "D6.4",
            "cancels what is claimed, too",
            (change, claim) ->
                change instanceof JobChange.Cancel ? new JobChange.Complete(claim) : change));
  }

  private static List<Fault> values() {
    return List.of(
        ValueFaults.saving(
            "D5.5",
            "keeps what networks say in ASCII",
            value -> value instanceof Rejected r
                ? new Rejected(r.plan(), r.kind(), r.detail().replaceAll("[^\\x00-\\x7f]", "?"))
                : value),
        new Fault("D6.3", "reads from a replica that lags", LaggingReplica::handles),
        ValueFaults.changing(
            "D7.1",
            "has no place for holds",
            (t, changes) -> changes.withSaves(changes.saves().stream()
                .filter(save -> !save.key().kind().name().equals("hold"))
                .toList())),
        ValueFaults.changing(
            "D7.2",
            "does not guard what is absent",
            (t, changes) -> changes.withExpects(changes.expects().stream()
                .filter(expect -> expect.version() > 0)
                .toList())),
        ValueFaults.changing(
            "D7.3",
            "does not guard what is only read",
            (t, changes) -> changes.withExpects(List.of())),
        ValueFaults.saving(
            "D8.1",
            "keeps slots in seconds",
            value -> value instanceof Scheduled s
                ? new Scheduled(inSeconds(s.plan()), s.dueAt())
                : value),
        Fault.ofTransaction("D10.1", "folds the case of workspaces", FoldedWorkspaces::new));
  }

  private static Plan inSeconds(Plan plan) {
    Slot slot = plan.slot();
    return new Plan(
        Slot.of(slot.post(), slot.channel(), slot.at().truncatedTo(ChronoUnit.SECONDS)),
        plan.digest(),
        plan.attempts());
  }

  private static List<Fault> groups() {
    return List.of(
        Fault.ofHandle(
            "D3.1", "writes groups when it comes round to it", good -> new Late(good, false)),
        Fault.ofHandle(
            "D3.2", "tells of groups when it comes round to it", good -> new Late(good, true)),
        Fault.ofHandle(
            "D9.1", "stops a group at the first conflict", good -> new FaultyStorage(good) {
              @Override
              public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
                List<Optional<ConflictException>> conflicts = new ArrayList<>();
                for (Changes each : changes) {
                  boolean stopped = conflicts.stream().anyMatch(Optional::isPresent);
                  conflicts.add(stopped ? Optional.empty() : findConflict(List.of(each)));
                }
                return conflicts;
              }
            }));
  }

  /** Answers group commits at once, and writes them, or the events in them, before it is used again. */
  private static final class Late extends FaultyStorage {
    private final boolean events;
    private final List<Changes> late = new ArrayList<>();

    Late(Storage good, boolean events) {
      super(good);
      this.events = events;
    }

    private void catchUp() {
      List<Changes> now = List.copyOf(late);
      late.clear();
      now.forEach(each -> findConflict(List.of(each)));
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      if (!late.isEmpty()) {
        catchUp();
      }
      return super.<T>transact(work);
    }

    @Override
    public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
      if (!events) {
        late.addAll(changes);
        return Collections.nCopies(changes.size(), Optional.empty());
      }
      List<Optional<ConflictException>> conflicts = new ArrayList<>();
      for (Changes each : changes) {
        Optional<ConflictException> conflict = findConflict(List.of(each.withEvents(List.of())));
        if (conflict.isEmpty() && !each.events().isEmpty()) {
          late.add(Changes.builder().addAllEvents(each.events()).build());
        }
        conflicts.add(conflict);
      }
      return conflicts;
    }
  }
}
