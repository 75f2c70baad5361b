package dev.gotong.desk;

import com.google.common.collect.Lists;
import dev.gotong.base.NetworkId;
import dev.gotong.publishing.TargetCommand;
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
import java.util.function.Consumer;

/**
 * One round of publishing: claim what is due, put every attempt on record in one commit, call the networks, and write
 * the outcomes as they come, many in one commit. No transaction is open while a network is called.
 */
final class Dispatch {
  /** So long nobody else takes on what was begun, on the clock of the storage. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** What met a conflict is decided again so often in all; then it is left to whoever claims it next. */
  private static final int ROUNDS = 10;

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

  /**
   * Takes on what is due.
   *
   * @param broken hears with what errors calls ended, once all answers are written
   * @return how many pieces of work
   */
  int runDue(Executor threads, int atOnce, Consumer<Error> broken) {
    List<Claim> claims =
        runner.storage().transact(transaction -> transaction.claim(request(atOnce)));
    if (claims.isEmpty()) {
      return 0;
    }
    List<Calls.Call<TargetCommand>> calls =
        begin(claims).stream().flatMap(step -> step.call().stream()).toList();
    new Calls<TargetCommand>(threads, LEASE).run(calls, this::conclude).forEach(broken);
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

  /**
   * Puts attempts on record; answers with what is held now. Channels of one post guard each other, so that of those that come
   * together all but one are decided again; what still conflicts in the end is handed back.
   */
  private List<Begun> begin(List<Claim> claims) {
    List<Begun> held = new ArrayList<>();
    List<Claim> open = claims;
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      open = record(prepare(open), held);
    }
    Instant now = runner.now();
    runner
        .storage()
        .commitEach(open.stream()
            .map(claim ->
                Changes.builder().addJobs(new JobChange.Postpone(claim, now)).build())
            .toList());
    return held;
  }

  private List<Begun> prepare(List<Claim> claims) {
    List<Begun> steps = runner.storage().transact(transaction -> {
      ReadAhead ahead = ReadAhead.forTargets(transaction, claims);
      return claims.stream().map(claim -> beginning.prepare(ahead, claim)).toList();
    });
    Instant leaseUntil = runner.storage().now().plus(LEASE); // read after the attempt was dated
    return steps.stream().map(step -> step.leasedUntil(leaseUntil)).toList();
  }

  /** Writes the first changes, adds what is held to {@code held}, and answers with the claims that are to be decided again. */
  private List<Claim> record(List<Begun> steps, List<Begun> held) {
    List<Begun> writing =
        steps.stream().filter(step -> step.first().isPresent()).toList();
    List<Optional<ConflictException>> conflicts = runner
        .storage()
        .commitEach(writing.stream().flatMap(step -> step.first().stream()).toList());
    steps.stream().filter(step -> step.first().isEmpty()).forEach(held::add);
    List<Claim> again = new ArrayList<>();
    for (int i = 0; i < writing.size(); i++) {
      if (conflicts.get(i).isEmpty()) {
        held.add(writing.get(i));
      } else if (conflicts.get(i).get() instanceof StaleVersionException) {
        again.add(writing.get(i).claim());
      }
    }
    return again;
  }

  /** Writes what follows from those answers, and decides again where somebody else was first. */
  private void conclude(List<Calls.Answer<TargetCommand>> answers) {
    List<Calls.Answer<TargetCommand>> open = answers;
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      List<Calls.Answer<TargetCommand>> now = open;
      List<Changes> outcomes = runner.storage().transact(transaction -> {
        ReadAhead ahead =
            ReadAhead.forOutcomes(transaction, Lists.transform(now, Calls.Answer::claim));
        return now.stream()
            .map(answer -> conclusion.conclude(ahead, answer.claim(), answer.result()))
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
