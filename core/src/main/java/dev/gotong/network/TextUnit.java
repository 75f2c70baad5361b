package dev.gotong.network;

import java.text.Normalizer;

/** What a network counts when it counts a text. */
public enum TextUnit {
  /** Unicode code points. */
  CODE_POINTS("characters") {
    @Override
    void pieces(String text, Pieces sink) {
      text.codePoints().forEach(c -> sink.piece(1, 1));
    }
  },
  /** UTF-16 units, as JavaScript's {@code length}: most emoji count 2 or more. */
  UTF16_UNITS("UTF-16 units") {
    @Override
    void pieces(String text, Pieces sink) {
      text.codePoints().forEach(c -> sink.piece(1, Character.charCount(c)));
    }
  },
  /** Bytes in UTF-8. */
  UTF8_BYTES("UTF-8 bytes") {
    @Override
    void pieces(String text, Pieces sink) {
      text.codePoints()
          .forEach(c -> sink.piece(1, c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4));
    }
  },
  /** Extended grapheme clusters, see {@link Graphemes}. */
  GRAPHEMES("graphemes") {
    @Override
    void pieces(String text, Pieces sink) {
      for (String cluster : Graphemes.of(text)) {
        sink.piece(cluster.codePointCount(0, cluster.length()), 1);
      }
    }
  },
  /**
   * The weights of X (twitter-text 3, config/v3.json), after NFC: an emoji 2 however it is composed, code points 0 to
   * 4351, 8192 to 8205, 8208 to 8223 and 8242 to 8247 one each, all others 2.
   */
  WEIGHTED("weighted characters") {
    @Override
    void pieces(String text, Pieces sink) {
      // NFC keeps to the bounds of clusters, so a piece of the original is a cluster
      for (String cluster : Graphemes.of(text)) {
        String nfc = Normalizer.normalize(cluster, Normalizer.Form.NFC);
        sink.piece(cluster.codePointCount(0, cluster.length()), weight(nfc));
      }
    }
  };

  private final String label;

  TextUnit(String label) {
    this.label = label;
  }

  /** {@return the units in words, such as {@code UTF-8 bytes}} */
  public String label() {
    return label;
  }

  /** {@return how long {@code text} is in this unit, links and mentions taken as written} */
  public int count(String text) {
    return Meter.of(this, text, Integer.MAX_VALUE).total();
  }

  /** Tells the smallest pieces that are counted at once, in order. */
  abstract void pieces(String text, Pieces sink);

  /** Takes pieces. */
  interface Pieces {
    void piece(int codePoints, int weight);
  }

  private static int weight(String nfc) {
    int weight = 0;
    int at = 0;
    while (at < nfc.length()) {
      int single = Character.charCount(nfc.codePointAt(at));
      int emoji = Emoji.lengthAt(nfc, at);
      weight += emoji > single ? 2 : weight(nfc.codePointAt(at));
      at += Math.max(emoji, single);
    }
    return weight;
  }

  private static int weight(int c) {
    boolean light = c <= 4351
        || (8192 <= c && c <= 8205)
        || (8208 <= c && c <= 8223)
        || (8242 <= c && c <= 8247);
    return light ? 1 : 2;
  }
}
