package dev.gotong.jdbc;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.gotong.base.Event;
import dev.gotong.spi.Kind;
import dev.gotong.spi.ValueCodec;
import java.time.Duration;

/**
 * A codec that remembers of what text it made a value: the team and the settings of a workspace are read for each decision, and
 * change seldom. The same text is the same value, whoever wrote it and whenever, so that nothing of it is ever out of date;
 * values do not change, and so may be shared.
 */
final class RememberingCodec implements ValueCodec {
  /** How many characters of texts are remembered in all. */
  private static final long MOST_CHARACTERS = 2_000_000;

  /** A longer text would drive out hundreds of others. */
  private static final int LONGEST = 250_000;

  /** What nobody has read for so long is forgotten: it may have been erased. */
  private static final Duration UNREAD = Duration.ofMinutes(10);

  private record Text(Kind<?> kind, int schema, String text) {}

  private final ValueCodec codec;
  private final Cache<Text, Object> values;

  RememberingCodec(ValueCodec codec) {
    this.codec = codec;
    this.values = CacheBuilder.newBuilder()
        .maximumWeight(MOST_CHARACTERS)
        .expireAfterAccess(UNREAD)
        .weigher((Text text, Object value) -> text.text().length())
        .build();
  }

  @Override
  public <T> String encode(Kind<T> kind, T value) {
    return codec.encode(kind, value);
  }

  @Override
  @SuppressWarnings("unchecked") // a text of a kind is decoded to a value of that kind
  public <T> T decode(Kind<T> kind, int schema, String text) {
    if (text.length() > LONGEST) {
      return codec.decode(kind, schema, text);
    }
    Text key = new Text(kind, schema, text);
    Object known = values.getIfPresent(key);
    if (known != null) {
      return (T) known;
    }
    T value = codec.decode(kind, schema, text);
    values.put(key, value);
    return value;
  }

  @Override
  public String encodeEvent(Kind<?> kind, Event event) {
    return codec.encodeEvent(kind, event);
  }

  @Override
  public Event decodeEvent(Kind<?> kind, String text) {
    return codec.decodeEvent(kind, text);
  }
}
