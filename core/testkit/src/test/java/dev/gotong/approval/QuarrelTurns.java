package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.QuarrelGame.Turn;
import dev.gotong.approval.RoundEvent.EditNoted;
import dev.gotong.base.Decision;
import dev.gotong.base.Refusal;
import dev.gotong.post.Facet;
import dev.gotong.testkit.QuarrelWorld;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of every move: the same question has the same answer, and what is done is what is said. */
final class QuarrelTurns {
  private static final Approvals APPROVALS = QuarrelGame.APPROVALS;

  private QuarrelTurns() {}

  static void check(Turn turn) {
    assertThat(APPROVALS.decide(turn.before().state(), turn.command(), turn.facts()))
        .as("INV-18: decided again")
        .isEqualTo(turn.decision());
    if (turn.events().isEmpty()) {
      assertThat(turn.after().state())
          .as("INV-19: refused or unchanged")
          .isEqualTo(turn.before().state());
      return;
    }
    assertThat(APPROVALS.evolveAll(APPROVALS.initial(), turn.after().history()))
        .as("INV-18: folded again")
        .isEqualTo(turn.after().state());
    preview(turn);
    approval(turn);
    if (turn.command() instanceof CourseCommand.Tick) {
      assertThat(turn.events())
          .as("INV-15: time approves nothing")
          .noneMatch(StageEvent.Cleared.class::isInstance);
    }
    for (int i = 0; i < turn.events().size(); i++) {
      ApprovalEvent event = turn.events().get(i);
      if (event instanceof PowerEvent.Overridden overridden) {
        override(turn, overridden.override(), i);
      } else if (event instanceof VoteEvent.VoteCast cast) {
        seen(turn, cast.vote());
        delegation(turn, cast.vote());
      }
    }
  }

  private static void preview(Turn turn) {
    Preview preview = Approvals.simulate(turn.before().state(), turn.command(), turn.facts());
    assertThat(preview.decision()).as("simulated").isEqualTo(turn.decision());
    assertThat(preview.after())
        .as("simulated and explained")
        .isEqualTo(Approvals.explain(turn.after().state(), turn.facts()));
  }

  /** INV-1 of events, and INV-15: approved and lost are said when they are so. */
  private static void approval(Turn turn) {
    boolean was = turn.before().state() instanceof ApprovalState.Approved;
    boolean is = turn.after().state() instanceof ApprovalState.Approved;
    assertThat(turn.events().stream().anyMatch(StageEvent.Lost.class::isInstance))
        .as("lost")
        .isEqualTo(was && !is);
    assertThat(turn.events().stream().anyMatch(StageEvent.Cleared.class::isInstance))
        .as("cleared")
        .isEqualTo(is && (!was || revision(turn.before()) != revision(turn.after())));
    Optional<Refusal> bar =
        Approvals.findBar(turn.after().state(), turn.facts(), QuarrelWorld.CHANNEL);
    assertThat(bar.isPresent() || is).as("only what is approved goes out").isTrue();
  }

  private static int revision(QuarrelGame game) {
    return game.state().findRound().map(Round::revision).orElse(0);
  }

  /** INV-14. */
  private static void override(Turn turn, StageOverride override, int place) {
    List<ApprovalEvent> events = turn.events();
    assertThat(events.get(place + 1))
        .as("INV-14: what follows an override")
        .isInstanceOfSatisfying(
            PowerEvent.AuditRaised.class, audit -> assertThat(audit.reason()).isNotBlank());
    assertThat(override.revision()).isEqualTo(turn.facts().subject().revision());
    assertThat(override.digest()).isEqualTo(turn.facts().subject().digest());
    Round round = turn.before().state().findRound().orElseThrow();
    assertThat(override.confirmedBy().isPresent() || !round.policy().overrides().dualControl())
        .as("INV-14: a second person")
        .isTrue();
    assertThat(override.confirmedBy()).isNotEqualTo(Optional.of(override.by()));
  }

  /** INV-10: nothing that the stage watches has changed since the revision that the voter saw. */
  private static void seen(Turn turn, Vote vote) {
    Round round = turn.before().state().findRound().orElseThrow();
    Stage stage = round.policy().findStage(vote.stage()).orElseThrow();
    Set<Facet.Kind> changed = new HashSet<>();
    for (ApprovalEvent event : turn.before().history()) {
      if (event instanceof RoundEvent.Submitted) {
        changed.clear();
      } else if (event instanceof EditNoted edit
          && !edit.cosmetic()
          && edit.revision() > vote.revision()) {
        edit.facets().forEach(facet -> changed.add(facet.kind()));
      }
    }
    changed.retainAll(stage.watches());
    assertThat(changed).as("INV-10: changed since").isEmpty();
  }

  /** INV-9. */
  private static void delegation(Turn turn, Vote vote) {
    if (vote.onBehalfOf().isPresent()) {
      Round round = turn.before().state().findRound().orElseThrow();
      assertThat(turn.facts().people().away())
          .as("INV-9: who is away")
          .containsKey(vote.principal())
          .doesNotContainKey(vote.by());
      assertThat(vote.via()).as("INV-9: the way").doesNotHaveDuplicates().endsWith(vote.by());
      assertThat(vote.via().size())
          .as("INV-9: its steps")
          .isLessThanOrEqualTo(round.policy().separation().maxHops());
    }
  }

  /** {@return the code of a refusal; {@code unchanged} and the like for what was not refused} */
  static String code(Decision<ApprovalEvent> decision) {
    return decision.match(
        accepted -> "accepted", refused -> refused.refusal().code(), unchanged -> "unchanged");
  }
}
