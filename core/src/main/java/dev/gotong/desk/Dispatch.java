package dev.gotong.desk;

import com.google.common.collect.Lists;
import dev.gotong.base.NetworkId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Publisher;
import dev.gotong.spi.StaleVersionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * One round of publishing: claim what is due, put every attempt on record in one commit, call the networks, and write
 * the outcomes as they come, many in one commit. No transaction is open while a network is called.
 */
final class Dispatch {
  /** So long nobody else takes on what was begun, on the clock of the storage. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** An outcome whose commit met a conflict is decided again so often; then whoever claims it next looks for it. */
  private static final int ROUNDS = 5;

  private final Runner runner;
  private final Beginning beginning;
  private final Conclusion conclusion;
  private final String worker;

  Dispatch(Runner runner, Reviews reviews, Map<NetworkId, Publisher> publishers, String worker) {
    this.runner = runner;
    this.beginning = new Beginning(runner, reviews, publishers);
    this.conclusion = new Conclusion(runner, reviews, publishers);
    this.worker = worker;
  }

  int runDue(Executor threads, int atOnce) {
    List<Claim> claims =
        runner.storage().transact(transaction -> transaction.claim(request(atOnce)));
    if (claims.isEmpty()) {
      return 0;
    }
    Instant leaseUntil = runner.storage().now().plus(LEASE);
    List<Begun> steps = runner.storage().transact(transaction -> {
      ReadAhead ahead = ReadAhead.forTargets(transaction, claims);
      return claims.stream()
          .map(claim -> beginning.prepare(ahead, claim, leaseUntil))
          .toList();
    });
    new Calls(threads, LEASE).run(commit(steps), this::conclude);
    return claims.size();
  }

  private ClaimRequest request(int atOnce) {
    return ClaimRequest.builder()
        .queue(Targeting.QUEUE)
        .worker(worker)
        .now(runner.now())
        .limit(atOnce)
        .lease(LEASE)
        .build();
  }

  /** Writes the first changes, hands back what conflicts, and returns the steps that go on. */
  private List<Begun> commit(List<Begun> steps) {
    List<Begun> writing =
        steps.stream().filter(step -> step.first().isPresent()).toList();
    List<Optional<ConflictException>> conflicts = runner
        .storage()
        .commitEach(writing.stream().flatMap(step -> step.first().stream()).toList());
    List<Begun> going =
        new ArrayList<>(steps.stream().filter(step -> step.first().isEmpty()).toList());
    List<Changes> back = new ArrayList<>();
    for (int i = 0; i < writing.size(); i++) {
      if (conflicts.get(i).isEmpty()) {
        going.add(writing.get(i));
      } else {
        JobChange again = new JobChange.Postpone(writing.get(i).claim(), runner.now());
        back.add(Changes.builder().addJobs(again).build());
      }
    }
    runner.storage().commitEach(back);
    return going;
  }

  /** Writes what follows from those answers, and decides again where somebody else was first. */
  private void conclude(List<Calls.Answer> answers) {
    List<Calls.Answer> open = answers;
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      List<Calls.Answer> now = open;
      List<Changes> outcomes = runner.storage().transact(transaction -> {
        ReadAhead ahead =
            ReadAhead.forTargets(transaction, Lists.transform(now, Calls.Answer::claim));
        return now.stream()
            .map(answer -> conclusion.conclude(ahead, answer.claim(), answer.command()))
            .toList();
      });
      List<Optional<ConflictException>> conflicts = runner.storage().commitEach(outcomes);
      open = new ArrayList<>();
      for (int i = 0; i < now.size(); i++) { // a lost lease stays lost: the next claim settles it
        if (conflicts.get(i).filter(StaleVersionException.class::isInstance).isPresent()) {
          open.add(now.get(i));
        }
      }
    }
  }
}
