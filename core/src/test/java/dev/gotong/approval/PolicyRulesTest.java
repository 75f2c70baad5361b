package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Finding;
import dev.gotong.base.Severity;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Condition;
import dev.gotong.time.WeeklyHours;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a team lead hears before a policy is used: rules that do not do what they seem to. */
class PolicyRulesTest extends PolicyLook {
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
}
