package dev.gotong.team;

import dev.gotong.predicate.Vocabulary;
import java.util.List;

/**
 * The terms in which a grant says when it holds. They are those in which a review knows a post, and {@code own}.
 *
 * <p>Texts: {@code own} (yes, no: whether who asks wrote it), {@code network}, {@code channel}, {@code media} (image,
 * video), {@code language}, {@code campaign}, {@code label}, {@code sponsored} (yes, no), {@code author},
 * {@code author-role}, {@code link-domain}. Levels: {@code rating} (normal, sensitive, restricted) and
 * {@code style-finding} (none, suggestion, warning, error). Money: {@code budget}. Durations: {@code author-tenure} and
 * {@code lead-time}, from now to the first slot.
 */
public final class GrantTerms {
  /** Every term with its type. */
  public static final Vocabulary VOCABULARY = Vocabulary.builder()
      .texts("own")
      .texts("network")
      .texts("channel")
      .texts("media")
      .texts("link-domain")
      .texts("language")
      .texts("campaign")
      .texts("label")
      .texts("sponsored")
      .texts("author")
      .texts("author-role")
      .level("rating", List.of("normal", "sensitive", "restricted"))
      .level("style-finding", List.of("none", "suggestion", "warning", "error"))
      .money("budget")
      .duration("author-tenure")
      .duration("lead-time")
      .build();

  private GrantTerms() {}
}
