package dev.gotong.testkit;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;

/**
 * A value of any text, without attributes. Its kind is named {@code jobs}, as storages are likely to name a table of
 * their own.
 *
 * @param text any text
 */
public record SampleNote(String text) {
  /** The kind of notes. */
  public static final Kind<SampleNote> KIND = Kind.of("jobs", SampleNote.class);

  /** {@return the key of the note with that id} */
  public static Key<SampleNote> key(WorkspaceId workspace, String id) {
    return Key.of(workspace, KIND, id);
  }
}
