package dev.gotong.desk;

import dev.gotong.base.Decision;
import dev.gotong.base.NetworkId;
import dev.gotong.post.Message;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.Permit;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishingFacts;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.publishing.TargetState;
import dev.gotong.publishing.Targets;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import dev.gotong.spi.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is to be done with due work: send it, look for it, or nothing any more. */
final class Beginning {
  /** What was not sent so long after its attempt was recorded is handed back: a hold may have been placed meanwhile. */
  private static final Duration STALE = Duration.ofSeconds(1);

  private final Runner runner;
  private final Reviews reviews;
  private final Map<NetworkId, Publisher> publishers;

  Beginning(Runner runner, Reviews reviews, Map<NetworkId, Publisher> publishers) {
    this.runner = runner;
    this.reviews = reviews;
    this.publishers = publishers;
  }

  /** {@return what is to be done with a claim} */
  Begun prepare(Transaction transaction, Claim claim) {
    Sitting sitting = runner.sitting(transaction, runner.automation(claim.job().workspace()));
    TargetState state = sitting.state(Kinds.TARGETS, claim.job().id());
    return state.match(
        unscheduled -> done(claim),
        scheduled -> begin(sitting, claim, scheduled),
        flight -> look(sitting, claim, flight),
        published -> done(claim),
        rejected -> done(claim),
        unclear -> look(sitting, claim, unclear),
        missed -> done(claim));
  }

  private static Begun done(Claim claim) {
    Changes changes = Changes.builder().addJobs(new JobChange.Complete(claim)).build();
    return new Begun(claim, Optional.of(changes), Optional.empty());
  }

  private Begun begin(Sitting sitting, Claim claim, TargetState.Scheduled scheduled) {
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
      return new Begun(
          claim,
          Optional.of(sitting.changes()),
          Optional.of(new Calls.Call<>(
              claim,
              () -> send(publisher, request, begun),
              why -> new TargetCommand.Report(
                  claim.fence(), new PublishOutcome.Unknown(Calls.detail(why))))));
    }
    sitting.change(
        decision instanceof Decision.Refused<?>
            ? new JobChange.Postpone(claim, scheduled.dueAt())
            : new JobChange.Complete(claim));
    return new Begun(claim, Optional.of(sitting.changes()), Optional.empty());
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
    return new TargetCommand.Report(
        fence, Objects.requireNonNull(publisher.publish(request), "a publisher answers"));
  }

  private Begun look(Sitting sitting, Claim claim, TargetState state) {
    Optional<Permit> permit = state
        .findPlan()
        .flatMap(plan -> state
            .findAttempt()
            .flatMap(attempt -> Targets.findPermit(
                sitting.workspace(),
                new TargetState.InFlight(plan, attempt),
                Targeting.facts(sitting).policy())));
    Optional<Publisher> publisher = publisher(sitting, state);
    return new Begun(
        claim,
        Optional.empty(),
        Optional.of(new Calls.Call<>(
            claim,
            () -> new TargetCommand.Settle(publisher
                .map(known -> find(known, permit.orElseThrow()))
                .orElseGet(() -> new Lookup.Hidden("nothing publishes on that channel any more"))),
            why -> new TargetCommand.Settle(new Lookup.Hidden(Calls.detail(why))))));
  }

  private static Lookup find(Publisher publisher, Permit permit) {
    return Objects.requireNonNull(
        publisher.find(permit.channel(), permit.key()), "a publisher answers");
  }

  private Optional<Publisher> publisher(Sitting sitting, TargetState state) {
    return Targeting.findPublisher(sitting, state, publishers);
  }
}
