package dev.gotong.approval;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.StageEvent.StageMoved;
import dev.gotong.base.Actor;
import dev.gotong.base.Canonical;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.Severity;
import dev.gotong.testkit.PolicyArbitraries;
import dev.gotong.testkit.PostArbitraries;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** What the check says of a policy is what its reviews then come to. */
class PolicyCheckLawsTest {
  private static final PersonId GUEST = PersonId.of("guest");
  private static final Digest DIGEST = Canonical.of("law").digest();
  private static final Approvals APPROVALS = new Approvals();

  private static int policies;
  private static int stuckForAll;
  private static int stuckForSome;
  private static int stalled;

  @AfterContainer
  static void count() {
    System.out.println("proof policy-check: " + policies + " policies with their teams; of "
        + stuckForAll + " every post is refused, of " + stuckForSome
        + " only those of the authors named, and " + stalled
        + " stages stall by one absence named");
    assertThat(List.of(stuckForAll, stuckForSome, stalled)).allMatch(count -> count > 20);
  }

  /** A policy and the team that has to live with it. */
  record Case(ApprovalPolicy policy, ReviewPeople people) {}

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Set<PersonId>> most = PostArbitraries.people().set().ofMinSize(2);
    Arbitrary<Map<PersonId, List<PersonId>>> backups = Arbitraries.maps(
            PostArbitraries.people(), PostArbitraries.people().list().ofMaxSize(2))
        .ofMaxSize(2);
    Arbitrary<Set<PersonId>> editors = PostArbitraries.people().set();
    return Combinators.combine(PolicyArbitraries.anyPolicies(), most, most, editors, backups, few())
        .as((policy, some, others, named, standIns, counts) -> {
          ReviewPeople.Builder people = ReviewPeople.builder().backups(standIns);
          for (PersonId person :
              PostArbitraries.people().allValues().orElseThrow().toList()) {
            people.putRoles(person, named.contains(person) ? Set.of("editor") : Set.of("Editor"));
          }
          people.putRoles(GUEST, Set.of());
          policy
              .stages()
              .forEach(stage ->
                  people.putPermitted(stage.id(), stage.id().equals("legal") ? others : some));
          return new Case(reachable(policy, counts), people.build());
        });
  }

  private static Arbitrary<List<Integer>> few() {
    return Arbitraries.frequency(Tuple.of(5, 1), Tuple.of(2, 2), Tuple.of(1, 3))
        .list()
        .ofSize(3);
  }

  /** The policy with quorums for a small team, and no condition of which not knowing is an error. */
  private static ApprovalPolicy reachable(ApprovalPolicy policy, List<Integer> counts) {
    return policy.withStages(policy.stages().stream()
        .map(stage -> stage
            .withOnUnknown(Stage.OnUnknown.APPLIES)
            .withQuorum(stage.quorum().stream()
                .limit(2)
                .map(clause -> clause.selector() instanceof Selector.AllOf
                    ? clause
                    : new Clause(clause.selector(), counts.get(stage.rank())))
                .toList()))
        .toList());
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void a_post_is_refused_exactly_where_the_check_says_so(@ForAll("cases") Case one) {
    List<Finding> findings = PolicyCheck.check(one.policy(), one.people(), Map.of());
    boolean never = findings.stream()
        .anyMatch(
            f -> f.code().equals("approval.policy-unreachable") && f.severity() == Severity.ERROR);
    policies++;

    assertThat(isRefused(one, GUEST, Map.of())).isEqualTo(never);
    if (never) {
      stuckForAll++;
      return;
    }
    Set<String> authors = people(findings, "approval.policy-author", Optional.empty());
    for (PersonId author : one.people().roles().keySet()) {
      assertThat(isRefused(one, author, Map.of()))
          .as(author.value())
          .isEqualTo(authors.contains(author.value()));
    }
    stuckForSome += authors.isEmpty() ? 0 : 1;
    for (PersonId absent : one.people().roles().keySet()) {
      for (String stage : stalled(one, absent)) {
        assertThat(people(findings, "approval.policy-absence", Optional.of(stage)))
            .as(stage)
            .contains(absent.value());
        stalled++;
      }
    }
  }

  private static Set<String> people(List<Finding> findings, String code, Optional<String> stage) {
    Set<String> people = new TreeSet<>();
    findings.stream()
        .filter(f -> f.code().equals(code))
        .filter(f -> stage.isEmpty() || stage.get().equals(f.facts().get("stage")))
        .forEach(
            f -> people.addAll(Set.of(requireNonNull(f.facts().get("people")).split(", ", -1))));
    return people;
  }

  private static boolean isRefused(Case one, PersonId author, Map<PersonId, String> away) {
    return submit(one, author, away)
        .match(
            accepted -> false,
            refused -> refused.refusal().code().equals("approval.quorum-unreachable"),
            unchanged -> false);
  }

  /** The stages that stall as soon as a post is submitted while that person is away. */
  private static List<String> stalled(Case one, PersonId absent) {
    return submit(one, GUEST, Map.of(absent, "leave"))
        .fold(events -> events, refusal -> List.of())
        .stream()
        .filter(event -> event instanceof StageMoved moved
            && moved.status() == StageStatus.STALLED
            && one.policy().findStage(moved.stage()).orElseThrow().required())
        .map(event -> ((StageMoved) event).stage())
        .toList();
  }

  private static Decision<ApprovalEvent> submit(
      Case one, PersonId author, Map<PersonId, String> away) {
    return APPROVALS.decide(
        APPROVALS.initial(),
        new CourseCommand.Submit(1, DIGEST),
        ApprovalFacts.builder()
            .by(Actor.member(author))
            .now(Instant.EPOCH)
            .subject(ReviewSubject.builder()
                .author(author)
                .revision(1)
                .digest(DIGEST)
                .contributors(Set.of(author))
                .policy(one.policy())
                .build())
            .people(one.people().withAway(away))
            .build());
  }
}
