package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.Severity;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Condition;
import dev.gotong.time.WeeklyHours;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a team lead hears of a policy before it is used. */
class PolicyCheckTest {
  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");
  private static final PersonId CITRA = PersonId.of("citra");
  private static final PersonId DEDE = PersonId.of("dede");
  private static final PersonId EKA = PersonId.of("eka");
  private static final PersonId ZOE = PersonId.of("zoe");

  /** ana writes; bo, citra and dede are editors; eka knows the law. */
  private static final ReviewPeople TEAM = ReviewPeople.builder()
      .putRoles(ANA, Set.of("writer"))
      .putRoles(BO, Set.of("editor"))
      .putRoles(CITRA, Set.of("editor"))
      .putRoles(DEDE, Set.of("editor"))
      .putRoles(EKA, Set.of("legal"))
      .putPermitted("review", Set.of(BO, CITRA, DEDE))
      .putPermitted("second", Set.of(BO, CITRA, DEDE))
      .putPermitted("legal", Set.of(EKA))
      .build();

  private final List<Finding> golden = new ArrayList<>();

  private List<String> check(ApprovalPolicy policy, ReviewPeople people) {
    return codes(PolicyCheck.check(policy, people, Map.of("channel", Set.of("blog"))));
  }

  private List<String> check(Stage... stages) {
    return check(ApprovalPolicy.of("brand", 7, stages), TEAM);
  }

  private List<String> codes(List<Finding> findings) {
    golden.addAll(findings);
    return findings.stream()
        .map(f -> f.code().substring("approval.policy-".length()) + place(f))
        .toList();
  }

  private static String place(Finding finding) {
    return finding.facts().containsKey("people")
        ? " " + finding.facts().get("stage") + " " + finding.facts().get("people")
        : "";
  }

  private static Stage review(Clause... quorum) {
    return Stage.of("review").withQuorum(quorum);
  }

  @Test
  void of_a_policy_that_its_team_can_live_with_there_is_nothing_to_say() {
    assertThat(check(Stage.of("review"))).isEmpty();
    assertThat(check(review(Clause.anyone(2)))).isEmpty();
    assertThat(check(review(Clause.role("editor", 2)))).isEmpty();
    assertThat(check(Presets.none(), TEAM)).isEmpty();
    assertThat(check(Presets.optional(), TEAM)).isEmpty();
  }

  @Test
  void a_quorum_that_more_people_must_meet_than_may_can_never_be_met() {
    assertThat(check(review(Clause.anyone(4)))).containsExactly("unreachable");
    assertThat(check(Stage.of("review").withQuorum(Clause.anyone(1)), Stage.of("vacant")))
        .containsExactly("unreachable");
  }

  @Test
  void one_person_is_counted_at_one_stage_only() {
    Stage second = Stage.of("second").withQuorum(Clause.anyone(2)).withRank(1);
    assertThat(check(review(Clause.anyone(2)), second)).containsExactly("unreachable");
    ApprovalPolicy shared = ApprovalPolicy.of("shared", 1, review(Clause.anyone(2)), second)
        .withSeparation(Separation.standard().withDistinctAcrossStages(false));
    assertThat(check(shared, TEAM)).isEmpty();
  }

  @Test
  void a_quorum_of_all_who_may_is_stalled_by_one_absence_and_by_one_who_wrote() {
    assertThat(check(review(Clause.anyone(3))))
        .containsExactly("absence review bo, citra, dede", "author review bo, citra, dede");
  }

  @Test
  void an_absence_that_only_the_stages_together_feel_is_found() {
    Stage second = Stage.of("second").withRank(1);
    assertThat(check(review(Clause.anyone(2)), second))
        .containsExactly("absence second bo, citra, dede", "author second bo, citra, dede");
  }

  @Test
  void a_backup_makes_up_for_an_absence_but_not_for_a_hand_in_the_work() {
    ReviewPeople covered = TEAM.withBackups(Map.of(EKA, List.of(ZOE, BO, ANA)))
        .withPermitted(Map.of("legal", Set.of(EKA, ANA)));
    Stage legal = Stage.of("legal").withQuorum(Clause.role("legal", 1));
    assertThat(check(ApprovalPolicy.of("law", 1, legal), covered))
        .containsExactly("author legal eka");
    assertThat(check(ApprovalPolicy.of("law", 1, legal), covered.withBackups(Map.of())))
        .containsExactly("absence legal eka", "author legal eka");
  }

  @Test
  void where_one_person_fills_several_places_a_backup_fills_those_of_one_person() {
    ReviewPeople covered =
        TEAM.withBackups(Map.of(EKA, List.of(BO))).withPermitted(Map.of("legal", Set.of(EKA, BO)));
    Stage legal = Stage.of("legal")
        .withMayFillSeveral(true)
        .withQuorum(Clause.role("legal", 1), Clause.anyone(1));
    assertThat(check(ApprovalPolicy.of("law", 1, legal), covered))
        .containsExactly("author legal eka");
    Stage both = legal.withQuorum(Clause.role("legal", 1), Clause.role("editor", 1));
    assertThat(check(ApprovalPolicy.of("law", 1, both), covered))
        .containsExactly("absence legal bo, eka", "author legal bo, eka");
  }

  @Test
  void a_backup_without_the_permission_counts_if_the_policy_lets_them() {
    ReviewPeople covered = TEAM.withBackups(Map.of(EKA, List.of(ANA)));
    ApprovalPolicy strict = ApprovalPolicy.of("law", 1, Stage.of("legal"));
    ApprovalPolicy lax =
        strict.withSeparation(Separation.standard().withDelegateNeedsPermission(false));
    assertThat(check(strict, covered)).contains("absence legal eka");
    assertThat(check(lax, covered)).containsExactly("author legal eka");
  }

  @Test
  void a_backup_cannot_vote_twice() {
    ReviewPeople covered = TEAM.withBackups(Map.of(BO, List.of(CITRA)));
    assertThat(check(ApprovalPolicy.of("all", 1, review(Clause.anyone(3))), covered))
        .contains("absence review bo, citra, dede");
  }

  @Test
  void all_of_one_who_may_write_is_a_trap() {
    assertThat(check(review(Clause.allOf(BO))))
        .containsExactly("absence review bo", "author review bo");
    assertThat(check(review(Clause.allOf(BO, CITRA)))).containsExactly("absence review bo, citra");
  }

  @Test
  void who_is_named_must_be_in_the_team_and_hold_the_permission() {
    assertThat(check(review(Clause.anyOf(BO, CITRA, ANA, ZOE))))
        .containsExactly("unknown-person review zoe", "not-permitted review ana");
    assertThat(check(review(Clause.role("Editor", 1))))
        .containsExactly("unreachable", "unknown-role");
  }

  @Test
  void so_many_must_be_able_to_want_changes_as_it_takes() {
    assertThat(check(Stage.of("review").withChangesQuorum(3))).isEmpty();
    assertThat(check(Stage.of("review").withChangesQuorum(4))).containsExactly("changes");
  }

  @Test
  void who_is_away_now_is_said_if_it_stalls_a_stage_now() {
    ReviewPeople away = TEAM.withAway(Map.of(BO, "leave", CITRA, "leave", ANA, "leave"));
    List<Finding> findings =
        PolicyCheck.check(ApprovalPolicy.of("two", 1, review(Clause.anyone(2))), away, Map.of());
    assertThat(codes(findings)).containsExactly("stalled-now");
    assertThat(findings.get(0).facts()).containsEntry("away", "bo, citra");
    assertThat(check(ApprovalPolicy.of("one", 1, Stage.of("review")), away)).isEmpty();
    Stage second = Stage.of("second").withQuorum(Clause.anyone(2)).withRequired(false);
    assertThat(check(ApprovalPolicy.of("one", 1, Stage.of("review"), second), away))
        .isEmpty();
    assertThat(check(ApprovalPolicy.of("four", 1, review(Clause.anyone(4))), away))
        .containsExactly("unreachable");
  }

  @Test
  void what_conditions_speak_of_must_be_there() {
    Condition condition = Condition.any(
        Condition.anyOf("channel", "blog", "vlog"),
        Condition.anyOf("label", "of which nobody knows anything"),
        Condition.not(Condition.allOf("campaign", "spring", "autumn")),
        Condition.all(Condition.anyOf("sponsored", "true"), Condition.anyOf("media", "gif")),
        Condition.anyOf("author-role", "SENIOR", "writer"),
        Condition.anyOf("author", "ana", "zoe"));
    List<Finding> findings = PolicyCheck.check(
        ApprovalPolicy.of("brand", 7, Stage.of("review"), Stage.of("second").withWhen(condition)),
        TEAM,
        Map.of("channel", Set.of("blog"), "campaign", Set.of("spring")));
    assertThat(codes(findings)).containsOnly("unknown-value");
    assertThat(findings)
        .extracting(f -> f.facts().get("term") + " " + f.facts().get("values"))
        .containsExactly(
            "author zoe",
            "author-role SENIOR",
            "campaign autumn",
            "channel vlog",
            "media gif",
            "sponsored true");
  }

  @Test
  void known_values_are_of_terms_of_reviews() {
    assertThatThrownBy(
            () -> PolicyCheck.check(Presets.none(), TEAM, Map.of("chanel", Set.of("blog"))))
        .hasMessage("known values must be of a term of reviews, but were of \"chanel\"");
  }

  @Test
  void a_stage_that_nobody_would_ever_see_is_found() {
    Stage never = Stage.of("second")
        .withRank(1)
        .withQuorum(Clause.anyone(20))
        .withWhen(Condition.all(Condition.atLeast("rating", "sensitive"), Condition.never()));
    assertThat(check(Stage.of("review"), never)).containsExactly("never-applies");
  }

  @Test
  void a_policy_whose_stages_may_all_be_skipped_is_said_so() {
    Stage rare = Stage.of("review").withWhen(Condition.atLeast("rating", "sensitive"));
    assertThat(check(rare)).containsExactly("may-not-apply");
    assertThat(check(rare, Stage.of("second").withRequired(false)))
        .containsExactly("may-not-apply");
    assertThat(check(ApprovalPolicy.of("x", 1, rare).withSelfPublish(true), TEAM))
        .isEmpty();
  }

  @Test
  void what_may_change_without_anybody_being_asked_is_said() {
    Stage text = Stage.of("review").withWatches(Set.of(Facet.Kind.TEXT));
    assertThat(check(text)).containsExactly("unwatched");
    assertThat(check(ApprovalPolicy.of("x", 1, text.withWatches(Set.of())), TEAM))
        .containsExactly("watches-nothing", "unwatched");
    assertThat(check(text.withWatches(Set.of()).withStaleness(Staleness.ALL))).isEmpty();
  }

  @Test
  void a_step_that_comes_to_nothing_is_found() {
    Sla.Builder sla = Sla.builder()
        .dueIn(Duration.ofHours(8))
        .hours(WeeklyHours.never(ZoneId.of("Europe/Berlin")))
        .addSteps(
            new SlaStep.Remind(10),
            new SlaStep.AddApprovers(50, Selector.role("editor")),
            new SlaStep.ReassignToBackup(100),
            new SlaStep.Escalate(150, "LEAD"));
    assertThat(check(review(Clause.role("editor", 1)).withSla(sla.build())))
        .containsExactly("no-hours", "adds-nobody", "no-backups", "unknown-role");
    ApprovalPolicy policy = ApprovalPolicy.of(
        "x",
        1,
        Stage.of("review")
            .withSla(Sla.builder()
                .dueIn(Duration.ofHours(8))
                .addSteps(new SlaStep.ReassignToBackup(100))
                .build()));
    assertThat(check(policy, TEAM.withBackups(Map.of(BO, List.of(CITRA, ANA)))))
        .containsExactly("no-backups");
    ReviewPeople more = TEAM.withPermitted(Map.of("review", Set.of(BO, CITRA, DEDE, EKA)))
        .withBackups(Map.of(BO, List.of(EKA)));
    Sla fine = Sla.builder()
        .dueIn(Duration.ofHours(8))
        .addSteps(
            new SlaStep.AddApprovers(50, Selector.role("legal")),
            new SlaStep.ReassignToBackup(100),
            new SlaStep.Escalate(150, "writer"))
        .build();
    assertThat(check(
            ApprovalPolicy.of("x", 1, review(Clause.role("editor", 1)).withSla(fine)), more))
        .isEmpty();
  }

  @Test
  void a_stage_that_is_not_required_is_looked_at_too() {
    assertThat(check(Stage.of("review"), Stage.of("vacant").withRequired(false)))
        .containsExactly("unreachable");
    assertThat(golden).first().extracting(Finding::severity).isEqualTo(Severity.WARNING);
  }

  @Test
  void a_routing_is_looked_at_route_by_route() {
    ApprovalPolicy brand =
        ApprovalPolicy.of("brand", 7, Stage.of("review"), Stage.of("vacant").withRank(1));
    ApprovalPolicy law = ApprovalPolicy.of("law", 2, Stage.of("legal"));
    Routing routing = new Routing(
        List.of(
            PolicyRoute.when(Condition.never(), brand),
            PolicyRoute.when(Condition.anyOf("channel", "vlog"), brand),
            PolicyRoute.when(Condition.not(Condition.never()), brand),
            PolicyRoute.all(law)),
        Set.of("law/2", "brand/6"),
        Map.of("law", EKA, "brand", BO));
    List<Finding> findings =
        PolicyCheck.check(routing, policy -> TEAM, Map.of("channel", Set.of("blog")));
    assertThat(codes(findings))
        .containsExactly(
            "unreachable",
            "still-routed",
            "editor",
            "empty-route",
            "unknown-value",
            "unused-route",
            "absence legal eka",
            "author legal eka");
    assertThat(findings)
        .extracting(f -> f.facts().getOrDefault("route", "-"))
        .startsWith("-", "4", "-", "1", "-", "4");
  }

  @Test
  void whoever_changed_a_policy_may_be_let_vote_under_it() {
    ApprovalPolicy law = ApprovalPolicy.of("law", 2, Stage.of("legal"))
        .withSeparation(Separation.standard().withPolicyEditorMayApprove(true));
    Routing routing = new Routing(List.of(PolicyRoute.all(law)), Set.of(), Map.of("law", EKA));
    assertThat(codes(PolicyCheck.check(routing, policy -> TEAM, Map.of())))
        .doesNotContain("editor");
  }

  @Test
  void the_codes_and_their_messages_are_those_of_the_golden_file() throws IOException {
    for (Runnable example : List.<Runnable>of(
        this::a_quorum_that_more_people_must_meet_than_may_can_never_be_met,
        this::one_person_is_counted_at_one_stage_only,
        this::a_quorum_of_all_who_may_is_stalled_by_one_absence_and_by_one_who_wrote,
        this::who_is_named_must_be_in_the_team_and_hold_the_permission,
        this::so_many_must_be_able_to_want_changes_as_it_takes,
        this::who_is_away_now_is_said_if_it_stalls_a_stage_now,
        this::what_conditions_speak_of_must_be_there,
        this::a_stage_that_nobody_would_ever_see_is_found,
        this::a_policy_whose_stages_may_all_be_skipped_is_said_so,
        this::what_may_change_without_anybody_being_asked_is_said,
        this::a_step_that_comes_to_nothing_is_found,
        this::a_routing_is_looked_at_route_by_route)) {
      example.run();
    }
    String lines = String.join(
        "\n",
        golden.stream()
            .map(f -> f.severity() + "\t" + f.code() + "\t" + f.message())
            .distinct()
            .sorted()
            .toList());
    try (InputStream file =
        PolicyCheckTest.class.getResourceAsStream("/golden/approval-policy.txt")) {
      assertThat(lines + "\n").isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
