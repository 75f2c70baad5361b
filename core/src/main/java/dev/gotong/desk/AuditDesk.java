package dev.gotong.desk;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import dev.gotong.audit.AuditChain;
import dev.gotong.audit.AuditHead;
import dev.gotong.audit.Checkpoint;
import dev.gotong.audit.SignedCheckpoint;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Anchor;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Signer;
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
   * @return how far the chain holds, and why no further. A chain alone shows edits; that nothing is missing at its end, and that
   *     it was not written anew, is shown by checkpoints that are kept elsewhere ({@link #checkpoint})
   */
  public AuditChain.Verification verify(WorkspaceId workspace) {
    return follow(workspace, AuditChain.start(workspace), List.of());
  }

  /**
   * Does the same, and checks that the chain leads through every checkpoint that was kept.
   *
   * @param signer says whether a checkpoint is genuine
   * @param anchor has kept them
   */
  public AuditChain.Verification verify(WorkspaceId workspace, Signer signer, Anchor anchor) {
    List<SignedCheckpoint> kept = anchor.checkpoints(workspace);
    AuditHead start = AuditChain.start(workspace);
    return findFalse(workspace, kept, signer)
        .map(broken -> new AuditChain.Verification(start, Optional.of(broken)))
        .orElseGet(
            () -> follow(workspace, start, Lists.transform(kept, SignedCheckpoint::checkpoint)));
  }

  /**
   * Checks what was added since the last checkpoint, and has the end of the chain signed and kept, unless it is broken or
   * nothing was added. To be called now and then, such as every five minutes: what is altered or cut off since the last
   * checkpoint can only be seen from the chain itself.
   *
   * @return how far the chain holds, and why no further; if it is broken, nothing was signed
   */
  public AuditChain.Verification checkpoint(WorkspaceId workspace, Signer signer, Anchor anchor) {
    List<SignedCheckpoint> kept = anchor.checkpoints(workspace);
    Optional<Checkpoint> last =
        Optional.ofNullable(Iterables.getLast(kept, null)).map(SignedCheckpoint::checkpoint);
    AuditHead from = last.map(Checkpoint::head).orElseGet(() -> AuditChain.start(workspace));
    Optional<Refusal> broken =
        findFalse(workspace, kept, signer).or(() -> last.flatMap(this::findMissing));
    if (broken.isPresent()) {
      return new AuditChain.Verification(AuditChain.start(workspace), broken);
    }
    AuditChain.Verification verified = follow(workspace, from, List.of());
    if (verified.holds() && !verified.head().equals(from)) {
      anchor.keep(signer.sign(new Checkpoint(workspace, verified.head(), runner.now())));
    }
    return verified;
  }

  private static Optional<Refusal> findFalse(
      WorkspaceId workspace, List<SignedCheckpoint> kept, Signer signer) {
    return kept.stream()
        .filter(each -> !each.checkpoint().workspace().equals(workspace) || !signer.isGenuine(each))
        .map(each -> Refusal.of(
            "audit.false-checkpoint",
            "The checkpoint of {at} after record {sequence} of the audit chain is not signed by a key that is trusted",
            "at",
            each.checkpoint().at(),
            "sequence",
            each.checkpoint().head().sequence()))
        .findFirst();
  }

  /** Whether the record after which a checkpoint was kept is there as it was. */
  private Optional<Refusal> findMissing(Checkpoint checkpoint) {
    AuditHead head = checkpoint.head();
    if (head.sequence() == 0) {
      return Optional.empty();
    }
    EventQuery query =
        new EventQuery(checkpoint.workspace(), Optional.empty(), head.sequence() - 1, 1);
    List<StoredEvent> found = runner.storage().transact(transaction -> transaction.events(query));
    if (found.isEmpty()) {
      return Optional.of(cut(checkpoint));
    }
    return found.get(0).entry().head().equals(head)
        ? Optional.empty()
        : Optional.of(rewritten(checkpoint));
  }

  /** Follows the chain from there to its end; it must lead through those checkpoints. */
  private AuditChain.Verification follow(
      WorkspaceId workspace, AuditHead from, List<Checkpoint> through) {
    AuditHead head = from;
    ImmutableListMultimap<Long, Checkpoint> kept =
        Multimaps.index(through, each -> each.head().sequence());
    List<StoredEvent> page = events(workspace, head.sequence());
    while (!page.isEmpty()) {
      for (StoredEvent stored : page) {
        Optional<Refusal> broken = AuditChain.check(head, stored.entry())
            .or(() -> forged(stored))
            .or(() -> findOther(stored.entry().head(), kept));
        if (broken.isPresent()) {
          return new AuditChain.Verification(head, broken);
        }
        head = stored.entry().head();
      }
      page = events(workspace, head.sequence());
    }
    long last = head.sequence();
    return new AuditChain.Verification(
        head,
        through.stream()
            .filter(each -> each.head().sequence() > last)
            .findFirst()
            .map(AuditDesk::cut));
  }

  private static Optional<Refusal> findOther(
      AuditHead head, ImmutableListMultimap<Long, Checkpoint> kept) {
    return kept.get(head.sequence()).stream()
        .filter(each -> !each.head().equals(head))
        .findFirst()
        .map(AuditDesk::rewritten);
  }

  private static Refusal cut(Checkpoint checkpoint) {
    return Refusal.of(
        "audit.cut",
        "The audit chain had {sequence} records on {at}, as a checkpoint says that was kept elsewhere, and has fewer now",
        "sequence",
        checkpoint.head().sequence(),
        "at",
        checkpoint.at());
  }

  private static Refusal rewritten(Checkpoint checkpoint) {
    return Refusal.of(
        "audit.rewritten",
        "The audit chain was written anew: record {sequence} is not the one that was there on {at}, as a checkpoint says that"
            + " was kept elsewhere",
        "sequence",
        checkpoint.head().sequence(),
        "at",
        checkpoint.at());
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
