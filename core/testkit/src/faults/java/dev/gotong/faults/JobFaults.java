package dev.gotong.faults;

import com.google.common.collect.Lists;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** What a storage may do wrong with due work. */
public final class JobFaults {
  private JobFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.ofTransaction("S14.3", "claims what is leased", good -> new FaultyTransaction(good) {
          @Override
          public List<Claim> claim(ClaimRequest request) {
            List<Claim> claims = super.claim(request);
            claims.forEach(claim -> super.write(Changes.builder()
                .addJobs(new JobChange.Postpone(claim, claim.dueAt()))
                .build()));
            return claims;
          }
        }),
        Fault.ofTransaction(
            "S14.1", "claims the latest first", good -> new FaultyTransaction(good) {
              @Override
              public List<Claim> claim(ClaimRequest request) {
                return Lists.reverse(super.claim(request));
              }
            }),
        Fault.ofTransaction("S14.2", "claims a second early", good -> new FaultyTransaction(good) {
          @Override
          public List<Claim> claim(ClaimRequest request) {
            return super.claim(request.withNow(request.now().plusSeconds(1)));
          }
        }),
        fixedFence("S15.1", "does not grow the fence"),
        remembering("S15.1", "accepts an old fence", JobFaults::finishing),
        Fault.ofTransaction(
            "S15.2", "does not extend a lease", good -> new FaultyTransaction(good) {
              @Override
              public void write(Changes changes) {
                super.write(changes.withJobs(changes.jobs().stream()
                    .filter(job -> !(job instanceof JobChange.Extend))
                    .toList()));
              }
            }),
        remembering(
            "S16.1",
            "moves what is claimed",
            (change, claim) -> change instanceof JobChange.Schedule move
                ? new JobChange.Postpone(claim, move.dueAt())
                : change),
        remembering(
            "S16.1",
            "cancels what is claimed",
            (change, claim) ->
                change instanceof JobChange.Cancel ? new JobChange.Complete(claim) : change));
  }

  static Fault fixedFence(String rule, String does) {
    return Fault.ofStore(rule, does, () -> {
      Map<Job, Claim> latest = new ConcurrentHashMap<>();
      return good -> new Remembering(good, latest, JobFaults::finishing) {
        @Override
        public List<Claim> claim(ClaimRequest request) {
          return super.claim(request).stream()
              .map(claim -> new Claim(claim.job(), claim.dueAt(), 1, claim.leaseUntil()))
              .toList();
        }
      };
    });
  }

  static Fault remembering(
      String rule, String does, BiFunction<JobChange, Claim, JobChange> change) {
    return Fault.ofStore(rule, does, () -> {
      Map<Job, Claim> latest = new ConcurrentHashMap<>();
      return good -> new Remembering(good, latest, change);
    });
  }

  private static JobChange finishing(JobChange change, Claim latest) {
    return change.match(
        schedule -> change,
        cancel -> change,
        complete -> new JobChange.Complete(latest),
        postpone -> new JobChange.Postpone(latest, postpone.dueAt()),
        extend -> new JobChange.Extend(latest, extend.leaseUntil()));
  }

  /** Knows the latest claim of each job, and does something wrong with it. */
  private static class Remembering extends FaultyTransaction {
    private final Map<Job, Claim> latest;
    private final BiFunction<JobChange, Claim, JobChange> change;

    Remembering(
        Transaction good, Map<Job, Claim> latest, BiFunction<JobChange, Claim, JobChange> change) {
      super(good);
      this.latest = latest;
      this.change = change;
    }

    @Override
    public List<Claim> claim(ClaimRequest request) {
      List<Claim> claims = super.claim(request);
      claims.forEach(claim -> latest.put(claim.job(), claim));
      return claims;
    }

    @Override
    public void write(Changes changes) {
      super.write(changes.withJobs(changes.jobs().stream().map(this::changed).toList()));
    }

    private JobChange changed(JobChange each) {
      return Optional.ofNullable(latest.get(each.job()))
          .map(claim -> change.apply(each, claim))
          .orElse(each);
    }
  }
}
