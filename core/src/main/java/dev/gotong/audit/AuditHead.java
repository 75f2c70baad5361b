package dev.gotong.audit;

import dev.gotong.base.Digest;
import dev.gotong.base.Require;

/**
 * The end of a chain: how many records it has, and the hash that stands for all of them.
 *
 * @param sequence the number of records, 0 for an empty chain
 * @param hash the hash of the last record, or the start of the chain
 */
public record AuditHead(long sequence, Digest hash) {

  /** Checks the bounds. */
  public AuditHead {
    Require.atLeast(sequence, 0, "sequence");
  }
}
