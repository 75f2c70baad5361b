package dev.gotong.spi;

import dev.gotong.audit.SignedCheckpoint;
import dev.gotong.base.WorkspaceId;
import java.util.List;

/**
 * Keeps checkpoints of audit chains where whoever can write to the storage cannot: in another database, a mailbox, a
 * public log.
 *
 * <p><b>For implementers.</b> What was kept is never changed nor lost, and found again, equal.
 *
 * <p>Safe for use by many threads. May block.
 */
public interface Anchor {

  /** Keeps a checkpoint; the same one twice is one. */
  void keep(SignedCheckpoint signed);

  /** {@return the checkpoints of that workspace, by number of records; ties in the order in which they were kept} */
  List<SignedCheckpoint> checkpoints(WorkspaceId workspace);
}
