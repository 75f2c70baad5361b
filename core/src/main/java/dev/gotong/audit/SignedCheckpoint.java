package dev.gotong.audit;

import dev.gotong.base.Require;

/**
 * A checkpoint, and the signature that shows who vouches for it.
 *
 * @param checkpoint where the chain stood
 * @param key by which name the key is known to whoever verifies, 1 to 200 characters
 * @param signature over {@link Checkpoint#toBytes}, in hexadecimal digits or Base64 as the signer likes, 1 to 8,192 characters
 */
public record SignedCheckpoint(Checkpoint checkpoint, String key, String signature) {

  /** Checks the bounds. */
  public SignedCheckpoint {
    Require.text(key, 200, "key");
    Require.text(signature, 8_192, "signature");
  }
}
