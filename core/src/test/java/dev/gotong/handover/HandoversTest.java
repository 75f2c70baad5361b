package dev.gotong.handover;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.handover.HandoverCommand.Begin;
import dev.gotong.handover.HandoverCommand.ComeBack;
import dev.gotong.handover.HandoverCommand.Offboard;
import dev.gotong.house.Golden;
import dev.gotong.team.Absence;
import dev.gotong.team.Cafe;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandoversTest {
  private static final Handovers HANDOVERS = new Handovers();
  private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
  private static final Absence ILL = Absence.from(BO, NOW, "ill");

  private static final Transfer REPLIES =
      transfer("task", "replies", Fate.MOVES, ANA).withDue(NOW);
  private static final Transfer FILM = transfer("task", "film", Fate.MOVES, CITRA);
  private static final Transfer CARE = transfer("responsibility", "care", Fate.STANDS_IN, ANA);
  private static final Transfer LATER = transfer("task", "later", Fate.STAYS);
  private static final Transfer LEFT = transfer("approval", "spring/legal", Fate.NOBODY)
      .withWhyNot(Map.of(ANA, Refusal.of("test.wrote-it", "{member} wrote *it*", "member", ANA)));

  private static Transfer transfer(String kind, String id, Fate fate, PersonId... to) {
    return Transfer.builder()
        .kind(kind)
        .id(id)
        .title("The " + id)
        .fate(fate)
        .to(List.of(to).stream().findFirst())
        .reason(Refusal.of("test.because", "because of {id}", "id", id))
        .build();
  }

  private static HandoverPlan plan(Transfer... transfers) {
    return HandoverPlan.builder()
        .person(BO)
        .awayFrom(NOW)
        .addTransfers(transfers)
        .build();
  }

  private static Decision<HandoverEvent> ask(HandoverState state, HandoverCommand command) {
    return HANDOVERS.decide(state, command, NOW);
  }

  private static HandoverState after(HandoverState state, HandoverCommand command) {
    return HANDOVERS.evolveAll(state, ask(state, command).orThrow());
  }

  @Test
  @DisplayName("one at a time; what comes back is told apart from what stays where it went")
  void course() {
    HandoverPlan plan = plan(REPLIES, FILM, CARE, LATER);
    HandoverState away = after(HANDOVERS.initial(), new Begin(ILL, plan));
    assertThat(away.findPlan()).contains(plan);
    assertThat(ask(away, new Begin(ILL, plan))).isEqualTo(Decision.unchanged());
    ComeBack back = new ComeBack(NOW.plusSeconds(60), List.of(FILM));
    assertThat(ask(away, back).orThrow())
        .containsExactly(
            new HandoverEvent.CameBack(BO, NOW.plusSeconds(60), List.of(FILM), List.of(REPLIES)));
    assertThat(after(away, back)).isEqualTo(new HandoverState.Present());
    assertThat(ask(new HandoverState.Present(), back)).isEqualTo(Decision.unchanged());
    HandoverState gone = after(away, new Offboard(plan));
    assertThat(gone).isEqualTo(new HandoverState.Gone(plan));
    assertThat(ask(gone, new Offboard(plan))).isEqualTo(Decision.unchanged());
    assertThat(ask(gone, back)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName(
      "nothing is in a plan twice, nothing goes to whoever goes, and something goes somewhere exactly if it moves")
  void gate() {
    assertThatThrownBy(() -> plan(REPLIES, REPLIES.withTo(CITRA)))
        .hasMessage("transfers must be of different things, but task replies is twice");
    assertThatThrownBy(() -> plan(REPLIES.withTo(BO)))
        .hasMessage("task replies must not go to bo, who goes");
    assertThatThrownBy(() -> REPLIES.withTo(Optional.empty())).hasMessageContaining("to must be");
    assertThatThrownBy(() -> transfer("task", "x", Fate.STAYS, ANA))
        .hasMessageContaining("to must be");
  }

  @Test
  @DisplayName(
      "the packet tells each who takes over what is theirs, and what nobody can take, as Markdown")
  void packet() {
    HandoverPlan plan = plan(REPLIES, FILM, CARE, LATER, LEFT);
    HandoverPacket packet = HandoverPacket.of(plan, Cafe.team());
    assertThat(packet.byReceiver().keySet()).containsExactly(ANA, CITRA);
    assertThat(packet.markdown()).isEqualTo("""
            # Handover of Kak bo

            Away from Tue 10 Mar 2026 16:00 until further notice (Asia/Jakarta).

            ## Kak ana

            - **The replies** (task, due Tue 10 Mar 2026 16:00): because of replies
            - **The care** (responsibility), standing in: because of care

            ## Kak citra

            - **The film** (task): because of film

            ## Stays

            - **The later** (task): because of later

            ## Nobody can take

            - **The spring/legal** (approval): because of spring/legal
              - ana wrote \\*it\\*
            """);
    assertThat(HandoverPacket.of(plan.withForGood(true), Cafe.team()).markdown())
        .contains("Leaves for good on Tue 10 Mar 2026 16:00 (Asia/Jakarta).");
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    HandoverState away = after(HANDOVERS.initial(), new Begin(ILL, plan(REPLIES)));
    Golden.assertHolds(
        "handover",
        List.of(
            Golden.refusal(ask(away, new Begin(ILL, plan(FILM)))),
            Golden.refusal(ask(away, new Offboard(plan(REPLIES, LEFT))))));
  }
}
