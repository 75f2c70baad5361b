package dev.gotong.coverage;

import static dev.gotong.coverage.RosterCoverTest.CARE;
import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.coverage.CharterCommand.Arrange;
import dev.gotong.coverage.CharterCommand.DropResponsibility;
import dev.gotong.coverage.CharterCommand.Entrust;
import dev.gotong.coverage.CharterCommand.NoteLook;
import dev.gotong.coverage.CharterCommand.SetResponsibility;
import dev.gotong.coverage.CharterCommand.SetRules;
import dev.gotong.house.Golden;
import dev.gotong.team.Cafe;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChartersTest {
  private static final Charters CHARTERS = new Charters();
  private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");
  private static final Responsibility CALENDAR =
      Responsibility.builder().id("calendar").duty(Duty.CALENDAR).owner(CITRA).build();

  private static Decision<CharterEvent> ask(
      Charter charter, CharterCommand command, Instant now, Optional<Refusal> barred) {
    return CHARTERS.decide(charter, command, new CharterFacts(ANA, now, barred));
  }

  private static Decision<CharterEvent> ask(Charter charter, CharterCommand command) {
    return ask(charter, command, NOW, Optional.empty());
  }

  private static Charter after(CharterCommand... commands) {
    Charter charter = CHARTERS.initial();
    for (CharterCommand command : commands) {
      charter = CHARTERS.evolveAll(charter, ask(charter, command).orThrow());
    }
    return charter;
  }

  @Test
  @DisplayName("what is set stands where it stood, and what is new comes last")
  void set() {
    Charter charter = after(new SetResponsibility(CARE), new SetResponsibility(CALENDAR));
    assertThat(charter.responsibilities()).containsExactly(CARE, CALENDAR);
    Responsibility less = CARE.withMinutes(10);
    Charter changed = after(
        new SetResponsibility(CARE), new SetResponsibility(CALENDAR), new SetResponsibility(less));
    assertThat(changed.responsibilities()).containsExactly(less, CALENDAR);
    assertThat(after(
                new SetResponsibility(CARE),
                new SetResponsibility(CALENDAR),
                new Arrange(List.of("calendar", "care-x")))
            .responsibilities())
        .containsExactly(CALENDAR, CARE);
    CoverRules few = CoverRules.builder().backsAtMost(2).build();
    assertThat(after(new SetResponsibility(CARE), new SetRules(few)).rules()).isEqualTo(few);
  }

  @Test
  @DisplayName("whoever comes to own it does not back themselves up, and is able to do it")
  void entrust() {
    Charter charter = after(new SetResponsibility(CARE), new Entrust("care-x", Optional.of(CITRA)));
    Responsibility now = charter.find("care-x").orElseThrow();
    assertThat(now.owner()).contains(CITRA);
    assertThat(now.backups()).containsExactly(BO);
    assertThat(after(new SetResponsibility(CARE), new Entrust("care-x", Optional.empty()))
            .find("care-x")
            .flatMap(Responsibility::owner))
        .isEmpty();
    Roster roster = RosterCoverTest.roster(Cafe.team());
    Optional<Refusal> barred = roster.findBar(BO, CARE, NOW);
    assertThat(barred.map(Refusal::code)).contains("team.not-permitted");
    Entrust toBo = new Entrust("care-x", Optional.of(BO));
    assertThat(Golden.refusal(ask(charter, toBo, NOW, barred))).isEqualTo(barred.orElseThrow());
    SetResponsibility ofBo = new SetResponsibility(CARE.withBackups().withOwner(BO));
    assertThat(Golden.refusal(ask(charter, ofBo, NOW, barred))).isEqualTo(barred.orElseThrow());
  }

  @Test
  @DisplayName("asking for what is already so is unchanged")
  void unchanged() {
    Charter charter = after(new SetResponsibility(CARE), new NoteLook("care-x"));
    for (CharterCommand command : List.of(
        new SetResponsibility(CARE),
        new DropResponsibility("calendar"),
        new Entrust("care-x", Optional.of(ANA)),
        new Arrange(List.of("care-x")),
        new SetRules(charter.rules()),
        new NoteLook("care-x"))) {
      assertThat(ask(charter, command)).as("%s", command).isEqualTo(Decision.unchanged());
    }
  }

  @Test
  @DisplayName(
      "of the looks at one thing the latest hundred are kept, and none of what was dropped")
  void looks() {
    Charter charter = after(new SetResponsibility(CARE), new SetResponsibility(CALENDAR));
    charter = CHARTERS.evolveAll(charter, ask(charter, new NoteLook("calendar")).orThrow());
    for (int i = 1; i <= 120; i++) {
      Instant at = NOW.plusSeconds(i);
      charter = CHARTERS.evolveAll(
          charter, ask(charter, new NoteLook("care-x"), at, Optional.empty()).orThrow());
    }
    assertThat(charter.looks()).hasSize(101).contains(new Look("calendar", ANA, NOW));
    assertThat(charter.looks().get(100)).isEqualTo(new Look("care-x", ANA, NOW.plusSeconds(120)));
    assertThat(charter.looks().get(1)).isEqualTo(new Look("care-x", ANA, NOW.plusSeconds(21)));
    Charter dropped = CHARTERS.evolveAll(
        charter, ask(charter, new DropResponsibility("care-x")).orThrow());
    assertThat(dropped.looks()).containsExactly(new Look("calendar", ANA, NOW));
    assertThat(dropped.responsibilities()).containsExactly(CALENDAR);
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    Charter charter = after(new SetResponsibility(CARE), new SetResponsibility(CALENDAR));
    Golden.assertHolds(
        "coverage-charter",
        List.of(
            Golden.refusal(ask(charter, new Entrust("care-y", Optional.of(PersonId.of("ana"))))),
            Golden.refusal(ask(charter, new NoteLook("care-y"))),
            Golden.refusal(ask(charter, new Arrange(List.of("care-x")))),
            Golden.refusal(ask(charter, new Arrange(List.of("care-x", "care-x"))))));
    assertThatThrownBy(() -> Charter.builder().addResponsibilities(CARE, CARE).build())
        .hasMessage("responsibilities must have different ids, but care-x is twice");
  }
}
