package dev.gotong.network;

import dev.gotong.base.Span;
import java.util.Arrays;

/** A text as a network counts it, links and mentions replaced, with the way back to the original. */
final class Rewritten {
  private final StringBuilder text = new StringBuilder();
  private final int[] original;
  private int[] origins;
  private int size;

  private Rewritten(String text) {
    this.original = text.codePoints().toArray();
    this.origins = new int[original.length + 1];
  }

  static Rewritten of(String text, TextLimit limit) {
    Rewritten result = new Rewritten(text);
    int done = 0;
    if (limit.linkLength().isPresent() || limit.shortMentions()) {
      for (Entity entity : Entities.of(text)) {
        Span span = entity.span();
        result.keep(done, span.startInclusive());
        result.entity(entity, limit);
        done = span.endExclusive();
      }
    }
    result.keep(done, result.original.length);
    return result;
  }

  String text() {
    return text.toString();
  }

  /** The place in the original of a code point of the rewritten text. */
  int origin(int codePoint) {
    return codePoint < size ? origins[codePoint] : original.length;
  }

  private void entity(Entity entity, TextLimit limit) {
    int start = entity.span().startInclusive();
    boolean link = entity.kind() == Entity.Kind.LINK
        || (entity.kind() == Entity.Kind.BARE_LINK && limit.bareLinks());
    if (link && limit.linkLength().isPresent()) {
      for (int i = 0; i < limit.linkLength().get(); i++) {
        append('x', start);
      }
    } else if (entity.kind() == Entity.Kind.MENTION && limit.shortMentions()) {
      int host = entity.text().indexOf('@', 1);
      keep(start, host < 0 ? entity.span().endExclusive() : start + host);
    } else {
      keep(start, entity.span().endExclusive());
    }
  }

  private void keep(int startInclusive, int endExclusive) {
    for (int i = startInclusive; i < endExclusive; i++) {
      append(original[i], i);
    }
  }

  private void append(int codePoint, int origin) {
    if (size == origins.length) {
      origins = Arrays.copyOf(origins, size * 2 + 32);
    }
    origins[size++] = origin;
    text.appendCodePoint(codePoint);
  }
}
