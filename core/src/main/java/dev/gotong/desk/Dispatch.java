package dev.gotong.desk;

import dev.gotong.approval.CourseCommand.NoteDispatch;
import dev.gotong.approval.Round;
import dev.gotong.base.Decision;
import dev.gotong.base.NetworkId;
import dev.gotong.calendar.Slot;
import dev.gotong.network.Channel;
import dev.gotong.post.Message;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.Permit;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.publishing.PublishingFacts;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.publishing.TargetState;
import dev.gotong.publishing.Targets;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import dev.gotong.spi.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One round of publishing: claim what is due, put every attempt on record in one commit, call the networks, and write
 * the outcomes in another. No transaction is open while a network is called.
 */
final class Dispatch {
  private static final int BATCH = 50;

  /** What was not sent so long after its attempt was recorded is handed back: a hold may have been placed meanwhile. */
  private static final Duration STALE = Duration.ofSeconds(1);

  /** So long nobody else takes on what was begun, on the clock of the storage. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** So long a lost answer is looked for; then it waits for a person. */
  private static final Duration LOOK_UNTIL = Duration.ofDays(7);

  private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

  private final Runner runner;
  private final Reviews reviews;
  private final Map<NetworkId, Publisher> publishers;
  private final String worker;

  Dispatch(Runner runner, Reviews reviews, Map<NetworkId, Publisher> publishers, String worker) {
    this.runner = runner;
    this.reviews = reviews;
    this.publishers = publishers;
    this.worker = worker;
  }

  /**
   * What is to be done with a claim.
   *
   * @param claim the claim
   * @param first what is written before any network is called
   * @param call calls the network, and says what follows; empty if there is nothing to call
   */
  private record Step(Claim claim, Optional<Changes> first, Optional<Call> call) {}

  /** Calls a network; answers with the command that tells the target what it said. */
  private interface Call {
    TargetCommand run();
  }

  int runDue() {
    List<Claim> claims = runner.storage().transact(transaction -> transaction.claim(request()));
    Instant leaseUntil = runner.storage().now().plus(LEASE);
    List<Step> steps = runner
        .storage()
        .transact(transaction -> claims.stream()
            .map(claim -> prepare(transaction, claim, leaseUntil))
            .toList());
    List<Step> begun = commit(steps);
    List<Changes> outcomes = new ArrayList<>();
    for (Step step : begun) {
      if (step.call().isPresent()) {
        TargetCommand answer = step.call().get().run();
        outcomes.add(runner.storage().transact(t -> conclude(t, step.claim(), answer)));
      }
    }
    runner
        .storage()
        .commitEach(outcomes); // one that conflicts lost its lease: the next claim settles it
    return claims.size();
  }

  private ClaimRequest request() {
    return ClaimRequest.builder()
        .queue(Targeting.QUEUE)
        .worker(worker)
        .now(runner.now())
        .limit(BATCH)
        .build();
  }

  /** Writes the first changes, hands back what conflicts, and returns the steps that go on. */
  private List<Step> commit(List<Step> steps) {
    List<Step> writing = steps.stream().filter(step -> step.first().isPresent()).toList();
    List<Optional<ConflictException>> conflicts = runner
        .storage()
        .commitEach(writing.stream().flatMap(step -> step.first().stream()).toList());
    List<Step> going =
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

  private Step prepare(Transaction transaction, Claim claim, Instant leaseUntil) {
    Sitting sitting = runner.sitting(transaction, runner.automation(claim.job().workspace()));
    TargetState state = sitting.state(Kinds.TARGETS, claim.job().id());
    return state.match(
        unscheduled -> done(claim),
        scheduled -> begin(sitting, claim, scheduled, leaseUntil),
        flight -> look(sitting, claim, flight),
        published -> done(claim),
        rejected -> done(claim),
        unclear -> look(sitting, claim, unclear),
        missed -> done(claim));
  }

  private static Step done(Claim claim) {
    Changes changes = Changes.builder().addJobs(new JobChange.Complete(claim)).build();
    return new Step(claim, Optional.of(changes), Optional.empty());
  }

  private Step begin(
      Sitting sitting, Claim claim, TargetState.Scheduled scheduled, Instant leaseUntil) {
    String id = claim.job().id();
    PublishingFacts facts = Targeting.facts(sitting)
        .withBar(Clearance.findBar(sitting, scheduled.plan(), publishers.keySet(), reviews));
    Decision<?> decision =
        sitting.decide(Kinds.TARGETS, id, new TargetCommand.Begin(claim.fence()), facts);
    TargetState after = sitting.state(Kinds.TARGETS, id);
    Optional<Permit> permit = Targets.findPermit(sitting.workspace(), after, facts.policy());
    if (permit.isPresent()) {
      Message message = Clearance.message(sitting, scheduled.plan()).orElseThrow();
      PublishRequest request =
          new PublishRequest(permit.get(), message, scheduled.plan().attempts() + 1);
      Publisher publisher = publisher(sitting, after).orElseThrow();
      Instant begun = sitting.now();
      sitting.change(
          new JobChange.Extend(claim, leaseUntil)); // nobody looks for it before it is sent
      return new Step(
          claim,
          Optional.of(sitting.changes()),
          Optional.of(() -> send(publisher, request, begun)));
    }
    sitting.change(
        decision instanceof Decision.Refused<?>
            ? new JobChange.Postpone(claim, scheduled.dueAt())
            : new JobChange.Complete(claim));
    return new Step(claim, Optional.of(sitting.changes()), Optional.empty());
  }

  private TargetCommand send(Publisher publisher, PublishRequest request, Instant begun) {
    long fence = request.permit().fence();
    Instant now = runner.now();
    if (now.isAfter(begun.plus(STALE))) {
      return new TargetCommand.HandBack(fence, "it took too long until it could be sent");
    }
    if (now.isBefore(request.permit().notBefore())) {
      return new TargetCommand.HandBack(fence, "the clock went back before its slot");
    }
    try {
      return new TargetCommand.Report(fence, publisher.publish(request));
    } catch (RuntimeException e) {
      return new TargetCommand.Report(fence, new PublishOutcome.Unknown(detail(e)));
    }
  }

  private Step look(Sitting sitting, Claim claim, TargetState state) {
    Optional<Permit> permit = state
        .findPlan()
        .flatMap(plan -> state
            .findAttempt()
            .flatMap(attempt -> Targets.findPermit(
                sitting.workspace(),
                new TargetState.InFlight(plan, attempt),
                Targeting.facts(sitting).policy())));
    Optional<Publisher> publisher = publisher(sitting, state);
    return new Step(
        claim,
        Optional.empty(),
        Optional.of(() -> new TargetCommand.Settle(publisher
            .map(known -> find(known, permit.orElseThrow()))
            .orElseGet(() -> new Lookup.Hidden("nothing publishes on that channel any more")))));
  }

  private static Lookup find(Publisher publisher, Permit permit) {
    try {
      return publisher.find(permit.channel(), permit.key());
    } catch (RuntimeException e) {
      return new Lookup.Hidden(detail(e));
    }
  }

  private static String detail(RuntimeException e) {
    String text = e.toString();
    return text.substring(0, Math.min(text.length(), 1_000));
  }

  /** Tells the target what the network said, and says when there is something to do about it again. */
  private Changes conclude(Transaction transaction, Claim claim, TargetCommand answer) {
    Sitting sitting = runner.sitting(transaction, runner.automation(claim.job().workspace()));
    sitting.decide(Kinds.TARGETS, claim.job().id(), answer, Targeting.facts(sitting));
    TargetState after = sitting.state(Kinds.TARGETS, claim.job().id());
    if (after instanceof TargetState.Published || after instanceof TargetState.Rejected) {
      noteDispatch(sitting, after.findPlan().orElseThrow().slot());
    }
    sitting.change(after.match(
        unscheduled -> new JobChange.Complete(claim),
        scheduled -> new JobChange.Postpone(claim, scheduled.dueAt()),
        flight -> new JobChange.Postpone(claim, sitting.now()),
        published -> new JobChange.Complete(claim),
        rejected -> new JobChange.Complete(claim),
        unclear -> lookAgain(sitting, claim, unclear),
        missed -> new JobChange.Complete(claim)));
    return sitting.changes();
  }

  /** Tells the review that the post is out or was turned down there: an override counts for one time. */
  private void noteDispatch(Sitting sitting, Slot slot) {
    boolean overridden = sitting
        .state(Kinds.APPROVALS, slot.post().value())
        .findRound()
        .flatMap(Round::override)
        .isPresent();
    if (overridden && sitting.state(Kinds.POSTS, slot.post().value()).findPost().isPresent()) {
      sitting.decide(
          Kinds.APPROVALS,
          slot.post().value(),
          new NoteDispatch(slot.channel()),
          reviews.facts(sitting, slot.post()));
    }
  }

  /** Looks after a minute, then each time after as long again, for a week. */
  private JobChange lookAgain(Sitting sitting, Claim claim, TargetState.Unclear unclear) {
    boolean canLook = publisher(sitting, unclear)
        .filter(known -> known.publisherClass() != PublisherClass.NONE)
        .isPresent();
    Duration since = Duration.between(unclear.attempt().at(), sitting.now());
    if (!canLook || since.compareTo(LOOK_UNTIL) > 0) {
      return new JobChange.Complete(claim);
    }
    Duration wait = since.compareTo(FIRST_LOOK) > 0 ? since : FIRST_LOOK;
    return new JobChange.Postpone(claim, sitting.now().plus(wait));
  }

  private Optional<Publisher> publisher(Sitting sitting, TargetState state) {
    return state
        .findPlan()
        .flatMap(plan -> Access.settings(sitting).findChannel(plan.slot().channel()))
        .map(Channel::network)
        .flatMap(network -> Optional.ofNullable(publishers.get(network)));
  }
}
