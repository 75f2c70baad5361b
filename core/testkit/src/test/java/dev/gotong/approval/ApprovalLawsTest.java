package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Stories of a quarrelsome team: after every command the machine says what the oracle reads in the history.
 *
 * <p>{@code -Dgotong.proofs} plays many more of them.
 */
class ApprovalLawsTest {
  private static final boolean FULL = System.getProperty("gotong.proofs") != null;
  private static final int TRIES = 500;
  private static final int STORIES = FULL ? 200 : 1; // in each try, which is 100,000 in all
  private static final int MOVES = 50;
  private static final QuarrelCounts COUNTS = new QuarrelCounts();

  @Provide
  Arbitrary<List<QuarrelStory>> stories() {
    return QuarrelStory.stories(STORIES, MOVES);
  }

  @AfterContainer
  static void counted() {
    System.out.println("proof approval-laws: " + COUNTS.line());
    if (COUNTS.stories() >= TRIES * STORIES) { // not where a counterexample came first
      assertThat(COUNTS.unseen())
          .as("what no story came to, of %s", COUNTS.all())
          .isEmpty();
    }
    if (FULL) {
      assertThat(COUNTS.rareUnseen())
          .as("what no story came to, of %s", COUNTS.all())
          .isEmpty();
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void the_machine_says_what_the_history_says(@ForAll("stories") List<QuarrelStory> stories) {
    for (QuarrelStory story : stories) {
      COUNTS.begin();
      story.play(turn -> {
        QuarrelTurns.check(turn);
        if (!turn.events().isEmpty()) {
          QuarrelChecks.check(turn.after(), turn.facts());
        }
        COUNTS.count(turn);
      });
    }
  }
}
