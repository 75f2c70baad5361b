package dev.gotong.approval;

import dev.gotong.post.Facet;
import dev.gotong.predicate.Condition;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** The policies of the small world. */
final class Policies {
  private Policies() {}

  /** Two editors, who may reject. */
  static Stage editors() {
    return Stage.builder()
        .id("editor")
        .addQuorum(Clause.role("editor", 2))
        .watches(EnumSet.of(Facet.Kind.TEXT, Facet.Kind.MEDIA, Facet.Kind.LINK, Facet.Kind.TARGETS))
        .veto(Stage.Veto.TERMINAL)
        .build();
  }

  /** After them a lawyer, if the post is at least sensitive. */
  static Stage lawyers() {
    return Stage.builder()
        .id("legal")
        .rank(1)
        .addQuorum(Clause.role("lawyer", 1))
        .watches(EnumSet.of(Facet.Kind.TEXT, Facet.Kind.LINK, Facet.Kind.DISCLOSURE))
        .when(Condition.atLeast("rating", "sensitive"))
        .veto(Stage.Veto.STICKY)
        .build();
  }

  static ApprovalPolicy brand() {
    return ApprovalPolicy.of("brand", 1, editors(), lawyers());
  }

  /** The same, but one officer is enough to set stages aside. */
  static ApprovalPolicy singleControl() {
    ApprovalPolicy brand = brand();
    return brand.withOverrides(brand.overrides().withDualControl(false));
  }

  /** One in which the editors are not asked again if somebody makes the post a sensitive one, or makes it none. */
  static ApprovalPolicy easilyComplete() {
    return ApprovalPolicy.of("easy", 1, editors().withIgnoresConditions(true), lawyers());
  }

  /** Two editors, then anybody else who holds the permission of leads; approvals count for two hours. */
  static ApprovalPolicy withLead() {
    Stage lead = Stage.builder().id("lead").rank(1).addQuorum(Clause.anyone(1)).build();
    return ApprovalPolicy.of("lead", 1, editors(), lead).withApprovalTtl(Duration.ofHours(2));
  }

  /** Two editors, and Ed and Lex side by side with them. */
  static ApprovalPolicy withHeads() {
    Stage heads =
        Stage.builder().id("heads").addQuorum(Clause.allOf(Crew.ED, Crew.LEX)).build();
    Stage editor = editors().withQuorum(Clause.role("editor", 1));
    return ApprovalPolicy.of("heads", 1, editor, heads);
  }

  /** Two editors and a lawyer, at one stage. */
  static ApprovalPolicy withClauses() {
    Stage both = Stage.builder()
        .id("both")
        .addQuorum(Clause.role("editor", 2), Clause.role("lawyer", 1))
        .veto(Stage.Veto.STICKY)
        .build();
    return ApprovalPolicy.of("clauses", 1, both);
  }

  /** {@return policies that differ from the usual one in one thing, by what that is} */
  static Map<String, ApprovalPolicy> variants() {
    ApprovalPolicy plain = singleControl();
    Map<String, ApprovalPolicy> variants = new LinkedHashMap<>();
    variants.put("cascade", plain.withEdits(plain.edits().withCascade(true)));
    variants.put("any edit", plain.withEdits(plain.edits().withStaleness(Staleness.ALL)));
    variants.put(
        "an edit may complete", easilyComplete().withEdits(plain.edits().withMayComplete(true)));
    variants.put("no older votes", plain.withEdits(plain.edits().withOlderVotes(false)));
    variants.put("locked", plain.withEdits(plain.edits().withLocked(true)));
    variants.put("no late objection", plain.withLateObjection(false));
    variants.put(
        "one at two stages",
        plain.withSeparation(plain.separation().withDistinctAcrossStages(false)));
    variants.put("vetoes beaten", plain.withOverrides(plain.overrides().withBeatsVeto(true)));
    variants.put("two want changes", with(editors().withChangesQuorum(2), lawyers()));
    variants.put("lawyers not required", with(editors(), lawyers().withRequired(false)));
    variants.put("side by side", with(editors(), lawyers().withRank(0)));
    variants.put(
        "a place for each",
        with(
            editors(),
            lawyers()
                .withRank(0)
                .withMayFillSeveral(true)
                .withQuorum(Clause.role("lawyer", 1), Clause.anyone(1))));
    variants.put(
        "both of them",
        with(editors(), lawyers().withRank(0).withQuorum(Clause.allOf(Crew.EVA, Crew.LEX))));
    variants.put("only if sensitive", with(lawyers().withRank(0)).withSelfPublish(true));
    variants.put(
        "nobody knows", with(editors(), lawyers().withWhen(Condition.atLeast("budget", "1 EUR"))));
    variants.put(
        "nobody knows, error",
        with(
            editors(),
            lawyers()
                .withWhen(Condition.atLeast("budget", "1 EUR"))
                .withRequired(false)
                .withOnUnknown(Stage.OnUnknown.ERROR)));
    variants.put(
        "the author reopens", plain.withReopenRejected(ApprovalPolicy.ReopenRejected.AUTHOR));
    variants.put("routed", plain.withName("usual"));
    return variants;
  }

  private static ApprovalPolicy with(Stage... stages) {
    return singleControl().withStages(stages);
  }
}
