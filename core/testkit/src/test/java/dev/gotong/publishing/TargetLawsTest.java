package dev.gotong.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Decision;
import dev.gotong.base.WorkspaceId;
import dev.gotong.testkit.PublishingArbitraries;
import dev.gotong.testkit.PublishingArbitraries.Move;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class TargetLawsTest {
  private static final Map<String, Integer> COUNTS = new HashMap<>();

  @Provide
  Arbitrary<PublishingPolicy> policies() {
    return PublishingArbitraries.policies();
  }

  @Provide
  Arbitrary<List<Move>> moves() {
    return PublishingArbitraries.moves().list().ofMinSize(5).ofMaxSize(25);
  }

  private static boolean count(String what) {
    COUNTS.merge(what, 1, Integer::sum);
    return true;
  }

  @AfterContainer
  static void counted() {
    List<String> counts = COUNTS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getValue() + " " + e.getKey())
        .toList();
    System.out.println("proof target-laws: " + String.join(", ", counts));
    assertThat(COUNTS)
        .containsKeys("publishing.scheduled", "publishing.begun", "publishing.handed-back")
        .containsKeys("publishing.published", "publishing.rejected", "publishing.outcome-lost")
        .containsKeys("publishing.missed", "publishing.unscheduled", "unchanged")
        .containsKeys("publishing.fenced", "publishing.not-due", "publishing.slot-passed")
        .containsKeys("publishing.too-late", "publishing.too-many-attempts", "publishing.held")
        .containsKeys("publishing.wrong-phase");
  }

  @Property(tries = 5000)
  void nothing_goes_out_twice_or_early_or_late_or_against_a_bar(
      @ForAll("policies") PublishingPolicy policy, @ForAll("moves") List<Move> moves) {
    TargetWorld world = TargetWorld.of(policy);
    List<TargetEvent> history = new ArrayList<>();
    for (Move move : moves) {
      Decision<TargetEvent> decision = world.later(move).ask(move);
      assertThat(world.later(move).ask(move)).isEqualTo(decision);
      decision.match(
          accepted -> accepted.events().stream().allMatch(e -> count(e.code()) && counted(e)),
          refused -> count(refused.refusal().code()),
          unchanged -> count("unchanged"));
      history.addAll(decision.fold(e -> e, r -> List.of()));
      world = world.play(move); // compares with the oracle
    }
    assertThat(TargetWorld.TARGETS.evolveAll(TargetWorld.TARGETS.initial(), history))
        .isEqualTo(world.state());
  }

  private static boolean counted(TargetEvent event) {
    return !(event instanceof TargetEvent.SlotMissed missed)
        || count(missed.reason().code());
  }

  @Property
  void a_permit_exists_just_while_an_attempt_is_under_way(
      @ForAll("policies") PublishingPolicy policy, @ForAll("moves") List<Move> moves) {
    TargetWorld world = TargetWorld.of(policy);
    for (Move move : moves) {
      world = world.play(move);
      Optional<Permit> permit = Targets.findPermit(WorkspaceId.of("kopi"), world.state(), policy);
      assertThat(permit.isPresent())
          .isEqualTo(world.oracle().sending() && !world.oracle().lost());
      if (permit.isPresent()) {
        assertThat(permit.get().fence()).isEqualTo(world.fence());
      }
    }
  }

  @Example
  void the_oracle_knows_nothing_of_the_rules() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/gotong/publishing/oracle/TargetOracle.java"));
    assertThat(source).contains("import dev.gotong.publishing.TargetEvent;");
    assertThat(source)
        .doesNotContainPattern("\\b(Targets|TargetState|TargetCommand|Outcomes|Plan)\\b")
        .doesNotContain("publishing.*");
  }
}
