package dev.gotong.audit;

import dev.gotong.base.Canonical;
import dev.gotong.base.Micros;
import dev.gotong.base.WorkspaceId;
import java.time.Instant;

/**
 * Where a chain stood at some time: kept elsewhere, it shows if the chain is cut off or written anew.
 *
 * @param workspace whose chain
 * @param head the last record of it, and the hash that stands for all
 * @param at when, in microseconds
 */
public record Checkpoint(WorkspaceId workspace, AuditHead head, Instant at) {

  /** Truncates the time. */
  public Checkpoint {
    at = Micros.truncate(at);
  }

  /**
   * {@return the bytes that are signed}
   *
   * <p>The {@link Canonical} encoding of: the text {@code audit-checkpoint/1}; workspace; number of records; the bytes of the
   * hash; the time.
   */
  public byte[] toBytes() {
    return Canonical.of("audit-checkpoint/1")
        .text(workspace.value())
        .number(head.sequence())
        .bytes(head.hash().toBytes())
        .instant(at)
        .toBytes();
  }
}
