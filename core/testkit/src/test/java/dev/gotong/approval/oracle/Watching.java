package dev.gotong.approval.oracle;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Stage;
import dev.gotong.approval.Staleness;
import dev.gotong.post.Facet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which parts of a post matter to a stage. */
final class Watching {
  /** What each term of a condition is about; of the author no edit changes anything. */
  private static final Map<String, Facet.Kind> ABOUT = Map.ofEntries(
      Map.entry("network", Facet.Kind.TARGETS),
      Map.entry("channel", Facet.Kind.TARGETS),
      Map.entry("media", Facet.Kind.MEDIA),
      Map.entry("link-domain", Facet.Kind.LINK),
      Map.entry("language", Facet.Kind.LANGUAGE),
      Map.entry("campaign", Facet.Kind.CAMPAIGN),
      Map.entry("label", Facet.Kind.LABELS),
      Map.entry("sponsored", Facet.Kind.DISCLOSURE),
      Map.entry("rating", Facet.Kind.RATING),
      Map.entry("style-finding", Facet.Kind.TEXT),
      Map.entry("budget", Facet.Kind.BUDGET),
      Map.entry("lead-time", Facet.Kind.SCHEDULE));

  private Watching() {}

  /** Whether an edit of those parts, which is not cosmetic, takes the votes of the stage by itself. */
  static boolean isForAll(ApprovalPolicy policy, Stage stage, Set<Facet.Kind> changed) {
    Staleness staleness = stage.staleness().orElse(policy.edits().staleness());
    return staleness == Staleness.ALL || meets(policy, stage, changed);
  }

  /** Whether the stage watches one of those. */
  static boolean meets(ApprovalPolicy policy, Stage stage, Set<Facet.Kind> changed) {
    Set<Facet.Kind> watched = EnumSet.noneOf(Facet.Kind.class);
    watched.addAll(stage.watches());
    if (!stage.ignoresConditions()) {
      for (Stage any : policy.stages()) {
        for (String term : any.when().reads()) {
          if (ABOUT.containsKey(term)) {
            watched.add(ABOUT.get(term));
          }
        }
      }
    }
    return changed.stream().anyMatch(watched::contains);
  }
}
