package dev.gotong.spi;

import dev.gotong.base.Event;

/**
 * Turns values and events into text and back, for storages that keep text.
 *
 * <p><b>For implementers.</b>
 * <ol>
 *   <li>What was encoded is decoded to an equal value.
 *   <li>Equal values have equal texts.
 *   <li>Sealed cases are named by declared names, never by the names of classes.
 *   <li>A value that holds half of a surrogate pair is refused with an {@link IllegalArgumentException}.
 *   <li>A text of an older schema is read through {@link Kind#upcast(int, java.util.Map)}.
 *   <li>A text that cannot be read is a {@link StorageException} that names the kind and the place in the text.
 * </ol>
 * <p>Safe for use by many threads.
 */
public interface ValueCodec {

  /** {@return the text of a value, in the schema of now} */
  <T> String encode(Kind<T> kind, T value);

  /** {@return the value of a text that was written in {@code schema}} */
  <T> T decode(Kind<T> kind, int schema, String text);

  /** {@return the text of an event of that kind} */
  String encodeEvent(Kind<?> kind, Event event);

  /** {@return the event of a text} */
  Event decodeEvent(Kind<?> kind, String text);
}
