package dev.gotong.jdbc;

/**
 * A column of a table.
 *
 * @param name in snake case, never a reserved word
 * @param type what it holds
 * @param required whether every row has it
 */
record Column(String name, Type type, boolean required) {

  /** What a column holds. */
  enum Type {
    /** Ids, joined by slashes where there are several: ASCII, at most 200 characters, compared byte by byte. */
    ID,
    /** Text of at most 256 code points, compared character by character. */
    TEXT,
    /** Text that is never compared. */
    DOCUMENT,
    /** A number of 64 bits. */
    NUMBER,
    /** A number of 16 bits. */
    SMALL;

    boolean isText() {
      return this == ID || this == TEXT || this == DOCUMENT;
    }
  }

  static Column of(String name, Type type) {
    return new Column(name, type, true);
  }

  static Column optional(String name, Type type) {
    return new Column(name, type, false);
  }
}
