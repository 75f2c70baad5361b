package dev.gotong.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Clause;
import dev.gotong.approval.PolicyRoute;
import dev.gotong.approval.Presets;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Sla;
import dev.gotong.approval.SlaStep;
import dev.gotong.approval.Stage;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Condition;
import dev.gotong.time.WeeklyHours;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTextTest {
  private static final String REVIEW =
      "{\"id\": \"review\", \"quorum\": [{\"selector\": {\"type\": \"anyone\"}}]}";
  private static final String SMALL =
      "{\"format\": 1, \"name\": \"small\", \"version\": 1," + " \"stages\": [" + REVIEW + "]}";

  private static String resource(String name) throws IOException {
    try (InputStream file = PolicyTextTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The example as the builders make it. */
  private static Routing example() {
    Stage editor = Stage.builder()
        .id("editor")
        .addQuorum(Clause.role("EDITOR", 2))
        .watches(Set.of(Facet.Kind.TEXT, Facet.Kind.MEDIA, Facet.Kind.LINK, Facet.Kind.TARGETS))
        .build();
    Stage brand = Stage.builder()
        .id("brand")
        .addQuorum(Clause.role("BRAND", 1))
        .watches(Set.of(Facet.Kind.TEXT, Facet.Kind.MEDIA))
        .when(Condition.anyOf("media", "image", "video"))
        .build();
    Stage legal = Stage.builder()
        .id("legal")
        .rank(1)
        .addQuorum(Clause.role("legal-de", 1))
        .watches(Set.of(Facet.Kind.TEXT, Facet.Kind.DISCLOSURE, Facet.Kind.LINK))
        .veto(Stage.Veto.STICKY)
        .when(Condition.any(
            Condition.atLeast("rating", "sensitive"),
            Condition.atLeast("budget", "1000 EUR"),
            Condition.anyOf("campaign", "pharma"),
            Condition.not(Condition.anyOf("author-role", "SENIOR"))))
        .sla(Sla.builder()
            .dueIn(Duration.ofHours(8))
            .hours(WeeklyHours.of(
                ZoneId.of("Europe/Berlin"),
                List.of(
                    WeeklyHours.Range.of(DayOfWeek.MONDAY, "09:00", "17:00"),
                    WeeklyHours.Range.of(DayOfWeek.FRIDAY, "09:00", "12:30"))))
            .leadTime(Duration.ofHours(2))
            .addSteps(
                new SlaStep.Remind(50),
                new SlaStep.ReassignToBackup(100),
                new SlaStep.Escalate(150, "LEAD"))
            .build())
        .build();
    return Routing.of(
        PolicyRoute.when(
            Condition.anyOf("network", "instagram", "linkedin"),
            ApprovalPolicy.of("brand-default", 7, editor, brand, legal)),
        PolicyRoute.all(ApprovalPolicy.of("usual", 1, Stage.of("review"))));
  }

  @Test
  void the_example_reads_as_the_builders_make_it() throws IOException {
    assertThat(PolicyText.readRouting(resource("brand-default.json"))).isEqualTo(example());
  }

  @Test
  void what_is_usual_is_left_out_and_what_fits_in_a_line_stands_in_one() throws IOException {
    String text = PolicyText.write(example());
    assertThat(text).isEqualTo(resource("brand-default-short.json"));
    assertThat(PolicyText.readRouting(text)).isEqualTo(example());
  }

  @Test
  void what_is_usual_stays_so_as_long_as_the_format_does() throws IOException {
    Routing routing = PolicyText.readRouting(resource("brand-default-short.json"));
    assertThat(routing.routes())
        .extracting(route -> route.policy().digest().brief())
        .containsExactly("eccc7fdc2422", "d1e5dd3a97c8");
  }

  @Test
  void what_is_left_out_is_as_the_builders_say() {
    assertThat(PolicyText.readPolicy(SMALL))
        .isEqualTo(ApprovalPolicy.of("small", 1, Stage.of("review")));
    assertThat(PolicyText.readPolicy(SMALL.replace(
            "\"id\": \"review\"", "\"id\": \"review\", \"sla\": {\"dueIn\": \"PT8H\"}")))
        .isEqualTo(ApprovalPolicy.of(
            "small",
            1,
            Stage.of("review").withSla(Sla.builder().dueIn(Duration.ofHours(8)).build())));
  }

  @Test
  void the_example_of_the_class_is_read_and_written_just_so() {
    String text = """
        {
          "format": 1,
          "name": "brand",
          "version": 7,
          "stages": [
            {"id": "editor", "quorum": [{"selector": {"type": "role", "role": "editor"}, "count": 2}]},
            {
              "id": "legal",
              "rank": 1,
              "action": "approve-legal",
              "quorum": [{"selector": {"type": "anyone"}}],
              "when": {"type": "at-least", "attribute": "budget", "value": "1000 EUR"},
              "veto": "sticky",
              "sla": {"dueIn": "PT8H", "steps": [{"type": "remind", "percent": 50}]}
            }
          ],
          "approvalTtl": "P14D"
        }
        """;
    ApprovalPolicy policy = PolicyText.readPolicy(text);
    assertThat(PolicyText.write(policy)).isEqualTo(text);
    assertThat(policy.stages()).extracting(Stage::id).containsExactly("editor", "legal");
    assertThat(policy.approvalTtl()).isEqualTo(Duration.ofDays(14));
  }

  @Test
  void the_presets_can_be_written_down() {
    for (ApprovalPolicy policy : List.of(
        Presets.none(),
        Presets.optional(),
        Presets.withBudget(Presets.withLegal(Presets.tiers(3)), "1000 EUR"),
        Presets.steps(Clause.anyOf(PersonId.of("bo")), Clause.allOf(PersonId.of("ana"))),
        Presets.reply())) {
      assertThat(PolicyText.readPolicy(PolicyText.write(policy))).isEqualTo(policy);
    }
  }

  @Test
  void a_routing_says_what_was_revoked_and_who_changed_what() {
    Routing routing = new Routing(
        List.of(PolicyRoute.all(Presets.none())),
        Set.of("none/3"),
        Map.of("none", PersonId.of("bo")));
    String text = PolicyText.write(routing);
    assertThat(text).isEqualTo("""
            {
              "format": 1,
              "routes": [{"policy": {"name": "none", "version": 1, "stages": [], "selfPublish": true}}],
              "revoked": ["none/3"],
              "editors": {"none": "bo"}
            }
            """);
    assertThat(PolicyText.readRouting(text)).isEqualTo(routing);
  }

  @Test
  void the_exception_says_where() {
    assertThatThrownBy(() -> PolicyText.readPolicy(SMALL.replace("\"anyone\"", "\"everyone\"")))
        .isInstanceOfSatisfying(
            PolicyTextException.class,
            e -> assertThat(e.place()).isEqualTo("stages[0].quorum[0].selector.type"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
