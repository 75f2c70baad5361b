package dev.gotong.personal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Require;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads preferences out of the answers to a survey, by words that the team chose.
 *
 * <p>With {@code film: film, filming} the answer "I love filming" suggests to like {@code film}, because of "filming". Nothing
 * follows from a suggestion before its person has kept it as {@link Note.Preferences}, or has thrown it away: "I love that I need
 * not film" suggests the same, and only a person can tell. A kind that both answers name is suggested twice, and one of the two
 * has to go.
 */
public final class Suggestions {
  private final Map<String, Set<String>> words;

  private Suggestions(Map<String, Set<String>> words) {
    ImmutableSortedMap.Builder<String, Set<String>> copy = ImmutableSortedMap.naturalOrder();
    words.forEach((task, all) -> {
      Require.id(task, "task");
      all.forEach(word -> Require.text(word, 60, "word"));
      copy.put(task, ImmutableSortedSet.copyOf(all));
    });
    this.words = copy.buildOrThrow();
  }

  /**
   * {@return suggestions by those words}
   *
   * @param words for each kind of task the words, or phrases, that tell of it; each 1 to 60 characters, upper and lower case alike
   */
  public static Suggestions by(Map<String, Set<String>> words) {
    return new Suggestions(words);
  }

  /** {@return what the answers suggest, each kind once for and once against at most: what is liked first, in the order of the kinds} */
  public List<Preference> of(Note.Survey survey) {
    return ImmutableList.<Preference>builder()
        .addAll(of(survey.likes(), Leaning.LIKES, "what they like"))
        .addAll(of(survey.wouldChange(), Leaning.DISLIKES, "what they would change"))
        .build();
  }

  private List<Preference> of(String answer, Leaning leaning, String question) {
    ImmutableList.Builder<Preference> found = ImmutableList.builder();
    words.forEach((task, all) -> all.stream()
        .filter(word -> names(answer, word))
        .findFirst()
        .ifPresent(word -> found.add(
            new Preference(task, leaning, "they say \"" + word + "\" when asked " + question))));
    return found.build();
  }

  /** Whole words only: "film" is not in "filmic". */
  private static boolean names(String answer, String word) {
    String text = answer.toLowerCase(Locale.ROOT);
    String wanted = word.toLowerCase(Locale.ROOT);
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
