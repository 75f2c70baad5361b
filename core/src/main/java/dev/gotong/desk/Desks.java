package dev.gotong.desk;

import dev.gotong.base.NetworkId;
import dev.gotong.network.Networks;
import dev.gotong.spi.Notifier;
import dev.gotong.spi.Publisher;
import dev.gotong.spi.Storage;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All desks over one storage.
 *
 * @param team the team and its settings
 * @param tasks tasks, gaps and proposals
 * @param coverage what the team answers for, and whether it is covered
 * @param posts posts
 * @param approvals reviews
 * @param calendar slots and holds
 * @param publishing what goes out
 * @param notifications who is told what
 * @param handover who goes, and where everything of theirs goes
 * @param personal what members say about themselves
 * @param audit what happened
 * @param whatIf what would happen
 */
public record Desks(
    TeamDesk team,
    TaskDesk tasks,
    CoverageDesk coverage,
    PostDesk posts,
    ApprovalDesk approvals,
    CalendarDesk calendar,
    PublishingDesk publishing,
    NotificationDesk notifications,
    HandoverDesk handover,
    PersonalDesk personal,
    AuditDesk audit,
    WhatIfDesk whatIf) {

  /**
   * {@return desks that share a storage, a clock and a source of ids}
   *
   * @param notifier tells people; nobody is told without
   * @param worker the name under which this machine takes on due work, an id
   */
  public static Desks of(
      Storage storage,
      InstantSource clock,
      Supplier<String> ids,
      Networks networks,
      Map<NetworkId, Publisher> publishers,
      Optional<Notifier> notifier,
      String worker) {
    Reviews reviews = new Reviews(networks);
    Optional<Outbox> outbox = notifier.map(known -> new Outbox(reviews));
    Runner runner = new Runner(storage, clock, ids, outbox);
    HandoverDesk handover = new HandoverDesk(runner, reviews);
    return new Desks(
        new TeamDesk(runner, handover),
        new TaskDesk(runner),
        new CoverageDesk(runner),
        new PostDesk(runner, networks, reviews),
        new ApprovalDesk(runner, networks, reviews),
        new CalendarDesk(runner, reviews),
        new PublishingDesk(runner, reviews, publishers, worker),
        new NotificationDesk(runner, outbox, notifier, worker),
        handover,
        new PersonalDesk(runner),
        new AuditDesk(runner),
        new WhatIfDesk(runner, networks, publishers, worker));
  }
}
