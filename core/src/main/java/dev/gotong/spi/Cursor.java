package dev.gotong.spi;

import com.google.common.base.Splitter;
import com.google.common.primitives.Longs;
import dev.gotong.base.Canonical;
import dev.gotong.base.Require;
import java.util.List;
import java.util.Optional;

/**
 * The value after which a page begins.
 *
 * @param order what that value has of the attribute ordered by, as a number; empty if the order is by id
 * @param id its id
 */
public record Cursor(Optional<Long> order, String id) {
  private static final int PARTS = 3;

  static <T> String write(Query<T> query, Versioned<T> last) {
    String order = query
        .order()
        .map(attribute -> Long.toString(orderOf(attribute, last.value())))
        .orElse("");
    return fingerprint(query) + "~" + order + "~" + last.key().id();
  }

  static Cursor read(Query<?> query, String text) {
    List<String> parts = Splitter.on('~').splitToList(text);
    Require.that(
        parts.size() == PARTS && parts.get(0).equals(fingerprint(query)),
        "\"%s\" is not where a page of this query ended: pass the page's next to the same query",
        text);
    return new Cursor(Optional.ofNullable(Longs.tryParse(parts.get(1))), parts.get(2));
  }

  /** {@return what {@code value} has of {@code attribute}, as a number; the value must have it} */
  static <T, V> long orderOf(Attribute<T, V> attribute, T value) {
    return attribute.type().toLong(attribute.read(value).get(0));
  }

  /** Tells queries apart by all but their limit. */
  private static String fingerprint(Query<?> query) {
    Canonical canonical = Canonical.of("query/1")
        .text(query.workspace().value())
        .text(query.kind().name())
        .text(query.order().map(Attribute::name))
        .number(query.isAscending() ? 1 : 0);
    query.conditions().forEach(condition -> canonical.text(condition.toString()));
    return canonical.digest().brief();
  }
}
