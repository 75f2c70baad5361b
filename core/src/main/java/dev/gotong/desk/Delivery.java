package dev.gotong.desk;

import dev.gotong.notice.DeliveryOutcome;
import dev.gotong.notice.DeliveryOutcome.Delivered;
import dev.gotong.notice.DeliveryOutcome.Failed;
import dev.gotong.notice.LetterCommand.GiveUp;
import dev.gotong.notice.Letters;
import dev.gotong.notice.Notice;
import dev.gotong.notice.Slip;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Key;
import dev.gotong.spi.Notifier;
import dev.gotong.spi.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One round of telling people: claim what is due, deliver each notice, and write what came of it as the answers come, many in
 * one commit. No transaction is open while somebody is told.
 */
final class Delivery {
  /** So long nobody else delivers what was claimed, on the clock of the storage. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** What was not begun so long after its claim is handed back: another might take it on before it is done. */
  private static final Duration STALE = Duration.ofSeconds(10);

  /** No receiver puts off longer than that. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final Runner runner;
  private final Notifier notifier;
  private final String worker;

  Delivery(Runner runner, Notifier notifier, String worker) {
    this.runner = runner;
    this.notifier = notifier;
    this.worker = worker;
  }

  int deliverDue(Executor threads, int atOnce, Consumer<Error> broken) {
    Instant begun = runner.now();
    ClaimRequest request = ClaimRequest.builder()
        .queue(Outbox.QUEUE)
        .worker(worker)
        .now(begun)
        .limit(atOnce)
        .lease(LEASE)
        .build();
    List<Claim> claims = runner.storage().transact(transaction -> transaction.claim(request));
    if (claims.isEmpty()) {
      return 0;
    }
    Map<Claim, Notice> notices = runner.storage().transact(t -> read(t, claims));
    List<Calls.Call<Optional<DeliveryOutcome>>> calls = claims.stream()
        .map(claim -> new Calls.Call<Optional<DeliveryOutcome>>(
            claim,
            () -> deliver(Optional.ofNullable(notices.get(claim)), begun),
            why -> Optional.of(Failed.of(Calls.detail(why)))))
        .toList();
    new Calls<Optional<DeliveryOutcome>>(threads, LEASE)
        .run(calls, this::conclude)
        .forEach(broken);
    return claims.size();
  }

  private static Map<Claim, Notice> read(Transaction transaction, List<Claim> claims) {
    Map<Key<Slip>, Notice> found = new HashMap<>();
    transaction
        .findAll(claims.stream().map(Delivery::key).toList())
        .forEach(value -> found.put(value.key(), value.value().notice()));
    Map<Claim, Notice> notices = new HashMap<>();
    claims.forEach(
        claim -> Optional.ofNullable(found.get(key(claim))).ifPresent(n -> notices.put(claim, n)));
    return notices;
  }

  private static Key<Slip> key(Claim claim) {
    return Key.of(claim.job().workspace(), Kinds.NOTICES, claim.job().id());
  }

  /** Empty if it was not begun. A notice that the host has taken out of the storage needs no delivery. */
  private Optional<DeliveryOutcome> deliver(Optional<Notice> notice, Instant begun) {
    if (notice.isEmpty()) {
      return Optional.of(new Delivered());
    }
    return runner.now().isAfter(begun.plus(STALE))
        ? Optional.empty()
        : Optional.of(Objects.requireNonNull(notifier.deliver(notice.get()), "a notifier answers"));
  }

  /** What meets a conflict was taken over: whoever has it now writes what comes of it. */
  private void conclude(List<Calls.Answer<Optional<DeliveryOutcome>>> answers) {
    List<Changes> outcomes = runner
        .storage()
        .transact(transaction -> answers.stream()
            .map(answer -> conclude(transaction, answer.claim(), answer.result()))
            .toList());
    runner.storage().commitEach(outcomes);
  }

  private Changes conclude(
      Transaction transaction, Claim claim, Optional<DeliveryOutcome> outcome) {
    if (outcome.isEmpty()) {
      return change(new JobChange.Postpone(claim, runner.now()));
    }
    return outcome
        .get()
        .match(
            delivered -> change(new JobChange.Complete(claim)),
            failed -> fail(transaction, claim, failed.detail(), failed.notBefore(), false),
            nobody -> fail(transaction, claim, nobody.detail(), Optional.empty(), true));
  }

  private Changes fail(
      Transaction transaction,
      Claim claim,
      String why,
      Optional<Instant> notBefore,
      boolean atOnce) {
    Sitting sitting = runner.sitting(transaction, runner.automation(claim.job().workspace()));
    String id = claim.job().id();
    Instant now = sitting.now();
    Optional<Slip> written = sitting.find(Kinds.NOTICES, id);
    if (written.isEmpty()) { // the host has taken it out
      return change(new JobChange.Complete(claim));
    }
    Slip slip = written.get().failed(now);
    sitting.put(Kinds.NOTICES, id, slip);
    if (atOnce || Letters.isHopeless(slip, now)) {
      sitting.decide(Kinds.LETTERS, id, new GiveUp(slip.failures(), why), now);
      sitting.change(new JobChange.Complete(claim));
    } else {
      Instant next = now.plus(Letters.waitAfter(slip));
      Instant last = now.plus(LONGEST_WAIT);
      Instant asked = notBefore.filter(next::isBefore).orElse(next);
      sitting.change(new JobChange.Postpone(claim, asked.isAfter(last) ? last : asked));
    }
    return sitting.changes();
  }

  private static Changes change(JobChange job) {
    return Changes.builder().addJobs(job).build();
  }
}
