package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.gotong.post.Facet;
import dev.gotong.post.Rating;
import dev.gotong.predicate.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The terms in which a policy says to which posts a stage or a route applies.
 *
 * <p>Texts: {@code network}, {@code channel}, {@code media} (image, video), {@code link-domain}, {@code language},
 * {@code campaign}, {@code label}, {@code sponsored} (yes, no), {@code author-role}, {@code author}. Levels:
 * {@code rating} (normal, sensitive, restricted) and {@code style-finding} (none, suggestion, warning, error). Money:
 * {@code budget}. Durations: {@code author-tenure} and {@code lead-time}, from now to the first slot.
 */
public final class Terms {
  /** Every term with its type. */
  public static final Vocabulary VOCABULARY = Vocabulary.builder()
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
      .level("rating", names(Rating.values()))
      .level("style-finding", List.of("none", "suggestion", "warning", "error"))
      .money("budget")
      .duration("author-tenure")
      .duration("lead-time")
      .build();

  /** Which parts of a post a term is about; an edit of one of them may change which stages apply. */
  private static final Map<String, Facet.Kind> READS = ImmutableMap.<String, Facet.Kind>builder()
      .put("network", Facet.Kind.TARGETS)
      .put("channel", Facet.Kind.TARGETS)
      .put("media", Facet.Kind.MEDIA)
      .put("link-domain", Facet.Kind.LINK)
      .put("language", Facet.Kind.LANGUAGE)
      .put("campaign", Facet.Kind.CAMPAIGN)
      .put("label", Facet.Kind.LABELS)
      .put("sponsored", Facet.Kind.DISCLOSURE)
      .put("rating", Facet.Kind.RATING)
      .put("style-finding", Facet.Kind.TEXT)
      .put("budget", Facet.Kind.BUDGET)
      .put("lead-time", Facet.Kind.SCHEDULE)
      .buildOrThrow();

  private Terms() {}

  /** What any condition of the policy reads. */
  static Set<Facet.Kind> reads(ApprovalPolicy policy) {
    EnumSet<Facet.Kind> kinds = EnumSet.noneOf(Facet.Kind.class);
    for (Stage stage : policy.stages()) {
      for (String term : stage.when().reads()) {
        Facet.Kind kind = READS.get(term);
        if (kind != null) {
          kinds.add(kind);
        }
      }
    }
    return kinds;
  }

  /** What the voters of a stage agree to. */
  static Set<Facet.Kind> watches(ApprovalPolicy policy, Stage stage) {
    return stage.ignoresConditions()
        ? stage.watches()
        : Sets.immutableEnumSet(Sets.union(stage.watches(), reads(policy)));
  }

  private static ImmutableList<String> names(Rating[] ratings) {
    return Stream.of(ratings)
        .map(rating -> rating.name().toLowerCase(Locale.ROOT))
        .collect(ImmutableList.toImmutableList());
  }
}
