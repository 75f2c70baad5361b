package dev.gotong.network;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Extended grapheme clusters: what a reader takes for one character, such as a flag, a family emoji, a letter with its
 * accents, or a line end of two characters.
 *
 * <p>As in Unicode 15.1, UAX 29. JDK 17 knows every rule of it but the one for conjuncts
 * (GB9c: the Devanagari ksha, three code points, is one cluster); that one is added here, so that every JDK counts
 * alike. What is left to the JDK is its table of characters: a letter that was encoded after it was released may count
 * differently.
 */
public final class Graphemes {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** Indic_Conjunct_Break=Linker and =Consonant of Unicode 15.1, DerivedCoreProperties.txt. */
  private static final String LINKER = "[\\u094D\\u09CD\\u0ACD\\u0B4D\\u0C4D\\u0D4D]";

  private static final String CONSONANT =
      "[\\u0915-\\u0939\\u0958-\\u095F\\u0978-\\u097F\\u0995-\\u09A8\\u09AA-\\u09B0\\u09B2"
          + "\\u09B6-\\u09B9\\u09DC-\\u09DD\\u09DF\\u09F0-\\u09F1\\u0A95-\\u0AA8\\u0AAA-\\u0AB0"
          + "\\u0AB2-\\u0AB3\\u0AB5-\\u0AB9\\u0AF9\\u0B15-\\u0B28\\u0B2A-\\u0B30\\u0B32-\\u0B33"
          + "\\u0B35-\\u0B39\\u0B5C-\\u0B5D\\u0B5F\\u0B71\\u0C15-\\u0C28\\u0C2A-\\u0C39"
          + "\\u0C58-\\u0C5A\\u0D15-\\u0D3A]";

  private static final Pattern OPEN_CONJUNCT =
      Pattern.compile(CONSONANT + "[\\p{Mn}\\u200D]*" + LINKER + "[\\p{Mn}\\u200D]*+$");

  private static final Pattern STARTS_WITH_CONSONANT = Pattern.compile(CONSONANT);

  private Graphemes() {}

  /** {@return the clusters of {@code text}, in order; joined they are the text} */
  public static List<String> of(String text) {
    ImmutableList.Builder<String> clusters = ImmutableList.builder();
    Matcher matcher = CLUSTER.matcher(text);
    int start = 0;
    int end = 0;
    while (matcher.find()) {
      if (start < end && !joins(text, start, end)) {
        clusters.add(text.substring(start, end));
        start = end;
      }
      end = matcher.end();
    }
    if (start < end) {
      clusters.add(text.substring(start, end));
    }
    return clusters.build();
  }

  /** {@return the number of clusters in {@code text}} */
  public static int count(String text) {
    return of(text).size();
  }

  /** Whether the consonant at {@code end} belongs to the conjunct that began at {@code start}. */
  private static boolean joins(String text, int start, int end) {
    return end < text.length()
        && STARTS_WITH_CONSONANT.matcher(text).region(end, text.length()).lookingAt()
        && OPEN_CONJUNCT
            .matcher(text)
            .region(lastConsonant(text, start, end), end)
            .lookingAt();
  }

  /** The last consonant of the cluster: only what follows it can open a conjunct, however long the cluster is. */
  private static int lastConsonant(String text, int start, int end) {
    int at = end - 1;
    while (at > start && !STARTS_WITH_CONSONANT.matcher(text).region(at, end).lookingAt()) {
      at--;
    }
    return at;
  }
}
