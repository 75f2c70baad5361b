package dev.gotong.faults;

import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a storage may do wrong with claims that those who publish notice. */
final class ClaimFaults {
  private static final Duration NEVER = Duration.ofDays(36_500);

  private ClaimFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.ofTransaction("D1.3", "claims by name", good -> new FaultyTransaction(good) {
          @Override
          public List<Claim> claim(ClaimRequest request) {
            List<Claim> all =
                new ArrayList<>(super.claim(request.withLimit(ClaimRequest.MAX_LIMIT)));
            all.sort(Comparator.comparing(claim -> claim.job().id()));
            while (all.size() > request.limit()) {
              Claim last = all.remove(all.size() - 1);
              super.write(Changes.builder()
                  .addJobs(new JobChange.Postpone(last, last.dueAt()))
                  .build());
            }
            return all;
          }
        }),
        Fault.ofStore("D2.1", "gives what one worker holds to one more", () -> {
          Map<Job, Claim> held = new ConcurrentHashMap<>();
          return good -> new FaultyTransaction(good) {
            @Override
            public List<Claim> claim(ClaimRequest request) {
              List<Claim> claims = super.claim(request);
              claims.forEach(claim -> held.put(claim.job(), claim));
              return claims.isEmpty()
                  ? held.keySet().stream()
                      .flatMap(job -> Stream.ofNullable(held.remove(job)))
                      .toList()
                  : claims;
            }
          };
        }),
        Fault.ofTransaction(
            "D2.3", "has leases of an instant", good -> new FaultyTransaction(good) {
              @Override
              public List<Claim> claim(ClaimRequest request) {
                return super.claim(request.withLease(Duration.ofNanos(1_000)));
              }

              @Override
              public void write(Changes changes) {
                super.write(without(changes, JobChange.Extend.class));
              }
            }),
        Fault.ofTransaction(
            "D4.1", "has leases that never end", good -> new FaultyTransaction(good) {
              @Override
              public List<Claim> claim(ClaimRequest request) {
                return super.claim(request.withLease(NEVER));
              }

              @Override
              public void write(Changes changes) {
                super.write(without(changes, JobChange.Extend.class));
              }
            }),
        Fault.ofTransaction(
            "D4.2", "forgets work once it is claimed", good -> new FaultyTransaction(good) {
              @Override
              public List<Claim> claim(ClaimRequest request) {
                List<Claim> claims = super.claim(request);
                claims.forEach(claim -> super.write(
                    Changes.builder().addJobs(new JobChange.Complete(claim)).build()));
                return claims;
              }
            }),
        JobFaults.fixedFence("D4.3", "gives every claim the same fence"),
        JobFaults.fixedFence("D5.3", "starts fences again"),
        Fault.ofStore("D4.4", "ends leases by the clock of whoever claims", OverrunLeases::of));
  }

  private static Changes without(Changes changes, Class<? extends JobChange> which) {
    return changes.withJobs(
        changes.jobs().stream().filter(job -> !which.isInstance(job)).toList());
  }

  /** Takes over what is leased as soon as the clock of the desk says so. */
  private static final class OverrunLeases extends FaultyTransaction {
    private final Map<Job, Claim> held;

    private OverrunLeases(Transaction good, Map<Job, Claim> held) {
      super(good);
      this.held = held;
    }

    static UnaryOperator<Transaction> of() {
      Map<Job, Claim> held = new ConcurrentHashMap<>();
      return good -> new OverrunLeases(good, held);
    }

    @Override
    public List<Claim> claim(ClaimRequest request) {
      for (Claim claim : List.copyOf(held.values())) {
        if (!claim.leaseUntil().isAfter(request.now())) {
          held.remove(claim.job());
          super.write(Changes.builder()
              .addJobs(new JobChange.Postpone(claim, claim.dueAt()))
              .build());
        }
      }
      List<Claim> claims = super.claim(request);
      claims.forEach(claim -> held.put(claim.job(), claim));
      return claims;
    }

    @Override
    public void write(Changes changes) {
      super.write(changes);
      for (JobChange change : changes.jobs()) {
        if (!(change instanceof JobChange.Extend)) {
          held.remove(change.job());
        }
      }
    }
  }
}
