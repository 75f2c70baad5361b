package dev.gotong.audit;

import com.google.common.primitives.Bytes;
import com.google.common.primitives.Longs;
import dev.gotong.base.Canonical;
import dev.gotong.base.Digest;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import java.util.Optional;

/** The arithmetic of the chain: how it starts, how a record is linked, and how a chain is verified. */
public final class AuditChain {
  private static final byte[] START = {0x00};
  private static final byte[] LINK = {0x01};

  private AuditChain() {}

  /** {@return the empty chain of that workspace} */
  public static AuditHead start(WorkspaceId workspace) {
    byte[] name = Canonical.of("audit/1").text(workspace.value()).toBytes();
    return new AuditHead(0, Digest.ofBytes(Bytes.concat(START, name)));
  }

  /** {@return {@code record}, linked to the chain that ends in {@code head}} */
  public static AuditEntry link(AuditHead head, AuditRecord record) {
    long sequence = head.sequence() + 1;
    byte[] canonical = record.canonical(sequence);
    byte[] all = Bytes.concat(
        LINK, Longs.toByteArray(canonical.length), canonical, head.hash().toBytes());
    return new AuditEntry(sequence, record, Digest.ofBytes(all));
  }

  /** {@return why {@code entry} cannot follow {@code head}, or empty if it does} */
  public static Optional<Refusal> check(AuditHead head, AuditEntry entry) {
    if (entry.sequence() != head.sequence() + 1) {
      return Optional.of(Refusal.of(
          "audit.gap",
          "The audit chain breaks after record {last}: record {expected} should follow, but {found} does",
          "last",
          head.sequence(),
          "expected",
          head.sequence() + 1,
          "found",
          entry.sequence()));
    }
    if (!link(head, entry.record()).hash().equals(entry.hash())) {
      return Optional.of(Refusal.of(
          "audit.altered",
          "The audit chain breaks at record {sequence}: it, or a record before it, was altered after it was written",
          "sequence",
          entry.sequence()));
    }
    return Optional.empty();
  }

  /**
   * Follows a chain as far as it holds. Reads {@code entries} once, in order, and keeps none of them.
   *
   * @param from where to start: {@link #start} for the whole chain, or the head of a checkpoint
   * @return how far the chain holds, and why no further
   */
  public static Verification verify(AuditHead from, Iterable<AuditEntry> entries) {
    AuditHead head = from;
    for (AuditEntry entry : entries) {
      Optional<Refusal> broken = check(head, entry);
      if (broken.isPresent()) {
        return new Verification(head, broken);
      }
      head = entry.head();
    }
    return new Verification(head, Optional.empty());
  }

  /**
   * How far a chain holds.
   *
   * @param head the last record that holds
   * @param broken why the next one does not; empty if all do
   */
  public record Verification(AuditHead head, Optional<Refusal> broken) {

    /** {@return whether every record holds} */
    public boolean holds() {
      return broken.isEmpty();
    }
  }
}
