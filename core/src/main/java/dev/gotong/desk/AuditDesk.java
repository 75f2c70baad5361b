package dev.gotong.desk;

import dev.gotong.audit.AuditChain;
import dev.gotong.audit.AuditHead;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.StoredEvent;
import java.util.List;
import java.util.Optional;

/** Shows what happened, and proves that nobody changed it since. */
public final class AuditDesk {
  private final Runner runner;

  AuditDesk(Runner runner) {
    this.runner = runner;
  }

  /**
   * {@return events in the order in which they happened, at most 1,000}
   *
   * @param afterSequence only events after this place in the chain; 0 for the first
   */
  public List<StoredEvent> events(WorkspaceId workspace, long afterSequence) {
    EventQuery query = EventQuery.of(workspace).after(afterSequence);
    return runner.storage().transact(transaction -> transaction.events(query));
  }

  /**
   * Reads the whole chain of a workspace, a page at a time, and checks every link and every event against it.
   *
   * @return how far the chain holds, and why no further; compare the head with one that was kept elsewhere to see that
   *     nothing is missing at the end
   */
  public AuditChain.Verification verify(WorkspaceId workspace) {
    AuditHead head = AuditChain.start(workspace);
    List<StoredEvent> page = events(workspace, 0);
    while (!page.isEmpty()) {
      for (StoredEvent stored : page) {
        Optional<Refusal> broken = AuditChain.check(head, stored.entry()).or(() -> forged(stored));
        if (broken.isPresent()) {
          return new AuditChain.Verification(head, broken);
        }
        head = stored.entry().head();
      }
      page = events(workspace, head.sequence());
    }
    return new AuditChain.Verification(head, Optional.empty());
  }

  private static Optional<Refusal> forged(StoredEvent stored) {
    return stored.isGenuine()
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "audit.forged",
            "The event beside record {sequence} of the audit chain is not the one that happened",
            "sequence",
            stored.entry().sequence()));
  }
}
