package dev.gotong.spi;

import dev.gotong.audit.Checkpoint;
import dev.gotong.audit.SignedCheckpoint;

/**
 * Vouches for the checkpoints of audit chains with a key that the storage does not know.
 *
 * <p><b>For implementers.</b> Whoever can write to the storage must not be able to sign, or a chain that was written anew is
 * signed anew as well. Ed25519 of the JDK will do; so will a key service.
 *
 * <p>Safe for use by many threads. May block.
 */
public interface Signer {

  /** {@return {@code checkpoint}, signed} */
  SignedCheckpoint sign(Checkpoint checkpoint);

  /** {@return whether it was signed by a key that is trusted, as it stands} */
  boolean isGenuine(SignedCheckpoint signed);
}
