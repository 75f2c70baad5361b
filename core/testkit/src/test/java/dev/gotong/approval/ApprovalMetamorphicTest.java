package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * What changes with the question, and how: who asks for more gets no more, and a name is only a name.
 *
 * <p>{@code -Dgotong.proofs} plays many more stories.
 */
class ApprovalMetamorphicTest {
  private static final boolean FULL = System.getProperty("gotong.proofs") != null;
  private static final int TRIES = 60;
  private static final int STORIES = FULL ? 100 : 1;
  private static final int MOVES = 50;
  private static final Approvals APPROVALS = QuarrelGame.APPROVALS;
  private static final List<String> EXPECTED = List.of(
      "complete with less asked",
      "approved with more asked",
      "approved with a role less",
      "complete without a vote",
      "renamed accepted");
  private static final Map<String, Integer> COUNTS = new TreeMap<>();

  @Provide
  Arbitrary<List<QuarrelStory>> stories() {
    return QuarrelStory.stories(STORIES, MOVES);
  }

  @AfterContainer
  static void counted() {
    int renamed = COUNTS.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("renamed"))
        .mapToInt(Map.Entry::getValue)
        .sum();
    System.out.println("proof approval-metamorphic: " + renamed + " commands by other names, "
        + EXPECTED.stream()
            .map(what -> COUNTS.getOrDefault(what, 0) + " " + what)
            .collect(Collectors.joining(", ")));
    assertThat(COUNTS.keySet()).as("else a law would say nothing").containsAll(EXPECTED);
  }

  private static void count(String what) {
    COUNTS.merge(what, 1, Integer::sum);
  }

  /** INV-22. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whoever_asks_for_less_has_it_where_more_was_had(
      @ForAll("stories") List<QuarrelStory> stories) {
    stories.forEach(story -> story.play(turn -> findAsking(turn.after().state())
        .filter(round -> Tally.of(round).isComplete())
        .ifPresent(round -> {
          for (Round easier : Demands.lower(round)) {
            count("complete with less asked");
            assertThat(Tally.of(easier).isComplete())
                .as("INV-22: complete with %s", easier.policy().stages())
                .isTrue();
          }
        })));
  }

  /** INV-22. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void a_command_approves_nothing_where_one_more_is_asked_for_that_it_does_not_approve_now(
      @ForAll("stories") List<QuarrelStory> stories) {
    stories.forEach(story ->
        story.play(turn -> findAsking(turn.before().state()).ifPresent(round -> {
          for (Round harder : Demands.higher(round)) {
            ApprovalState state = new ApprovalState.InReview(harder);
            if (isApproved(after(state, turn.command(), turn.facts()))) {
              count("approved with more asked");
              assertThat(isApproved(turn.after().state()))
                  .as("INV-22: approved with %s", harder.policy().stages())
                  .isTrue();
            }
          }
        })));
  }

  /** INV-23. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void nothing_is_approved_because_somebody_lost_a_role(
      @ForAll("stories") List<QuarrelStory> stories) {
    stories.forEach(story -> story.play(turn -> {
      if (isApproved(turn.before().state())) {
        return;
      }
      for (PersonId person : turn.facts().people().roles().keySet()) {
        ApprovalState poorer =
            after(turn.before().state(), turn.command(), without(turn.facts(), person));
        count(isApproved(poorer) ? "approved with a role less" : "not approved with a role less");
        assertThat(isApproved(poorer) && !isApproved(turn.after().state()))
            .as("INV-23: approved since %s has no role", person)
            .isFalse();
      }
    }));
  }

  /**
   * INV-23, of counting: whoever lost what a vote takes has that vote struck. Where somebody who agreed at two stages
   * counts at neither alone, to lose one of the votes makes the other count; time then asks for one more.
   */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void nothing_is_complete_because_a_vote_was_struck(
      @ForAll("stories") List<QuarrelStory> stories) {
    stories.forEach(story -> story.play(turn -> findAsking(turn.after().state())
        .filter(round -> round.policy().stages().stream().noneMatch(Stage::mayFillSeveral)
            || !round.policy().separation().distinctAcrossStages())
        .ifPresent(round -> {
          for (Vote vote : round.votes()) {
            DroppedVote struck = new DroppedVote(vote, DroppedVote.Cause.NOT_ELIGIBLE);
            boolean complete = Tally.of(Ballot.drop(round, List.of(struck))).isComplete();
            count(complete ? "complete without a vote" : "not complete without a vote");
            assertThat(complete && !Tally.of(round).isComplete())
                .as("INV-23: complete without %s", vote)
                .isFalse();
          }
        })));
  }

  /** INV-24. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void a_name_is_only_a_name(@ForAll("stories") List<QuarrelStory> stories) {
    stories.forEach(story -> story.play(turn -> {
      Decision<ApprovalEvent> decision = renamed(Renaming.IN_ORDER, turn);
      List<ApprovalEvent> events = events(decision);
      count("renamed " + QuarrelTurns.code(decision));
      assertThat(QuarrelTurns.code(decision)).isEqualTo(QuarrelTurns.code(turn.decision()));
      assertThat(events)
          .as("INV-24: by other names")
          .isEqualTo(Renaming.IN_ORDER.of(turn.events()));
      assertThat(APPROVALS.evolveAll(Renaming.IN_ORDER.of(turn.before().state()), events))
          .as("INV-24: by other names")
          .isEqualTo(Renaming.IN_ORDER.of(turn.after().state()));
    }));
  }

  /**
   * INV-24, also for names in another order. But where somebody could take the place of several people, time gives them
   * that of whoever comes first by name.
   */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void nobody_has_a_better_name_than_others(@ForAll("stories") List<QuarrelStory> stories) {
    stories.forEach(story -> story.play(turn -> {
      if (!(turn.command() instanceof CourseCommand.Tick)) {
        Decision<ApprovalEvent> decision = renamed(Renaming.REVERSED, turn);
        assertThat(QuarrelTurns.code(decision)).isEqualTo(QuarrelTurns.code(turn.decision()));
        assertThat(events(decision))
            .as("INV-24: by names in another order")
            .isEqualTo(Renaming.REVERSED.of(turn.events()));
      }
    }));
  }

  private static Decision<ApprovalEvent> renamed(Renaming names, QuarrelGame.Turn turn) {
    return APPROVALS.decide(
        names.of(turn.before().state()), names.of(turn.command()), names.of(turn.facts()));
  }

  private static List<ApprovalEvent> events(Decision<ApprovalEvent> decision) {
    return decision.fold(events -> events, refusal -> List.of());
  }

  private static Optional<Round> findAsking(ApprovalState state) {
    boolean asking =
        state instanceof ApprovalState.InReview || state instanceof ApprovalState.Approved;
    return asking ? state.findRound() : Optional.empty();
  }

  private static boolean isApproved(ApprovalState state) {
    return state instanceof ApprovalState.Approved;
  }

  private static ApprovalState after(
      ApprovalState state, ApprovalCommand command, ApprovalFacts facts) {
    return APPROVALS.evolveAll(state, events(APPROVALS.decide(state, command, facts)));
  }

  private static ApprovalFacts without(ApprovalFacts facts, PersonId person) {
    Map<PersonId, Set<String>> roles = new HashMap<>(facts.people().roles());
    roles.put(person, new HashSet<>());
    return facts.withPeople(facts.people().withRoles(roles));
  }
}
