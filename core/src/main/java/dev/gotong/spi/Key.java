package dev.gotong.spi;

import com.google.common.base.Joiner;
import com.google.common.collect.Lists;
import dev.gotong.base.Require;
import dev.gotong.base.WorkspaceId;

/**
 * The name of one stored value.
 *
 * @param workspace the tenant it belongs to
 * @param kind its kind
 * @param id one to three ids joined by {@code /}, such as {@code post-17/x-main}; case-sensitive, ordered by bytes
 */
public record Key<T>(WorkspaceId workspace, Kind<T> kind, String id) {
  private static final int MAX_PARTS = 3;

  /** Checks the form of the id. */
  public Key {
    requireForm(id, kind.toString());
  }

  /** Demands the form of the id of a value. */
  static void requireForm(String id, String of) {
    String name = "id of " + of;
    int parts = 1;
    int from = 0;
    for (int slash = id.indexOf('/'); slash >= 0; slash = id.indexOf('/', from)) {
      Require.id(id.substring(from, slash), name);
      from = slash + 1;
      parts++;
    }
    Require.id(id.substring(from), name);
    Require.between(parts, 1, MAX_PARTS, "parts of an id of " + of);
  }

  /** {@return the key with that id} */
  public static <T> Key<T> of(WorkspaceId workspace, Kind<T> kind, String id) {
    return new Key<>(workspace, kind, id);
  }

  /** {@return the key whose id is made of several, joined by {@code /}} */
  public static <T> Key<T> of(
      WorkspaceId workspace, Kind<T> kind, String first, String second, String... more) {
    return new Key<>(workspace, kind, Joiner.on('/').join(Lists.asList(first, second, more)));
  }

  @Override
  public String toString() {
    return kind + " " + id;
  }
}
