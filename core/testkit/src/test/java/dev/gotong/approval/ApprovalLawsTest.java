package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Refusal;
import dev.gotong.testkit.ApprovalArbitraries;
import dev.gotong.testkit.QuarrelMove;
import dev.gotong.testkit.QuarrelWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Stories of a quarrelsome team: the machine says what the oracle reads in the history, after every move.
 *
 * <p>{@code -Dgotong.proofs} plays many more of them.
 */
class ApprovalLawsTest {
  private static final boolean PROOFS = System.getProperty("gotong.proofs") != null;
  private static final int TRIES = 200;
  private static final int TOGETHER = PROOFS ? 100_000 / TRIES : 10;
  private static final int MOVES = 60;
  private static final Map<String, Integer> CODES = new TreeMap<>();
  private static final Map<String, Integer> EVENTS = new TreeMap<>();
  private static int sequences;

  /** Every code with which a command is refused, or a post kept from going out. */
  private static final Set<String> REFUSALS = named(
      "already-voted", "condition-unknown", "delegation-past", "forbidden", "late-objection", "locked",
      "no-objection", "no-override", "no-stage-applies", "no-veto", "no-vote", "not-a-member",
      "not-approved", "not-delegate", "not-eligible", "override-spent", "policy-editor",
      "policy-revoked", "principal-present", "publishing-in-progress", "quorum-unreachable",
      "reason-too-short", "second-person", "self-approval", "slot-passed", "slot-taken",
      "stage-not-applicable", "stage-not-open", "stale-policy", "stale-revision", "unknown-member",
      "unknown-stage", "vetoed", "wrong-phase");

  private static final Set<String> HAPPENINGS = named(
      "abstained", "added", "agreed", "audit-raised", "changes-requested", "cleared", "delegated",
      "delegation-ended", "edit-noted", "ended", "escalated", "lead-passed", "look-back-due", "lost",
      "objection-cleared", "overridden", "override-asked", "override-spent", "policy-rebased",
      "reassigned", "reminded", "reopened", "sent-back", "stage-moved", "submitted", "ticked",
      "vetoed", "vote-retracted", "votes-invalidated", "votes-struck");

  /** A story, and the world in which it begins. */
  record Story(QuarrelWorld world, List<QuarrelMove> moves) {}

  private static Set<String> named(String... names) {
    return Stream.of(names).map(name -> "approval." + name).collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<List<Story>> stories() {
    return Combinators.combine(
            ApprovalArbitraries.worlds(), ApprovalArbitraries.stories(MOVES))
        .as(Story::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(2 * TOGETHER - 1)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  @AfterContainer
  static void counted() {
    int accepted = CODES.getOrDefault("accepted", 0);
    int refused = CODES.entrySet().stream()
        .filter(entry -> REFUSALS.contains(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
    System.out.println("proof approval-laws: " + sequences + " sequences, " + accepted
        + " accepted, " + refused + " refused, " + CODES.size() + " codes");
    if (sequences >= TRIES) { // not where a counterexample came first
      assertThat(CODES.keySet()).as("%s", CODES).containsAll(REFUSALS);
      assertThat(EVENTS.keySet()).as("%s", EVENTS).containsExactlyInAnyOrderElementsOf(HAPPENINGS);
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void the_machine_says_what_the_history_says(@ForAll("stories") List<Story> stories) {
    for (Story story : stories) {
      sequences++;
      QuarrelGame game = QuarrelGame.in(story.world());
      for (QuarrelMove move : story.moves()) {
        Optional<QuarrelGame.Turn> turn = game.turn(move);
        game = turn.isPresent() ? checked(turn.get()) : game.idle(move);
      }
    }
  }

  private static QuarrelGame checked(QuarrelGame.Turn turn) {
    QuarrelTurns.check(turn);
    if (!turn.events().isEmpty()) {
      QuarrelChecks.check(turn.after(), turn.facts());
    }
    CODES.merge(QuarrelTurns.code(turn.decision()), 1, Integer::sum);
    turn.events().forEach(event -> EVENTS.merge(event.code(), 1, Integer::sum));
    Approvals.findBar(turn.after().state(), turn.facts(), QuarrelWorld.CHANNEL)
        .map(Refusal::code)
        .ifPresent(code -> CODES.merge(code, 1, Integer::sum));
    return turn.after();
  }
}
