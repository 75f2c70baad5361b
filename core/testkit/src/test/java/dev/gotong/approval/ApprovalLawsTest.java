package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalEvent.Agreed;
import dev.gotong.approval.ApprovalEvent.Cleared;
import dev.gotong.approval.ApprovalEvent.ObjectionCleared;
import dev.gotong.approval.ApprovalEvent.Submitted;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.testkit.ApprovalArbitraries;
import dev.gotong.testkit.ApprovalArbitraries.Act;
import dev.gotong.testkit.ApprovalArbitraries.Move;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class ApprovalLawsTest {
  private static final Map<String, Integer> COUNTS = new HashMap<>();

  @Provide
  Arbitrary<ApprovalPolicy> policies() {
    return ApprovalArbitraries.policies();
  }

  @Provide
  Arbitrary<Map<String, Set<PersonId>>> electorates() {
    return ApprovalArbitraries.electorates();
  }

  @Provide
  Arbitrary<List<Move>> moves() {
    Move submit = new Move(PersonId.of("ana"), Act.SUBMIT, "first", false, true);
    return ApprovalArbitraries.moves()
        .list()
        .ofMinSize(6)
        .ofMaxSize(18)
        .map(moves -> ImmutableList.<Move>builder().add(submit).addAll(moves).build());
  }

  private static void count(String what) {
    COUNTS.merge(what, 1, Integer::sum);
  }

  @AfterContainer
  static void counted() {
    List<String> counts = COUNTS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getValue() + " " + e.getKey())
        .toList();
    System.out.println("proof approval-laws: " + String.join(", ", counts));
    assertThat(COUNTS)
        .containsKeys("accepted", "unchanged", "approval.cleared", "approval.lost")
        .containsKeys("approval.self-approval", "approval.stage-not-open", "approval.no-vote")
        .containsKeys("approval.stale-revision", "approval.not-eligible", "approval.wrong-phase")
        .containsKeys("approval.one-stage-per-person", "approval.quorum-unreachable")
        .containsKeys("approval.no-objection", "approval.unknown-stage", "pairs that commute");
  }

  @Property(tries = 4000)
  void a_post_is_approved_just_when_the_right_people_agreed_to_exactly_what_it_says(
      @ForAll("policies") ApprovalPolicy policy,
      @ForAll("electorates") Map<String, Set<PersonId>> electorate,
      @ForAll("moves") List<Move> moves) {
    ReviewWorld world = ReviewWorld.of(policy, electorate);
    for (Move move : moves) {
      ReviewWorld asked = world.edited(move);
      Decision<ApprovalEvent> decision = asked.ask(move);
      assertThat(asked.ask(move)).isEqualTo(decision);
      decision.match(
          a -> {
            count("accepted");
            a.events().forEach(e -> count(e.code()));
            return true;
          },
          r -> {
            count(r.refusal().code());
            return true;
          },
          u -> {
            count("unchanged");
            return true;
          });
      world = world.play(move); // compares with the oracle
    }
    assertThat(ReviewWorld.APPROVALS.evolveAll(new ApprovalState.Draft(), world.history()))
        .isEqualTo(world.state());
  }

  @Property
  void only_submitting_agreeing_and_no_longer_objecting_approve(
      @ForAll("policies") ApprovalPolicy policy,
      @ForAll("electorates") Map<String, Set<PersonId>> electorate,
      @ForAll("moves") List<Move> moves) {
    ReviewWorld world = ReviewWorld.of(policy, electorate);
    for (Move move : moves) {
      List<ApprovalEvent> events = world.edited(move).ask(move).fold(e -> e, r -> List.of());
      for (ApprovalEvent event : events) {
        if (event instanceof Agreed vote) {
          assertThat(move.present()).isTrue();
          assertThat(electorate.get(vote.stage())).contains(vote.by());
          assertThat(world.contributors()).doesNotContain(vote.by());
          assertThat(lowerStagesHaveEnough(world, vote.stage())).isTrue();
        }
        if (event instanceof Cleared) {
          assertThat(events.get(0))
              .isInstanceOfAny(Submitted.class, Agreed.class, ObjectionCleared.class);
        }
      }
      world = world.play(move);
    }
  }

  private static boolean lowerStagesHaveEnough(ReviewWorld world, String id) {
    ApprovalPolicy policy = world.policy();
    int rank = policy.findStage(id).orElseThrow().rank();
    return policy.stages().stream()
        .filter(stage -> stage.rank() < rank)
        .allMatch(stage -> world.oracle().agreed(stage).size() >= stage.atLeast()
            && world.oracle().objections().stream().noneMatch(o -> o.startsWith(stage.id() + " ")));
  }

  @Property
  void asking_again_for_what_was_accepted_changes_nothing(
      @ForAll("policies") ApprovalPolicy policy,
      @ForAll("electorates") Map<String, Set<PersonId>> electorate,
      @ForAll("moves") List<Move> moves) {
    ReviewWorld world = ReviewWorld.of(policy, electorate);
    for (Move move : moves) {
      boolean accepted = world.edited(move).ask(move) instanceof Decision.Accepted;
      world = world.play(move);
      if (accepted) {
        boolean once = move.act() == Act.RETRACT || move.act() == Act.CLEAR;
        assertThat(world.ask(move))
            .isInstanceOf(once ? Decision.Refused.class : Decision.Unchanged.class);
      }
    }
  }

  @Property
  void it_makes_no_difference_which_of_two_people_agrees_first(
      @ForAll("policies") ApprovalPolicy policy,
      @ForAll("electorates") Map<String, Set<PersonId>> electorate,
      @ForAll("moves") List<Move> moves) {
    ReviewWorld world = ReviewWorld.of(policy, electorate);
    for (Move move : moves) {
      world = world.play(move);
      List<Move> votes = new ArrayList<>();
      for (String name : List.of("ana", "bo", "citra", "dede")) {
        for (String stage : List.of("first", "second")) {
          Move vote = new Move(PersonId.of(name), Act.APPROVE, stage, false, true);
          if (world.ask(vote) instanceof Decision.Accepted) {
            votes.add(vote);
          }
        }
      }
      for (Move one : votes) {
        for (Move other : votes) {
          if (!one.by().equals(other.by())) {
            ReviewWorld there = world.play(one).play(other);
            ReviewWorld back = world.play(other).play(one);
            assertThat(there.isApproved()).isEqualTo(back.isApproved());
            assertThat(Approvals.status(there.state())).isEqualTo(Approvals.status(back.state()));
            count("pairs that commute");
          }
        }
      }
    }
  }

  @Property
  void a_post_is_taken_for_review_just_when_people_can_be_seated_one_place_each(
      @ForAll("policies") ApprovalPolicy policy,
      @ForAll("electorates") Map<String, Set<PersonId>> electorate) {
    ReviewWorld world = ReviewWorld.of(policy, electorate);
    Move submit = new Move(PersonId.of("ana"), Act.SUBMIT, "first", false, true);
    Optional<String> refused =
        world.ask(submit).fold(e -> Optional.empty(), r -> Optional.of(r.code()));
    List<PersonId> others = List.of(PersonId.of("bo"), PersonId.of("citra"), PersonId.of("dede"));
    assertThat(refused.isEmpty()).isEqualTo(canSeat(policy, electorate, others, new HashMap<>()));
    refused.ifPresent(code -> assertThat(code).isEqualTo("approval.quorum-unreachable"));
  }

  /** Tries every way of giving each person one stage or none. */
  private static boolean canSeat(
      ApprovalPolicy policy,
      Map<String, Set<PersonId>> electorate,
      List<PersonId> people,
      Map<String, Integer> seated) {
    if (people.isEmpty()) {
      return policy.stages().stream().allMatch(s -> seated.getOrDefault(s.id(), 0) >= s.atLeast());
    }
    List<PersonId> rest = people.subList(1, people.size());
    for (Stage stage : policy.stages()) {
      if (electorate.getOrDefault(stage.id(), Set.of()).contains(people.get(0))) {
        Map<String, Integer> next = new HashMap<>(seated);
        next.merge(stage.id(), 1, Integer::sum);
        if (canSeat(policy, electorate, rest, next)) {
          return true;
        }
      }
    }
    return canSeat(policy, electorate, rest, seated);
  }

  @Example
  void the_oracle_knows_nothing_of_the_rules() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/gotong/approval/oracle/ApprovalOracle.java"));
    assertThat(source).contains("import dev.gotong.approval.ApprovalEvent;");
    assertThat(source)
        .doesNotContainPattern("\\b(Approvals|ApprovalState|Round|ReviewStatus|StageStatus)\\b")
        .doesNotContain("approval.*")
        .doesNotContain("ApprovalEvent.Cleared")
        .doesNotContain("ApprovalEvent.Lost");
  }
}
