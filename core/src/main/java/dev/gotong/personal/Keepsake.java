package dev.gotong.personal;

import dev.gotong.base.Canonical;
import dev.gotong.base.Digest;
import dev.gotong.base.Require;

/**
 * A note as it is kept beside the history, to be erased: with the consent to it, and with the salt that hides it once it is erased.
 *
 * @param note what the person says
 * @param consent what they agree to
 * @param salt unguessable text, an id
 */
public record Keepsake(Note note, Consent consent, String salt) {

  /** Checks the salt. */
  public Keepsake {
    Require.id(salt, "salt");
  }

  /** {@return the digest that the history holds: of the salt and all that the note says} */
  public Digest commitment() {
    return note.appendTo(Canonical.of("personal-note/1").text(salt)).digest();
  }

  /** {@return what it is about, and not what it says: this may end up in a log} */
  @Override
  public String toString() {
    return "Keepsake[" + note.kind() + "]";
  }
}
