package dev.gotong.testkit;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Clause;
import dev.gotong.approval.EditRules;
import dev.gotong.approval.OverrideRules;
import dev.gotong.approval.PolicyRoute;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Selector;
import dev.gotong.approval.Separation;
import dev.gotong.approval.Sla;
import dev.gotong.approval.SlaStep;
import dev.gotong.approval.Stage;
import dev.gotong.approval.Staleness;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Condition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Policies of reviews in which every part takes every kind of value, be it sensible or not, and what they consist of. */
public final class PolicyArbitraries {
  private static final int MAX_ROUTES = 3;

  private PolicyArbitraries() {}

  /** {@return conditions in the terms of reviews, on each type of them, up to four deep} */
  public static Arbitrary<Condition> conditions() {
    Arbitrary<Condition> texts = Combinators.combine(
            Arbitraries.of("network", "campaign", "label", "author-role", "sponsored"),
            Arbitraries.of("yes", "pharma", "SENIOR", "spring café", "\"or\" \\")
                .array(String[].class)
                .ofMinSize(1)
                .ofMaxSize(2),
            booleans())
        .as((term, values, some) ->
            some ? Condition.anyOf(term, values) : Condition.allOf(term, values));
    Arbitrary<Condition> ordered = Arbitraries.of(
        Condition.atLeast("rating", "sensitive"),
        Condition.atLeast("rating", "restricted"),
        Condition.atLeast("style-finding", "warning"),
        Condition.atLeast("author-tenure", "P30D"),
        Condition.atLeast("lead-time", "PT1H"),
        Condition.atLeast("budget", "999.50 EUR"),
        Condition.below("budget", "1000 EUR"),
        Condition.below("author-tenure", "P30D"),
        Condition.below("lead-time", "PT0.000000001S"));
    return PredicateArbitraries.conditions(Arbitraries.oneOf(texts, ordered));
  }

  /** {@return roles, and among them some that are hard to write down} */
  public static Arbitrary<String> roles() {
    return Arbitraries.of("editor", "Editor", "Recht & Ordnung", "\"or\" \\", "審査 ☕😀\n");
  }

  /** {@return selectors of each kind} */
  public static Arbitrary<Selector> selectors() {
    Arbitrary<Set<PersonId>> people =
        PostArbitraries.people().set().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        Arbitraries.just(Selector.anyone()),
        roles().map(Selector::role),
        people.map(Selector.AnyOf::new),
        people.map(Selector.AllOf::new));
  }

  /** {@return clauses of quorums} */
  public static Arbitrary<Clause> clauses() {
    return Combinators.combine(selectors(), Arbitraries.integers().between(1, 20))
        .as((selector, count) ->
            new Clause(selector, selector instanceof Selector.AllOf ? 1 : count));
  }

  /** {@return agreements on time, with and without hours and steps} */
  public static Arbitrary<Sla> slas() {
    return Builders.withBuilder(Sla::builder)
        .use(durations(90))
        .in(Sla.Builder::dueIn)
        .use(TimeArbitraries.weeklyHours().optional())
        .in(Sla.Builder::hours)
        .use(leads(90).optional())
        .in(Sla.Builder::leadTime)
        .use(steps().list().ofMaxSize(3))
        .in(Sla.Builder::steps)
        .build(Sla.Builder::build);
  }

  private static Arbitrary<SlaStep> steps() {
    return Arbitraries.of(1, 50, 100, 150, 1_000)
        .flatMap(percent -> Arbitraries.oneOf(
            Arbitraries.just(new SlaStep.Remind(percent)),
            Arbitraries.just(new SlaStep.ReassignToBackup(percent)),
            selectors().map(who -> new SlaStep.AddApprovers(percent, who)),
            roles().map(role -> new SlaStep.Escalate(percent, role))));
  }

  /** {@return stages of rank 0} */
  public static Arbitrary<Stage> stages() {
    return Builders.withBuilder(Stage::builder)
        .use(Arbitraries.of("editor", "brand", "legal", "A.b_c:d-1"))
        .in(Stage.Builder::id)
        .use(booleans())
        .in(Stage.Builder::required)
        .use(Arbitraries.of("approve", "approve-legal"))
        .in(Stage.Builder::action)
        .use(clauses().list().ofMinSize(1).ofMaxSize(3))
        .in(Stage.Builder::quorum)
        .use(booleans())
        .in(Stage.Builder::mayFillSeveral)
        .use(Arbitraries.oneOf(Arbitraries.just(Condition.always()), conditions()))
        .in(Stage.Builder::when)
        .use(Arbitraries.of(Stage.OnUnknown.class))
        .in(Stage.Builder::onUnknown)
        .use(Arbitraries.of(Facet.Kind.class).set())
        .in(Stage.Builder::watches)
        .use(booleans())
        .in(Stage.Builder::ignoresConditions)
        .use(Arbitraries.of(Staleness.class).optional())
        .in(Stage.Builder::staleness)
        .use(Arbitraries.of(Stage.Veto.class))
        .in(Stage.Builder::veto)
        .use(Arbitraries.integers().between(1, 20))
        .in(Stage.Builder::changesQuorum)
        .use(slas().optional())
        .in(Stage.Builder::sla)
        .build(Stage.Builder::build);
  }

  /** {@return policies of up to three stages, side by side or one after the other} */
  public static Arbitrary<ApprovalPolicy> anyPolicies() {
    Arbitrary<List<Stage>> ranked = Combinators.combine(
            stages().list().uniqueElements(Stage::id).ofMaxSize(3),
            booleans().list().ofSize(3))
        .as(PolicyArbitraries::ranked);
    Arbitrary<String> names = Arbitraries.of("brand", "brand-default", "Reply.2:x_y");
    return Combinators.combine(names, ranked, booleans()).flatAs((name, stages, selfPublish) -> {
      boolean self = selfPublish || stages.stream().noneMatch(Stage::required);
      return rules(name, stages, self);
    });
  }

  private static Arbitrary<ApprovalPolicy> rules(
      String name, List<Stage> stages, boolean selfPublish) {
    return Builders.withBuilder(() -> ApprovalPolicy.builder().name(name).selfPublish(selfPublish))
        .use(Arbitraries.integers().greaterOrEqual(1))
        .in(ApprovalPolicy.Builder::version)
        .use(Arbitraries.just(stages))
        .in(ApprovalPolicy.Builder::stages)
        .use(edits())
        .in(ApprovalPolicy.Builder::edits)
        .use(separations())
        .in(ApprovalPolicy.Builder::separation)
        .use(overrides())
        .in(ApprovalPolicy.Builder::overrides)
        .use(booleans())
        .in(ApprovalPolicy.Builder::lateObjection)
        .use(Arbitraries.of(ApprovalPolicy.ReopenRejected.class))
        .in(ApprovalPolicy.Builder::reopenRejected)
        .use(durations(3_650))
        .in(ApprovalPolicy.Builder::approvalTtl)
        .use(leads(90))
        .in(ApprovalPolicy.Builder::publishLead)
        .use(Arbitraries.of(ApprovalPolicy.OnLate.class))
        .in(ApprovalPolicy.Builder::onLate)
        .build(ApprovalPolicy.Builder::build);
  }

  private static List<Stage> ranked(List<Stage> stages, List<Boolean> after) {
    List<Stage> ranked = new ArrayList<>();
    int rank = 0;
    for (int i = 0; i < stages.size(); i++) {
      rank += i > 0 && after.get(i) ? 1 : 0;
      ranked.add(stages.get(i).withRank(rank));
    }
    return ranked;
  }

  private static Arbitrary<EditRules> edits() {
    return Combinators.combine(
            booleans(), Arbitraries.of(Staleness.class), booleans(), booleans(), booleans())
        .as(EditRules::new);
  }

  private static Arbitrary<Separation> separations() {
    return Combinators.combine(
            booleans(),
            booleans(),
            booleans(),
            booleans(),
            Arbitraries.integers().between(1, 5))
        .as(Separation::new);
  }

  private static Arbitrary<OverrideRules> overrides() {
    return Combinators.combine(
            booleans(), booleans(), Arbitraries.integers().between(1, 500), durations(90))
        .as(OverrideRules::new);
  }

  /** {@return routings of up to four routes to policies of different names, some of them revoked and changed} */
  public static Arbitrary<Routing> routings() {
    Arbitrary<PolicyRoute> routes =
        Combinators.combine(conditions(), anyPolicies()).as(PolicyRoute::new);
    Arbitrary<Map<String, PersonId>> editors = Arbitraries.maps(
            Arbitraries.of("brand-0", "brand-1"), PostArbitraries.people())
        .ofMaxSize(2);
    Arbitrary<Set<String>> revoked =
        Arbitraries.of("brand-0/1", "brand/6", "brand-3/2").set().ofMaxSize(2);
    return Combinators.combine(routes.list().ofMaxSize(MAX_ROUTES), anyPolicies(), revoked, editors)
        .as((some, last, old, changed) -> new Routing(named(some, last), old, changed));
  }

  private static List<PolicyRoute> named(List<PolicyRoute> routes, ApprovalPolicy last) {
    List<PolicyRoute> named = new ArrayList<>();
    for (PolicyRoute route : routes) {
      named.add(PolicyRoute.when(route.when(), route.policy().withName("brand-" + named.size())));
    }
    named.add(PolicyRoute.all(last.withName("brand-" + named.size())));
    return named;
  }

  /** Durations of more than zero: whole days, and what is finer than anybody needs. */
  private static Arbitrary<Duration> durations(int maxDays) {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, maxDays).map(Duration::ofDays),
        Arbitraries.integers().between(1, 24 * maxDays).map(Duration::ofHours),
        Arbitraries.longs().between(1, Duration.ofDays(maxDays).toNanos()).map(Duration::ofNanos));
  }

  private static Arbitrary<Duration> leads(int maxDays) {
    return Arbitraries.oneOf(Arbitraries.just(Duration.ZERO), durations(maxDays));
  }

  private static Arbitrary<Boolean> booleans() {
    return Arbitraries.of(true, false);
  }
}
