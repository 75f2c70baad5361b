package dev.gotong.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.house.Golden;
import dev.gotong.personal.Note.PersonalityType;
import dev.gotong.personal.Note.Preferences;
import dev.gotong.personal.Note.Strengths;
import dev.gotong.personal.Note.Survey;
import dev.gotong.personal.PersonalCommand.Expire;
import dev.gotong.personal.PersonalCommand.Forget;
import dev.gotong.personal.PersonalCommand.Keep;
import dev.gotong.personal.PersonalCommand.Withdraw;
import dev.gotong.personal.PersonalEvent.NoteErased;
import dev.gotong.personal.PersonalEvent.NoteKept;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PersonalNotesTest {
  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");
  private static final PersonId CITRA = PersonId.of("citra");
  private static final PersonId EKA = PersonId.of("eka");
  private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(90));
  private static final Duration TICK = Duration.ofNanos(1_000);

  private static final PersonalNotes NOTES = new PersonalNotes();
  private static final Consent PLANNED = Consent.toAssignment(LATER);
  private static final Consent READ = Consent.toTeamwork(Set.of(ANA), LATER);
  private static final Survey ANSWERS = new Survey("to film", "fewer reports", "a day off");
  private static final Preferences FILM =
      new Preferences(List.of(Preference.of("film", Leaning.LIKES, "to film")));
  private static final PersonalityType TYPE = new PersonalityType("INTJ");

  /** The notes of Bo, in a history of commands. */
  private PersonalState state = NOTES.initial();

  private Keepsakes kept = Keepsakes.none();

  private static Keepsake note(Note note, Consent consent) {
    return new Keepsake(note, consent, "salt-1");
  }

  private PersonalFacts facts(PersonId by, Instant now) {
    return PersonalFacts.builder()
        .person(BO)
        .by(by)
        .addTeam(ANA, BO, CITRA)
        .now(now)
        .kept(kept)
        .build();
  }

  private Decision<PersonalEvent> ask(PersonId by, Instant now, PersonalCommand command) {
    Decision<PersonalEvent> decision = NOTES.decide(state, command, facts(by, now));
    if (decision instanceof Decision.Accepted<PersonalEvent> accepted) {
      state = NOTES.evolveAll(state, accepted.events());
      Optional<Keepsake> more =
          command instanceof Keep keep ? Optional.of(keep.keepsake()) : Optional.empty();
      kept = kept.keptIn(state, more);
    }
    return decision;
  }

  private Decision<PersonalEvent> keep(Note note, Consent consent) {
    return ask(BO, NOW, new Keep(note(note, consent)));
  }

  private List<Note> told() {
    return kept.all().stream().map(Keepsake::note).toList();
  }

  @Test
  @DisplayName("what is kept is held by its commitment; the same again is nothing new")
  void keeping() {
    assertThat(keep(TYPE, PLANNED).orThrow())
        .containsExactly(
            new NoteKept(BO, NoteKind.PERSONALITY_TYPE, note(TYPE, PLANNED).commitment(), PLANNED));
    assertThat(told()).containsExactly(TYPE);
    assertThat(ask(BO, NOW, new Keep(new Keepsake(TYPE, PLANNED, "salt-2"))))
        .isEqualTo(Decision.unchanged());
    assertThat(keep(TYPE, READ).orThrow()).hasSize(1);
    assertThat(keep(new PersonalityType("ESFP"), READ).orThrow()).hasSize(1);
    assertThat(told()).containsExactly(new PersonalityType("ESFP"));
    assertThat(state.held()).hasSize(1);
  }

  @Test
  @DisplayName("a note that was tampered with is as if it were not there")
  void tampered() {
    keep(TYPE, PLANNED).orThrow();
    Keepsakes other = new Keepsakes(List.of(note(new PersonalityType("ESFP"), PLANNED)));
    assertThat(other.find(NoteKind.PERSONALITY_TYPE, state)).isEmpty();
    Keepsakes shared = new Keepsakes(List.of(note(TYPE, READ)));
    assertThat(shared.find(NoteKind.PERSONALITY_TYPE, state)).isEmpty();
    assertThat(kept.find(NoteKind.PERSONALITY_TYPE, state)).isPresent();
    assertThat(kept.find(NoteKind.STRENGTHS, state)).isEmpty();
  }

  @Test
  @DisplayName("every word of a note, and its salt, is in the commitment")
  void commitments() {
    List<Note> notes = List.of(
        ANSWERS,
        new Survey("to film", "fewer reports", "a day of"),
        new Survey("to film", "fewer reportsa", " day off"),
        new Survey("to filmf", "ewer reports", "a day off"),
        FILM,
        new Preferences(List.of(Preference.of("film", Leaning.DISLIKES, "to film"))),
        new Preferences(List.of(Preference.of("film", Leaning.LIKES, "filming"))),
        new Preferences(List.of(Preference.of("films", Leaning.LIKES, "to film"))),
        new Preferences(List.of()),
        TYPE,
        new Strengths(List.of("INTJ")),
        new Strengths(List.of("Achiever", "Woo")),
        new Strengths(List.of("Woo", "Achiever")));
    assertThat(notes.stream().map(each -> note(each, PLANNED).commitment()).distinct())
        .hasSameSizeAs(notes);
    assertThat(new Keepsake(TYPE, PLANNED, "salt-2").commitment())
        .isNotEqualTo(note(TYPE, PLANNED).commitment());
    assertThat(note(TYPE, PLANNED)).hasToString("Keepsake[personality type]");
    assertThat(new Keep(note(TYPE, PLANNED)).toString()).doesNotContain("INTJ");
  }

  @Test
  @DisplayName("preferences go with the answers that they quote, and when these change")
  void preferences() {
    keep(ANSWERS, PLANNED).orThrow();
    keep(FILM, PLANNED).orThrow();
    keep(TYPE, PLANNED).orThrow();
    assertThat(keep(ANSWERS, PLANNED)).isEqualTo(Decision.unchanged());
    Survey others = new Survey("to write", "", "");
    assertThat(keep(others, PLANNED).orThrow())
        .contains(new NoteErased(BO, NoteKind.PREFERENCES, Erasure.SURVEY_GONE))
        .hasSize(2);
    assertThat(told()).containsExactly(others, TYPE);
    keep(FILM, PLANNED).orThrow();
    assertThat(ask(BO, NOW, new Withdraw(NoteKind.SURVEY)).orThrow())
        .containsExactly(
            new NoteErased(BO, NoteKind.SURVEY, Erasure.WITHDRAWN),
            new NoteErased(BO, NoteKind.PREFERENCES, Erasure.SURVEY_GONE));
    assertThat(told()).containsExactly(TYPE);
  }

  @Test
  @DisplayName("preferences are withdrawn without the answers, and nothing twice")
  void withdrawing() {
    keep(ANSWERS, PLANNED).orThrow();
    keep(FILM, PLANNED).orThrow();
    assertThat(ask(BO, NOW, new Withdraw(NoteKind.PREFERENCES)).orThrow()).hasSize(1);
    assertThat(ask(BO, NOW, new Withdraw(NoteKind.PREFERENCES))).isEqualTo(Decision.unchanged());
    assertThat(told()).containsExactly(ANSWERS);
  }

  @Test
  @DisplayName("what has expired goes, from that instant on, and what has not stays")
  void expiry() {
    keep(TYPE, PLANNED).orThrow();
    Strengths woo = new Strengths(List.of("Woo"));
    keep(woo, Consent.toAssignment(LATER.plus(TICK))).orThrow();
    assertThat(state.findFirstExpiry()).contains(LATER);
    assertThat(ask(BO, LATER.minus(TICK), new Expire())).isEqualTo(Decision.unchanged());
    assertThat(ask(BO, LATER, new Expire()).orThrow())
        .containsExactly(new NoteErased(BO, NoteKind.PERSONALITY_TYPE, Erasure.EXPIRED));
    assertThat(told()).containsExactly(woo);
    assertThat(state.findFirstExpiry()).contains(LATER.plus(TICK));
  }

  @Test
  @DisplayName("whoever leaves is forgotten")
  void leaving() {
    keep(ANSWERS, PLANNED).orThrow();
    keep(FILM, PLANNED).orThrow();
    assertThat(ask(ANA, NOW, new Forget()).orThrow())
        .containsExactly(
            new NoteErased(BO, NoteKind.SURVEY, Erasure.LEFT),
            new NoteErased(BO, NoteKind.PREFERENCES, Erasure.LEFT));
    assertThat(ask(ANA, NOW, new Forget())).isEqualTo(Decision.unchanged());
    assertThat(state).isEqualTo(PersonalState.empty());
    assertThat(state.findFirstExpiry()).isEmpty();
    assertThat(kept).isEqualTo(Keepsakes.none());
  }

  private String barred(PersonId by, Instant now, NoteKind kind) {
    return PersonalNotes.findBar(state, kind, facts(by, now)).map(Refusal::code).orElse("");
  }

  @Test
  @DisplayName(
      "the person sees all of theirs; others what they are named for, until it expires, and can tell nothing else")
  void seeing() {
    keep(ANSWERS, READ).orThrow();
    keep(TYPE, Consent.toAssignment(LATER)).orThrow();
    assertThat(barred(BO, LATER, NoteKind.SURVEY)).isEmpty();
    assertThat(barred(BO, NOW, NoteKind.STRENGTHS)).isEqualTo("personal.not-there");
    assertThat(barred(ANA, NOW, NoteKind.SURVEY)).isEmpty();
    assertThat(barred(ANA, LATER.minus(TICK), NoteKind.SURVEY)).isEmpty();
    String closed = "personal.not-yours-to-see";
    assertThat(barred(ANA, LATER, NoteKind.SURVEY)).isEqualTo(closed);
    assertThat(barred(CITRA, NOW, NoteKind.SURVEY)).isEqualTo(closed);
    assertThat(barred(ANA, NOW, NoteKind.PERSONALITY_TYPE)).isEqualTo(closed);
    assertThat(barred(ANA, NOW, NoteKind.STRENGTHS)).isEqualTo(closed);
    PersonalFacts gone = facts(ANA, NOW).withTeam(BO, CITRA);
    assertThat(PersonalNotes.findBar(state, NoteKind.SURVEY, gone)).isPresent();
    PersonalFacts program = facts(ANA, NOW).withBy(Optional.empty());
    assertThat(PersonalNotes.findBar(state, NoteKind.SURVEY, program)).isPresent();
  }

  @Test
  void golden() throws IOException {
    Decision<PersonalEvent> early = keep(FILM, PLANNED);
    keep(ANSWERS, PLANNED).orThrow();
    Preferences both = new Preferences(List.of(
        Preference.of("film", Leaning.LIKES, "x"), Preference.of("film", Leaning.DISLIKES, "y")));
    Golden.assertHolds(
        "personal",
        List.of(
            Golden.refusal(early),
            Golden.refusal(ask(ANA, NOW, new Keep(note(TYPE, PLANNED)))),
            Golden.refusal(ask(ANA, NOW, new Withdraw(NoteKind.SURVEY))),
            Golden.refusal(keep(new PersonalityType("INTJ-A"), PLANNED)),
            Golden.refusal(keep(new Strengths(List.of("Woo", "Charm")), PLANNED)),
            Golden.refusal(keep(new Strengths(List.of("Woo", "Woo")), PLANNED)),
            Golden.refusal(keep(TYPE, Consent.toAssignment(NOW))),
            Golden.refusal(keep(TYPE, Consent.toTeamwork(Set.of(ANA, EKA), LATER))),
            Golden.refusal(keep(FILM, Consent.toAssignment(LATER.plus(TICK)))),
            Golden.refusal(keep(both, PLANNED)),
            PersonalNotes.findBar(state, NoteKind.STRENGTHS, facts(BO, NOW)).orElseThrow(),
            PersonalNotes.findBar(state, NoteKind.SURVEY, facts(CITRA, NOW)).orElseThrow()));
    assertThat(told()).containsExactly(ANSWERS);
    assertThat(Codes.of(
            ask(BO, LATER, new Keep(note(FILM, Consent.toAssignment(LATER.plus(TICK)))))))
        .as("answers that have expired are no ground")
        .isEqualTo("personal.no-survey");
    assertThat(keep(TYPE, Consent.toAssignment(NOW.plus(TICK))).orThrow()).hasSize(1);
  }

  /** The code of a refusal. */
  private static final class Codes {
    static String of(Decision<?> decision) {
      return Golden.refusal(decision).code();
    }
  }

  @Test
  @DisplayName("consent is for something, and nobody sees what is not for teamwork")
  void consent() {
    assertThatThrownBy(() -> new Consent(Set.of(), Set.of(), LATER))
        .hasMessage("purposes must not be empty");
    assertThatThrownBy(() -> new Consent(Set.of(Purpose.ASSIGNMENT), Set.of(ANA), LATER))
        .hasMessage("viewers may only see what is for teamwork, but it is for [ASSIGNMENT]");
    Consent both = new Consent(Set.of(Purpose.ASSIGNMENT, Purpose.TEAMWORK), Set.of(), LATER);
    assertThat(both.covers(Purpose.ASSIGNMENT, LATER.minus(TICK))).isTrue();
    assertThat(both.covers(Purpose.ASSIGNMENT, LATER)).isFalse();
    assertThat(PLANNED.covers(Purpose.TEAMWORK, NOW)).isFalse();
  }

  @Test
  @DisplayName("events say everything but what the note says")
  void facts() {
    NoteKept kept = new NoteKept(BO, NoteKind.SURVEY, note(ANSWERS, READ).commitment(), READ);
    assertThat(kept.facts())
        .containsEntry("member", "bo")
        .containsEntry("note", "survey")
        .containsEntry("commitment", note(ANSWERS, READ).commitment().hex())
        .containsEntry("purposes", "TEAMWORK")
        .containsEntry("viewers", "ana")
        .containsEntry("until", LATER.toString())
        .hasSize(6);
    assertThat(new NoteErased(BO, NoteKind.PREFERENCES, Erasure.SURVEY_GONE).facts())
        .containsEntry("member", "bo")
        .containsEntry("note", "preferences")
        .containsEntry("because", "survey gone");
  }
}
