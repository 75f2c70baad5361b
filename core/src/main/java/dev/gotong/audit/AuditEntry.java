package dev.gotong.audit;

import dev.gotong.base.Digest;
import dev.gotong.base.Require;

/**
 * One link of the chain.
 *
 * @param sequence the place in the chain of the workspace, from 1, without gaps
 * @param record what is kept of the event
 * @param hash the hash over this record and the whole chain before it
 */
public record AuditEntry(long sequence, AuditRecord record, Digest hash) {

  /** Checks the bounds. */
  public AuditEntry {
    Require.atLeast(sequence, 1, "sequence");
  }

  /** {@return the end of the chain after this entry} */
  public AuditHead head() {
    return new AuditHead(sequence, hash);
  }
}
